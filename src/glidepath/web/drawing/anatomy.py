"""The chart on which every structure is a region of its own: one view of the body in one of three layers."""

from collections.abc import Sequence
from html import escape

from glidepath.body import Body, Side
from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.catalogue.chart import Chart
from glidepath.catalogue.figure import Figure, Form, Layer
from glidepath.release import inside
from glidepath.web.drawing.halves import MARKS, Marks, held, letters, sided
from glidepath.web.drawing.pains import Places, laid_over, told
from glidepath.web.drawing.painter import Painter
from glidepath.web.drawing.sheet import Sheet, sheet


def anatomy_chart(
    chart: Chart,
    *,
    view: str,
    layer: Layer,
    marks: Marks,
    body: Body,
    figure: Figure,
    pains: Places | None = None,
    close: str | None = None,
    spoken: Tongue = IN_ENGLISH,
) -> str:
    """Draw one view of the body in one layer as an SVG string without any inline style, every structure a button.

    `view` must be the chart's own, as in the chart of regions. `marks` are of (structure id, side). `pains` are
    the person's own drawing; the patterns it refers to stand once on the page (`pains.patterns`). `close` draws a part
    larger: one of `CLOSE` that belongs to the view. `spoken` names it all but marks and pains, which only pages of the
    clinic show, in another language.

    Raises: ValueError for another view's chart, a mark that does not exist, or a close-up that the view does not hold.
    """
    held(chart, view=view, marks=marks)
    page = sheet(chart, layer=layer, close=close, figure=figure, spoken=spoken)
    forms = page.forms(figure)
    x, y, width, height = page.chart.viewbox
    return "".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" class="body-chart anatomy-chart{" is-close" if close else ""}" '
        f'data-view="{view}" data-layer="{layer}" role="group" viewBox="{x:g} {y:g} {width:g} {height:g}" '
        f'aria-labelledby="{page.name}-title" aria-describedby="{page.name}-desc">',
        f'<title id="{page.name}-title">{escape(page.title)}</title>',
        f'<desc id="{page.name}-desc">{escape(_described(page, forms, marks, body, pains or {}, spoken))}</desc>',
        _defined(page),
        *_skin(page, page.behind),
        *_painted(page, Painter(page=page, figure=figure, body=body, marks=marks, spoken=spoken)),
        *_details(page),
        *laid_over(page.chart, page.halves(), pains or {}),
        *letters(page.chart, box=page.chart.viewbox, right_first=not page.from_behind,
                 words={side: spoken.say(side.value) for side in Side}),
        "</svg>",
    ])  # fmt: skip


def _defined(page: Sheet) -> str:
    """The outlines, drawn once and referred to from then on, and what the structures are cut to: nothing hangs out."""
    paths = "".join(f'<path id="{page.name}-outline-{n}" d="{outline}"/>' for n, outline in enumerate(page.outlines))
    uses = "".join(f'<use href="#{page.name}-outline-{n}"/>' for n in range(len(page.outlines)))
    return f'<defs>{paths}<clipPath id="{page.name}-skin">{uses}</clipPath></defs>'


def _skin(page: Sheet, numbers: Sequence[int]) -> list[str]:
    """The person without anything: every contour first, then every filling over it, so that no seam shows."""
    return [
        f'<g class="{kind}"{placed}>' + "".join(f'<use href="#{page.name}-outline-{n}"/>' for n in numbers) + "</g>"
        for kind in ("body-outline", "body-flesh")
        for _, placed in page.halves()
    ]


def _painted(page: Sheet, painter: Painter) -> list[str]:
    """Bones, then structures of both halves, then those of the midline; the first one drawn is the tab stop."""
    parts: list[str] = []
    for number, (group, (whole, half)) in enumerate(zip(painter.groups(), painter.bones(), strict=True)):
        skin = f'clip-path="url(#{page.name}-skin)"'
        if number:
            parts += _skin(page, page.before)
        parts += [f'<path class="bone" d="{path}"/>' for path in whole]
        parts += _twice(half, page, f"{page.name}-bones-{number}")
        for side, placed in page.halves():
            shapes = "".join(painter.structure(form, side) for form in group)
            parts.append(f'<g class="half" data-half="{side}"{placed}><g {skin}>{shapes}</g></g>')
    parts += [painter.structure(form, Side.MIDLINE) for form in painter.alone()]
    return ["".join(parts).replace('tabindex="-1"', 'tabindex="0"', 1)]


def _twice(bones: Sequence[str], page: Sheet, name: str) -> list[str]:
    """The bones of one half, and a reference to them for the other."""
    (_, first), *others = page.halves()
    paths = "".join(f'<path class="bone" d="{path}"/>' for path in bones)
    inside = f'<g id="{name}" clip-path="url(#{page.name}-skin)">{paths}</g>'
    return [f"<g{first}>{inside}</g>", *(f'<use href="#{name}"{placed}/>' for _, placed in others)]


def _details(page: Sheet) -> list[str]:
    """The few lines of face and folds, over everything and out of reach."""
    lines = "".join(f'<path class="body-detail" d="{detail}"/>' for detail in page.details)
    return [f"<g{placed}>{lines}</g>" for _, placed in page.halves()] if lines else []


def _described(
    page: Sheet, forms: Sequence[Form], marks: Marks, body: Body, pains: Places, spoken: Tongue
) -> str:
    """What the drawing shows, in a few sentences."""
    seen = {form.structure for form in forms}
    marked = [
        ": ".join([sided(inside(body.structures[name], spoken), Side(side), spoken),
                   ", ".join(MARKS[m] for m in MARKS if m in found)])
        for (name, side), found in marks.items()
        if name in seen and found
    ]  # fmt: skip
    said = f"{'; '.join(marked)}." if marked else spoken.say("Nothing is marked.")
    names = {name: region.name for name, region in body.regions.items()}
    return " ".join(filter(None, [spoken.say(page.chart.facing), f"{page.shown}.", said, told(pains, names)]))
