"""The body chart as data: the right half drawn once per view; the left half is always its mirror."""

from functools import cache

import msgspec

from glidepath.body import Side, Value
from glidepath.catalogue import loader

VIEWS = ("front", "back", "left", "right")
"""The four views, in the order they are offered."""


class Shape(Value, frozen=True, kw_only=True):
    """One region as drawn: an SVG path in the units of the chart's viewbox."""

    region: str
    side: Side
    path: str


class Chart(Value, frozen=True, kw_only=True):
    """One view of the body.

    `viewbox` is x, y, width, height. In the front and back view `midline` is the x the drawn right half is
    mirrored about (None in a side view, which shows one side only). `facing` says in plain words where the
    person looks. A side view with `mirror_of` has no drawing of its own: it is the other one reflected about
    the middle of the viewbox, every side changed for its opposite.
    """

    view: str
    facing: str
    viewbox: tuple[float, float, float, float]
    midline: float | None = None
    mirror_of: str = ""
    outlines: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    shapes: tuple[Shape, ...] = ()
    source: str
    verified: bool


@cache
def charts() -> dict[str, Chart]:
    """Load the charts by view, in the order of `VIEWS`.

    Raises: CatalogueError naming the file and the field that does not hold.
    """
    read = {view: loader.one(f"chart/{view}.toml", Chart) for view in VIEWS}
    return {view: _reflected(chart, read) for view, chart in read.items()}


def _reflected(chart: Chart, read: dict[str, Chart]) -> Chart:
    """The chart with the drawing it mirrors, sides exchanged; a chart with its own drawing as it is."""
    if not chart.mirror_of:
        return chart
    other = read[chart.mirror_of]
    return msgspec.structs.replace(
        chart,
        viewbox=other.viewbox,
        outlines=other.outlines,
        details=other.details,
        shapes=tuple(msgspec.structs.replace(shape, side=shape.side.other) for shape in other.shapes),
    )
