"""The page of today: what to do, and one small form for each thing to tell."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from glidepath.aftercare import EntryError, Programme, cautions, next_step, reports
from glidepath.catalogue import Tongue, shelf, tongue
from glidepath.catalogue.exercise import checklists, loads, soreness
from glidepath.web.patient.complaint import of_headache
from glidepath.web.patient.days.views import BACK
from glidepath.web.patient.home import home_page
from glidepath.web.patient.today.given import entry
from glidepath.web.patient.today.shown import WEEKS, amount, cards, told, warned, weeks
from glidepath.web.records import access, errors
from glidepath.web.records.actions import home as write
from glidepath.web.records.queries import episodes, home, programmes, visits
from glidepath.web.spoken import address, short_day_words

PARTS = ("own", "exercises")
"""The parts of a language that this page says."""


@access.person("reading.add", reads="today")
def today_page(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """Show the programme and what was told today; keep what a form tells, and come back to where it stood."""
    spoken, running = tongue(language, *PARTS), episodes.running(person_id, clinic_id=seen.clinic_id)
    if request.method != "POST":
        return _page(request, seen, running, spoken)
    try:
        made = entry(request.POST, session=request.session.session_key or "", at=timezone.localtime(), spoken=spoken)
        answer = write.keep(person_id, [made], episode_id=running["id"] if running else None, by=seen.actor)
        if isinstance(answer[made.key], errors.Conflict):
            raise EntryError(spoken.say("This was told otherwise already: look at the page again."))
    except EntryError as error:
        return _page(request, seen, running, spoken, problem=str(error))
    return redirect(f"{address('today', language, person_id=person_id)}#{made.kind}")


@access.person("record.read", reads="checklists")
def checklist_page(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """Things to look at in work and sport: those that go with the complaint first."""
    spoken, running = tongue(language, *PARTS), episodes.running(person_id, clinic_id=seen.clinic_id)
    every = list(checklists().values())
    own = [one for one in every if running and running["condition"] in one.conditions]
    context = {"person": seen.person, "groups": [own, [one for one in every if one not in own]]}
    return home_page(request, seen, "patient/checklists.html", context, spoken=spoken, name="checklists",
                    person_id=person_id)  # fmt: skip


def _page(
    request: HttpRequest, seen: access.Access, running: dict[str, Any] | None, spoken: Tongue, *, problem: str = ""
) -> HttpResponse:
    person_id, today = seen.person["id"], timezone.localdate()
    last = programmes.latest(running["id"], clinic_id=seen.clinic_id) if running else None
    made = msgspec.convert(last["content"], Programme) if last else None
    kept = home.entries(person_id, clinic_id=seen.clinic_id, since=today - WEEKS)
    held = visits.last_of_episode(running["id"], clinic_id=seen.clinic_id) if running else None
    found = told(kept, today)
    context = {
        "person": seen.person, "own": seen.role.own_only, "problem": problem, "given": request.POST, "today": today,
        "made": made, "cautions": cautions(made, spoken) if made else (),
        "stops": warned(kept, held["started_at"] if held else None, shelf().flags),
        "note": last["note"] if last else "", "cards": cards(made, spoken) if made else [],
        "told": found, "step": next_step(reports(kept), on=today, spoken=spoken) if made else None,
        "headaches": of_headache(running),
        "weeks": weeks(kept, today, spoken), "loads": loads(), "amount": amount, "soreness": soreness(),
        "correct": request.GET.get("correct", ""), "new_key": uuid4, "yesterday": today - timedelta(days=1),
        "back": BACK.days, "differ": ", ".join(short_day_words(day, spoken) for day in found.differ),
    }  # fmt: skip
    return home_page(request, seen, "patient/today.html", context, status=422 if problem else 200, spoken=spoken,
                    name="today", person_id=person_id)  # fmt: skip
