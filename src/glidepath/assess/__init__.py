"""History, posture, range and nerve signs become a baseline; what a person draws becomes something to look at."""

from glidepath.assess.drawing import (
    STRONGEST,
    DrawingError,
    Hand,
    Pain,
    PainDrawing,
    drawing_words,
    nerve_pains,
    pain_words,
    prompted,
    region_words,
)
from glidepath.assess.drawing import check as check_drawing
from glidepath.assess.drawing_change import PAIN_SCALE, PainChange, Turn, compare
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
    "PAIN_SCALE",
    "STRONGEST",
    "Baseline",
    "DrawingError",
    "Driver",
    "Hand",
    "History",
    "Mechanism",
    "NerveSign",
    "NerveTest",
    "Observation",
    "Opinion",
    "Pain",
    "PainChange",
    "PainDrawing",
    "RangeRow",
    "Turn",
    "baseline",
    "check_drawing",
    "compare",
    "drawing_words",
    "nerve_pains",
    "opinion",
    "pain_words",
    "prompted",
    "propose_signs",
    "region_words",
]
