"""Free times of a practitioner on some days: within hours, beside nothing taken, in a room that is free."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from glidepath.diary.hours import working
from glidepath.diary.values import Free, Hours, OtherHours, Place, Span

STEP_MINUTES = 15
"""Visits begin at quarters of an hour from the opening: the house's own rule, so that gaps stay usable."""


def free(
    days: Iterable[date],
    *,
    minutes: int,
    hours: Sequence[Hours],
    others: Sequence[OtherHours] = (),
    taken: Sequence[Span] = (),
    rooms: Sequence[Place] = (),
    zone: ZoneInfo,
    after: datetime,
) -> tuple[Free, ...]:
    """Give every time for a visit of so many minutes on these days that begins later than `after`, the earliest first.

    Where rooms are given, one of them must be free: the first that is. A time that the clock on the wall shows twice is
    offered once, the first time round. Raises: ValueError unless `minutes` is at least 1.
    """
    if minutes < 1:
        raise ValueError(f"a visit takes at least a minute, got {minutes}")
    found = []
    for day in sorted(set(days)):
        for stretch in working(day, hours=hours, others=others, zone=zone):
            for span in _starts(stretch, timedelta(minutes=minutes)):
                again = span.starts.astimezone(zone).fold
                if span.starts <= after or again or any(span.overlaps(one) for one in taken):
                    continue
                room = _room(span, rooms)
                if room is not None:
                    found.append(Free(span=span, room=room))
    return tuple(found)


def nearest(times: Iterable[Free], to: datetime, *, count: int) -> tuple[Free, ...]:
    """Give the free times nearest to a moment, in the order of the day; of two as near, the earlier."""
    near = sorted(times, key=lambda one: (abs(one.span.starts - to), one.span.starts))[:count]
    return tuple(sorted(near, key=lambda one: one.span.starts))


def _starts(stretch: Span, length: timedelta) -> Iterator[Span]:
    """Every span of a length within a stretch, a step apart."""
    starts = stretch.starts.astimezone(UTC)
    while starts + length <= stretch.ends:
        yield Span(starts=starts, ends=starts + length)
        starts += timedelta(minutes=STEP_MINUTES)


def _room(span: Span, rooms: Sequence[Place]) -> str | None:
    """The first room that is free for a span, "" where none is needed, None where none is free."""
    if not rooms:
        return ""
    return next((room.id for room in rooms if not any(span.overlaps(one) for one in room.taken)), None)
