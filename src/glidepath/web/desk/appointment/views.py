"""The page of an appointment, and the two answers to whoever moves or cancels it: a page for a form, JSON for a script.

Whether a time is free is the records' to say, and behind them the database's. Nothing here looks first.
"""

from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from glidepath.web.desk.appointment.asking import Asked, moment
from glidepath.web.desk.sheet.layout import called
from glidepath.web.records import access, errors
from glidepath.web.records.actions import appointments as write
from glidepath.web.records.queries import appointments, diaries

SAID = "%A, %-d %B, %H:%M"


@access.clinic("diary.read", reads="appointment")
def show(request: HttpRequest, seen: access.Access, appointment_id: UUID) -> HttpResponse:
    """What is booked, with the forms to move and to cancel it."""
    row, zone = _found(seen, appointment_id)
    return _page(request, seen, row, zone)


@require_POST
@access.clinic("diary.write")
def move(request: HttpRequest, seen: access.Access, appointment_id: UUID) -> HttpResponse:
    """Move it, with `rest` the later ones of its series too; a refusal names the next free times."""
    row, zone = _found(seen, appointment_id)
    asked, rest = moment(request.POST.dict(), zone=zone), request.POST.get("rest") == "1"
    if asked.starts is None:
        return _refused(request, seen, row, zone, asked, rest=rest, why=asked.wrong, status=422)
    try:
        write.move(appointment_id, asked.starts, rest=rest, by=seen.actor)
    except errors.Taken as refused:
        free = [one.span.starts.astimezone(zone) for one in refused.free]
        why = _taken(asked.starts.astimezone(zone), rest)
        return _refused(request, seen, row, zone, asked, rest=rest, why=why, free=free, status=409)
    except errors.Locked as refused:
        return _refused(request, seen, row, zone, asked, rest=rest, why=f"{refused}.".capitalize(), status=409)
    wall = asked.starts.astimezone(zone)
    words = f"{called(row)} moved to {wall.strftime(SAID)}{', and the rest of the series with it' if rest else ''}."
    if _wants_json(request):
        return JsonResponse({"moved": True, "words": words, "day": f"{wall:%Y-%m-%d}"})
    messages.success(request, words)
    return redirect(f"{reverse('diary')}?day={wall:%Y-%m-%d}&zone={zone}")


@require_POST
@access.clinic("diary.write")
def cancel(request: HttpRequest, seen: access.Access, appointment_id: UUID) -> HttpResponse:
    """Cancel it, with `rest` the later ones of its series too, and go back to its day."""
    row, zone = _found(seen, appointment_id)
    rest = request.POST.get("rest") == "1"
    try:
        write.cancel(appointment_id, rest=rest, by=seen.actor)
    except errors.Locked as refused:
        return _page(request, seen, row, zone, why=f"{refused}.".capitalize(), status=409)
    wall = row["starts"].astimezone(zone)
    more = ", and the rest of the series with it" if rest else ""
    messages.success(request, f"{called(row)}, {wall.strftime(SAID)}: cancelled{more}.")
    return redirect(f"{reverse('diary')}?day={wall:%Y-%m-%d}&zone={zone}")


def _found(seen: access.Access, appointment_id: UUID) -> tuple[dict[str, Any], ZoneInfo]:
    """An appointment of the clinic that takes its time, and the zone of its diary. Raises NotHere."""
    row = appointments.one(appointment_id, clinic_id=seen.clinic_id, now=timezone.now())
    if row is None:
        raise errors.NotHere("no such appointment in this clinic")
    diary = next(one for one in diaries.of_clinic(clinic_id=seen.clinic_id) if one["id"] == row["diary_id"])
    return row | {"account_name": diary["account_name"]}, ZoneInfo(diary["zone"])


def _taken(wall: datetime, rest: bool) -> str:
    """Why a move was refused."""
    return f"Not moved: {wall.strftime(SAID)} is not free{', or a later date of the series is not' if rest else ''}."


def _refused(
    request: HttpRequest, seen: access.Access, row: dict[str, Any], zone: ZoneInfo, asked: Asked, *,
    rest: bool, why: str, status: int, free: list[datetime] | None = None,
) -> HttpResponse:
    """Say no, with what was asked still there and the free times nearby."""
    if _wants_json(request):
        near = [{"starts": one.isoformat(), "words": one.strftime(SAID)} for one in free or ()]
        return JsonResponse({"moved": False, "words": why, "free": near}, status=status)
    return _page(request, seen, row, zone, asked=asked, rest=rest, why=why, free=free, status=status)


def _page(
    request: HttpRequest, seen: access.Access, row: dict[str, Any], zone: ZoneInfo, *, asked: Asked | None = None,
    rest: bool = False, why: str = "", free: list[datetime] | None = None, status: int = 200,
) -> HttpResponse:
    """Draw the page of an appointment."""
    starts, ends = row["starts"].astimezone(zone), row["ends"].astimezone(zone)
    still = row["state"] == "booked" and row["starts"] > timezone.now()
    later = appointments.rest_of_series(row["id"], clinic_id=seen.clinic_id)
    context = {
        "seen": seen, "row": row, "who": called(row), "starts": starts, "ends": ends, "zone": str(zone),
        "free": free or [], "asked": asked or Asked(day=f"{starts:%Y-%m-%d}", time=f"{starts:%H:%M}"), "rest": rest,
        "why": why, "later": [one.astimezone(zone) for one in later],
        "may_change": seen.may("diary.write") and still, "may_read": seen.may("record.read"), "said": SAID,
    }  # fmt: skip
    return render(request, "desk/appointment.html", context, using="jinja2", status=status)


def _wants_json(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")
