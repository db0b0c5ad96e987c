"""Where a structure lies: the piece of the drawn body around it, with nothing on it but that one structure."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from xml.etree import ElementTree as Xml
from xml.sax.saxutils import quoteattr

from glidepath.body import Side, Structure, Value
from glidepath.catalogue import IN_ENGLISH, Chart, Tongue, charts, shelf
from glidepath.catalogue.figure import Layer, figure
from glidepath.release import inside
from glidepath.web.drawing.anatomy import anatomy_chart
from glidepath.web.drawing.halves import Box, halves

SVG = "{http://www.w3.org/2000/svg}"
PAGES = {
    "front": ("front", None, "seen from the front"),
    "back": ("back", None, "seen from the back"),
    "side": ("", None, "seen from the side"),
    "palm": ("front", "hand_palm", "the palm"),
    "hand_back": ("back", "hand_back", "the back of the hand"),
    "sole": ("front", "foot_sole", "the sole of the foot"),
    "foot_top": ("back", "foot_top", "the foot from above"),
}
"""The pictures a shape names: the view and close-up each is found in (no view: that of the side), and its words."""
ROOM = 1.9
"""How many times its own length is shown around a structure, so that one sees where it is."""
SMALLEST = {True: 150.0, False: 230.0}
"""The least height of the piece that is shown, in a close-up and on the whole body."""
SHAPE = 0.8
"""Width of the piece to its height."""


class Located(Value, frozen=True, kw_only=True):
    """The piece as an SVG string, and what it shows in words."""

    drawn: str
    says: str


def locator(item: Structure, side: Side, spoken: Tongue = IN_ENGLISH) -> Located | None:
    """Draw where a structure lies; nothing where it has no shape."""
    form = figure().forms.get(item.id)
    if form is None:
        return None
    view, close, words = PAGES[form.views[0]]
    view = view or side.value
    here = Side.MIDLINE if figure().midline(form) else side
    outline, placed = _shape(_drawn(view, form.layer, close), item.id, here)
    if not outline:
        return None
    chart = figure().closeups[close] if close else charts()[view]
    seen = {"structure": inside(item, spoken), "seen": spoken.say(words)}
    says = spoken.say("{structure}, {seen}", **seen) if here is Side.MIDLINE else spoken.say(
        "{side} {structure}, {seen}", side=spoken.say(here), **seen)  # fmt: skip
    label = spoken.say("Where it lies: {says}", says=says)
    drawn = "".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" class="body-chart anatomy-chart atlas-locator'
        f'{" is-close" if close else ""}" role="img" aria-label="{escape(label)}" '
        f'viewBox="{_piece(chart.viewbox, outline, placed, SMALLEST[close is not None])}">',
        *_body(chart), f'<path class="structure" d="{outline}"{_put(placed)}/>', "</svg>",
    ])  # fmt: skip
    return Located(drawn=drawn, says=f"{says[:1].upper()}{says[1:]}")


@lru_cache(maxsize=32)
def _drawn(view: str, layer: Layer, close: str | None) -> Xml.Element:
    """The whole chart that structures are picked out of."""
    chart = charts()[view]
    return Xml.fromstring(
        anatomy_chart(chart, view=view, layer=layer, close=close, marks={}, body=shelf().body, figure=figure())
    )


def _shape(drawn: Xml.Element, name: str, side: Side) -> tuple[str, str]:
    """The outline of one structure, and how the half it lies in is put in place; both empty where it is not drawn."""
    shape = drawn.find(f".//{SVG}path[@data-structure='{name}'][@data-side='{side}']")
    half = drawn.find(f".//{SVG}g[@data-half='{side}']")
    return ("" if shape is None else shape.get("d", "")), ("" if half is None else half.get("transform", ""))


def _body(chart: Chart) -> Iterator[str]:
    """The person without anything: every contour first, then every filling over it, so that no seam shows."""
    outlines = chart.outlines[: 1 if chart.midline is None else 2]
    lines = {"where-body": "".join(outlines), "where-lines": "".join(chart.details)}
    yield "<defs>" + "".join(f'<path id="{name}" d="{line}"/>' for name, line in lines.items()) + "</defs>"
    for kind, name in (("body-outline", "body"), ("body-flesh", "body"), ("body-detail", "lines")):
        yield from (f'<use class="{kind}" href="#where-{name}"{placed}/>' for _, placed in halves(chart))


def _put(placed: str) -> str:
    """The attribute that puts a line in place."""
    return f" transform={quoteattr(placed)}" if placed else ""


def _piece(whole: Box, outline: str, placed: str, smallest: float) -> str:
    """The viewbox of the piece around an outline, never more than the whole."""
    left, top, width, height = whole
    points = list(_ends(outline))
    across, down = [x for x, _ in points], [y for _, y in points]
    middle = (min(across) + max(across)) / 2
    if placed:
        middle = float(placed.partition("translate(")[2].split()[0]) - middle
    tall = max(max(down) - min(down), (max(across) - min(across)) / SHAPE) * ROOM
    tall = min(max(tall, smallest), height)
    wide = min(tall * SHAPE, width)
    x = min(max(middle - wide / 2, left), left + width - wide)
    y = min(max((min(down) + max(down)) / 2 - tall / 2, top), top + height - tall)
    return f"{x:.0f} {y:.0f} {wide:.0f} {tall:.0f}"


def _ends(outline: str) -> Iterator[tuple[float, float]]:
    """The points an outline passes: where the pen is set down, and the end of every curve, counted from the pen."""
    x = y = 0.0
    for command, written in re.findall(r"([Mc])([^McZ]*)", outline):
        numbers = [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", written)]
        x, y = (numbers[0], numbers[1]) if command == "M" else (x + numbers[4], y + numbers[5])
        yield x, y
