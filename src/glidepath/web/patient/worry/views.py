"""The pages that ask what is new and say what to do."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from glidepath.catalogue import conditions, self_check, tongue
from glidepath.web.patient.entries.giving import keep, key_of
from glidepath.web.patient.worry.asking import FIRST, LINES, SIGNS, Heard, after, asks, carried, heard_of
from glidepath.web.patient.worry.told import standing_signs
from glidepath.web.records import access
from glidepath.web.records.queries import episodes, home, visits
from glidepath.web.spoken import address, own_page

STEPS = (FIRST, LINES, SIGNS)
BACK = 90
"""Days for which a sign that nobody has seen to is still told."""


@access.person("reading.add", reads="worry")
def worry(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """Ask step by step; what is not a no is kept the moment everything is known, or an emergency is."""
    given, step, heard = request.POST, FIRST, Heard()
    if request.method == "POST":
        heard, sent = heard_of(given), given.get("step", FIRST)
        step = after(sent if sent in STEPS else FIRST, heard)
    if step:
        return _asked(request, seen, person_id, language, step, heard)
    if not heard.signs:
        return redirect(address("today", language, person_id=person_id) + "?worry=none")
    entry = {"type": "warned", "on": timezone.localdate().isoformat(), "flags": list(heard.flags)}
    keep(request, seen, entry, key=key_of(given.get("key", "")))
    return redirect(address("worry_told", language, person_id=person_id))


@access.person("reading.add", reads="worry")
def told(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """Say what to do because of what was told; without anything that holds, lead to the page of the day."""
    since = timezone.localdate() - timedelta(days=BACK)
    entries = home.entries(person_id, clinic_id=seen.clinic_id, since=since)
    signs = standing_signs(entries, visits.of_person(person_id, clinic_id=seen.clinic_id))
    if not signs:
        return redirect(address("today", language, person_id=person_id))
    context = {"person": seen.person, "signs": signs, "when": timezone.localtime(signs.at)}
    return own_page(request, "patient/worry_told.html", context, spoken=tongue(language, "own"), name="worry_told",
                    person_id=person_id)  # fmt: skip


def _asked(
    request: HttpRequest, seen: access.Access, person_id: UUID, language: str, step: str, heard: Heard
) -> HttpResponse:
    running = episodes.running(person_id, clinic_id=seen.clinic_id)
    known = conditions()
    regions = known[running["condition"]].regions if running and running["condition"] in known else ()
    shown = asks(step, regions, heard)
    context: dict[str, Any] = {
        "person": seen.person, "step": step, "items": shown, "carried": carried(heard, shown),
        "at": STEPS.index(step) + 1, "key": request.POST.get("key") or uuid4(), "safety": self_check().safety,
    }  # fmt: skip
    return own_page(request, "patient/worry.html", context, spoken=tongue(language, "own"), name="worry",
                    person_id=person_id)  # fmt: skip
