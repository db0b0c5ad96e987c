"""The small picture of the whole body, beside a close one that does not show how the person is held."""

from collections.abc import Iterator, Sequence
from itertools import product

from glidepath.body import Side
from glidepath.web.drawing.figure.page.flat import Point
from glidepath.web.drawing.figure.page.framing import Box, Window, bounds, fitted, grown, overlap
from glidepath.web.drawing.figure.page.paths import FINE
from glidepath.web.drawing.figure.page.view import View, above, level
from glidepath.web.drawing.figure.panel import body, framed
from glidepath.web.drawing.figure.plan import Plan
from glidepath.web.drawing.figure.pose.space import dot
from glidepath.web.drawing.figure.skin.limbs import Shape, shapes

WIDE, TALL, LOW = 54, 50, 22
"""How large the small picture may be and how low at least, in units of the picture."""

EDGE = 4
"""How far from the corner of the panel it is."""

SMALL = frozenset({"index", "middle", "ring", "little", "thumb", "hallux", "toe2", "toe3", "toe4", "toe5"})
"""Parts too small for it."""


def inset(plan: Plan, window: Window, size: Point, seen: Sequence[Sequence[Shape]]) -> str:
    """The whole body in the emptiest corner of a panel; nothing where the panel shows enough of the person.

    `seen` are the shapes of each pose that the panel shows. There is none where it would hide a head that moves.
    """
    stance = plan.stances[0]
    if all(_within(window.at(plan.view.flat(stance.place(*place))), size) for place in TELL):
        return ""
    view = _usual(plan)
    whole = [
        shape for shape in shapes(stance, plan.skins, view) if shape.id not in SMALL and shape.kind != "line"
    ]
    points = [point for shape in whole for point in shape.points]
    small, height = fitted(grown(bounds(points), 0.06, 1), WIDE, TALL, LOW)
    taken = [point for pose in seen for shape in pose for point in window.all(shape.points)]
    taken += [window.at(plan.view.flat(place.middle)) for course in plan.courses for place in course.main] * 4
    box = min(_corners(size, height), key=lambda corner: overlap(corner, taken))
    heads = [point for pose in seen[1:] for shape in pose if shape.id == "head" for point in window.all(shape.points)]
    if overlap(box, heads):
        return ""
    return "".join([
        f'<svg class="fig-inset" {framed(box)}><rect class="fig-inset-panel" x="0" y="0" '
        f'width="{WIDE * FINE}" height="{round(height * FINE)}" rx="{5 * FINE}"/>',
        *body(whole, plan, view, small, (WIDE, height)), *_here(plan, view, small), "</svg>",
    ])


TELL = (("head", Side.MIDLINE, (0, 60, 0)), ("pelvis", Side.MIDLINE, (0, 340, 0)))
"""Places that a panel must show so that one recognises how the person is held."""


def _usual(plan: Plan) -> View:
    """The view in which a position is recognised best, from the treated side."""
    outward = plan.outward
    if plan.skeleton.rests[plan.position].base == "upright":
        return level(322 if outward[0] < 0 else 38, 6)
    if plan.skeleton.rests[plan.position].base == "side":
        return above()
    return max((level(0), level(180)), key=lambda view: dot(outward, view.towards))


def _here(plan: Plan, view: View, small: Window) -> Iterator[str]:
    """A spot where the panel looks."""
    for course in plan.courses[:1]:
        x, y = small.at(view.flat(course.main[len(course.main) // 2].middle))
        yield f'<circle class="fig-here" cx="{round(x * FINE)}" cy="{round(y * FINE)}" r="{round(2.6 * FINE)}"/>'


def _corners(size: Point, height: float) -> list[Box]:
    """The four corners of a panel, with room for the small picture."""
    return [
        (left, top, left + WIDE, top + height)
        for top, left in product((EDGE, size[1] - EDGE - height), (EDGE, size[0] - EDGE - WIDE))
    ]


def _within(point: Point, size: Point) -> bool:
    """Whether a point is in a panel."""
    return 0 < point[0] < size[0] and 0 < point[1] < size[1]
