"""What every chart of the body shares: two halves of one drawing, the letters of the sides, and marks said aloud."""

from collections.abc import Mapping, Set

from glidepath.body import Side
from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.catalogue.chart import Chart

MARKS = {
    "painful": "painful",
    "finding": "finding here",
    "treated": "treated",
    "changed": "changed",
    "chosen": "chosen",
}
"""The marks a place can carry and the words that say each of them aloud."""

Marks = Mapping[tuple[str, str], Set[str]]
"""(region or structure id, side) → the marks it carries, any of `MARKS`."""

Box = tuple[float, float, float, float]
"""Left, top, width and height of what is seen."""


def held(chart: Chart, *, view: str, marks: Marks) -> None:
    """Refuse another view's chart than the one asked for, and a mark that does not exist.

    Raises: ValueError saying which.
    """
    if view != chart.view:
        raise ValueError(f"asked for the {view} view, given the chart of the {chart.view} view")
    unknown = {mark for found in marks.values() for mark in found} - set(MARKS)
    if unknown:
        raise ValueError(f"no such mark: {', '.join(sorted(unknown))}")


def halves(chart: Chart) -> list[tuple[Side, str]]:
    """Each half to draw with the transform that puts it in place; a side view has one."""
    if chart.midline is not None:
        return [(Side.RIGHT, ""), (Side.LEFT, mirror(chart.midline))]
    x, _, width, _ = chart.viewbox
    return [(seen(chart), mirror(x + width / 2) if chart.mirror_of else "")]


def seen(chart: Chart) -> Side:
    """The one side that a side view shows."""
    return chart.shapes[0].side


def mirror(about: float) -> str:
    """The transform attribute that reflects a half about a line."""
    return f' transform="translate({2 * about:g} 0) scale(-1 1)"'


def classes(kind: str, found: Set[str]) -> str:
    """The classes of a place: what it is, then its marks."""
    return " ".join([kind, *(f"is-{mark}" for mark in MARKS if mark in found)])


def sided(thing: str, side: Side, spoken: Tongue = IN_ENGLISH) -> str:
    """Name a thing with its side in a language; on the midline it is named alone."""
    return thing if side is Side.MIDLINE else spoken.say("{side} {thing}", side=spoken.say(side.value), thing=thing)


def said(label: str, found: Set[str]) -> str:
    """A place's name and its marks, as they are spoken."""
    return ", ".join([label, *(MARKS[mark] for mark in MARKS if mark in found)])


ENGLISH = {side: side.value for side in Side}
"""What the sides are called where nothing else is said."""


def letters(
    chart: Chart, *, box: Box, right_first: bool, words: Mapping[Side, str] = ENGLISH
) -> list[str]:
    """R and L where the person's own right and left are; `right_first`: the right lies at the page's left."""
    x, y, width, _ = box
    small = min(1.0, width / 260)
    top, inset = y + 22 * small, 22 * small
    if chart.midline is None:
        return [_letter(x + inset, top, words[seen(chart)], small)]
    ends = (x + inset, x + width - inset)
    right_at, left_at = ends if right_first else ends[::-1]
    return [_letter(right_at, top, words[Side.RIGHT], small), _letter(left_at, top, words[Side.LEFT], small)]


def _letter(x: float, y: float, word: str, small: float) -> str:
    return (
        f'<g aria-hidden="true"><text class="side-letter" x="{x:g}" y="{y:g}">{word.upper()[0]}</text>'
        f'<text class="side-word" x="{x:g}" y="{y + 12 * small:g}">{word}</text></g>'
    )
