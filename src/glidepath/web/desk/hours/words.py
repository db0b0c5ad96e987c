"""Hours in words, and what is booked outside of them."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils import timezone

from glidepath.diary import Hours, OtherHours, working
from glidepath.web.desk.hours.reading import written
from glidepath.web.records import times
from glidepath.web.records.queries import appointments, diaries


def by_weekday(hours: Sequence[Hours]) -> list[tuple[int, str]]:
    """The usual hours of each weekday that has some."""
    days = sorted({one.weekday for one in hours})
    return [(day, written((one.opens, one.closes) for one in hours if one.weekday == day)) for day in days]


def by_day(others: Sequence[OtherHours]) -> list[tuple[date, str, str]]:
    """Days that are not as usual: their hours, empty where nobody works, and why."""
    found = []
    for day in sorted({one.day for one in others}):
        there = [one for one in others if one.day == day]
        worked = [(one.opens, one.closes) for one in there if one.opens and one.closes]
        found.append((day, written(worked), there[0].reason))
    return found


def outside(row: dict[str, Any], today: date, *, clinic_id: UUID) -> str:
    """How many visits that are booked lie outside the hours of a diary, and the first; empty where none does."""
    now, zone = timezone.now(), ZoneInfo(row["zone"])
    days = times.coming(today)
    usual, others = diaries.hours(row["id"], days, clinic_id=clinic_id)
    open_ = [span for day in days for span in working(day, hours=usual, others=others, zone=zone)]
    booked = appointments.between(now, now + timedelta(days=times.AHEAD), clinic_id=clinic_id, now=now)
    out = [
        one["starts"] for one in booked
        if one["diary_id"] == row["id"]
        and not any(span.starts <= one["starts"] and one["ends"] <= span.ends for span in open_)
    ]  # fmt: skip
    if not out:
        return ""
    lie = "visit lies" if len(out) == 1 else "visits lie"
    return f" {len(out)} booked {lie} outside the hours, the first on {out[0].astimezone(zone):%a %-d %b, %H:%M}."
