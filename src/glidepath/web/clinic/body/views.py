"""A person's body with the marks that the visits of their complaint left on it."""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from markupsafe import Markup

from glidepath.assess import Pain
from glidepath.catalogue import charts, shelf
from glidepath.catalogue.figure import Layer, figure
from glidepath.web.clinic.body.places import Place, places
from glidepath.web.clinic.drawing.drawn import Drawn, latest
from glidepath.web.clinic.drawing.pictured import key
from glidepath.web.clinic.visit.progress import load
from glidepath.web.drawing import pains
from glidepath.web.drawing.anatomy import anatomy_chart
from glidepath.web.records import access, kept
from glidepath.web.records.queries import episodes, visits

VIEWS = ("front", "back", "left", "right")
LAYERS = {layer: layer.spoken for layer in Layer}


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """The structures that were found or treated, the person's own drawing, and the body with the marks of both."""

    found: tuple[Place, ...]
    own: Drawn | None
    patterns: Markup
    key: tuple[tuple[str, Markup], ...]
    drawn: Markup
    view: str
    layer: Layer


@access.person("record.read", reads="body")
def body(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """The running complaint, or the last one, on the body; `?view=` and `?layer=` choose what is shown."""
    asked = (request.GET.get("view", ""), request.GET.get("layer", ""))
    page = kept.until_written(seen, ("body", *asked), lambda: _page(person_id, seen, asked))
    context = {"person": seen.person, "seen": seen, "page": page, "views": VIEWS, "layers": LAYERS}
    return render(request, "clinic/body.html", context, using="jinja2")


def _page(person_id: UUID, seen: access.Access, asked: tuple[str, str]) -> Page:
    """Fold the visits of the latest complaint and draw what they left on the body."""
    held = shelf()
    running = episodes.of_person(person_id, clinic_id=seen.clinic_id)[:1]
    condition = running[0]["condition"] if running else ""
    own = latest(person_id, clinic_id=seen.clinic_id, condition=condition, shelf=held)
    rows = [row for row in visits.of_person(person_id, clinic_id=seen.clinic_id)
            if running and row["episode_id"] == running[0]["id"]]  # fmt: skip
    states = [(row["started_at"].date(), load(row["id"], clinic_id=seen.clinic_id).state) for row in reversed(rows)]
    found = places(states, held)
    marks = {(place.structure, place.side.value): place.marks for place in found}
    felt = own.drawing.pains if own else ()
    view, layer = shown([place.structure for place in found if place.marks], felt, asked)
    drawn = anatomy_chart(charts()[view], view=view, layer=layer, marks=marks, body=held.body, figure=figure(),
                          pains=pains.places(felt))  # fmt: skip
    return Page(found=found, own=own, patterns=Markup(pains.patterns()), key=key(felt), drawn=Markup(drawn),
                view=view, layer=layer)  # fmt: skip


def shown(structures: Sequence[str], felt: Sequence[Pain], asked: tuple[str, str]) -> tuple[str, Layer]:
    """Give the view and the layer to show: those asked for, or those in which most of the structures are seen.

    Without a structure, the view in which most of the drawing is seen.
    """
    forms = [figure().forms[name] for name in structures]
    layers = Counter(form.layer for form in forms)
    views = Counter(view for form in forms for view in form.views if view in VIEWS[:2]) or _seen(felt)
    layer = next((one for one in Layer if one.value == asked[1]), max(Layer, key=lambda one: layers[one]))
    view = asked[0] if asked[0] in VIEWS else max(VIEWS[:2], key=lambda one: views[one])
    return view, layer


def _seen(felt: Sequence[Pain]) -> Counter[str]:
    """How many marks of a drawing each view shows."""
    drawn = {pain.region for pain in felt}
    return Counter(view for view in VIEWS[:2] for region in {shape.region for shape in charts()[view].shapes} & drawn)
