"""A structure on the page: its edges, and which stretches of it lie behind the body."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot, pi, sin

from glidepath.body import Value
from glidepath.catalogue.figure import Style
from glidepath.web.drawing.figure.page.flat import Point
from glidepath.web.drawing.figure.page.view import View
from glidepath.web.drawing.figure.pose.space import dot
from glidepath.web.drawing.figure.skin.course import STEPS, Course, Place, dense

ROUND = -0.25
"""A place that faces away from the viewer by more than this lies behind."""

TIPS = {Style.BELLY: 0.34, Style.FAN: 0.4}
"""How wide a structure is at its ends, as a share of its widest; others are as wide all the way."""

SIDEWAYS = 0.6
"""A station that spans less of this across the way is seen edge on: then its own thickness is drawn."""


class Stretch(Value, frozen=True, kw_only=True):
    """A run of a strand on the page: its two edges, its middle line, and whether it lies behind."""

    left: tuple[Point, ...]
    right: tuple[Point, ...]
    middle: tuple[Point, ...]
    behind: bool


def stretches(course: Course, view: View, least: float) -> Iterator[Stretch]:
    """The course on the page, at least so wide, parted where it goes round to the other side of the body."""
    for strand in course.strands:
        places = list(dense(strand))
        middle = [view.flat(place.middle) for place in places]
        halves = list(_halves(course, strand, view, least / 2))
        for start, end, behind in _runs(places, view):
            run = list(zip(middle, halves, strict=True))[start:end]
            yield Stretch(
                left=tuple((x + dx, y + dy) for (x, y), (dx, dy) in run),
                right=tuple((x - dx, y - dy) for (x, y), (dx, dy) in run),
                middle=tuple(middle[start:end]), behind=behind,
            )


def _runs(places: Sequence[Place], view: View) -> Iterator[tuple[int, int, bool]]:
    """From where to where a strand lies before or behind; a run too short to tell belongs to the one before it."""
    ways = [dot(place.outward, view.towards) < ROUND for place in places]
    for number in range(1, len(ways)):
        if ways[number] is not ways[number - 1] and ways[number - 1] in ways[number + 1:number + 4]:
            ways[number] = ways[number - 1]
    turns = [number for number in range(1, len(ways)) if ways[number] is not ways[number - 1]]
    for start, end in pairwise([0, *turns, len(ways)]):
        yield start, min(end + 1, len(ways)), ways[start]


def _halves(course: Course, strand: Sequence[Place], view: View, least: float) -> Iterator[Point]:
    """Half of what a strand spans at each of its close places, on the page and all to one hand of its way."""
    middle = [view.flat(place.middle) for place in strand]
    stations = [
        _half(course, place, _way(middle, number), number / (len(strand) - 1), view, least)
        for number, place in enumerate(strand)
    ]
    for (ax, ay), (bx, by) in pairwise(stations):
        for step in range(STEPS):
            share = (1 - sin(pi / 2 - pi * step / STEPS)) / 2
            yield (ax + (bx - ax) * share, ay + (by - ay) * share)
    yield stations[-1]


def _half(
    course: Course, place: Place, way: Point, share: float, view: View, least: float
) -> Point:
    """Half of what a strand spans at a station: as its landmarks stand apart, or as wide as its style makes it."""
    across = (-way[1], way[0])
    tip = TIPS.get(course.style, 1.0)
    own = course.width / 2 * (tip + (1 - tip) * sin(pi * share))
    if place.half is None:
        narrow = max(least, own if course.style is not Style.FAN else course.width * tip / 2)
        return (across[0] * narrow, across[1] * narrow)
    x, y = view.flat(place.half)
    aside = x * across[0] + y * across[1]
    least = max(least, own * (SIDEWAYS if course.style is Style.BELLY else tip))
    if abs(aside) < max(least, SIDEWAYS * hypot(x, y)):
        size = max(abs(aside), least)
        return (across[0] * size, across[1] * size)
    return (x, y) if aside > 0 else (-x, -y)


def _way(points: Sequence[Point], number: int) -> Point:
    """The direction along a row of points at one of them."""
    (ax, ay), (bx, by) = points[max(0, number - 1)], points[min(len(points) - 1, number + 1)]
    size = hypot(bx - ax, by - ay) or 1.0
    return ((bx - ax) / size, (by - ay) / size)
