"""History, posture, range and nerve signs become a baseline, comparable signs and an opinion."""

from glidepath.assess.intake import agreed, given, missing, raised, reported, several, steps, told_to_do, withdraw
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
    "given",
    "missing",
    "opinion",
    "propose_signs",
    "raised",
    "reported",
    "several",
    "steps",
    "told_to_do",
    "withdraw",
]
