"""The page on which a person draws where it hurts, on their own screen or on the clinic's tablet."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url

from glidepath.assess import DrawingError, Hand
from glidepath.catalogue import charts, pain_kinds, shelf, tongue
from glidepath.web.clinic.drawing.drawn import asked, drawing_of
from glidepath.web.paindrawing import Draft, begun, read, shown
from glidepath.web.records import access, errors
from glidepath.web.records.actions import drawings as write
from glidepath.web.records.queries import drawings
from glidepath.web.spoken import address, own_page


@access.person("drawing.add", reads="pain_drawing")
def draw(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """Draw, and keep it: `?visit=` belongs to a visit and leads back to it, `?from=last` begins with the last one.

    Whoever drew their own comes back to the page (`?kept=yes`), and is told what it is a reason to ask.
    """
    visit_id = _id(request.GET.get("visit", ""))
    last = next(iter(drawings.of_person(person_id, clinic_id=seen.clinic_id, limit=1)), None)
    if request.method != "POST":
        draft = begun(drawing_of(last).pains if last and request.GET.get("from") == "last" else ())
        return _page(request, seen, draft, language, visit_id=visit_id, last=last)
    try:
        draft = read(request.POST, body=shelf().body, kinds=pain_kinds())
    except DrawingError as error:
        raise errors.Unfit(str(error)) from error
    if not draft.finished:
        return _page(request, seen, draft, language, visit_id=visit_id, last=last, status=400 if draft.fault else 200)
    key = _id(request.POST.get("key", ""))
    write.add(person_id, draft.pains, hand=_hand(request, seen), visit_id=visit_id, key=key, by=seen.actor)
    if visit_id:
        return redirect("visit", visit_id=visit_id)
    if seen.role.own_only:
        return redirect(address("pain_drawing", language, person_id=person_id) + "?kept=yes")
    return redirect(f"{resolve_url('chart', person_id=person_id)}#own")  # what it is a reason to ask stands there


def _page(
    request: HttpRequest, seen: access.Access, draft: Draft, language: str, *, visit_id: UUID | None,
    last: dict[str, Any] | None, status: int = 200,
) -> HttpResponse:
    spoken = tongue(language, "own")
    kept = drawing_of(last) if last and "kept" in request.GET and seen.role.own_only else None
    context = {
        "kept": kept, "asks": asked(kept, shelf()) if kept else (),
        "person": seen.person, "seen": seen, "visit_id": visit_id, "last": last, "own": seen.role.own_only,
        "hand": _hand(request, seen), "began": bool(draft.pains), "key": request.POST.get("key") or uuid4(),
        "pain": shown(draft, body=shelf().body, kinds=pain_kinds(), charts=charts(), say=spoken.say),
    }  # fmt: skip
    return own_page(request, "clinic/pain_drawing.html", context, status=status, spoken=spoken, name="pain_drawing",
                    person_id=seen.person["id"])  # fmt: skip


def _hand(request: HttpRequest, seen: access.Access) -> str:
    """Whose hand draws: the person's, unless somebody of the clinic says that it is theirs."""
    said = request.POST.get("hand")
    return Hand.CLINICIAN.value if said == Hand.CLINICIAN and not seen.role.own_only else Hand.PERSON.value


def _id(text: str) -> UUID | None:
    """An id, where one is given. Raises NotHere for what is none."""
    try:
        return UUID(text) if text else None
    except ValueError as error:
        raise errors.NotHere(f"{text!r} is no id") from error
