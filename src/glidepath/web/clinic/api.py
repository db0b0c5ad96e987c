"""The JSON API: readings of a person, and the steps of a visit.

Every address declares its permission through `Guard`, which goes the same way in as a page does: one query, then
yes or no, and a durable line in the log. Bodies are decoded strictly by the library's own values.
"""

from typing import Any
from uuid import UUID

import msgspec
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.security import APIKeyCookie

from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.measure import MeasureError, Reading, check
from glidepath.visit import FIRST_TECHNIQUE, AnyStep
from glidepath.web.clinic.visit.panel import card_of, panel
from glidepath.web.clinic.visit.progress import load, take
from glidepath.web.records import access, errors, kept
from glidepath.web.records.actions import readings as write
from glidepath.web.records.queries import readings

MOST, USUAL = 1000, 100
"""Readings in one answer at most, and where nothing is said; longer lists are not kept for the next to ask."""


class Sent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A step as a device sends it: `key` is the device's own and makes sending twice harmless."""

    key: UUID
    step: AnyStep


class Guard(APIKeyCookie):
    """Lets a signed-in member of the clinic in, by the session cookie and with the CSRF token on writes."""

    param_name = settings.SESSION_COOKIE_NAME

    def __init__(self, needs: str, *, subject: str, reads: str) -> None:
        """Declare the permission, whom the address is about, and its name in the log."""
        super().__init__()
        self.needs, self.subject, self.reads = needs, subject, reads

    def authenticate(self, request: HttpRequest, key: str | None) -> access.Access | None:
        """Admit the request, or refuse it as a page would."""
        subject_id = request.resolver_match.kwargs[f"{self.subject}_id"]
        return access.admit(request, self.needs, subject=self.subject, subject_id=subject_id, reads=self.reads)


_, COMPONENTS = msgspec.json.schema_components([Reading, Sent], ref_template="#/components/schemas/{name}")


def _body(name: str) -> dict[str, Any]:
    """The description of a body that the library decodes."""
    schema = {"$ref": f"#/components/schemas/{name}"}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


class Described(NinjaAPI):
    """An interface whose description carries the library's own schema beside the framework's."""

    def get_openapi_schema(self, **given: Any) -> Any:
        """Describe every address and every value that a body may hold."""
        schema = super().get_openapi_schema(**given)
        schema["components"]["schemas"].update(COMPONENTS)
        return schema


api = Described(title="Glidepath", version="1", urls_namespace="api", docs_url=None)


@api.get(
    "/people/{uuid:person_id}/readings", url_name="readings",
    auth=Guard("record.read", subject="person", reads="readings"),
)  # fmt: skip
def list_readings(request: HttpRequest, person_id: UUID, limit: int = USUAL) -> HttpResponse:
    """The latest readings of a person, the newest first."""
    seen, wanted = request.auth, max(1, min(limit, MOST))

    def read() -> str:
        found = readings.json_of_person(person_id, clinic_id=seen.clinic_id, limit=wanted)
        return f'{{"readings":{found}}}'

    text = kept.until_written(seen, ("readings", wanted), read) if wanted <= USUAL else read()
    return HttpResponse(text, content_type="application/json")


@api.post(
    "/people/{uuid:person_id}/readings", url_name="readings", openapi_extra=_body("Reading"),
    auth=Guard("reading.add", subject="person", reads="readings"),
)  # fmt: skip
def add_reading(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Keep one reading taken outside a visit; it must fit its measure."""
    reading = _decoded(request, Reading)
    measure = shelf().measures.get(reading.measure)
    if measure is None:
        raise errors.Unfit(f"no measure is called {reading.measure!r}")
    try:
        check(reading, measure)
    except MeasureError as error:
        raise errors.Unfit(str(error)) from error
    (made,) = write.add(person_id, [reading], by=request.auth.actor)
    return _json({"id": made}, status=201)


@api.get(
    "/visits/{uuid:visit_id}", url_name="visit_panel",
    auth=Guard("visit.write", subject="visit", reads="visit"),
)  # fmt: skip
def visit_panel(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """Where a visit stands, as the visit screen shows it."""
    return _json(panel(load(visit_id, clinic_id=request.auth.clinic_id), shelf()))


@api.post(
    "/visits/{uuid:visit_id}/steps", url_name="visit_steps", openapi_extra=_body("Sent"),
    auth=Guard("visit.write", subject="visit", reads="visit"),
)  # fmt: skip
def add_step(request: HttpRequest, visit_id: UUID) -> HttpResponse:
    """Take a visit one step further; sending the same key again changes nothing."""
    sent = _decoded(request, Sent)
    now, again = take(visit_id, sent.step, key=sent.key, seen=request.auth)
    return _json({"again": again, "panel": panel(now, shelf())})


@api.get(
    "/visits/{uuid:visit_id}/card/{structure}/{side}", url_name="card",
    auth=Guard("visit.write", subject="visit", reads="card"),
)  # fmt: skip
def card(
    request: HttpRequest, visit_id: UUID, structure: str, side: Side, technique: str = FIRST_TECHNIQUE
) -> HttpResponse:
    """The protocol card of a structure for this person as the visit stands, with a technique."""
    now = load(visit_id, clinic_id=request.auth.clinic_id)
    try:
        return _json(card_of(now.state, shelf(), structure, side, technique))
    except ValueError as error:
        raise errors.Unfit(str(error)) from error


def _decoded(request: HttpRequest, kind: type[Any]) -> Any:
    """Decode a body strictly. Raises Unfit naming the place and what was expected there."""
    try:
        return msgspec.json.decode(request.body, type=kind)
    except msgspec.DecodeError as error:
        raise errors.Unfit(str(error)) from error


def _json(data: Any, *, status: int = 200) -> HttpResponse:
    return HttpResponse(msgspec.json.encode(data), content_type="application/json", status=status)
