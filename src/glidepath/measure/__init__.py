"""Readings with their error, and what a change between two of them means."""

from glidepath.measure.change import change
from glidepath.measure.error import detectable, judged_methods
from glidepath.measure.reading import MeasureError, check, reading, sign_of
from glidepath.measure.values import Change, Context, Reading, Sign, Verdict
from glidepath.measure.wording import method_words, number, unit_words

__all__ = [
    "Change",
    "Context",
    "MeasureError",
    "Reading",
    "Sign",
    "Verdict",
    "change",
    "check",
    "detectable",
    "judged_methods",
    "method_words",
    "number",
    "reading",
    "sign_of",
    "unit_words",
]
