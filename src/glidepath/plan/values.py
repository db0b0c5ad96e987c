"""How many visits, how far apart, and when to stop or refer."""

from datetime import date
from enum import StrEnum

from glidepath.body import Value
from glidepath.measure import Change, Sign


class Goal(Value, frozen=True, kw_only=True):
    """What the person wants, in their words, and the sign and value that will show it."""

    words: str
    sign: Sign
    target: float


class Due(Value, frozen=True, kw_only=True):
    """A sign to be measured at a visit number."""

    visit: int
    signs: tuple[Sign, ...]


class PlanOfCare(Value, frozen=True, kw_only=True):
    """A course: visits, spacing in days, the checkpoint, and what is measured when.

    `checkpoint_visit` and `checkpoint_by` say when no real change means stop and refer.
    """

    visits: int
    days_between: float
    starts: date
    checkpoint_visit: int
    checkpoint_by: date
    measure: tuple[Due, ...]
    reasons: tuple[str, ...]


class Standing(StrEnum):
    """Where a course stands."""

    TOO_EARLY = "too_early"
    CONTINUE = "continue"
    DISCHARGE = "discharge"
    STOP_AND_REFER = "stop_and_refer"


class Review(Value, frozen=True, kw_only=True):
    """What the changes so far mean for the course, in one plain sentence with the reasons behind it."""

    standing: Standing
    changes: tuple[Change, ...]
    sentence: str
    reasons: tuple[str, ...]


class Next(StrEnum):
    """What a course comes to next."""

    VISIT = "visit"
    CHECKPOINT = "checkpoint"
    DISCHARGE = "discharge"


class Keeping(StrEnum):
    """How a course keeps to its plan: overdue with nothing booked, not due yet and nothing booked, and so on."""

    OVERDUE = "overdue"
    UNBOOKED = "unbooked"
    LATE = "late"
    BOOKED = "booked"
    THROUGH = "through"


class Pace(Value, frozen=True, kw_only=True):
    """Where a course stands in time: what comes next, on which day it is or was due, and the day it is booked.

    `number` is the next visit's, `over` the days since it was due, `left` the visits left of the plan.
    """

    state: Keeping
    coming: Next
    number: int
    due: date
    over: int
    booked: date | None
    left: int
    sentence: str
