"""The addresses of the atlas: browse and search, instant results, and the page of a structure."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import msgspec
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from glidepath.body import Side, search
from glidepath.catalogue import charts, shelf
from glidepath.catalogue.figure import Layer, figure
from glidepath.catalogue.skeleton import skeleton
from glidepath.release import Protocol
from glidepath.web.drawing.anatomy import anatomy_chart
from glidepath.web.drawing.protocol import protocol_picture
from glidepath.web.public.atlas import menus, pages, words
from glidepath.web.public.atlas.asking import Asked, asked
from glidepath.web.public.atlas.finding import Found, found, indexed
from glidepath.web.public.atlas.instant import instant
from glidepath.web.public.atlas.kept import KEPT, Kept, answer, drawn, kept
from glidepath.web.public.atlas.locator import locator

NEAREST = 6
"""Structures offered where an address leads nowhere."""


@require_safe
def browse(request: HttpRequest) -> HttpResponse:
    """Search and browse; what was asked stands in the address, so that it works without a script."""
    ask = asked(request.GET.dict(), shelf().body)
    if ask.nothing:
        view, layer = request.GET.get("view"), request.GET.get("layer")
        return answer(request, _menus(view if view in words.PICTURES else "front",
                                      Layer(layer) if layer in set(Layer) else Layer.SURFACE))  # fmt: skip
    return answer(request, _listed(ask) if ask.words else _kept_list(ask))  # what somebody types is not kept


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """Answer a search as it is typed, as JSON."""
    ask = asked(request.GET.dict(), shelf().body)
    content = msgspec.json.encode(instant(found(ask, shelf().body, indexed())))
    return answer(request, kept(content), content_type="application/json")


@require_safe
def structure(request: HttpRequest, structure: str, technique: str = pages.FIRST) -> HttpResponse:
    """Show a structure with its card for one technique; the right side unless the left is asked for."""
    held = shelf()
    if structure not in held.body.structures or technique not in held.techniques:
        return _nowhere(structure)
    side = Side.LEFT if request.GET.get("side") == Side.LEFT else Side.RIGHT
    return answer(request, _structure(structure, technique, side))


@lru_cache(maxsize=KEPT)
def _structure(name: str, technique: str, side: Side) -> Kept:
    """Draw the page of a structure."""
    held = shelf()
    item = held.body.structures[name]
    shape = figure().forms.get(name)
    alone = shape is not None and figure().midline(shape)
    made = pages.page(held, item, side, held.techniques[technique], alone=alone)
    moving = made.card if held.techniques[technique].form == "release" else None
    context = {
        "page": made, "picture": _picture(moving.made) if moving else "", "locator": locator(item, side),
        "first": pages.FIRST, "here": _here(name),
    }  # fmt: skip
    return drawn("public/structure.html", context, path=reverse("structure", args=[name]))


def _picture(made: Protocol) -> str:
    """Draw a card on which somebody moves."""
    return protocol_picture(made, id="card", body=shelf().body, skeleton=skeleton(), figure=figure())


def _here(name: str) -> Callable[[str], str]:
    """Give the address of a structure for a technique; the one a page opens with is not named."""
    plain = reverse("structure", args=[name])
    return lambda technique: plain if technique == pages.FIRST else f"{plain}{technique}/"


@lru_cache(maxsize=KEPT)
def _menus(picture: str, layer: Layer) -> Kept:
    """Draw the atlas as it opens: the search, the body to tap, and the lists to choose from."""
    body = shelf().body
    _, view, close = words.PICTURES[picture]
    chart = anatomy_chart(charts()[view], view=view, layer=layer, close=close, marks={}, body=body, figure=figure())
    context = {
        "motions": menus.motions(body), "places": menus.places(body), "nerves": menus.supply(body),
        "picture": picture, "layer": layer, "pictures": words.PICTURES, "layers": words.LAYERS, "chart": chart,
    }  # fmt: skip
    return _atlas(Asked(), None, context)


def _listed(ask: Asked) -> Kept:
    """Draw the atlas with what was asked for."""
    return _atlas(ask, found(ask, shelf().body, indexed()), {})


_kept_list = lru_cache(maxsize=KEPT)(_listed)


def _atlas(ask: Asked, result: Found | None, more: Mapping[str, Any]) -> Kept:
    """Draw the atlas with the search on top."""
    body = shelf().body
    context = {"ask": ask, "found": result, "total": len(body.structures), "kinds": menus.kinds(body), **more}
    return drawn("public/atlas.html", context, path=reverse("atlas"))


def _nowhere(name: str) -> HttpResponse:
    """Say that nothing is here, and offer what is called nearly so."""
    body = shelf().body
    near = search(indexed(), name.replace("_", " ").replace("-", " "), most=NEAREST)
    context = {"asked": name, "near": [body.structures[hit.structure] for hit in near]}
    return HttpResponse(drawn("public/nowhere.html", context, path=reverse("atlas")).content, status=404)
