"""The person's page of the day, an exercise by itself, and the checklists for work and sport."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from glidepath.aftercare import cautions
from glidepath.catalogue import Tongue, tongue
from glidepath.catalogue.exercise import checklists
from glidepath.web.patient.days.views import BACK
from glidepath.web.patient.entries.giving import NotSaidError, given, keep
from glidepath.web.patient.home import home_page
from glidepath.web.patient.today.course import course
from glidepath.web.patient.today.shown import cards, of_day
from glidepath.web.records import access
from glidepath.web.spoken import address, own_page
from glidepath.web.spoken.figure import OWN


@access.person("reading.add", reads="today")
def today_page(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """What there is to do today and what was written down; a form that lacks something keeps what it holds."""
    spoken = tongue(language, *OWN)
    if request.method != "POST":
        return _page(request, seen, person_id, spoken)
    try:
        entry, key, instead = given(request.POST, seen=seen, spoken=spoken)
        keep(request, seen, entry, key=key, instead=instead)
    except NotSaidError as error:
        return _page(request, seen, person_id, spoken, problem=str(error), status=422)
    part = entry["type"]
    return redirect(f"{address('today', language, person_id=person_id)}?kept={part}#{part}")


@access.person("reading.add", reads="today")
def alone_page(
    request: HttpRequest, seen: access.Access, person_id: UUID, exercise: str, language: str
) -> HttpResponse:
    """One exercise of the programme by itself, large, with the ones before and after it.

    One that is not to be done, or no longer, leads to the page of the day.
    """
    now, spoken = course(seen, person_id), tongue(language, *OWN)
    shown = cards(now.made, now.entries, now.on, spoken) if now.made and not now.resting else ()
    at = next((place for place, card in enumerate(shown) if card.exercise.id == exercise), None)
    if at is None:
        return redirect(address("today", language, person_id=person_id))
    context = {
        "person": seen.person, "card": shown[at], "at": at + 1, "of": len(shown),
        "cautions": cautions(now.made, spoken) if now.made else (),
        "before": shown[at - 1] if at else None, "after": shown[at + 1] if at + 1 < len(shown) else None,
    }  # fmt: skip
    return own_page(request, "patient/exercise.html", context, spoken=spoken, name="today_exercise",
                    person_id=person_id, exercise=exercise)  # fmt: skip


@access.person("reading.add", reads="today")
def checklist_page(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """Things to look at in work and sport: those of the programme first, then all others."""
    made = course(seen, person_id).made
    near = made.checklists if made else ()
    found = sorted(checklists().values(), key=lambda one: one.id not in near)
    return home_page(request, seen, "patient/checklists.html", {"person": seen.person, "lists": found, "near": near},
                     spoken=tongue(language, *OWN), name="checklists", person_id=person_id)  # fmt: skip


def _page(
    request: HttpRequest, seen: access.Access, person_id: UUID, spoken: Tongue, *, problem: str = "", status: int = 200
) -> HttpResponse:
    """Draw the page of the day. After a fault the form at fault stands as it was sent."""
    now = course(seen, person_id)
    context: dict[str, Any] = {
        "person": seen.person, "now": now, "last": now.last, "made": now.made, "signs": now.signs, "problem": problem,
        "sent": request.POST if problem else {}, "kept": request.GET.get("kept", ""), "new_key": uuid4,
        "back": BACK.days, **of_day(now.entries, now.made, now.on, spoken),
    }  # fmt: skip
    return home_page(request, seen, "patient/today.html", context, status=status, spoken=spoken, name="today",
                     person_id=person_id)  # fmt: skip
