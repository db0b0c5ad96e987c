"""Working hours of a day as real time: where clocks go forward or back, a day is shorter or longer by that."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from glidepath.diary.values import Hours, OtherHours, Span

SECOND = timedelta(seconds=1)


def working(
    day: date, *, hours: Iterable[Hours], others: Iterable[OtherHours] = (), zone: ZoneInfo
) -> tuple[Span, ...]:
    """Give the stretches worked on a day, in order, those that touch or overlap as one, in UTC.

    Other hours of the day stand instead of the usual ones. A stretch that falls wholly into the hour a clock skips is
    left out.
    """
    other = [one for one in others if one.day == day]
    clocks = (
        [(one.opens, one.closes) for one in other if one.opens is not None and one.closes is not None]
        if other else [(one.opens, one.closes) for one in hours if one.weekday == day.isoweekday()]
    )  # fmt: skip
    made: list[Span] = []
    for opens, closes in sorted(clocks):
        starts, ends = instant(day, opens, zone=zone), instant(day, closes, zone=zone)
        if made and starts <= made[-1].ends:
            made[-1] = Span(starts=made[-1].starts, ends=max(made[-1].ends, ends))
        elif starts < ends:
            made.append(Span(starts=starts, ends=ends))
    return tuple(made)


def instant(day: date, clock: time, *, zone: ZoneInfo) -> datetime:
    """Give the moment, in UTC, at which the clock on the wall shows a time.

    One it shows twice is the first; one it skips is the moment of skipping.
    """
    if exists(day, clock, zone=zone):
        return datetime.combine(day, clock, zone).astimezone(UTC)
    wall = datetime.combine(day, clock, zone)
    before, after = wall.replace(fold=1).astimezone(UTC), wall.astimezone(UTC)
    skipped = after.astimezone(zone).utcoffset()
    while after - before > SECOND:
        middle = before + (after - before) // 2
        if middle.astimezone(zone).utcoffset() == skipped:
            after = middle
        else:
            before = middle
    return after.replace(microsecond=0)


def exists(day: date, clock: time, *, zone: ZoneInfo) -> bool:
    """Whether the clock on the wall shows a time at all on a day: in spring it skips some."""
    wall = datetime.combine(day, clock, zone)
    return wall.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == wall.replace(tzinfo=None)
