"""Booking from the desk: a form that shows which dates fit, and a second one that books them all or none."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from glidepath.diary import Fitted, fit, series_days
from glidepath.web.desk.booking.asking import Wanted, chosen, wanted
from glidepath.web.records import access, errors
from glidepath.web.records.actions import appointments as write
from glidepath.web.records.queries import diaries, people

FOUND = 8
"""People named at most for what was typed of a name."""
AROUND = timedelta(days=7)
"""How far before and after a series the nearest times are looked for."""


@access.clinic("diary.write", reads="book_visits")
def book(request: HttpRequest, seen: access.Access) -> HttpResponse:
    """Ask who, when and how often; with `look` show what fits; a POST books what was chosen, all or nothing."""
    found, kinds = diaries.of_clinic(clinic_id=seen.clinic_id), diaries.visit_types(clinic_id=seen.clinic_id)
    if not found or not kinds:
        return render(request, "desk/nobody.html", {"seen": seen, "page": "book"}, using="jinja2")
    given = request.POST.dict() if request.method == "POST" else request.GET.dict()
    today = timezone.localdate(timezone=ZoneInfo(found[0]["zone"]))
    asked = wanted(given, diaries=found, kinds=kinds, today=today)
    why, status = "", 200
    if request.method == "POST" and not asked.wrong:
        why, status = _booked(request, seen, asked)
        if status == 302:
            return redirect(why)
    looked = request.method == "POST" or "look" in given
    person = people.one(asked.person_id, clinic_id=seen.clinic_id) if asked.person_id else None
    if asked.person_id and person is None:
        raise errors.NotHere("no such person in this clinic")
    fits = _fits(seen, asked) if looked and not asked.wrong else ()
    context = {
        "seen": seen, "asked": asked, "typed": asked.typed, "wrong": asked.wrong if looked else {}, "person": person,
        "diaries": found, "kinds": kinds, "why": why, "fits": fits, "chosen": given, "page": "book",
        "found": _named(seen, asked) if person is None else [], "zone": ZoneInfo((asked.diary or found[0])["zone"]),
    }  # fmt: skip
    status = 422 if status == 200 and looked and asked.wrong else status
    return render(request, "desk/book.html", context, using="jinja2", status=status)


def _booked(request: HttpRequest, seen: access.Access, asked: Wanted) -> tuple[str, int]:
    """Book what was chosen: where to go on and 302, or why nothing was booked and 409 or 422."""
    starts = _chosen(request.POST.dict())
    if not starts:
        return "Nothing was booked: choose a time for one date or more.", 422
    assert asked.diary is not None and asked.kind is not None and asked.person_id is not None
    try:
        write.book(asked.diary["id"], asked.kind["id"], asked.person_id, starts, by=seen.actor)
    except errors.Taken:
        several = ", or two of them overlap" if len(starts) > 1 else ""
        return f"Nothing was booked: a time you chose is not free any more{several}. Below is what is free now.", 409
    first = min(starts).astimezone(ZoneInfo(asked.diary["zone"]))
    messages.success(request, f"Booked: {len(starts)} {'visit' if len(starts) == 1 else 'visits'}, the first on "
                              f"{first.strftime('%A, %-d %B, %H:%M')}.")  # fmt: skip
    return f"{reverse('diary')}?day={first:%Y-%m-%d}&zone={asked.diary['zone']}", 302


def _chosen(given: Mapping[str, str]) -> list[datetime]:
    """What was chosen, nothing where that cannot be read."""
    try:
        return chosen(given)
    except ValueError:
        return []


def _fits(seen: access.Access, asked: Wanted) -> tuple[Fitted, ...]:
    """What became of each date of the series."""
    assert asked.diary is not None and asked.kind is not None and asked.day is not None and asked.clock is not None
    days = series_days(asked.day, count=asked.count, days_between=asked.every)
    first, last = days[0] - AROUND, days[-1] + AROUND
    spread = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    times = diaries.free_times(asked.diary["id"], asked.kind["id"], spread, clinic_id=seen.clinic_id,
                               now=timezone.now())  # fmt: skip
    return fit(days, asked.clock, times, zone=ZoneInfo(asked.diary["zone"]))


def _named(seen: access.Access, asked: Wanted) -> list[dict[str, Any]]:
    """People of whom a part of the name was typed."""
    if not asked.typed["q"]:
        return []
    return people.listing(clinic_id=seen.clinic_id, search=asked.typed["q"], limit=FOUND)
