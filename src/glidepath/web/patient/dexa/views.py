"""The page of a person's DEXA scans, and removing one."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST
from markupsafe import Markup

from glidepath.catalogue import Tongue, measures, tongue
from glidepath.track.dexa import OWN
from glidepath.web.drawing import series_chart, series_table
from glidepath.web.patient.dexa.connecting.settings import connects
from glidepath.web.patient.dexa.injured import injured
from glidepath.web.patient.dexa.told import Panel, against, told
from glidepath.web.records import access
from glidepath.web.records.actions import scans as write
from glidepath.web.records.errors import Locked, NotHere
from glidepath.web.records.queries import episodes, scans
from glidepath.web.spoken import address, own_page

BOOK = "https://app.bodyspec.com/"
"""Where anybody may book a scan; the provider whose answers are read here."""


@access.person("record.read", reads="dexa")
def page(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """Every scan over time; `?since=` names the one that later ones are held against."""
    spoken = tongue(language, "own")
    kept = scans.of_person(person_id, clinic_id=seen.clinic_id)
    context: dict[str, Any] = {
        "person": seen.person, "kept": kept[::-1], "own": OWN, "book": BOOK, "told": None,
        "may": {name: seen.may(f"scan.{name}") for name in ("add", "connect", "link")},
        "mine": {one.id for one in kept if write.removable(one.row["added_by_id"], by=seen.actor)},
        "linked": scans.link(person_id, clinic_id=seen.clinic_id), "connects": connects(),
        "partner": bool(settings.BODYSPEC_PARTNER_ID), "messages": get_messages(request),
    }  # fmt: skip
    if kept:
        context |= _told(kept, seen, person_id, request.GET.get("since", ""), spoken)
    return own_page(request, "patient/dexa.html", context, spoken=spoken, name="dexa", person_id=person_id)


@require_POST
@access.person("scan.add", reads="dexa_remove")
def remove(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """Remove the scan named in the form, if it is the asker's to remove."""
    say = tongue(language, "own").say
    theirs = {str(one.id): one for one in scans.of_person(person_id, clinic_id=seen.clinic_id)}
    found = theirs.get(request.POST.get("scan", ""))
    try:
        if found is None:
            raise NotHere
        write.remove(found.id, by=seen.actor)
        messages.success(request, say("The scan of {day} was removed.", day=found.scan.on))
    except NotHere:
        messages.error(request, say("This scan is not there any more."))
    except Locked:
        messages.error(request, say("Only who added a scan can remove it."))
    return redirect(address("dexa", language, person_id=person_id))


def _told(
    kept: Sequence[scans.Kept], seen: access.Access, person_id: UUID, wanted: str, spoken: Tongue
) -> dict[str, Any]:
    """What the page shows of scans, the oldest first."""
    them = [one.scan for one in kept]
    since = next((one.scan for one in kept[:-1] if str(one.id) == wanted), None) or against(them)
    hurt = injured(episodes.of_person(person_id, clinic_id=seen.clinic_id))
    found = told(them, measures=measures(), precision=[one.precision for one in kept], injured=hurt, since=since,
                 spoken=spoken)  # fmt: skip
    drawn = [(one, *([_drawn(panel, spoken) for panel in panels] for panels in (one.shown, one.folded)))
             for one in found.tissues]  # fmt: skip
    return {"told": found, "drawn": drawn, "injured": hurt}


def _drawn(panel: Panel, spoken: Tongue) -> tuple[Panel, Markup, Markup]:
    """A panel with its picture and its table."""
    return panel, Markup(series_chart(panel.series, spoken=spoken)), Markup(series_table(panel.series, spoken=spoken))
