"""The pages about intakes: who comes and what they told, one to read, and whose record a guest's belongs to."""

from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from glidepath.web.clinic.intake.told import told
from glidepath.web.clinic.people.forms import PersonForm
from glidepath.web.records import access, errors
from glidepath.web.records.actions import appointments, intakes, people
from glidepath.web.records.queries import appointments as appointment_reads
from glidepath.web.records.queries import intakes as reads
from glidepath.web.records.queries import people as people_reads


@access.clinic("intake.read")
def coming(request: HttpRequest, seen: access.Access) -> HttpResponse:
    """Coming visits with what was told before them: signs that refer stand out, guests wait for a name."""
    rows = reads.coming(clinic_id=seen.clinic_id, now=timezone.now())
    found = [(_by_clock(row), told(row["intake"]["versions"]) if row["intake"] else None) for row in rows]
    return render(request, "clinic/intakes.html", {"seen": seen, "found": found}, using="jinja2")


@access.clinic("intake.read")
def one(request: HttpRequest, seen: access.Access, appointment_id: UUID) -> HttpResponse:
    """What was told for one visit; the look is logged under the visit, and under the person if there is one."""
    row = _visit(appointment_id, seen)
    intakes.looked(appointment_id, by=seen.actor)
    found = reads.of_appointment(appointment_id, clinic_id=seen.clinic_id)
    context = {"seen": seen, "visit": row, "shown": [(row, found, told(found["versions"]))] if found else []}
    return render(request, "clinic/intake.html", context, using="jinja2")


@access.person("record.read", reads="intake")
def of_person(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """What a person told before each of their visits, the newest first."""
    rows = reads.of_person(person_id, clinic_id=seen.clinic_id)
    shown = [(_by_clock(row), row, told(row["versions"])) for row in rows]
    context = {"seen": seen, "person": seen.person, "shown": shown}
    return render(request, "clinic/intake.html", context, using="jinja2")


@access.clinic("intake.read")
def whose(request: HttpRequest, seen: access.Access, appointment_id: UUID) -> HttpResponse:
    """Say who a guest is: somebody on record, chosen by hand, or somebody new. Nothing is matched by itself."""
    row = _visit(appointment_id, seen)
    if row["person_id"]:
        return redirect("person_intake", person_id=row["person_id"])
    chosen = request.POST.get("person", "")
    if request.method == "POST" and chosen:
        person_id = _uuid(chosen)
        appointments.recognise(appointment_id, person_id, by=seen.actor)
        return redirect("person_intake", person_id=person_id)
    form = PersonForm(request.POST if request.method == "POST" else None, initial=_typed(row))
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            person_id = people.add(**form.cleaned_data, by=seen.actor)
            appointments.recognise(appointment_id, person_id, by=seen.actor)
        return redirect("person_intake", person_id=person_id)
    near = people_reads.like(row["name"], email=row["email"], phone=row["phone"], clinic_id=seen.clinic_id)
    context = {"form": form, "visit": row, "when": f"{row['starts']:%a %d %b, %H:%M}", "near": near}
    return render(request, "clinic/whose_intake.html", context, status=400 if form.errors else 200)


def _visit(appointment_id: UUID, seen: access.Access) -> dict[str, Any]:
    """A booked visit of the clinic. Raises NotHere."""
    row = appointment_reads.one(appointment_id, clinic_id=seen.clinic_id, now=timezone.now())
    if row is None or row["state"] != "booked":
        raise errors.NotHere("no such visit in this clinic")
    return _by_clock(row)


def _by_clock(row: dict[str, Any]) -> dict[str, Any]:
    """A row with the moment of its visit by the clock of the diary."""
    return row | {"starts": row["starts"].astimezone(ZoneInfo(row["zone"]))}


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise errors.NotHere("no such person in this clinic") from error


def _typed(row: dict[str, Any]) -> dict[str, str]:
    """What a guest typed, as the form for a person takes it: the last word is taken for the family name."""
    given, _, family = row["name"].rpartition(" ")
    return {"given_name": given or family, "family_name": family if given else "", "phone": row["phone"],
            "email": row["email"]}  # fmt: skip
