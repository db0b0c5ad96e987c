"""The addresses of the atlas: browse and search, instant results, and the page of a structure."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

import msgspec
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from glidepath.body import Side, search
from glidepath.catalogue import Tongue, charts, shelf, tongue
from glidepath.catalogue.figure import Layer, figure
from glidepath.catalogue.skeleton import skeleton
from glidepath.release import Protocol
from glidepath.web.drawing.anatomy import anatomy_chart
from glidepath.web.drawing.protocol import protocol_picture
from glidepath.web.public.atlas import menus, pages, words
from glidepath.web.public.atlas.asking import Asked, asked
from glidepath.web.public.atlas.finding import Found, found, indexed
from glidepath.web.public.atlas.instant import instant
from glidepath.web.public.atlas.locator import locator
from glidepath.web.public.kept import KEPT, Kept, answer, kept
from glidepath.web.public.page import Page, address, draw, page, sent

NEAREST = 6
"""Structures offered where an address leads nowhere."""


@require_safe
def browse(request: HttpRequest, language: str) -> HttpResponse:
    """Search and browse; what was asked stands in the address, so that it works without a script."""
    ask = asked(request.GET.dict(), shelf().body)
    if ask.nothing:
        view, layer = request.GET.get("view"), request.GET.get("layer")
        picture = view if view in words.PICTURES else "front"
        chosen = Layer(layer) if layer in set(Layer) else Layer.SURFACE
        looked = {"view": picture, "layer": chosen.value} if view or layer else {}
        return answer(request, _menus(page(request, "atlas", language, query=urlencode(looked)), picture, chosen))
    given = {"q" if name == "words" else name: value for name, value in msgspec.structs.asdict(ask).items() if value}
    place = page(request, "atlas", language, query=urlencode(given))
    return answer(request, (_listed if ask.words else _kept_list)(place, ask))  # what somebody types is not kept


@require_safe
def find(request: HttpRequest, language: str) -> HttpResponse:
    """Answer a search as it is typed, as JSON."""
    ask = asked(request.GET.dict(), shelf().body)
    spoken = tongue(language)
    content = msgspec.json.encode(instant(found(ask, shelf().body, indexed(language), spoken), spoken))
    return answer(request, kept(content), content_type="application/json")


@require_safe
def structure(request: HttpRequest, language: str, structure: str, technique: str = pages.FIRST) -> HttpResponse:
    """Show a structure with its card for one technique; the right side unless the left is asked for."""
    held = shelf()
    if structure not in held.body.structures or technique not in held.techniques:
        return _nowhere(page(request, "atlas", language), structure)
    side = Side.LEFT if request.GET.get("side") == Side.LEFT else Side.RIGHT
    query = urlencode({"side": side.value}) if side is Side.LEFT else ""
    name, fills = _filled(structure, technique)
    return answer(request, _structure(page(request, name, language, query=query, **fills), structure, technique, side))


def _filled(structure: str, technique: str) -> tuple[str, dict[str, str]]:
    """The address of a structure for a technique; the one a page opens with is not named."""
    if technique == pages.FIRST:
        return "structure", {"structure": structure}
    return "structure_technique", {"structure": structure, "technique": technique}


@lru_cache(maxsize=KEPT)
def _structure(place: Page, name: str, technique: str, side: Side) -> Kept:
    """Draw the page of a structure."""
    held, spoken = shelf(), tongue(place.language)
    item = held.body.structures[name]
    shape = figure().forms.get(name)
    alone = shape is not None and figure().midline(shape)
    made = pages.page(held, item, side, held.techniques[technique], alone=alone, spoken=spoken)
    moving = made.card if held.techniques[technique].form == "release" else None
    context = {
        "page": made, "picture": _picture(moving.made, spoken) if moving else "",
        "locator": locator(item, side, spoken),
        "first": pages.FIRST, "card_of": _card_of(name, place.language), "indexed": not place.query,
        "depth": words.depth(item.depth, spoken),
    }  # fmt: skip
    return draw(place, "public/structure.html", context)


def _picture(made: Protocol, spoken: Tongue) -> str:
    """Draw a card on which somebody moves."""
    return protocol_picture(made, id="card", body=shelf().body, skeleton=skeleton(), figure=figure(), spoken=spoken)


def _card_of(structure: str, language: str) -> Callable[[str], str]:
    """Give the address of a structure for each technique."""

    def to(technique: str) -> str:
        name, fills = _filled(structure, technique)
        return address(name, language, **fills)

    return to


@lru_cache(maxsize=KEPT)
def _menus(place: Page, picture: str, layer: Layer) -> Kept:
    """Draw the atlas as it opens: the search, the body to tap, and the lists to choose from."""
    body, spoken = shelf().body, tongue(place.language)
    _, view, close = words.PICTURES[picture]
    chart = anatomy_chart(charts()[view], view=view, layer=layer, close=close, marks={}, body=body, figure=figure(),
                          spoken=spoken)  # fmt: skip
    context = {
        "motions": menus.motions(body, spoken), "places": menus.places(body, spoken),
        "nerves": menus.supply(body, spoken),
        "picture": picture, "layer": layer, "pictures": words.PICTURES, "layers": words.LAYERS, "chart": chart,
    }  # fmt: skip
    return _atlas(place, Asked(), None, context)


def _listed(place: Page, ask: Asked) -> Kept:
    """Draw the atlas with what was asked for."""
    return _atlas(place, ask, found(ask, shelf().body, indexed(place.language), tongue(place.language)), {})


_kept_list = lru_cache(maxsize=KEPT)(_listed)


def _atlas(place: Page, ask: Asked, result: Found | None, more: Mapping[str, Any]) -> Kept:
    """Draw the atlas with the search on top."""
    body = shelf().body
    context = {"ask": ask, "found": result, "total": len(body.structures),
               "kinds": menus.kinds(body, tongue(place.language)), "indexed": not place.query, **more}  # fmt: skip
    return draw(place, "public/atlas.html", context)


def _nowhere(place: Page, name: str) -> HttpResponse:
    """Say that nothing is here, and offer what is called nearly so."""
    body = shelf().body
    near = search(indexed(place.language), name.replace("_", " ").replace("-", " "), most=NEAREST)
    context = {"asked": name, "near": [body.structures[hit.structure] for hit in near]}
    return sent(place, "public/nowhere.html", context, status=404)
