"""The page on which a person draws where it hurts, on their own screen or on the clinic's tablet."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url

from glidepath.assess import DrawingError, Hand
from glidepath.catalogue import charts, pain_kinds, shelf
from glidepath.web.clinic.drawing.drawn import drawing_of
from glidepath.web.paindrawing import Draft, begun, read, shown
from glidepath.web.records import access, errors
from glidepath.web.records.actions import drawings as write
from glidepath.web.records.queries import drawings


@access.person("drawing.add", reads="pain_drawing")
def draw(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """Draw, and keep it: `?visit=` belongs to a visit and leads back to it, `?from=last` begins with the last one."""
    visit_id = _id(request.GET.get("visit", ""))
    last = next(iter(drawings.of_person(person_id, clinic_id=seen.clinic_id, limit=1)), None)
    if request.method != "POST":
        draft = begun(drawing_of(last).pains if last and request.GET.get("from") == "last" else ())
        return _page(request, seen, draft, visit_id=visit_id, last=last)
    try:
        draft = read(request.POST, body=shelf().body, kinds=pain_kinds())
    except DrawingError as error:
        raise errors.Unfit(str(error)) from error
    if not draft.finished:
        return _page(request, seen, draft, visit_id=visit_id, last=last, status=400 if draft.fault else 200)
    key = _id(request.POST.get("key", ""))
    write.add(person_id, draft.pains, hand=_hand(request, seen), visit_id=visit_id, key=key, by=seen.actor)
    if visit_id:
        return redirect("visit", visit_id=visit_id)
    return redirect(f"{resolve_url('chart', person_id=person_id)}#own")  # what it is a reason to ask stands there


def _page(
    request: HttpRequest, seen: access.Access, draft: Draft, *, visit_id: UUID | None, last: dict[str, Any] | None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "person": seen.person, "seen": seen, "visit_id": visit_id, "last": last, "own": seen.role.own_only,
        "hand": _hand(request, seen), "began": bool(draft.pains), "t": str, "key": request.POST.get("key") or uuid4(),
        "pain": shown(draft, body=shelf().body, kinds=pain_kinds(), charts=charts()),
    }  # fmt: skip
    return render(request, "clinic/pain_drawing.html", context, using="jinja2", status=status)


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
