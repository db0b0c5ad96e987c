"""What the steps of the self-check show besides their questions: the body to tap, and its list."""

from typing import Any

from glidepath.body import Region, Side
from glidepath.catalogue import charts, shelf, tongue
from glidepath.screen import SelfAnswers
from glidepath.web.drawing.areas import AREAS
from glidepath.web.drawing.bodymap import body_map
from glidepath.web.public.selfcheck.given import anchor
from glidepath.web.public.selfcheck.told import SIDES

VIEWS = {"front": "From the front", "back": "From the back"}
"""The two views that show every place a hand can point to, and what they are called."""


def places(answers: SelfAnswers, language: str) -> dict[str, Any]:
    """Give the maps and the list of places, with what was chosen before."""
    spoken, body = tongue(language), shelf().body
    chosen = {(place.region, place.side) for place in answers.places}
    words = {side: spoken.say(SIDES.get(side, "")) for side in Side}
    maps = [
        (name, body_map(charts()[view], view=view, anchor=anchor, chosen=chosen, words=words))
        for view, name in VIEWS.items()
    ]
    areas = []
    for title, names in AREAS.items():
        entries = [_entry(body.regions[name], chosen) for name in names]
        areas.append({"title": title, "entries": entries, "open": any(one["on"] for one in entries)})
    return {"maps": maps, "areas": areas}


def _entry(region: Region, chosen: set[tuple[str, Side]]) -> dict[str, Any]:
    """One place of the list: a box a side, or one on the midline."""
    sides = [(Side.MIDLINE, "")] if not region.sided else [(side, SIDES[side]) for side in (Side.LEFT, Side.RIGHT)]
    boxes = [
        {"id": anchor(region.id, side), "side": word, "on": (region.id, side) in chosen} for side, word in sides
    ]
    return {"name": region.name, "boxes": boxes, "on": any(box["on"] for box in boxes)}
