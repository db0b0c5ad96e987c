"""One pose as it is drawn: what carries the body, the body, the structure and the marks."""

from collections.abc import Iterator, Sequence
from math import inf

from glidepath.body import Side
from glidepath.web.drawing.figure.page.flat import Point
from glidepath.web.drawing.figure.page.framing import Box, Window, bounds
from glidepath.web.drawing.figure.page.paths import FINE, closed, opened, straight, thinned
from glidepath.web.drawing.figure.page.view import View
from glidepath.web.drawing.figure.plan import Plan
from glidepath.web.drawing.figure.scene import faces
from glidepath.web.drawing.figure.skin.limbs import Shape

SLACK, SMALL = 0.18, 14
"""How far, in units of the picture, a contour may be off so that a point can be spared; twice that where the part is
smaller than so many units."""


def body(seen: Sequence[Shape], plan: Plan, view: View, window: Window, size: Point) -> Iterator[str]:
    """The shapes of a posed body on what carries it; those outside the panel are left out."""
    below = [shape.depth for shape in seen if shape.id in ("thigh", "shank", "foot")]
    seat_hides = plan.skeleton.rests[plan.position].support == "seat" and view.towards[2] < -0.2
    level = max(below) + 0.001 if seat_hides else -inf
    carried = False
    for shape in seen:
        if not carried and shape.depth > level:
            carried = True
            yield from _carrying(plan, view, window)
        if _within(window.all(shape.points), size):
            yield from _shape(shape, window)


def ghost(seen: Sequence[Shape], plan: Plan, window: Window, size: Point) -> Iterator[str]:
    """The outlines of what moves, at another pose: where it came from."""
    moving = {plan.skeleton.segments[name].skin or name for name, _ in plan.moving}
    for shape in seen:
        if shape.kind not in ("skin", "far") or not _within(window.all(shape.points), size):
            continue
        if shape.id in moving and ((shape.id, shape.side) in plan.moving or shape.side is Side.MIDLINE):
            for piece in shape.contours:
                yield f'<path class="fig-ghost" d="{_line(window.all(piece))}"/>'


def _carrying(plan: Plan, view: View, window: Window) -> Iterator[str]:
    """Table, seat, pillow and floor."""
    for block in plan.blocks:
        for kind, points in faces(block, view):
            path = (closed if kind == "pillow" else straight)(window.all(points))
            yield f'<path class="fig-{kind}" d="{path}"/>'


def _shape(shape: Shape, window: Window) -> Iterator[str]:
    """A part of the body: its fill and the contours that are drawn, or a line on the skin."""
    points = window.all(shape.points)
    if shape.kind == "line":
        yield f'<path class="fig-line" d="{opened(points)}"/>'
        return
    whole = len(shape.contours) == 1 and shape.contours[0][0] == shape.contours[0][-1] and shape.kind != "edge"
    if shape.kind != "edge":
        edge = " fig-edge" if whole else ""
        yield f'<path class="fig-{shape.kind}{edge}" d="{_closed(points)}"/>'
    if not whole:
        for piece in shape.contours:
            yield f'<path class="fig-edge" d="{_line(window.all(piece))}"/>'


def _closed(points: Sequence[Point]) -> str:
    """A closed outline without the points it can spare."""
    half, slack = len(points) // 2, _slack(points)
    return closed([*thinned(points[: half + 1], slack)[:-1], *thinned([*points[half:], points[0]], slack)[:-1]])


def _line(points: Sequence[Point]) -> str:
    """A contour without the points it can spare."""
    if points[0] == points[-1]:
        return _closed(points[:-1])
    return opened(thinned(points, _slack(points)))


def _slack(points: Sequence[Point]) -> float:
    """How far off the contour of a part may be."""
    left, top, right, bottom = bounds(points)
    return SLACK if max(right - left, bottom - top) > SMALL else 2 * SLACK


def _within(points: Sequence[Point], size: Point) -> bool:
    """Whether something is seen in a panel of this size."""
    left, top, right, bottom = bounds(points)
    return left < size[0] and right > 0 and top < size[1] and bottom > 0


def framed(box: Box) -> str:
    """The attributes of a rectangle in a panel."""
    left, top, right, bottom = (round(value * FINE) for value in box)
    return f'x="{left}" y="{top}" width="{right - left}" height="{bottom - top}"'
