"""The dates of a series, and which of them have a free time."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from math import floor
from zoneinfo import ZoneInfo

from glidepath.diary.free import nearest
from glidepath.diary.hours import instant
from glidepath.diary.values import Fitted, Free

OFFERED = 3
"""Nearest free times named for a date that has none."""


def series_days(first: date, *, count: int, days_between: float) -> tuple[date, ...]:
    """Give the dates of a series: 3.5 days between is twice a week, on the same two weekdays.

    The interval is that of a plan of care (`plan.PlanOfCare.days_between`). Raises: ValueError unless there is a visit,
    and at least a day between two.
    """
    if count < 1 or days_between < 1:
        raise ValueError(f"a series has a visit or more, a day or more apart; got {count}, {days_between} days apart")
    return tuple(first + timedelta(days=floor(number * days_between)) for number in range(count))


def fit(days: Sequence[date], clock: time, times: Sequence[Free], *, zone: ZoneInfo) -> tuple[Fitted, ...]:
    """Put a series at one time of day into what is free.

    A date without that time is named, with the nearest free times that take nothing from the series' other dates.
    """
    at = {one.span.starts.astimezone(zone).replace(tzinfo=None): one for one in reversed(times)}
    found = {day: at.get(datetime.combine(day, clock)) for day in days}
    held = [one.span for one in found.values() if one is not None]
    left = [one for one in times if not any(one.span.overlaps(span) for span in held)]
    return tuple(
        Fitted(day=day, free=one) if one is not None
        else Fitted(day=day, free=None, nearest=nearest(left, instant(day, clock, zone=zone), count=OFFERED))
        for day, one in found.items()
    )  # fmt: skip
