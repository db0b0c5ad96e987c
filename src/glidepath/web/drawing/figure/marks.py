"""What is drawn over the body: the structure, the contact on it, the tension, and the arcs of what moves."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import dist

from glidepath.body import Value
from glidepath.catalogue.figure import Style
from glidepath.release import Tension
from glidepath.web.drawing.figure.page.flat import Point, inside, long
from glidepath.web.drawing.figure.page.framing import Window
from glidepath.web.drawing.figure.page.paths import FINE, closed, opened, straight
from glidepath.web.drawing.figure.plan import Plan
from glidepath.web.drawing.figure.scene import arc, head
from glidepath.web.drawing.figure.skin.course import Course
from glidepath.web.drawing.figure.skin.stretches import Stretch, stretches

SMALL, LARGE = 3.6, 6.0
"""The least and the largest radius of the contact mark, in units of the picture."""

COVERS = 0.13
"""The share of the structure's length that the contact mark may cover to either hand."""

PULL = 19
"""How long the arrow of the tension is."""

NARROW = 3.0
"""The least width a structure is drawn with, so that it can be seen."""

FIBRES = 9
"""A structure at least so wide shows its fibres."""

TINY = 14
"""A structure seen so short keeps only a ring around it, so that the mark does not cover it."""

HIDDEN = 20
"""What ends so far behind the trunk is not seen, and its way would lead nowhere."""


class Grip(Value, frozen=True, kw_only=True):
    """Where the contact is, as a share of the course from its first end, and how the tissue is drawn."""

    share: float = 0.5
    tension: Tension = Tension.TOWARDS_SHORT


def structure(course: Course, plan: Plan, window: Window) -> Iterator[str]:
    """The course of a structure: filled where it faces the viewer, dashed where it lies behind."""
    found = sorted(stretches(course, plan.view, NARROW / window.scale), key=lambda stretch: not stretch.behind)
    for stretch in found:
        kind = "fig-behind" if stretch.behind else "fig-structure"
        if course.style is Style.CORD:
            yield f'<path class="{kind} fig-cord" d="{opened(window.all(stretch.middle[::2]))}"/>'
        else:
            yield from _belly(stretch, kind, window, fibres=course.style in (Style.BELLY, Style.FAN))


def contact(course: Course, plan: Plan, window: Window, grip: Grip, towards: int) -> str:
    """The disc where the hand is, and an arrow the way the tissue is held."""
    line = [window.at(plan.view.flat(place.middle)) for place in course.main]
    spot, way = _along(line, grip.share)
    radius = min(LARGE, max(SMALL, COVERS * long(line)))
    tiny = long(line) < TINY
    radius = LARGE if tiny else radius
    x, y = round(spot[0] * FINE), round(spot[1] * FINE)
    ring = f'<circle class="fig-contact{" fig-hollow" * tiny}" cx="{x}" cy="{y}" r="{round(radius * FINE)}"/>'
    dot = f'<circle class="fig-contact-dot" cx="{x}" cy="{y}" r="{round(radius * 0.4 * FINE)}"/>'
    mark = ring if tiny else ring + dot
    if grip.tension is Tension.NONE:
        return mark
    if grip.tension is Tension.ACROSS:
        way = (-way[1], way[0])
    elif towards == 0:
        way = (-way[0], -way[1])
    pull = [(spot[0] + way[0] * size, spot[1] + way[1] * size) for size in (radius + 1, radius + PULL)]
    return f"{_arrow(pull, 'fig-tension')}{mark}"


def arcs(plan: Plan, window: Window) -> Iterator[str]:
    """The ways of what moves, with an arrow where they end."""
    trunk = next(shape for shape in plan.seen[-1] if shape.id == "trunk")
    for move in plan.moves:
        end = move.path[-1]
        if plan.view.depth(end) < trunk.depth - HIDDEN and inside(trunk.points, plan.view.flat(end)):
            continue
        points = window.all(arc(move, plan.view, 14 / window.scale))
        if long(points) > 6:
            yield _arrow(points, "fig-arc")


def _belly(stretch: Stretch, kind: str, window: Window, *, fibres: bool) -> Iterator[str]:
    """A structure between its edges, with a few of its fibres where there is room."""
    left, right = window.all(stretch.left), window.all(stretch.right)
    yield f'<path class="{kind}" d="{closed([*left[::2], *left[-1:], *right[::-2], *right[:1]])}"/>'
    widest = max(dist(a, b) for a, b in zip(left, right, strict=True))
    if fibres and not stretch.behind and widest > FIBRES:
        for share in (0.3, 0.5, 0.7) if widest > 2 * FIBRES else (0.5,):
            line = [_between(a, b, share) for a, b in zip(left, right, strict=True)][1:-1:2]
            yield f'<path class="fig-fibre" d="{opened(line)}"/>'


def _arrow(points: Sequence[Point], kind: str) -> str:
    """A line with a head."""
    tip = head(points, min(7.5, 0.6 * long(points)))
    return (
        f'<path class="{kind}" d="{opened([*points[:-1], _between(tip[1], tip[2], 0.5)])}"/>'
        f'<path class="{kind}-head" d="{straight(tip)}"/>'
    )


def _along(line: list[Point], share: float) -> tuple[Point, Point]:
    """A place a share of the way along a line, and its direction there."""
    left = share * long(line)
    for a, b in pairwise(line):
        step = dist(a, b)
        if step >= left and step > 0:
            return _between(a, b, left / step), ((b[0] - a[0]) / step, (b[1] - a[1]) / step)
        left -= step
    return line[-1], (0.0, -1.0)


def _between(a: Point, b: Point, share: float) -> Point:
    """The point a share of the way from `a` to `b`."""
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)

