"""The first page after sign-in, the list of people, and adding one."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from glidepath.catalogue import conditions
from glidepath.web.clinic.paging import page_asked
from glidepath.web.clinic.people.forms import PersonForm
from glidepath.web.records import access
from glidepath.web.records.actions import people as write
from glidepath.web.records.queries import members, people, visits

PAGE = 50


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """Send staff to their people, and a person in care to what they can do today."""
    places = members.of_account(request.user.pk)
    own = next((place["person_id"] for place in places if place["role"] == "person"), None)
    if own is not None and all(place["role"] == "person" for place in places):
        return redirect("today", person_id=own)
    return redirect("people")


@access.clinic("people.list")
def listing(request: HttpRequest, seen: access.Access) -> HttpResponse:
    """List people by name, with what runs today on top."""
    search = request.GET.get("q", "").strip()[:100]
    page = page_asked(request)
    total = people.count(clinic_id=seen.clinic_id, search=search)
    rows = people.listing(clinic_id=seen.clinic_id, search=search, limit=PAGE, offset=(page - 1) * PAGE)
    known = conditions()
    reads = seen.may("record.read")
    for row in rows:
        condition = known.get(row["condition"] or "")
        row["complaint"] = f"{condition.name}{_on(row['side'])}" if condition and reads else ""
    context: dict[str, Any] = {
        "rows": rows, "search": search, "page": page, "pages": -(-total // PAGE), "total": total, "reads": reads,
        "running": visits.running(clinic_id=seen.clinic_id) if reads and page == 1 and not search else [],
        "may_add": seen.may("people.add"), "may_list": seen.may("listing.read"),
        "may_diary": seen.may("diary.read"), "may_ask": reads,
    }  # fmt: skip
    return render(request, "clinic/people.html", context, using="jinja2")


@access.clinic("people.add")
def add(request: HttpRequest, seen: access.Access) -> HttpResponse:
    """Add a person; what was typed stays when something does not hold."""
    form = PersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        person_id = write.add(**form.cleaned_data, by=seen.actor)
        return redirect("chart", person_id=person_id) if seen.may("record.read") else redirect("people")
    return render(request, "clinic/add_person.html", {"form": form}, status=400 if form.errors else 200)


def _on(side: str) -> str:
    return "" if side == "midline" else f", {side}"
