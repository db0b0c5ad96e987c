"""What the steps of the self-check show: their questions, the body to tap, and its list."""

from typing import Any

from glidepath.body import Region, Side
from glidepath.catalogue import Choice, Item, charts, self_check, shelf, tongue
from glidepath.screen import SelfAnswers, asked, lines_of
from glidepath.screen.selfcheck import PLACE, SIGNS
from glidepath.web.drawing.areas import AREAS
from glidepath.web.drawing.bodymap import body_map
from glidepath.web.public.selfcheck.given import anchor, screen_of
from glidepath.web.public.selfcheck.told import SIDES

VIEWS = {"front": "Front view", "back": "Back view"}
"""The two views that show every place a hand can point to, and what they are called."""


def template(step: str) -> str:
    """The template that asks a step."""
    return f"public/selfcheck/{'safety' if screen_of(step, self_check()) else step}.html"


def shown(step: str, answers: SelfAnswers, language: str) -> dict[str, Any]:
    """What a step asks, with what was answered there before."""
    check = self_check()
    return {
        "screen": screen_of(step, check), "items": items(step, answers), "answers": answers,
        "given": answers.items | answers.lines, "points": check.points, "safety": check.safety,
    } | (places(answers, language) if step == PLACE else {})  # fmt: skip


def items(step: str, answers: SelfAnswers) -> tuple[Choice | Item, ...]:
    """What a safety step asks this person: its signs, or one line for each screen that has one."""
    held, check = shelf(), self_check()
    regions = [place.region for place in answers.places]
    if step == SIGNS:
        return tuple(Choice(id=screen.id, says=screen.line)
                     for screen in lines_of(check, regions, flags=held.flags, conditions=held.conditions))  # fmt: skip
    return tuple(item for screen in check.safety.screens if screen.id == step
                 for item in asked(screen, regions, flags=held.flags, conditions=held.conditions))  # fmt: skip


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
