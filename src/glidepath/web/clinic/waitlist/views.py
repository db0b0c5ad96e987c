"""The pages of the waitlist: who waits, what is held for them, and putting a person on it."""

from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from glidepath.web.clinic.waitlist.forms import DAYS, WishForm
from glidepath.web.records import access, errors
from glidepath.web.records.actions import waitlist as write
from glidepath.web.records.queries import diaries, waitlist

SHORT = {number: name[:3] for number, name in DAYS}


@access.clinic("diary.write", reads="waitlist")
def overview(request: HttpRequest, seen: access.Access) -> HttpResponse:
    """Who waits, the first to ask first; a button takes somebody off."""
    rows = waitlist.waiting(clinic_id=seen.clinic_id, now=timezone.now())
    if request.method == "POST":
        wish_id = next((row["id"] for row in rows if str(row["id"]) == request.POST.get("wish")), None)
        if wish_id is None:
            raise errors.Unfit("nobody was named")
        write.leave(wish_id, by=seen.actor)
        return redirect("waitlist")
    return render(request, "clinic/waitlist/list.html", {"rows": [_row(row) for row in rows]}, using="jinja2")


@access.person("diary.write", reads="waitlist")
def add(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """Put a person on the waitlist; what was chosen stays when something does not hold."""
    known = {"diaries": diaries.of_clinic(clinic_id=seen.clinic_id),
             "kinds": diaries.visit_types(clinic_id=seen.clinic_id)}  # fmt: skip
    form = WishForm(request.POST or None, **known)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        when = {name: given[name] for name in ("weekdays", "opens", "closes", "until")}
        write.join(UUID(given["diary"]), UUID(given["kind"]), person_id=person_id, by=seen.actor, **when)
        return redirect("waitlist")
    person = seen.person or {}
    context = {"form": form, "person": person, "reached": person.get("email") or person.get("phone")}
    return render(request, "clinic/wish.html", context, status=400 if form.errors else 200)


def _row(row: dict[str, Any]) -> dict[str, Any]:
    """A wish as the list shows it, moments by the clock there."""
    zone = ZoneInfo(row["zone"])
    moments = {name: row[name].astimezone(zone) for name in ("offered", "held_until", "instead_starts") if row[name]}
    hours = " to ".join(f"{one:%H:%M}" for one in (row["opens"], row["closes"]) if one)
    if row["opens"] is None and row["closes"]:
        hours = f"until {hours}"
    elif row["opens"] and row["closes"] is None:
        hours = f"from {hours}"
    return row | moments | {
        "called": f"{row['given_name']} {row['family_name']}" if row["person_id"] else row["name"],
        "days": ", ".join(SHORT[day] for day in row["weekdays"]) or "any day", "hours": hours or "any hour",
        "reach": row["person_email"] or row["person_phone"] or row["email"] or row["phone"],
    }  # fmt: skip
