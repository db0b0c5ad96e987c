"""The hours of some days from the top of a page down, as the clock on the wall shows them."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from glidepath.diary.hours import instant
from glidepath.diary.values import FaceHour, Span

HOUR = 60
"""Minutes of a row."""
DAY_WITHOUT_HOURS = range(8, 18)
"""Hours shown of days on which nothing is worked or taken: the house's own rule."""
_LOOK = timedelta(minutes=15)
"""Clocks are set by whole quarters of an hour (`zoneinfo` has no later rule that is not)."""
_MINUTE = timedelta(minutes=1)


def face(days: Sequence[date], shown: Iterable[Span], *, zone: ZoneInfo) -> tuple[FaceHour, ...]:
    """Give the hours that stand on a page of some days, so that everything to be shown has its place.

    An hour that the clock shows twice on one of the days stands there twice; one that it skips on a day stands there
    for the others. Raises: ValueError without a day.
    """
    if not days:
        raise ValueError("a page is of one day or more")
    every = sorted({_at(moment, zone) for day in days for moment in _quarters(day, zone)}, key=_order)
    ends = [_at(moment, zone) for span in shown for moment in (span.starts, _last(span))]
    if not ends:
        return tuple(one for one in every if one.hour in DAY_WITHOUT_HOURS)
    low, high = (_order(pick(ends, key=_order)) for pick in (min, max))
    return tuple(one for one in every if low <= _order(one) <= high)


def placed(span: Span, hours: Sequence[FaceHour], *, zone: ZoneInfo) -> tuple[int, int]:
    """Give where a span of one day stands: minutes from the top of the page, and how many it covers there.

    Across hours that a clock skips or shows twice it covers more than it lasts. Raises: ValueError for one that begins
    or ends outside the hours.
    """
    top, last = _down(span.starts, hours, zone), _down(_last(span), hours, zone)
    return top, last + 1 - top


def day_span(day: date, *, zone: ZoneInfo) -> Span | None:
    """Give the real time of a day from midnight to midnight; None for one that a zone left out."""
    starts, ends = (instant(one, time(), zone=zone) for one in (day, day + timedelta(days=1)))
    return Span(starts=starts, ends=ends) if starts < ends else None


def _quarters(day: date, zone: ZoneInfo) -> Iterable[datetime]:
    """Every quarter of an hour of a day."""
    whole = day_span(day, zone=zone)
    moment = whole.starts if whole else None
    while whole and moment and moment < whole.ends:
        yield moment
        moment += _LOOK


def _last(span: Span) -> datetime:
    """The last minute of a span; in real time, because a minute before the hour on the wall may be another hour's."""
    return span.ends.astimezone(UTC) - _MINUTE


def _at(moment: datetime, zone: ZoneInfo) -> FaceHour:
    """The hour on the wall at a moment."""
    wall = moment.astimezone(UTC).astimezone(zone)
    return FaceHour(hour=wall.hour, again=bool(wall.fold))


def _order(one: FaceHour) -> tuple[int, bool]:
    """Hours in the order of the day."""
    return one.hour, one.again


def _down(moment: datetime, hours: Sequence[FaceHour], zone: ZoneInfo) -> int:
    """Minutes from the top at which a moment stands."""
    at = _at(moment, zone)
    if at not in hours:
        raise ValueError(f"{moment} is not within the hours of the page")
    return hours.index(at) * HOUR + moment.astimezone(zone).minute
