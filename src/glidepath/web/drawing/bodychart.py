"""The body chart as SVG: every region a button, the left half always the mirror of the right."""

from collections.abc import Mapping, Set
from html import escape

from glidepath.body import Region, Side
from glidepath.catalogue.chart import Chart, Shape
from glidepath.web.drawing.halves import MARKS, Marks, classes, halves, held, letters, said
from glidepath.web.drawing.pains import Places, laid_over, standing, told

TITLES = {
    "front": "Body from the front",
    "back": "Body from the back",
    "left": "Body from the left side",
    "right": "Body from the right side",
}


def body_chart(
    chart: Chart,
    *,
    view: str,
    marks: Marks,
    regions: Mapping[str, Region] | None = None,
    pains: Places | None = None,
) -> str:
    """Draw one view as an SVG string without any inline style.

    `view` must be the chart's own: the caller says which view it means, so that a mix-up fails here and not
    on a person. `regions` gives the names to speak; without it the id is read as words. `pains` are the person's own
    drawing; the patterns it refers to stand once on the page (`pains.patterns`).

    Raises: ValueError for another view's chart, or a mark that does not exist.
    """
    held(chart, view=view, marks=marks)
    x, y, width, height = chart.viewbox
    name = f"body-{chart.view}"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="body-chart" data-view="{chart.view}" role="group" '
        f'viewBox="{x:g} {y:g} {width:g} {height:g}" aria-labelledby="{name}-title" '
        f'aria-describedby="{name}-desc">',
        f'<title id="{name}-title">{TITLES[chart.view]}</title>',
        f'<desc id="{name}-desc">{escape(_described(chart, marks, regions, pains or {}))}</desc>',
    ]
    outlines = "".join(f'<path class="body-outline" d="{outline}"/>' for outline in chart.outlines)
    parts += [f"<g{reflection}>{outlines}</g>" for _, reflection in halves(chart)]
    first = True
    for side, reflection in halves(chart):
        parts.append(f'<g class="half" data-half="{side}"{reflection}>')
        for shape, (_, own) in standing(chart, side):
            found = marks.get((shape.region, own), frozenset())
            parts.append(_region(shape, own, found, regions, first))
            first = False
        parts += [f'<path class="body-detail" d="{detail}"/>' for detail in chart.details]
        parts.append("</g>")
    parts += laid_over(chart, halves(chart), pains or {})
    parts += letters(chart, box=chart.viewbox, right_first=chart.view == "front")
    parts.append("</svg>")
    return "".join(parts)


def _region(shape: Shape, side: Side, found: Set[str], regions: Mapping[str, Region] | None, first: bool) -> str:
    spoken = said(_label(shape.region, side, regions), found)
    return (
        f'<path class="{classes("region", found)}" data-region="{shape.region}" data-side="{side}" role="button" '
        f'tabindex="{0 if first else -1}" aria-pressed="{"true" if "chosen" in found else "false"}" '
        f'aria-label="{escape(spoken)}" d="{shape.path}"/>'
    )


def _label(region: str, side: Side, regions: Mapping[str, Region] | None) -> str:
    """Such as 'right calf'; a midline region is named alone."""
    known = regions.get(region) if regions else None
    name = known.name if known else region.replace("_", " ")
    return side.named(name)


def _described(chart: Chart, marks: Marks, regions: Mapping[str, Region] | None, pains: Places) -> str:
    """What the drawing shows, in a few sentences."""
    seen = {shape.region for shape in chart.shapes}
    marked = [
        f"{_label(region, Side(side), regions)}: {', '.join(MARKS[m] for m in MARKS if m in found)}"
        for (region, side), found in marks.items()
        if region in seen and found
    ]
    spoken = f"{'; '.join(marked)}." if marked else "Nothing is marked."
    names = {name: region.name for name, region in (regions or {}).items()}
    return " ".join(filter(None, [chart.facing, spoken, told(pains, names)]))
