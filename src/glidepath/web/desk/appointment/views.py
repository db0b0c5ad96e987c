"""The page of an appointment, and the two answers to whoever moves or cancels it: a page for a form, JSON for a script.

Whether a time is free is the records' to say, and behind them the database's. Nothing here looks first.
"""

from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
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
Row = dict[str, Any]


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """An appointment that takes its time, the diary it is in, and every diary of the clinic."""

    row: Row
    diary: Row
    diaries: list[Row]


class No(msgspec.Struct, frozen=True, kw_only=True):
    """A refusal, with what was asked and the free times nearby."""

    why: str
    status: int
    asked: Asked
    diary: Row
    rest: bool
    free: tuple[datetime, ...] = ()


@access.clinic("diary.read", reads="appointment")
def show(request: HttpRequest, seen: access.Access, appointment_id: UUID) -> HttpResponse:
    """What is booked, with the forms to move and to cancel it."""
    return _page(request, seen, _found(seen, appointment_id))


@require_POST
@access.clinic("diary.write")
def move(request: HttpRequest, seen: access.Access, appointment_id: UUID) -> HttpResponse:
    """Move it, with `rest` the later ones of its series too, to another `diary` if one is given.

    The time is by the clock of the diary it goes to. A refusal names the next free times.
    """
    found = _found(seen, appointment_id)
    to = _to(found, request.POST.get("diary", ""))
    zone, rest = ZoneInfo(to["zone"]), request.POST.get("rest") == "1"
    asked = moment(request.POST.dict(), zone=zone)
    if asked.starts is None:
        return _refused(request, seen, found, No(why=asked.wrong, status=422, asked=asked, diary=to, rest=rest))
    wall = asked.starts.astimezone(zone)
    try:
        write.move(appointment_id, asked.starts, rest=rest, diary_id=to["id"], by=seen.actor)
    except errors.Taken as refused:
        why = f"Not moved: {wall.strftime(SAID)} is not free{', or a later date of the series is not' if rest else ''}."
        free = tuple(one.span.starts.astimezone(zone) for one in refused.free)
        return _refused(
            request, seen, found, No(why=why, status=409, asked=asked, diary=to, rest=rest, free=free)
        )
    except errors.Locked as refused:
        why = f"{refused}.".capitalize()
        return _refused(request, seen, found, No(why=why, status=409, asked=asked, diary=to, rest=rest))
    with_ = f" with {to['account_name']}" if to["id"] != found.diary["id"] else ""
    more = ", and the rest of the series with it" if rest else ""
    words = f"{called(found.row)} moved to {wall.strftime(SAID)}{with_}{more}."
    if _wants_json(request):
        return JsonResponse({"moved": True, "words": words, "day": f"{wall:%Y-%m-%d}"})
    messages.success(request, words)
    return redirect(f"{reverse('diary')}?day={wall:%Y-%m-%d}&zone={zone}")


@require_POST
@access.clinic("diary.write")
def cancel(request: HttpRequest, seen: access.Access, appointment_id: UUID) -> HttpResponse:
    """Cancel it, with `rest` the later ones of its series too, and go back to its day."""
    found, rest = _found(seen, appointment_id), request.POST.get("rest") == "1"
    zone = ZoneInfo(found.diary["zone"])
    try:
        write.cancel(appointment_id, rest=rest, by=seen.actor)
    except errors.Locked as refused:
        no = No(why=f"{refused}.".capitalize(), status=409, asked=_as_it_is(found), diary=found.diary, rest=rest)
        return _page(request, seen, found, no)
    wall = found.row["starts"].astimezone(zone)
    more = ", and the rest of the series with it" if rest else ""
    messages.success(request, f"{called(found.row)}, {wall.strftime(SAID)}: cancelled{more}.")
    return redirect(f"{reverse('diary')}?day={wall:%Y-%m-%d}&zone={zone}")


def _found(seen: access.Access, appointment_id: UUID) -> Found:
    """An appointment of the clinic that takes its time. Raises NotHere."""
    row = appointments.one(appointment_id, clinic_id=seen.clinic_id, now=timezone.now())
    if row is None:
        raise errors.NotHere("no such appointment in this clinic")
    every = diaries.of_clinic(clinic_id=seen.clinic_id)
    return Found(row=row, diary=next(one for one in every if one["id"] == row["diary_id"]), diaries=every)


def _to(found: Found, diary_id: str) -> Row:
    """The diary that an appointment is to go to, its own where none is named. Raises NotHere."""
    if not diary_id:
        return found.diary
    to = next((one for one in found.diaries if str(one["id"]) == diary_id), None)
    if to is None:
        raise errors.NotHere("no such diary in this clinic")
    return to


def _as_it_is(found: Found) -> Asked:
    """The day and time at which an appointment is, as a form would ask for them."""
    wall = found.row["starts"].astimezone(ZoneInfo(found.diary["zone"]))
    return Asked(day=f"{wall:%Y-%m-%d}", time=f"{wall:%H:%M}")


def _refused(request: HttpRequest, seen: access.Access, found: Found, no: No) -> HttpResponse:
    """Say no, to a script or on the page."""
    if _wants_json(request):
        near = [{"starts": one.isoformat(), "words": one.strftime(SAID)} for one in no.free]
        return JsonResponse({"moved": False, "words": no.why, "free": near}, status=no.status)
    return _page(request, seen, found, no)


def _page(request: HttpRequest, seen: access.Access, found: Found, no: No | None = None) -> HttpResponse:
    """Draw the page of an appointment, with what was refused still in its form."""
    row, zone = found.row, ZoneInfo(found.diary["zone"])
    later = appointments.rest_of_series(row["id"], clinic_id=seen.clinic_id)
    context = {
        "seen": seen, "found": found, "row": row, "who": called(row), "zone": str(zone), "said": SAID, "no": no,
        "starts": row["starts"].astimezone(zone), "ends": row["ends"].astimezone(zone),
        "asked": no.asked if no else _as_it_is(found), "to": no.diary if no else found.diary,
        "later": [one.astimezone(zone) for one in later], "may_read": seen.may("record.read"),
        "may_change": seen.may("diary.write") and row["state"] == "booked" and row["starts"] > timezone.now(),
    }  # fmt: skip
    return render(request, "desk/appointment.html", context, using="jinja2", status=no.status if no else 200)


def _wants_json(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")
