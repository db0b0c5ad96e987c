"""Who is offered a time that is free: those it suits, in a stated order, one time each.

The order, for one time: first whose visit fills more of it, so that less is left that fits nobody; of visits as long,
who asked first. Nothing else counts, and nothing can be bought.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from glidepath.body import Value
from glidepath.diary.values import Free, Span


class Wish(Value, frozen=True, kw_only=True):
    """A visit of so many minutes that somebody asked for at a moment, and when it would suit them.

    No weekdays (1 is Monday, 7 Sunday) are all of them; no clocks are any hour; `until` is the last day that helps, and
    `before` the visit they have, which only an earlier one is better than. `refused` were offered and not taken.
    """

    id: str
    minutes: int
    asked: datetime
    weekdays: tuple[int, ...] = ()
    opens: time | None = None
    closes: time | None = None
    until: date | None = None
    before: datetime | None = None
    refused: tuple[datetime, ...] = ()


class Match(Value, frozen=True, kw_only=True):
    """A time, and the wish it is offered to."""

    wish: Wish
    free: Free


def suits(wish: Wish, span: Span, *, zone: ZoneInfo) -> bool:
    """Whether a time suits a wish by the clock on the wall: as long, on such a day, within its hours, in time."""
    starts, ends = span.starts.astimezone(zone), span.ends.astimezone(zone)
    return (
        (span.ends - span.starts).total_seconds() == wish.minutes * 60
        and (not wish.weekdays or starts.isoweekday() in wish.weekdays)
        and (wish.opens is None or starts.time() >= wish.opens)
        and (wish.closes is None or (ends.time() <= wish.closes and ends.date() == starts.date()))
        and (wish.until is None or starts.date() <= wish.until)
        and (wish.before is None or span.starts < wish.before)
        and span.starts not in wish.refused
    )


def line(
    wishes: Iterable[Wish], starts: datetime, times: Mapping[int, Sequence[Free]], *, zone: ZoneInfo
) -> list[Match]:
    """Give whom a time that begins at a moment suits, the first in line first; `times` are what is free, by minutes."""
    at = {minutes: one for minutes, many in times.items() for one in many if one.span.starts == starts}
    found = [
        Match(wish=wish, free=at[wish.minutes]) for wish in wishes
        if wish.minutes in at and suits(wish, at[wish.minutes].span, zone=zone)
    ]  # fmt: skip
    return sorted(found, key=lambda one: (-one.wish.minutes, one.wish.asked, one.wish.id))


def matches(wishes: Sequence[Wish], times: Mapping[int, Sequence[Free]], *, zone: ZoneInfo) -> tuple[Match, ...]:
    """Give what is offered to whom: the earliest time first, to the first in its line, nobody twice, nothing twice."""
    made: list[Match] = []
    left = {wish.id: wish for wish in wishes}
    for starts in sorted({one.span.starts for many in times.values() for one in many}):
        for match in line(left.values(), starts, times, zone=zone):
            if not any(match.free.span.overlaps(one.free.span) for one in made):
                made.append(match)
                del left[match.wish.id]
                break
    return tuple(made)
