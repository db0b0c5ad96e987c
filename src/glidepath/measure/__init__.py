"""Readings with their error, and what a change between two of them means."""

from glidepath.measure.change import change
from glidepath.measure.error import detectable, judged_methods
from glidepath.measure.reading import MeasureError, check, reading, sign_of
from glidepath.measure.sentence import sentence
from glidepath.measure.symmetry import Closing, Gap, Symmetry, closing, symmetry
from glidepath.measure.trials import unsteady
from glidepath.measure.values import Change, Context, Reading, Sign, Verdict
from glidepath.measure.wording import method_words, number, unit_words

__all__ = [
    "Change",
    "Closing",
    "Context",
    "Gap",
    "MeasureError",
    "Reading",
    "Sign",
    "Symmetry",
    "Verdict",
    "change",
    "check",
    "closing",
    "detectable",
    "judged_methods",
    "method_words",
    "number",
    "reading",
    "sentence",
    "sign_of",
    "symmetry",
    "unit_words",
    "unsteady",
]
