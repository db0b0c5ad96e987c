"""The page of one's own progress, and the same on paper."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from glidepath.catalogue import Tongue, shelf, tongue
from glidepath.web.patient.progress.shown import laid_out
from glidepath.web.progress.gathered import asked_for
from glidepath.web.progress.loaded import load
from glidepath.web.progress.paper import as_pdf
from glidepath.web.progress.story import Story, story
from glidepath.web.records import access, kept
from glidepath.web.records.queries import episodes
from glidepath.web.spoken import own_page


@access.person("record.read", reads="own_progress")
def page(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """What one could not do and can do, of the running complaint or the last; `?episode=` shows an earlier one."""
    spoken, wanted = tongue(language, "own"), request.GET.get("episode", "")
    found = kept.until_written(seen, ("story", language, wanted), lambda: _found(person_id, seen, wanted, spoken))
    context = {"person": seen.person, "own": person_id == seen.own_person_id, "may_share": seen.may("progress.share"),
               **found}  # fmt: skip
    return own_page(request, "patient/progress/page.html", context, spoken=spoken, name="own_progress",
                    person_id=person_id)  # fmt: skip


@access.person("record.read", reads="own_progress_pdf")
def paper(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """The same as a tagged PDF."""
    spoken = tongue(language, "own")
    episode = asked_for(episodes.of_person(person_id, clinic_id=seen.clinic_id), request.GET.get("episode", ""))
    if episode is None:
        raise Http404
    told = _story(episode, seen, spoken)
    answer = HttpResponse(as_pdf(told, episode=episode, seen=seen, spoken=spoken), content_type="application/pdf")
    answer.headers["Content-Disposition"] = 'inline; filename="progress.pdf"'
    return answer


def _found(person_id: UUID, seen: access.Access, wanted: str, spoken: Tongue) -> dict[str, Any]:
    """Read the record and tell it."""
    all_of_them = episodes.of_person(person_id, clinic_id=seen.clinic_id)
    episode = asked_for(all_of_them, wanted)
    if episode is None:
        return {"episode": None, "episodes": (), "story": None}
    return {
        "episode": episode, "episodes": [(row, _condition(row)) for row in all_of_them],
        "condition": _condition(episode), **laid_out(_story(episode, seen, spoken), spoken),
    }  # fmt: skip


def _story(episode: dict[str, Any], seen: access.Access, spoken: Tongue) -> Story:
    held = shelf()
    return story(load(episode, clinic_id=seen.clinic_id, shelf=held, spoken=spoken), shelf=held, spoken=spoken)


def _condition(episode: dict[str, Any]) -> str:
    """The name of an episode's complaint."""
    found = shelf().conditions.get(episode["condition"])
    return found.plain if found else str(episode["condition"])
