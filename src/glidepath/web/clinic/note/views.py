"""The note: read it, sign it, add to it, print it, take it away as PDF."""

from typing import Any
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from glidepath.catalogue import conditions
from glidepath.visit import Note, Opening
from glidepath.web.clinic.note.draft import HEADINGS
from glidepath.web.clinic.note.paper import as_pdf
from glidepath.web.records import access, errors
from glidepath.web.records.actions import notes, visits
from glidepath.web.records.queries import notes as note_reads
from glidepath.web.records.queries import visits as visit_reads


@access.visit("record.read", reads="note")
def read(request: HttpRequest, seen: access.Access, visit_id: UUID) -> HttpResponse:
    """The note to read, with what may be done with it."""
    return _page(request, seen, visit_id)


@access.visit("record.read", reads="note_pdf")
def pdf(request: HttpRequest, seen: access.Access, visit_id: UUID) -> HttpResponse:
    """The note as a tagged PDF."""
    found = _found(visit_id, seen)
    answer = HttpResponse(as_pdf(seen=seen, **found), content_type="application/pdf")
    day = found["visit"]["started_at"].date().isoformat()
    answer.headers["Content-Disposition"] = f'inline; filename="note-{day}-visit-{found["visit"]["number"]}.pdf"'
    return answer


@require_POST
@access.visit("visit.sign")
def sign(request: HttpRequest, seen: access.Access, visit_id: UUID) -> HttpResponse:
    """Sign the note that was read, which locks it."""
    visits.sign(visit_id, by=seen.actor, read=request.POST.get("read", ""))
    return redirect("note", visit_id=visit_id)


@require_POST
@access.visit("note.addend")
def addend(request: HttpRequest, seen: access.Access, visit_id: UUID) -> HttpResponse:
    """Add to a signed note; what was typed stays when it cannot be added."""
    text = request.POST.get("text", "")
    try:
        notes.addend(visit_id, text, by=seen.actor)
    except errors.Unfit as error:
        return _page(request, seen, visit_id, typed=text, problem=str(error), status=400)
    return redirect("note", visit_id=visit_id)


def _page(request: HttpRequest, seen: access.Access, visit_id: UUID, *, status: int = 200, **more: Any) -> HttpResponse:
    context = {"seen": seen, "person": seen.person, "headings": HEADINGS, **_found(visit_id, seen), **more}
    return render(request, "clinic/note.html", context, using="jinja2", status=status)


def _found(visit_id: UUID, seen: access.Access) -> dict[str, Any]:
    """The visit, its kept note and the note's content. Raises NotHere before there is one."""
    kept = note_reads.of_visit(visit_id, clinic_id=seen.clinic_id)
    if kept is None:
        raise errors.NotHere("the note is written when the visit is closed")
    visit = visit_reads.one(visit_id, clinic_id=seen.clinic_id) or {}
    opening = msgspec.convert(visit["opening"], Opening)
    return {
        "visit": visit, "kept": kept, "note": msgspec.convert(kept["content"], Note),
        "condition": conditions()[opening.condition], "opening": opening,
    }  # fmt: skip
