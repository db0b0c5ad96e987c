"""What the form shows: both views with the marks, the place being told about, the list of places."""

from collections.abc import Callable, Mapping

from glidepath.assess import Pain
from glidepath.body import Body, Side, Value
from glidepath.catalogue import PainKind
from glidepath.catalogue.chart import Chart
from glidepath.web.drawing import pains as drawn
from glidepath.web.drawing.areas import AREAS
from glidepath.web.drawing.bodymap import body_map
from glidepath.web.paindrawing.given import STRENGTHS, VIEWS, Draft, anchor, written

Say = Callable[[str], str]
"""A sentence in the language of the page."""
TITLES = {"front": "From the front", "back": "From the back"}
SIDES = {Side.LEFT: "left", Side.RIGHT: "right", Side.MIDLINE: ""}


class Mark(Value, frozen=True, kw_only=True):
    """One mark in words: its place, how the form carries it, what it is called and what is felt."""

    place: str
    carried: str
    name: str
    felt: str


class Box(Value, frozen=True, kw_only=True):
    """One place of the list: its name in the form, the word of its side, and what it is called in full."""

    place: str
    side: str
    name: str


class Entry(Value, frozen=True, kw_only=True):
    """One region of the list with its sides."""

    name: str
    boxes: tuple[Box, ...]


class Feeling(Value, frozen=True, kw_only=True):
    """One kind of feeling to choose, with its pattern."""

    id: str
    name: str
    swatch: str
    on: bool


class Shown(Value, frozen=True, kw_only=True):
    """Everything that the template draws; `maps` are view, title and SVG."""

    patterns: str
    maps: tuple[tuple[str, str, str], ...]
    view: str
    marks: tuple[Mark, ...]
    at: str
    at_name: str
    strength: int | None
    strengths: tuple[str, ...]
    kinds: tuple[Feeling, ...]
    areas: tuple[tuple[str, tuple[Entry, ...]], ...]
    fault: str


def shown(
    draft: Draft, *, body: Body, kinds: Mapping[str, PainKind], charts: Mapping[str, Chart], say: Say = str
) -> Shown:
    """Put a draft in words and pictures; `say` gives each sentence in the language of the page."""
    there = drawn.places(draft.pains)
    chosen = {draft.at} if draft.at else set()
    words = {side: say(word) if word else "" for side, word in SIDES.items()}
    return Shown(
        patterns=drawn.patterns(),
        maps=tuple(
            (view, say(TITLES[view]),
             body_map(charts[view], view=view, chosen=chosen, anchor=anchor, words=words, pains=there))
            for view in VIEWS
        ),
        view=draft.view,
        marks=tuple(_mark(pain, body, kinds, say) for pain in draft.pains),
        at=anchor(*draft.at) if draft.at else "", at_name=place_name(*draft.at, body, say) if draft.at else "",
        strength=draft.strength, strengths=STRENGTHS,
        kinds=tuple(Feeling(id=one.id, name=say(one.name), swatch=drawn.swatch(one.id), on=one.id in draft.felt)
                    for one in kinds.values()),
        areas=tuple((say(title), tuple(_entry(name, body, say) for name in names)) for title, names in AREAS.items()),
        fault=say(draft.fault) if draft.fault else "",
    )  # fmt: skip


def place_name(region: str, side: Side, body: Body, say: Say) -> str:
    """A place as the form calls it, such as `Calf (left)`."""
    name = say(body.regions[region].name)
    return f"{name} ({say(SIDES[side])})" if SIDES[side] else name


def _mark(pain: Pain, body: Body, kinds: Mapping[str, PainKind], say: Say) -> Mark:
    felt = [f"{pain.intensity}/10", *(say(kinds[kind].name).lower() for kind in pain.kinds)]
    return Mark(place=anchor(pain.region, pain.side), carried=written(pain), felt=", ".join(felt),
                name=place_name(pain.region, pain.side, body, say))  # fmt: skip


def _entry(region: str, body: Body, say: Say) -> Entry:
    """One region of the list: a button a side, or one on the midline."""
    known = body.regions[region]
    sides = (Side.LEFT, Side.RIGHT) if known.sided else (Side.MIDLINE,)
    return Entry(name=say(known.name), boxes=tuple(
        Box(place=anchor(region, side), side=say(SIDES[side] or "here"), name=place_name(region, side, body, say))
        for side in sides
    ))  # fmt: skip
