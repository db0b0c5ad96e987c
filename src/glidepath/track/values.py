"""What a row of readings of one sign says: how it went, from when it was real, and what of a visit's gain stayed."""

from datetime import date
from enum import StrEnum

from glidepath.body import Value
from glidepath.measure import Change, Reading


class Course(StrEnum):
    """Which way a sign has been going."""

    BETTER = "better"
    WORSE = "worse"
    UNCLEAR = "unclear"
    TOO_FEW = "too_few"


class Trend(Value, frozen=True, kw_only=True):
    """A robust slope in the measure's unit a week, positive when better, with its 95 % interval.

    `slope`, `low` and `high` are None with fewer than `trend.FEWEST` days of readings taken one way. `others` counts
    readings by other methods, which are left out.
    """

    slope: float | None
    low: float | None
    high: float | None
    days: int
    others: int
    course: Course
    sentence: str


class Milestones(Value, frozen=True, kw_only=True):
    """When a sign had changed by more than its error since the first reading, and by as much as matters.

    `first_…` is the first day on which one reading showed it; `…_since` the day from which every later reading did too,
    None where the latest does not. A single reading beyond a 95 % error happens by chance, the oftener the more are
    taken, so the second is the one to trust. `latest` is the change from the first reading to the last.
    """

    baseline: Reading
    latest: Change | None
    first_real: date | None = None
    real_since: date | None = None
    first_worthwhile: date | None = None
    worthwhile_since: date | None = None
    sentence: str


class Kept(Value, frozen=True, kw_only=True):
    """What of one visit's gain was there at the next: a share, 1 for all of it, with its 95 % interval.

    `gained` is from before to after treatment; `share` is None where that gain is within error and nothing can be
    kept of it. More than 1: it went on getting better; below 0: worse than before the visit.
    """

    on: date
    next: date
    gained: Change
    share: float | None
    low: float | None = None
    high: float | None = None


class Retention(Value, frozen=True, kw_only=True):
    """What of the gains within visits stayed until the next: each visit's, and the middle of those judged."""

    kept: tuple[Kept, ...]
    middle: float | None
    sentence: str
