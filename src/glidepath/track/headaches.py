"""A headache diary: which days the head ached, and on how many days of each four weeks."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta, tzinfo

from glidepath.aftercare import Headache, Kept
from glidepath.aftercare import standing as uncorrected
from glidepath.body import Side, Value
from glidepath.measure import Context, Reading

SPAN = timedelta(days=28)
"""The four weeks that the measure `headache_days` counts."""


class Ached(Value, frozen=True, kw_only=True):
    """A day with a headache: its worst, 0 to 10, the hours it lasted, and whether medicine was taken."""

    worst: int
    hours: float
    medicine: bool


class Span(Value, frozen=True, kw_only=True):
    """Four weeks from a day up to another: on how many of them the head ached, and on how many medicine was taken."""

    begins: date
    ends: date
    days: int
    medicine: int


def ached(kept: Iterable[Kept]) -> dict[date, Ached]:
    """Give the days with a headache, the first one first; where one is told of twice, the worse counts of each.

    A day of no strength is one that was taken back.
    """
    found: dict[date, Ached] = {}
    for one in uncorrected(kept):
        entry = one.entry
        if isinstance(entry, Headache) and entry.worst:
            other = found.get(entry.on, Ached(worst=entry.worst, hours=entry.hours, medicine=entry.medicine))
            found[entry.on] = Ached(
                worst=max(entry.worst, other.worst), hours=max(entry.hours, other.hours),
                medicine=entry.medicine or other.medicine,
            )  # fmt: skip
    return found


def spans(days: Mapping[date, Ached], *, until: date) -> list[Span]:
    """Give every whole four weeks since the first day told of that ended on a day or before it.

    A day nobody told of counts as one without a headache: a diary says nothing of days that were forgotten.
    """
    if not days:
        return []
    begins, found = min(days), []
    while begins + SPAN - timedelta(days=1) <= until:
        found.append(counted(days, begins=begins))
        begins += SPAN
    return found


def counted(days: Mapping[date, Ached], *, begins: date) -> Span:
    """Count the four weeks from a day on."""
    ends = begins + SPAN - timedelta(days=1)
    within = [one for day, one in days.items() if begins <= day <= ends]
    return Span(begins=begins, ends=ends, days=len(within), medicine=sum(one.medicine for one in within))


def headache_days(spans: Iterable[Span], *, zone: tzinfo) -> list[Reading]:
    """Give each four weeks as a reading of `headache_days`, taken at the end of its last day."""
    return [
        Reading(
            measure="headache_days", side=Side.MIDLINE, value=float(span.days), unit="days", method="diary",
            at=datetime.combine(span.ends, time(23, 59), tzinfo=zone), context=Context.HOME,
        )
        for span in spans
    ]
