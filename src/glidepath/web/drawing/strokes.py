"""A person's own drawing of where it hurts: lines over a chart, told in words as well."""

from collections.abc import Sequence

from glidepath.body import Value
from glidepath.web.drawing.curves import opened

KINDS = {
    "ache": "ache",
    "sharp": "sharp pain",
    "burning": "burning",
    "tingling": "tingling",
    "numb": "numbness",
}
"""The kinds of feeling a line can stand for and the words that say them."""


class Stroke(Value, frozen=True, kw_only=True):
    """One line of a drawing, in the units of the chart it was drawn on; `kind` is one of `KINDS`."""

    kind: str
    points: tuple[tuple[float, float], ...]


def drawn(strokes: Sequence[Stroke]) -> list[str]:
    """The lines as paths that let every touch through.

    Raises: ValueError for a kind that does not exist.
    """
    unknown = {stroke.kind for stroke in strokes} - set(KINDS)
    if unknown:
        raise ValueError(f"no such kind of feeling: {', '.join(sorted(unknown))}")
    return [f'<path class="stroke is-{stroke.kind}" aria-hidden="true" d="{_line(stroke)}"/>' for stroke in strokes]


def told(strokes: Sequence[Stroke]) -> str:
    """The drawing in a sentence, empty where nothing is drawn."""
    counted = [(words, sum(stroke.kind == kind for stroke in strokes)) for kind, words in KINDS.items()]
    parts = [f"{words}, {count} {'line' if count == 1 else 'lines'}" for words, count in counted if count]
    return f"Drawn by the person: {'; '.join(parts)}." if parts else ""


def _line(stroke: Stroke) -> str:
    """A smooth line; a single point becomes a dot, which a round end of the pen draws."""
    points = [complex(*point) for point in stroke.points]
    return opened(points) if len(points) > 1 else opened([points[0], points[0] + 0.1])
