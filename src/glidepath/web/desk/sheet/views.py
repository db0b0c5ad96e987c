"""The diary of a day with everybody side by side, and the week of one practitioner."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from glidepath.web.desk.sheet.asking import day_of, one_of
from glidepath.web.desk.sheet.layout import Sheet, lay
from glidepath.web.records import access, errors
from glidepath.web.records.queries import appointments, diaries

A_DAY = timedelta(days=1)
WEEK = 7


@access.clinic("diary.read", reads="diary")
def day(request: HttpRequest, seen: access.Access) -> HttpResponse:
    """A day of the clinic; `?day=`, `?zone=` where it works in more than one, `?cancelled=1`."""
    found = diaries.of_clinic(clinic_id=seen.clinic_id)
    if not found:
        return render(request, "desk/nobody.html", {"seen": seen, "page": "day"}, using="jinja2")
    zones = sorted({row["zone"] for row in found})
    zone = ZoneInfo(one_of(request.GET.get("zone", ""), zones))
    here = [row for row in found if row["zone"] == str(zone)]
    wanted = day_of(request.GET, today=timezone.localdate(timezone=zone))
    sheet = _sheet(request, seen, [(row, wanted) for row in here], zone)
    context = {"kind": "day", "days": [wanted], "before": wanted - A_DAY, "after": wanted + A_DAY, "zones": zones}
    return _drawn(request, seen, sheet, found, context)


@access.clinic("diary.read", reads="diary")
def week(request: HttpRequest, seen: access.Access, diary_id: UUID) -> HttpResponse:
    """A week of one practitioner, from Monday; `?day=` is any of its days."""
    found = diaries.of_clinic(clinic_id=seen.clinic_id)
    own = next((row for row in found if row["id"] == diary_id), None)
    if own is None:
        raise errors.NotHere("no such diary in this clinic")
    zone = ZoneInfo(own["zone"])
    wanted = day_of(request.GET, today=timezone.localdate(timezone=zone))
    monday = wanted - wanted.weekday() * A_DAY
    days = [monday + number * A_DAY for number in range(WEEK)]
    sheet = _sheet(request, seen, [(own, one) for one in days], zone)
    context = {"kind": "week", "days": days, "before": monday - WEEK * A_DAY, "after": monday + WEEK * A_DAY,
               "own": own, "zones": []}  # fmt: skip
    return _drawn(request, seen, sheet, found, context)


def _sheet(
    request: HttpRequest, seen: access.Access, pairs: Sequence[tuple[dict[str, Any], date]], zone: ZoneInfo
) -> Sheet:
    """Read what stands on the page, in three reads, and lay it out."""
    days, now = sorted({one for _, one in pairs}), timezone.now()
    starts, ends = (datetime.combine(one, time(), zone) for one in (days[0], days[-1] + A_DAY))
    rows = appointments.between(starts, ends, clinic_id=seen.clinic_id, now=now,
                                cancelled=request.GET.get("cancelled") == "1")  # fmt: skip
    return lay(pairs, rows, diaries.all_hours(days, clinic_id=seen.clinic_id), zone=zone, now=now)


def _drawn(
    request: HttpRequest, seen: access.Access, sheet: Sheet, found: list[dict[str, Any]], context: dict[str, Any]
) -> HttpResponse:
    """Draw the page, with the way to other days and to each practitioner's week."""
    today = timezone.localdate(timezone=ZoneInfo(sheet.zone))
    more = {"seen": seen, "sheet": sheet, "diaries": found, "today": today,
            "cancelled": request.GET.get("cancelled") == "1", "may_write": seen.may("diary.write"),
            "page": context["kind"], "messages": get_messages(request)}  # fmt: skip
    return render(request, "desk/diary.html", context | more, using="jinja2")
