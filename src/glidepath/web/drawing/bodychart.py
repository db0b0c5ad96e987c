"""The body chart as SVG: every region a button, the left half always the mirror of the right."""

from collections.abc import Mapping, Set
from html import escape

from glidepath.body import Region, Side
from glidepath.catalogue.chart import Chart, Shape

MARKS = {
    "painful": "painful",
    "finding": "finding here",
    "treated": "treated",
    "changed": "changed",
    "chosen": "chosen",
}
"""The marks a region can carry and the words that say each of them aloud."""

Marks = Mapping[tuple[str, str], Set[str]]
"""(region id, side) → the marks it carries, any of `MARKS`."""

TITLES = {
    "front": "Body from the front",
    "back": "Body from the back",
    "left": "Body from the left side",
    "right": "Body from the right side",
}


def body_chart(chart: Chart, *, view: str, marks: Marks, regions: Mapping[str, Region] | None = None) -> str:
    """Draw one view as an SVG string without any inline style.

    `view` must be the chart's own: the caller says which view it means, so that a mix-up fails here and not
    on a person. `regions` gives the names to speak; without it the id is read as words.

    Raises: ValueError for another view's chart or a mark that does not exist.
    """
    if view != chart.view:
        raise ValueError(f"asked for the {view} view, given the chart of the {chart.view} view")
    unknown = {mark for found in marks.values() for mark in found} - set(MARKS)
    if unknown:
        raise ValueError(f"no such mark: {', '.join(sorted(unknown))}")
    x, y, width, height = chart.viewbox
    name = f"body-{chart.view}"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="body-chart" data-view="{chart.view}" role="group" '
        f'viewBox="{x:g} {y:g} {width:g} {height:g}" aria-labelledby="{name}-title" '
        f'aria-describedby="{name}-desc">',
        f'<title id="{name}-title">{TITLES[chart.view]}</title>',
        f'<desc id="{name}-desc">{escape(_described(chart, marks, regions))}</desc>',
    ]
    first = True
    for side, reflection in _halves(chart):
        parts.append(f'<g class="half" data-half="{side}"{reflection}>')
        parts += [f'<path class="body-outline" d="{outline}"/>' for outline in chart.outlines]
        for shape, own in _standing(chart, side):
            found = marks.get((shape.region, own), frozenset())
            parts.append(_region(shape, own, found, regions, first))
            first = False
        parts += [f'<path class="body-detail" d="{detail}"/>' for detail in chart.details]
        parts.append("</g>")
    parts += _letters(chart)
    parts.append("</svg>")
    return "".join(parts)


def _halves(chart: Chart) -> list[tuple[Side, str]]:
    """Each half to draw with the transform that puts it in place; a side view has one."""
    if chart.midline is not None:
        return [(Side.RIGHT, ""), (Side.LEFT, _mirror(chart.midline))]
    x, _, width, _ = chart.viewbox
    drawn = chart.shapes[0].side
    return [(drawn, _mirror(x + width / 2) if chart.mirror_of else "")]


def _mirror(about: float) -> str:
    return f' transform="translate({2 * about:g} 0) scale(-1 1)"'


def _standing(chart: Chart, half: Side) -> list[tuple[Shape, Side]]:
    """The shapes of one half with the person's own side each stands for; midline shapes are drawn once."""
    return [
        (shape, Side.MIDLINE if shape.side is Side.MIDLINE else half)
        for shape in chart.shapes
        if half is Side.RIGHT or chart.midline is None or shape.side is not Side.MIDLINE
    ]


def _region(
    shape: Shape, side: Side, found: Set[str], regions: Mapping[str, Region] | None, first: bool
) -> str:
    classes = " ".join(["region", *(f"is-{mark}" for mark in MARKS if mark in found)])
    said = ", ".join([_label(shape.region, side, regions), *(MARKS[mark] for mark in MARKS if mark in found)])
    return (
        f'<path class="{classes}" data-region="{shape.region}" data-side="{side}" role="button" '
        f'tabindex="{0 if first else -1}" aria-pressed="{"true" if "chosen" in found else "false"}" '
        f'aria-label="{escape(said)}" d="{shape.path}"/>'
    )


def _label(region: str, side: Side, regions: Mapping[str, Region] | None) -> str:
    """Such as 'right calf'; a midline region is named alone."""
    known = regions.get(region) if regions else None
    name = known.name if known else region.replace("_", " ")
    return name if side is Side.MIDLINE else f"{side} {name}"


def _described(chart: Chart, marks: Marks, regions: Mapping[str, Region] | None) -> str:
    """What the drawing shows, in a sentence or two."""
    seen = {shape.region for shape in chart.shapes}
    said = [
        f"{_label(region, Side(side), regions)}: {', '.join(MARKS[m] for m in MARKS if m in found)}"
        for (region, side), found in marks.items()
        if region in seen and found
    ]
    return f"{chart.facing} {'; '.join(said) + '.' if said else 'Nothing is marked.'}"


def _letters(chart: Chart) -> list[str]:
    """R and L where the person's own right and left are."""
    x, y, width, _ = chart.viewbox
    top = y + 22
    if chart.midline is None:
        side = chart.shapes[0].side
        return [_letter(x + 22, top, side)]
    right_is_left_on_page = chart.view == "front"
    ends = (x + 22, x + width - 22)
    right_at, left_at = ends if right_is_left_on_page else ends[::-1]
    return [_letter(right_at, top, Side.RIGHT), _letter(left_at, top, Side.LEFT)]


def _letter(x: float, y: float, side: Side) -> str:
    return (
        f'<g aria-hidden="true"><text class="side-letter" x="{x:g}" y="{y:g}">{side.upper()[0]}</text>'
        f'<text class="side-word" x="{x:g}" y="{y + 12:g}">{side}</text></g>'
    )
