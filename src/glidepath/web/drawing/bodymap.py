"""The body as a way into a list: every region a link to its place there, for eyes and fingers only.

The list says the same in words, so the map is hidden from assistive technology and takes no stop of the keyboard.
"""

from collections.abc import Callable, Iterator, Mapping, Set
from html import escape

from glidepath.body import Side
from glidepath.catalogue.chart import Chart, Shape
from glidepath.web.drawing.halves import ENGLISH, halves, held, letters
from glidepath.web.drawing.pains import Places, fills, laid_over, middle, numbers, standing

Anchor = Callable[[str, Side], str]
"""The id of the entry of a region on a side."""
UPPER = 0.42
"""The part of a view, from the top, that shows head and trunk down to the waist."""


def body_map(
    chart: Chart, *, view: str, chosen: Set[tuple[str, Side]], anchor: Anchor | None = None,
    words: Mapping[Side, str] = ENGLISH, upper: bool = False, pains: Places | None = None,
) -> str:
    """Draw a view with two halves as an SVG string; without an `anchor` it is a picture, with nothing to choose.

    `words` are what the sides are called, `upper` shows the upper half only. `pains` are a person's own drawing, none
    of them yet for one that is about to be drawn; as a picture it shows those regions alone. The second half repeats
    the shapes of the first by reference, which halves what is sent.

    Raises: ValueError for another view's chart, or one that shows a single side.
    """
    held(chart, view=view, marks={})
    if chart.midline is None:
        raise ValueError(f"the {view} view shows one side only")
    x, y, width, height = chart.viewbox
    box = (x, y, width, height * UPPER if upper else height)
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" class="body-chart body-map" aria-hidden="true" '
        f'viewBox="{" ".join(f"{number:g}" for number in box)}">'
    ]
    picture = anchor is None and pains is not None
    (_, first), (_, second) = halves(chart)
    parts.append(f'<g{first}><g id="{view}-skin">{_skin(chart)}</g></g><g{second}><use href="#{view}-skin"/></g>')
    for half, reflection in halves(chart):
        again = half is Side.LEFT
        parts.append(f"<g{reflection}>")
        parts += () if picture else _places(chart, view, half, chosen, anchor, pains)
        parts.append(f'<use href="#{view}-lines"/>' if again else f'<g id="{view}-lines">{_lines(chart)}</g>')
        parts.append("</g>")
    if pains is not None:
        parts += laid_over(chart, halves(chart), pains) if picture else [numbers(chart, halves(chart), pains)]
    parts += letters(chart, box=box, right_first=view == "front", words=words)
    return "".join([*parts, "</svg>"])


def _places(
    chart: Chart, view: str, half: Side, chosen: Set[tuple[str, Side]], anchor: Anchor | None, pains: Places | None
) -> Iterator[str]:
    """The regions of one half; those of the midline belong to the first. One to be drawn on knows its middle."""
    again = half is Side.LEFT
    order = {id(shape): number for number, shape in enumerate(chart.shapes)}
    for shape, place in standing(chart, half):
        name = f"{view}-{order[id(shape)]}"
        drawn = f'<use href="#{name}"/>' if again else f'<path class="map-place" id="{name}" d="{shape.path}"/>'
        if pains and place in pains:
            drawn += fills(pains[place], f"#{name}")
        kind = "region is-chosen" if place in chosen else "region"
        if anchor:
            here = "" if pains is None else _middle(chart, shape, mirrored=again)
            yield f'<a class="{kind}" href="#{escape(anchor(*place))}" tabindex="-1"{here}>{drawn}</a>'
        else:
            yield f'<g class="{kind} is-still">{drawn}</g>'


def _middle(chart: Chart, shape: Shape, *, mirrored: bool) -> str:
    """Where a script puts the number of a mark."""
    x, y = middle(chart, shape, mirrored=mirrored)
    return f' data-middle="{x:g} {y:g}"'


def _skin(chart: Chart) -> str:
    return "".join(f'<path class="map-skin" d="{outline}"/>' for outline in chart.outlines)


def _lines(chart: Chart) -> str:
    return "".join(f'<path class="map-line" d="{detail}"/>' for detail in chart.details)
