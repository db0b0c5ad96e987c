"""A person's own pain drawing over a chart of the body: a wash and an outline a region, a pattern a feeling, and the
intensity as a number, so that nothing of it is told by colour alone.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from glidepath.assess import Pain
from glidepath.body import Side
from glidepath.catalogue.chart import Chart, Shape

Places = Mapping[tuple[str, Side], Pain]
"""Each mark by its region and side."""
PATTERNS = {
    "aching": '<path d="M-2 2L2 -2M0 10L10 0M8 12L12 8"/>',
    "sharp": '<path d="M2.5 2.5L7.5 7.5M7.5 2.5L2.5 7.5"/>',
    "stiff": '<path d="M0 2.5H10M0 7.5H10"/>',
    "burning": '<path d="M0 4Q2.5 0 5 4T10 4M0 9Q2.5 5 5 9T10 9"/>',
    "electric": '<path d="M0 3L2.5 0.5L5 3L7.5 0.5L10 3M0 8L2.5 5.5L5 8L7.5 5.5L10 8"/>',
    "tingling": '<path class="pain-dots" d="M2.5 2.5h.01M7.5 7.5h.01"/>',
    "numb": '<circle cx="5" cy="5" r="2.9"/>',
}
"""What fills a region for each kind of feeling, on a tile of ten units."""
FAINTEST, STEP = 0.12, 0.045
"""How much of the wash covers a place that does not hurt, and how much more with each point of intensity."""
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def places(pains: Iterable[Pain]) -> Places:
    """The marks of a drawing by place."""
    return {(pain.region, pain.side): pain for pain in pains}


def patterns() -> str:
    """The patterns that every drawing and legend on a page refers to; stands once on a page, before them."""
    tiles = "".join(
        f'<pattern id="pain-{kind}" width="10" height="10" patternUnits="userSpaceOnUse">{tile}</pattern>'
        for kind, tile in PATTERNS.items()
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" class="pain-patterns" width="0" height="0" aria-hidden="true" '
        f'focusable="false"><defs>{tiles}</defs></svg>'
    )


def swatch(kind: str) -> str:
    """A small piece of a pattern, for a legend or a choice."""
    box = 'width="28" height="20" rx="4"'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" class="pain-swatch" viewBox="0 0 28 20" aria-hidden="true">'
        f'<rect class="pain-wash" {box} fill-opacity="0.25"/><rect class="pain-kind" {box} {_pattern(kind)}/></svg>'
    )


def fills(pain: Pain, shape: str) -> str:
    """The wash and the patterns of a mark over a shape: a path, or where it begins with `#` one to repeat."""
    drawn = f'use href="{shape}"' if shape.startswith("#") else f'path d="{shape}"'
    washed = f'<{drawn} class="pain-wash" fill-opacity="{FAINTEST + STEP * pain.intensity:.2f}"/>'
    return washed + "".join(f'<{drawn} class="pain-kind" {_pattern(kind)}/>' for kind in pain.kinds)


def badge(pain: Pain, at: tuple[float, float]) -> str:
    """The intensity as a number."""
    return (
        f'<g class="pain-badge" aria-hidden="true" transform="translate({at[0]:g} {at[1]:g})"><circle r="10"/>'
        f'<text y="4.5">{pain.intensity}</text></g>'
    )


def laid_over(chart: Chart, halves: Sequence[tuple[Side, str]], pains: Places) -> list[str]:
    """A drawing over a chart, letting every touch through; `halves` are those of the chart with their transforms.

    A region that this view does not show is left out.
    """
    found = _found(chart, halves, pains)
    washes = "".join(f"<g{placed}>{fills(pain, shape.path)}</g>" for placed, shape, pain in found)
    return [f'<g class="pains" aria-hidden="true">{washes}</g>', numbers(chart, halves, pains)] if washes else []


def numbers(chart: Chart, halves: Sequence[tuple[Side, str]], pains: Places) -> str:
    """The intensities of a drawing, in a group that lies over everything."""
    badges = [badge(pain, middle(chart, shape, mirrored=bool(placed))) for placed, shape, pain in
              _found(chart, halves, pains)]  # fmt: skip
    return f'<g class="pain-badges">{"".join(badges)}</g>'


def standing(chart: Chart, half: Side) -> list[tuple[Shape, tuple[str, Side]]]:
    """The shapes of one half with the place each stands for; midline shapes are drawn once."""
    return [
        (shape, (shape.region, Side.MIDLINE if shape.side is Side.MIDLINE else half))
        for shape in chart.shapes
        if half is Side.RIGHT or chart.midline is None or shape.side is not Side.MIDLINE
    ]


def middle(chart: Chart, shape: Shape, *, mirrored: bool) -> tuple[float, float]:
    """The centre of gravity of a shape on the page, by the corners of its path."""
    numbers = [float(number) for number in NUMBER.findall(shape.path)]
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    crossed = [(a, b, a[0] * b[1] - b[0] * a[1]) for a, b in zip(points, points[1:] + points[:1], strict=True)]
    area = 3 * sum(cross for *_, cross in crossed)
    x = sum((a[0] + b[0]) * cross for a, b, cross in crossed) / area
    y = sum((a[1] + b[1]) * cross for a, b, cross in crossed) / area
    if shape.side is Side.MIDLINE and chart.midline is not None:
        return chart.midline, round(y, 1)
    left, _, width, _ = chart.viewbox
    about = chart.midline if chart.midline is not None else left + width / 2
    return round(2 * about - x if mirrored else x, 1), round(y, 1)


def told(pains: Places, names: Mapping[str, str]) -> str:
    """The drawing in a sentence, empty where nothing is drawn; `names` are those of regions, without them the ids."""
    parts = [
        ", ".join([f"{side.named(names.get(region, region.replace('_', ' ')))} {pain.intensity}/10", *pain.kinds])
        for (region, side), pain in pains.items()
    ]
    return f"Drawn by the person: {'; '.join(parts)}." if parts else ""


def _found(chart: Chart, halves: Sequence[tuple[Side, str]], pains: Places) -> list[tuple[str, Shape, Pain]]:
    """The marks that a view shows: the transform of their half, their shape, and what was drawn."""
    return [
        (placed, shape, pains[place])
        for half, placed in halves for shape, place in standing(chart, half) if place in pains
    ]  # fmt: skip


def _pattern(kind: str) -> str:
    return f'fill="url(#pain-{kind})"'
