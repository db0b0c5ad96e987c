"""History, posture, range and nerve signs become a baseline, comparable signs and an opinion."""

from glidepath.assess.intake import agreed
from glidepath.assess.rules import baseline, opinion, propose_signs
from glidepath.assess.values import (
    Agreed,
    Baseline,
    Driver,
    History,
    Intake,
    Mechanism,
    NerveSign,
    NerveTest,
    Observation,
    Opinion,
    RangeRow,
)

__all__ = [
    "Agreed",
    "Baseline",
    "Driver",
    "History",
    "Intake",
    "Mechanism",
    "NerveSign",
    "NerveTest",
    "Observation",
    "Opinion",
    "RangeRow",
    "agreed",
    "baseline",
    "opinion",
    "propose_signs",
]
