"""After the passes: once more, onward, or stop."""

from enum import StrEnum

from glidepath.body import Evidence, Side, Value
from glidepath.measure import Change, Reading, Sign
from glidepath.release import Pass


class Why(StrEnum):
    """Why treatment stops for today."""

    GOAL_MET = "goal_met"
    WORSE = "worse"
    TOLERANCE = "tolerance_passed"
    TIME = "time_spent"
    NO_RESPONSE = "nothing_responded"


class Aim(Value, frozen=True, kw_only=True):
    """A value of a sign at which the goal is reached; `at_least` False where lower is better."""

    sign: Sign
    value: float
    at_least: bool

    def met_by(self, value: float) -> bool:
        """Say whether a value, in the sign's unit, reaches the aim."""
        return value >= self.value if self.at_least else value <= self.value


class Round(Value, frozen=True, kw_only=True):
    """The passes on one structure, with the readings just before them."""

    structure: str
    side: Side
    passes: tuple[Pass, ...]
    before: tuple[Reading, ...]


class Onto(Value, frozen=True, kw_only=True):
    """A structure to go to next: how it is related, how sure that is, and why in words."""

    structure: str
    side: Side
    score: float
    evidence: Evidence
    reasons: tuple[str, ...]


class Again(Value, frozen=True, kw_only=True):
    """Treat the same structure again."""

    structure: str
    side: Side
    changes: tuple[Change, ...]
    sentence: str


class Onward(Value, frozen=True, kw_only=True):
    """Leave this structure; the next ones are ranked, best first."""

    options: tuple[Onto, ...]
    changes: tuple[Change, ...]
    sentence: str


class Stop(Value, frozen=True, kw_only=True):
    """Stop for today."""

    why: Why
    changes: tuple[Change, ...]
    sentence: str


NextStep = Again | Onward | Stop
