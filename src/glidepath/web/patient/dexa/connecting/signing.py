"""A person signs in at BodySpec: there by a link, back to one address, and at once on to a page of their own.

The secrets of a sign-in on its way wait in the session, on the server; no token is kept anywhere. The way there is a
link and not a form: the policy lets no form lead to another site, and browsers hold its redirects to that too.
"""

import time
from uuid import UUID

import msgspec
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from glidepath.catalogue import LANGUAGES, Tongue, tongue
from glidepath.web.patient.dexa.connecting.sealed import UnsealedError, seal, unseal
from glidepath.web.patient.dexa.connecting.settings import back, connects
from glidepath.web.patient.dexa.previewing import Coming, previewed
from glidepath.web.records import access
from glidepath.web.records.scans.question import Began, Got
from glidepath.web.records.scans.source import NotFetched, begin, finish
from glidepath.web.spoken import address, own_page

KEY = "bodyspec"
MINUTES = 20
"""How long somebody may take to sign in there."""
LONGEST = 4096
"""Characters of an answer beyond which it is none."""
SAYS = {
    "sign_in": "The sign-in at BodySpec was not completed, or has ended.",
    "forbidden": "BodySpec does not let this sign-in read scans.",
    "not_found": "BodySpec does not have what was asked for.",
    "not_accepted": "BodySpec did not accept the question.",
    "too_many": "BodySpec has been asked too often: try again later.",
    "unavailable": "BodySpec cannot answer just now: try again later.",
    "unreachable": "BodySpec was not reached: try again later.",
    "malformed": "BodySpec answered with something that cannot be read as scans.",
}
"""Why nothing came, by the word for it; what BodySpec said itself stands beside it in English."""
TOO_OLD = "The preview was too old to be kept. Fetch your scans again."


class Pending(msgspec.Struct, frozen=True, kw_only=True):
    """A sign-in on its way, as the session keeps it; `query` is the answer, once there is one."""

    person: str
    language: str
    at: float
    began: Began
    query: str = ""


@access.person("scan.connect", reads="dexa_bodyspec")
def page(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """Fetch after a sign-in and show what came; without one, say what will happen and lead there."""
    spoken = tongue(language, "own")
    if request.method == "POST":
        return _answered(request, seen, person_id, spoken)
    pending = _pending(request)
    if pending is None or not pending.query or pending.person != str(person_id):
        return _page(request, seen, person_id, spoken)
    del request.session[KEY]  # an answer holds once, whatever comes of it
    try:
        got = finish(pending.began, pending.query, back=back(), language=language)
    except NotFetched as refused:
        return _refused(request, seen, person_id, spoken, refused)
    return previewed(request, seen, person_id, _coming(got, person_id, seen), spoken)


@access.person("scan.connect", reads="dexa_sign_in")
def sign_in(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """Lead to BodySpec, with the secrets of this sign-in left in the session."""
    if not connects():
        return redirect(address("dexa_bodyspec", language, person_id=person_id))
    try:
        began = begin(back=back())
    except NotFetched as refused:
        return _refused(request, seen, person_id, tongue(language, "own"), refused)
    pending = Pending(person=str(person_id), language=language, at=time.time(), began=began)
    request.session[KEY] = msgspec.to_builtins(pending)
    return redirect(began.url)


@login_required
def returned(request: HttpRequest) -> HttpResponse:
    """Where BodySpec sends people back to: keep the answer and go on to the person's page, out of the address."""
    pending = _pending(request)
    if pending is None or pending.language not in LANGUAGES:
        return redirect("home")
    answer = msgspec.structs.replace(pending, query=request.META.get("QUERY_STRING", "")[:LONGEST] or "none=1")
    request.session[KEY] = msgspec.to_builtins(answer)
    return redirect(address("dexa_bodyspec", pending.language, person_id=pending.person))


def _answered(request: HttpRequest, seen: access.Access, person_id: UUID, spoken: Tongue) -> HttpResponse:
    """The answer to a preview."""
    try:
        got = unseal(request.POST.get("sealed", ""), person=person_id, account=seen.account_id)
    except UnsealedError:
        return _page(request, seen, person_id, spoken, problem=TOO_OLD, status=422)
    return previewed(request, seen, person_id, _coming(got, person_id, seen), spoken)


def _coming(got: Got, person_id: UUID, seen: access.Access) -> Coming:
    """What a preview is made of."""
    sealed = seal(got, person=person_id, account=seen.account_id)
    return Coming(reads=got.reads, left_out=got.left_out, precision=(), source="bodyspec", file="",
                  carried=(("sealed", sealed),), page="dexa_bodyspec", changes=False)  # fmt: skip


def _pending(request: HttpRequest) -> Pending | None:
    """The sign-in on its way, if there is one that is not too old."""
    try:
        found = msgspec.convert(request.session.get(KEY), Pending)
    except msgspec.ValidationError:
        return None
    return found if time.time() - found.at < MINUTES * 60 else None


def _page(
    request: HttpRequest, seen: access.Access, person_id: UUID, spoken: Tongue, *, problem: str = "", detail: str = "",
    status: int = 200,
) -> HttpResponse:  # fmt: skip
    """What will happen, or why nothing came."""
    context = {"person": seen.person, "connects": connects(), "problem": problem, "detail": detail}
    return own_page(request, "patient/dexa_bodyspec.html", context, status=status, spoken=spoken, name="dexa_bodyspec",
                    person_id=person_id)  # fmt: skip


def _refused(
    request: HttpRequest, seen: access.Access, person_id: UUID, spoken: Tongue, refused: NotFetched
) -> HttpResponse:
    """Why nothing came of asking BodySpec."""
    return _page(request, seen, person_id, spoken, problem=SAYS[refused.why], detail=refused.says, status=502)
