"""One figure that moves: the poses from start to end as frames of a single picture, of which one at a time is shown."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from glidepath.body import Motion, Side
from glidepath.catalogue.figure import Figure
from glidepath.catalogue.skeleton import Skeleton
from glidepath.web.drawing.figure.inset import inset
from glidepath.web.drawing.figure.moving.sharing import Layer, layers
from glidepath.web.drawing.figure.page.flat import Point, long
from glidepath.web.drawing.figure.page.framing import Window, fitted
from glidepath.web.drawing.figure.page.paths import FINE
from glidepath.web.drawing.figure.panel import body, framed
from glidepath.web.drawing.figure.plan import Plan, Posed, plan
from glidepath.web.drawing.figure.pose.between import between

WIDTH, TALLEST, LOWEST = 160, 150, 110
"""The width of the picture, and how tall and how low it may be, in units of the picture."""

STEP, FEWEST, MOST = 5, 5, 13
"""How far, in units of the picture, what moves farthest goes from frame to frame, and how many frames there are."""

LARGEST = 46_000
"""Characters that the frames of a picture may have together: one in which all of the body moves has fewer of them."""


def moving(
    *, id: str, skeleton: Skeleton, figure: Figure, motions: Mapping[str, Motion], start: Posed, end: Posed,
    position: str, title: str, words: str, side: Side, said: Mapping[str, str],
) -> str:
    """Draw the way from a pose to another as an SVG string with classes only; the first frame is the one shown.

    A group with `data-frame` belongs to that frame alone, counted from 0 at the start; all else stays. `id` is unique
    on the page; `said` are attributes of the picture, such as how fast it goes.

    Raises: ValueError for angles beyond a limit and for what does not exist.
    """
    def planned(count: int) -> Plan:
        poses = between(
            start.angles, end.angles, count, skeleton=skeleton, motions=motions, position=position, side=side,
        )
        return plan(
            skeleton=skeleton, figure=figure, motions=motions, poses=[Posed(name="", angles=one) for one in poses],
            position=position, structure="", side=side, whole=True,
        )

    made = planned(FEWEST)
    drawn, window, size = _drawn(made)
    count = _frames(made, window, drawn)
    if count > FEWEST:
        made = planned(count)
        drawn, window, size = _drawn(made)
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in {"data-frames": str(count), **said}.items())
    return "".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" class="fig-picture fig-moving" role="img" '
        f'aria-labelledby="{id}-title" aria-describedby="{id}-desc" '
        f'viewBox="0 0 {WIDTH * FINE} {round(size[1] * FINE)}"{attributes}>'
        f'<title id="{id}-title">{escape(title)}</title><desc id="{id}-desc">{escape(words)}</desc>'
        f'<rect class="fig-panel" {framed((0, 0, *size))} rx="{8 * FINE}"/>',
        *(part for layer in drawn for part in _written(layer)),
        inset(made, window, size, made.seen), "</svg>",
    ])  # fmt: skip


def _written(layer: Layer) -> Iterator[str]:
    """A layer as SVG: what stays, or a group for every frame that has something there."""
    if layer.still:
        yield layer.still
    for number, parts in enumerate(layer.frames):
        if parts:
            yield f'<g class="fig-frame{" fig-now" * (not number)}" data-frame="{number}">{"".join(parts)}</g>'


def _drawn(made: Plan) -> tuple[list[Layer], Window, Point]:
    """The layers of all frames, the window they are looked at through, and the size of the picture."""
    window, height = fitted(made.box, WIDTH, TALLEST, LOWEST)
    size = (float(WIDTH), height)
    return layers([list(body(seen, made, made.view, window, size)) for seen in made.seen]), window, size


def _frames(made: Plan, window: Window, drawn: Sequence[Layer]) -> int:
    """How many frames it takes so that nothing leaps, as far as there is room for them."""
    ways = [long(window.all(made.view.flat(place) for place in move.path)) for move in made.moves]
    wanted = round(max(ways, default=0) / STEP) + 1
    each = sum(len(part) for layer in drawn for parts in layer.frames for part in parts) / FEWEST
    return min(MOST, max(FEWEST, min(wanted, round(LARGEST / max(each, 1)))))
