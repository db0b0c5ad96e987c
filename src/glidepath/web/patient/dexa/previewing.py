"""What would be kept, shown before anything is; and keeping what was ticked there."""

from uuid import UUID

import msgspec
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from glidepath.catalogue import Tongue
from glidepath.exchange.dexa import Preview, Read, preview
from glidepath.track.dexa import Precision, Standing, part_words
from glidepath.web.records import access
from glidepath.web.records.actions import scans as write
from glidepath.web.records.errors import Unfit
from glidepath.web.records.queries import scans
from glidepath.web.spoken import address, own_page

STANDINGS = {
    Standing.NEW: "new", Standing.KEPT: "here already", Standing.CHANGED: "here already, analysed anew since",
}  # fmt: skip


class Coming(msgspec.Struct, frozen=True, kw_only=True):
    """Scans that were read and not kept. `carried` are the fields that read them again when the preview is answered.

    `page` is where the answer goes; `changes` says whether the form can be gone back to.
    """

    reads: tuple[Read, ...]
    left_out: tuple[str, ...]
    precision: tuple[Precision, ...]
    source: str
    file: str
    carried: tuple[tuple[str, str], ...]
    page: str
    changes: bool


def previewed(
    request: HttpRequest, seen: access.Access, person_id: UUID, coming: Coming, spoken: Tongue
) -> HttpResponse:
    """Show what would be kept, or keep what was ticked when that is what was sent."""
    kept = [one.scan for one in scans.of_person(person_id, clinic_id=seen.clinic_id)]
    shown = preview(coming.reads, kept=kept, left_out=coming.left_out, spoken=spoken)
    if "save" not in request.POST:
        ticked = {one.identity for one in shown.incoming if one.standing is not Standing.KEPT}
        return _page(request, seen, person_id, coming, shown, ticked, "", spoken)
    ticked = set(request.POST.getlist("keep"))
    chosen = [one for one in shown.incoming if one.identity in ticked]
    if not chosen:
        problem = spoken.say("Nothing is ticked, so nothing was kept.")
        return _page(request, seen, person_id, coming, shown, ticked, problem, spoken)
    try:
        done = write.add(
            person_id, [one.read.scan for one in chosen], source=coming.source, file=coming.file, by=seen.actor,
            unit=" and ".join(sorted({one.read.unit for one in chosen})), precision=coming.precision,
        )  # fmt: skip
    except Unfit:
        problem = spoken.say("A person has {most} scans at most.", most=write.MOST)
        return _page(request, seen, person_id, coming, shown, ticked, problem, spoken)
    messages.success(request, spoken.say("Scans kept: {new} new, {renewed} analysed anew, {known} here already.",
                                         new=done.new, renewed=done.renewed, known=done.known))  # fmt: skip
    return redirect(address("dexa", spoken.id, person_id=person_id))


def _page(
    request: HttpRequest, seen: access.Access, person_id: UUID, coming: Coming, shown: Preview, ticked: set[str],
    problem: str, spoken: Tongue,
) -> HttpResponse:  # fmt: skip
    """The preview with its ticks."""
    context = {
        "person": seen.person, "coming": coming, "shown": shown, "ticked": ticked, "problem": problem,
        "standings": STANDINGS, "part_words": lambda part: part_words(part.region, part.side, spoken),
    }  # fmt: skip
    return own_page(request, "patient/dexa_preview.html", context, status=422 if problem else 200, spoken=spoken,
                    name=coming.page, person_id=person_id)  # fmt: skip
