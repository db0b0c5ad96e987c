"""Links to one's progress: made, told once, listed, revoked; and the page that one opens for whoever has it."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from glidepath.catalogue import conditions, shelf, tongue
from glidepath.web.patient.progress.shown import laid_out
from glidepath.web.progress.gathered import asked_for
from glidepath.web.progress.loaded import load
from glidepath.web.progress.story import story
from glidepath.web.records import access, errors
from glidepath.web.records.actions import shares as write
from glidepath.web.records.queries import episodes, shares
from glidepath.web.spoken import address, linked_page, own_page

CHOICES = (1, 7, write.USUAL, 30, write.LONGEST)
"""Days to choose from."""


@access.person("progress.share", reads="shares")
def listing(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """The links there are, with how often each was opened; making one and revoking one."""
    found = episodes.of_person(person_id, clinic_id=seen.clinic_id)
    there = shares.of_person(person_id, clinic_id=seen.clinic_id)
    problem, spoken = "", tongue(language, "own")
    if "revoke" in request.POST:
        _revoke(there, request.POST["revoke"], seen)
        return redirect(address("shares", language, person_id=person_id))
    if request.method == "POST":
        episode = asked_for(found, request.POST.get("episode", ""))
        if episode is None:
            raise Http404
        try:
            secret = write.make(episode["id"], days=_days(request), by=seen.actor)
        except errors.Conflict:
            problem = spoken.say("There are {most} open links already. Revoke one first.", most=str(write.MOST))
        else:
            return _told(request, secret, person_id, language)
    shown = asked_for(found, request.GET.get("episode", ""))
    context = {
        "person": seen.person, "own": person_id == seen.own_person_id, "problem": problem,
        "links": [one | {"name": _name(one["condition"]), "state": _state(one)} for one in there],
        "episodes": [(row, _name(row["condition"])) for row in found], "shown": shown, "choices": CHOICES,
        "usual": write.USUAL,
    }  # fmt: skip
    return own_page(request, "patient/shares/list.html", context, spoken=spoken, name="shares",
                    status=409 if problem else 200, person_id=person_id)  # fmt: skip


@require_safe
def shared(request: HttpRequest, secret: str, language: str) -> HttpResponse:
    """The progress behind a link, for whoever has it; nothing but that, and nothing at all once it has ended."""
    spoken, held = tongue(language, "own"), shelf()
    found = shares.opened(secret, now=timezone.now())
    context: dict[str, Any] = {"found": found}
    if found:
        told = story(load(found.episode, clinic_id=found.clinic_id, shelf=held, spoken=spoken), shelf=held,
                     spoken=spoken)  # fmt: skip
        context |= {"condition": _name(found.episode["condition"]), **laid_out(told, spoken)}
    return linked_page(request, "patient/shares/shared.html", context, spoken=spoken, name="shared",
                       status=200 if found else 404, secret=secret)  # fmt: skip


def _days(request: HttpRequest) -> int:
    """The days that were chosen; those that are usual where nothing fits."""
    return next((days for days in CHOICES if str(days) == request.POST.get("days")), write.USUAL)


def _revoke(there: list[dict[str, Any]], wanted: str, seen: access.Access) -> None:
    """End one of the links that are listed. Raises Http404 for any other."""
    share_id = next((one["id"] for one in there if str(one["id"]) == wanted), None)
    if share_id is None:
        raise Http404
    write.revoke(share_id, by=seen.actor)


def _told(request: HttpRequest, secret: str, person_id: UUID, language: str) -> HttpResponse:
    """Show the address of a new link, this once."""
    whole = request.build_absolute_uri(address("shared", language, secret=secret))
    answer = own_page(request, "patient/shares/told.html", {"address": whole, "person_id": person_id},
                      spoken=tongue(language, "own"), name="shares", person_id=person_id)  # fmt: skip
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _state(one: dict[str, Any]) -> str:
    """Whether a link is open, revoked or over."""
    if one["revoked_at"]:
        return "revoked"
    return "open" if one["expires_at"] > timezone.now() else "over"


def _name(condition: str) -> str:
    """The plain name of a complaint."""
    found = conditions().get(condition)
    return found.plain if found else condition
