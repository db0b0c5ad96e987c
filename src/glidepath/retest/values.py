"""After the passes: once more, onward, or stop."""

from enum import StrEnum

from glidepath.body import Evidence, Side, Value
from glidepath.measure import Change


class Why(StrEnum):
    """Why treatment stops for today."""

    GOAL_MET = "goal_met"
    WORSE = "worse"
    TOLERANCE = "tolerance_passed"
    TIME = "time_spent"
    NO_RESPONSE = "nothing_responded"


class Onto(Value):
    """A structure to go to next: how it is related, how sure that is, and why in words."""

    structure: str
    side: Side
    score: float
    evidence: Evidence
    reasons: tuple[str, ...]


class Again(Value):
    """Treat the same structure again."""

    structure: str
    side: Side
    changes: tuple[Change, ...]
    sentence: str


class Onward(Value):
    """Leave this structure; the next ones are ranked, best first."""

    options: tuple[Onto, ...]
    changes: tuple[Change, ...]
    sentence: str


class Stop(Value):
    """Stop for today."""

    why: Why
    changes: tuple[Change, ...]
    sentence: str


NextStep = Again | Onward | Stop
