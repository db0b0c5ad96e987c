"""History, posture, range and nerve signs become a baseline, comparable signs and an opinion."""

from glidepath.assess.rules import baseline, opinion, propose_signs
from glidepath.assess.values import (
    Baseline,
    Driver,
    History,
    Mechanism,
    NerveSign,
    NerveTest,
    Observation,
    Opinion,
    RangeRow,
)

__all__ = [
    "Baseline",
    "Driver",
    "History",
    "Mechanism",
    "NerveSign",
    "NerveTest",
    "Observation",
    "Opinion",
    "RangeRow",
    "baseline",
    "opinion",
    "propose_signs",
]
