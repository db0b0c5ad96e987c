"""For a partner of BodySpec: who a person is there, and the address at which it tells that a result is ready."""

from hmac import compare_digest
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from glidepath.catalogue import tongue
from glidepath.exchange.dexa import DexaError, EventKind, event
from glidepath.web.records import access
from glidepath.web.records.actions import scan_links as write
from glidepath.web.records.errors import Conflict, Unfit
from glidepath.web.spoken import address

LARGEST = 64_000
"""Octets of what is told; an event has about 500."""


@require_POST
@access.person("scan.link", reads="dexa_link")
def link(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """Say which user of BodySpec the person is, or that they are none any more."""
    say = tongue(language, "own").say
    try:
        if "end" in request.POST:
            write.unlink(person_id, by=seen.actor)
            messages.success(request, say("Scans do not come by themselves any more. Those that are here stay."))
        else:
            agreed = request.POST.get("agreed") == "on"
            write.link(person_id, request.POST.get("user", ""), agreed=agreed, by=seen.actor)
            messages.success(request, say("Linked. What BodySpec has of this person is fetched within a minute."))
    except Unfit:
        messages.error(request, say("A link needs the person's user id at BodySpec, and their yes."))
    except Conflict:
        messages.error(request, say("Another person of this clinic is that user of BodySpec."))
    return redirect(address("dexa", language, person_id=person_id))


@csrf_exempt
@require_POST
def told(request: HttpRequest, secret: str) -> HttpResponse:
    """Take what BodySpec tells a partner: a result that is ready makes a fetch due, everything else is passed over.

    Its description names no signature, so whoever tells has to know the secret of this address; and what is told is
    only ever a reason to ask BodySpec itself.
    """
    if not settings.BODYSPEC_WEBHOOK_SECRET or not compare_digest(secret, settings.BODYSPEC_WEBHOOK_SECRET):
        raise Http404
    if int(request.headers.get("Content-Length") or 0) > LARGEST:
        return JsonResponse({"detail": f"expected up to {LARGEST} octets"}, status=413)
    try:
        found = event(request.body)
    except DexaError as error:
        return JsonResponse({"detail": str(error)}, status=400)
    if found.kind is EventKind.RESULTS_READY:
        write.told(found.user)
    return HttpResponse(status=204)
