"""The pages on which a clinic says when it works, where, and what may be booked.

Each page holds several forms. What was sent is looked at by its own form alone; the others stand as they are on record,
and nothing that was typed is lost.
"""

from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.contrib.messages import get_messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from glidepath.web.desk.hours.forms import BookingForm, DayForm, OpenForm, RoomForm, TypeForm, WeekForm
from glidepath.web.desk.hours.words import by_day, by_weekday, outside
from glidepath.web.listing import entries
from glidepath.web.records import access, errors
from glidepath.web.records.actions import diaries as write
from glidepath.web.records.queries import diaries, members


@access.clinic("diary.manage", reads="hours")
def overview(request: HttpRequest, seen: access.Access) -> HttpResponse:
    """Everybody's hours, the rooms and the types of visit; add one, or book one no more."""
    found = diaries.of_clinic(clinic_id=seen.clinic_id)
    have = {row["account_id"] for row in found}
    treating = members.treating(clinic_id=seen.clinic_id)
    without = [(str(row["account_id"]), row["name"]) for row in treating if row["account_id"] not in have]
    what = request.POST.get("what", "") if request.method == "POST" else ""
    forms = _to_add(request, what, without, found[0]["zone"] if found else timezone.get_current_timezone_name())
    if what == "close":
        _close(request, seen)
        return redirect("hours")
    if what in forms and _added(forms[what], what, seen):
        messages.success(request, "Added.")
        return redirect("hours")
    weeks = diaries.all_hours([], clinic_id=seen.clinic_id)
    context = {
        "seen": seen, "page": "hours", "forms": forms, "without": without, "wrong": what,
        "diaries": [(row, by_weekday(weeks[row["id"]][0])) for row in found], "messages": get_messages(request),
        "rooms": diaries.rooms(clinic_id=seen.clinic_id), "types": diaries.visit_types(clinic_id=seen.clinic_id),
    }  # fmt: skip
    return render(request, "desk/hours.html", context, using="jinja2", status=422 if what in forms else 200)


@access.clinic("diary.manage", reads="hours")
def of_diary(request: HttpRequest, seen: access.Access, diary_id: UUID) -> HttpResponse:
    """The hours of one practitioner, days that are not as usual, and how they may be booked."""
    row = next((one for one in diaries.of_clinic(clinic_id=seen.clinic_id) if one["id"] == diary_id), None)
    if row is None:
        raise errors.NotHere("no such diary in this clinic")
    today = timezone.localdate(timezone=ZoneInfo(row["zone"]))
    what = request.POST.get("what", "") if request.method == "POST" else ""
    if what == "usual":
        write.set_day(diary_id, _day(request), [], by=seen.actor)
        return redirect("diary_hours", diary_id=diary_id)
    forms = _forms(request, seen, row, today, what)
    if what in forms and _saved(forms[what], diary_id, seen):
        messages.success(request, f"Saved.{outside(row, today, clinic_id=seen.clinic_id)}")
        return redirect("diary_hours", diary_id=diary_id)
    coming = diaries.other_hours(diary_id, today, clinic_id=seen.clinic_id)
    context = {"seen": seen, "page": "hours", "row": row, "forms": forms, "wrong": what, "coming": by_day(coming),
               "messages": get_messages(request)}  # fmt: skip
    return render(request, "desk/diary_hours.html", context, using="jinja2", status=422 if what in forms else 200)


def _to_add(request: HttpRequest, what: str, without: list[tuple[str, str]], zone: str) -> dict[str, Form]:
    """The forms that add something; the one that was sent holds what was typed."""
    given = {one: request.POST if what == one else None for one in ("room", "type", "diary")}
    return {
        "room": RoomForm(given["room"], auto_id="room-%s"),
        "type": TypeForm(given["type"], auto_id="type-%s"),
        "diary": OpenForm(given["diary"], without=without, initial={"zone": zone}, auto_id="diary-%s"),
    }


def _forms(
    request: HttpRequest, seen: access.Access, row: dict[str, Any], today: date, what: str
) -> dict[str, Form]:
    """The three forms of a diary; the one that was sent holds what was typed."""
    given = {one: request.POST if what == one else None for one in ("week", "day", "booking")}
    listed = [(str(one.row["id"]), one.row["name"]) for one in entries.of_clinic(seen.clinic_id)]
    usual, _ = diaries.hours(row["id"], [], clinic_id=seen.clinic_id)
    initial = {name: row[name] for name in ("cancel_hours", "zone", "provider_id", "online")}
    return {
        "week": WeekForm(given["week"], usual=usual, auto_id="week-%s"),
        "day": DayForm(given["day"], today=today, auto_id="day-%s"),
        "booking": BookingForm(given["booking"], entries=listed, initial=initial, auto_id="booking-%s"),
    }  # fmt: skip


def _saved(form: Form, diary_id: UUID, seen: access.Access) -> bool:
    """Save what holds; a refusal of the records stands on the form."""
    if not form.is_valid():
        return False
    try:
        if isinstance(form, WeekForm):
            write.set_hours(diary_id, form.hours(), by=seen.actor)
        elif isinstance(form, DayForm):
            write.set_day(diary_id, form.cleaned_data["day"], form.others(), by=seen.actor)
        else:
            write.change(diary_id, **form.cleaned_data, by=seen.actor)
    except errors.Refused as refused:
        form.add_error(None, f"{refused}.".capitalize())
    return not form.errors


def _added(form: Form, what: str, seen: access.Access) -> bool:
    """Add a room, a type of visit or a diary; a refusal stands on the form."""
    if not form.is_valid():
        return False
    given = dict(form.cleaned_data)
    try:
        if what == "diary":
            write.open(given["account_id"], zone=given["zone"], by=seen.actor)
        elif what == "room":
            write.add_room(given["name"], by=seen.actor)
        else:
            write.add_visit_type(given["name"], minutes=given["minutes"], online=given["online"], by=seen.actor)
    except errors.Refused as refused:
        form.add_error(None, f"{refused}.".capitalize())
    return not form.errors


def _close(request: HttpRequest, seen: access.Access) -> None:
    """Book a room or a type no more. Raises NotHere."""
    try:
        write.close(UUID(request.POST.get("id", "")), by=seen.actor)
    except ValueError as error:
        raise errors.NotHere("no such room or type of visit in this clinic") from error
    messages.success(request, "It is booked no more. What was booked stays.")


def _day(request: HttpRequest) -> date:
    """The day whose usual hours are wanted back. Raises Unfit."""
    try:
        return date.fromisoformat(request.POST.get("day", ""))
    except ValueError as error:
        raise errors.Unfit("say which day") from error
