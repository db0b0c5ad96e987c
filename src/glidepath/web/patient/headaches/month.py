"""A month of the diary as weeks of days."""

from calendar import Calendar
from collections.abc import Mapping
from datetime import date, timedelta

from glidepath.body import Value
from glidepath.track import Ached

STRONG, MIDDLE = 7, 4
"""From which worst of a day a day is drawn as strong, and as middling: the house's own choice of three shades."""


class Day(Value, frozen=True, kw_only=True):
    """A day of a month: what it was like (None: no headache told of), its shade, and whether it is yet to come."""

    on: date
    ached: Ached | None
    shade: str
    to_come: bool


class Month(Value, frozen=True, kw_only=True):
    """A month: its weeks from Monday on with None outside of it, and the first days of the months beside it."""

    first: date
    weeks: tuple[tuple[Day | None, ...], ...]
    before: date
    after: date | None


def month(first: date, days: Mapping[date, Ached], *, today: date) -> Month:
    """Lay out the month that a day is in."""
    first = first.replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    weeks = Calendar().monthdatescalendar(first.year, first.month)
    return Month(
        first=first, weeks=tuple(tuple(_day(on, first, days, today) for on in week) for week in weeks),
        before=(first - timedelta(days=1)).replace(day=1), after=following if following <= today else None,
    )  # fmt: skip


def _day(on: date, first: date, days: Mapping[date, Ached], today: date) -> Day | None:
    if on.month != first.month:
        return None
    ached = days.get(on)
    return Day(on=on, ached=ached, shade=_shade(ached.worst) if ached else "", to_come=on > today)


def _shade(worst: int) -> str:
    if worst >= MIDDLE:
        return "strong" if worst >= STRONG else "middle"
    return "mild"
