"""Carries a person down the corridor, owns every loop, and writes the note."""

from glidepath.visit.decode import decode_step, encode_step
from glidepath.visit.file import VisitFile
from glidepath.visit.fold import VisitError, fold
from glidepath.visit.note import error_words, note
from glidepath.visit.target import FIRST_TECHNIQUE, card, range_table, ranked
from glidepath.visit.undo import standing
from glidepath.visit.unfold import FileError, Played, play
from glidepath.visit.values import (
    AnyStep,
    Arrived,
    Chose,
    Closed,
    Measured,
    Minutes,
    Note,
    Opening,
    Palpated,
    Paused,
    Released,
    Resumed,
    Row,
    State,
    Step,
    Targeted,
    Told,
    Treated,
    Undone,
)
from glidepath.visit.words import place_words, sign_words, value_words

__all__ = [
    "FIRST_TECHNIQUE",
    "AnyStep",
    "Arrived",
    "Chose",
    "Closed",
    "FileError",
    "Measured",
    "Minutes",
    "Note",
    "Opening",
    "Palpated",
    "Paused",
    "Played",
    "Released",
    "Resumed",
    "Row",
    "State",
    "Step",
    "Targeted",
    "Told",
    "Treated",
    "Undone",
    "VisitError",
    "VisitFile",
    "card",
    "decode_step",
    "encode_step",
    "error_words",
    "fold",
    "note",
    "place_words",
    "play",
    "range_table",
    "ranked",
    "sign_words",
    "standing",
    "value_words",
]
