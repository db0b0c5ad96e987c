"""The JSON API: readings of a person, and the steps of a visit.

Every method of an address goes the same way in as a page does: one query, then yes or no, and a durable line in the
log. Bodies are decoded strictly by the library's own values; `described` tells programs what to send where.
"""

from typing import Any
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from django.urls import path

from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.measure import MeasureError, Reading, check
from glidepath.visit import FIRST_TECHNIQUE, AnyStep
from glidepath.web.clinic.described import by_method, describe, takes
from glidepath.web.clinic.visit.panel import card_of, panel
from glidepath.web.clinic.visit.picturing import picture_of
from glidepath.web.clinic.visit.progress import load, take
from glidepath.web.records import access, errors, kept
from glidepath.web.records.actions import readings as write
from glidepath.web.records.queries import readings

MOST, USUAL = 1000, 100
"""Readings in one answer at most, and where nothing is said; longer lists are not kept for the next to ask."""
TECHNIQUE = {"type": "string", "default": FIRST_TECHNIQUE}
LIMIT = {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL}


class Sent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A step as a device sends it: `key` is the device's own and makes sending twice harmless."""

    key: UUID
    step: AnyStep


@takes(limit=LIMIT)
@access.person("record.read", reads="readings", program=True)
def list_readings(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """The latest readings of a person, the newest first."""
    wanted = _limit(request)

    def read() -> str:
        found = readings.json_of_person(person_id, clinic_id=seen.clinic_id, limit=wanted)
        return f'{{"readings":{found}}}'

    text = kept.until_written(seen, ("readings", wanted), read) if wanted <= USUAL else read()
    return HttpResponse(text, content_type="application/json")


@takes(Reading)
@access.person("reading.add", reads="readings", program=True)
def add_reading(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """Keep one reading taken outside a visit; it must fit its measure."""
    reading = _decoded(request, Reading)
    measure = shelf().measures.get(reading.measure)
    if measure is None:
        raise errors.Unfit(f"no measure is called {reading.measure!r}")
    try:
        check(reading, measure)
    except MeasureError as error:
        raise errors.Unfit(str(error)) from error
    (made,) = write.add(person_id, [reading], by=seen.actor)
    return _json({"id": made}, status=201)


@access.visit("visit.write", reads="visit", program=True)
def visit_panel(request: HttpRequest, seen: access.Access, visit_id: UUID) -> HttpResponse:
    """Where a visit stands, as the visit screen shows it."""
    return _json(panel(load(visit_id, clinic_id=seen.clinic_id), shelf()))


@takes(Sent)
@access.visit("visit.write", reads="visit", program=True)
def add_step(request: HttpRequest, seen: access.Access, visit_id: UUID) -> HttpResponse:
    """Take a visit one step further; sending the same key again changes nothing."""
    sent = _decoded(request, Sent)
    now, again = take(visit_id, sent.step, key=sent.key, seen=seen)
    return _json({"again": again, "panel": panel(now, shelf())})


@takes(technique=TECHNIQUE)
@access.visit("visit.write", reads="card", program=True)
def card(request: HttpRequest, seen: access.Access, visit_id: UUID, structure: str, side: str) -> HttpResponse:
    """The protocol card of a structure for this person as the visit stands, with a technique."""
    now = load(visit_id, clinic_id=seen.clinic_id)
    try:
        return _json(card_of(now.state, shelf(), structure, Side(side), _technique(request)))
    except ValueError as error:
        raise errors.Unfit(str(error)) from error


@takes(technique=TECHNIQUE)
@access.visit("visit.write", reads="card", program=True)
def picture(request: HttpRequest, seen: access.Access, visit_id: UUID, structure: str, side: str) -> HttpResponse:
    """The start and the end of such a card as SVG, within the range this person has; empty where nobody moves."""
    now = load(visit_id, clinic_id=seen.clinic_id)
    try:
        drawn = picture_of(now.state, shelf(), structure, Side(side), _technique(request))
    except ValueError as error:
        raise errors.Unfit(str(error)) from error
    return HttpResponse(drawn, content_type="image/svg+xml")


def _technique(request: HttpRequest) -> str:
    """The technique that is asked for; the first one where none is named."""
    return request.GET.get("technique", FIRST_TECHNIQUE)


def _limit(request: HttpRequest) -> int:
    """How many readings are wanted, within reason. Raises Unfit for what is no number."""
    try:
        return max(1, min(int(request.GET.get("limit", USUAL)), MOST))
    except ValueError as error:
        raise errors.Unfit("limit is not a whole number") from error


def _decoded(request: HttpRequest, kind: type[Any]) -> Any:
    """Decode a body strictly. Raises Unfit naming the place and what was expected there."""
    try:
        return msgspec.json.decode(request.body, type=kind)
    except msgspec.DecodeError as error:
        raise errors.Unfit(str(error)) from error


def _json(data: Any, *, status: int = 200) -> HttpResponse:
    return HttpResponse(msgspec.json.encode(data), content_type="application/json", status=status)


def description(request: HttpRequest) -> HttpResponse:
    """Describe every address, and every value that a body may hold, as OpenAPI."""
    return _json(describe(urlpatterns, title="Glidepath", root="/api/"))


app_name = "api"
urlpatterns = [
    path("people/<uuid:person_id>/readings", by_method(GET=list_readings, POST=add_reading), name="readings"),
    path("visits/<uuid:visit_id>/steps", by_method(POST=add_step), name="visit_steps"),
    path("visits/<uuid:visit_id>", by_method(GET=visit_panel), name="visit_panel"),
    path("visits/<uuid:visit_id>/card/<structure>/<side>", by_method(GET=card), name="card"),
    path("visits/<uuid:visit_id>/picture/<structure>/<side>", by_method(GET=picture), name="card_picture"),
    path("openapi.json", description, name="openapi-json"),
]
