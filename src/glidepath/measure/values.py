"""A reading, and what the difference between two readings means."""

from datetime import datetime
from enum import StrEnum

from glidepath.body import Side, Value
from glidepath.catalogue import Figure


class Context(StrEnum):
    """When in the course a reading was taken."""

    BASELINE = "baseline"
    BEFORE = "before"
    AFTER = "after"
    HOME = "home"


class Reading(Value, frozen=True, kw_only=True):
    """One measured value with how it was taken.

    `value` is in `unit` (the mean of `trials` where there are several). `motion` is a motion id for range,
    else empty; `label` tells apart two readings of one measure (pain at rest, pain on gripping; the
    person's own activity). `rater` is who took it; empty when the person did.
    """

    measure: str
    motion: str = ""
    label: str = ""
    side: Side
    value: float
    unit: str
    method: str
    trials: tuple[float, ...] = ()
    rater: str = ""
    at: datetime
    context: Context


class Sign(Value, frozen=True, kw_only=True):
    """A comparable sign: the same thing measured the same way again."""

    measure: str
    motion: str = ""
    label: str = ""
    side: Side


class Verdict(StrEnum):
    """What a change is worth."""

    WORTHWHILE = "worthwhile"
    REAL = "real"
    WITHIN_ERROR = "within_error"
    WORSE = "worse"
    CANNOT_JUDGE = "cannot_be_judged"

    @property
    def won(self) -> bool:
        """Whether something is better by more than the error of measuring."""
        return self in (Verdict.REAL, Verdict.WORTHWHILE)


class Change(Value, frozen=True, kw_only=True):
    """The difference between two readings, what it means, and the figures that were used.

    `gain` is in `unit` and positive when better for the person. `mdc` and `mcid` are the figures that
    decided (None where none fits); `borrowed` is True when the error comes from another population;
    `own_error` is the minimal detectable change from the person's own trials where that was used.
    `decides` repeats the measure's: False means it may never decide alone that somebody improved.
    """

    before: Reading
    after: Reading
    gain: float
    unit: str
    verdict: Verdict
    mdc: Figure | None = None
    mcid: Figure | None = None
    own_error: float | None = None
    borrowed: bool = False
    decides: bool = True
    reasons: tuple[str, ...]
    sentence: str
