"""Starting a visit, and the screen it runs on."""

from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from glidepath.catalogue import VIEWS, charts, shelf
from glidepath.web.clinic.drawing.drawn import latest
from glidepath.web.clinic.intake.door import told_since
from glidepath.web.clinic.visit.kit import kit, known_precautions
from glidepath.web.clinic.visit.opening import opening_of
from glidepath.web.clinic.visit.panel import panel
from glidepath.web.clinic.visit.progress import load
from glidepath.web.drawing import body_chart, pains
from glidepath.web.records import access, errors
from glidepath.web.records.actions import visits
from glidepath.web.records.queries import episodes, readings
from glidepath.web.records.queries import visits as visit_reads

ENDED = ("closed", "stopped", "signed")


@require_POST
@access.person("visit.write")
def start(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """Open the next visit of the person's running episode, or go on with the one already running."""
    episode = episodes.running(person_id, clinic_id=seen.clinic_id)
    if episode is None:
        raise errors.NotHere("open an episode first: a visit belongs to a complaint")
    last = visit_reads.last_of_episode(episode["id"], clinic_id=seen.clinic_id)
    opening = opening_of(
        episode, rows=readings.of_episode(episode["id"], clinic_id=seen.clinic_id),
        number=(last["number"] if last else 0) + 1, on=timezone.localdate(), clinician=seen.account_name,
    )  # fmt: skip
    visit_id = visits.open(person_id, episode_id=episode["id"], opening=opening, by=seen.actor)
    return redirect("visit", visit_id=visit_id)


@access.visit("visit.write")
def screen(request: HttpRequest, seen: access.Access, visit_id: UUID) -> HttpResponse:
    """The visit screen; a visit that has ended shows its note instead."""
    now = load(visit_id, clinic_id=seen.clinic_id)
    if now.visit["status"] in ENDED:
        return redirect("note", visit_id=visit_id)
    known = known_precautions(now.visit | {"clinic_id": seen.clinic_id})
    told = told_since(now.visit, clinic_id=seen.clinic_id)
    held = shelf()
    regions = held.body.regions
    own = latest(now.visit["person_id"], clinic_id=seen.clinic_id, condition=now.opening.condition, shelf=held)
    felt = pains.places(own.drawing.pains if own else ())
    drawn = {view: body_chart(chart, view=view, marks={}, regions=regions, pains=felt)
             for view, chart in charts().items()}  # fmt: skip
    context = {
        "person": seen.person, "visit": now.visit, "condition": held.conditions[now.opening.condition],
        "opening": now.opening, "views": VIEWS, "drawn": drawn,
        "patterns": pains.patterns(),
        "panel": msgspec.json.encode(panel(now, held)).decode(),
        "kit": msgspec.json.encode(kit(now.opening, held, known=known, own=own, told=told)).decode(),
    }  # fmt: skip
    return render(request, "clinic/visit.html", context, using="jinja2")
