"""Outlines on the page: the silhouette of a row of rings, hulls, and whether a point lies inside."""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, dist, hypot, pi, sin

Point = tuple[float, float]
"""A place on the page: across and down."""

Disc = tuple[Point, Point, Point]
"""A ring as it is seen: its middle and its two half axes."""

STEEP = 0.5
"""A tube seen shorter than this share of its length is drawn as the hull of its rings."""

AROUND = 20
"""How many directions a hull is felt for in."""

NEXT = 3
"""How many rings to either side could hide the edge of a ring."""


def silhouette(discs: Sequence[Disc], reach: float) -> list[Point]:
    """The closed outline of a tube through its rings; `reach` is its true length."""
    middles = [disc[0] for disc in discs]
    seen = long(middles)
    if seen < STEEP * reach:
        return felt(discs)
    ways = _ways(middles)
    left = _side(discs, ways, 1)
    right = _side(discs, ways, -1)
    end, start = _cap(discs[-1], ways[-1]), _cap(discs[0], (-ways[0][0], -ways[0][1]))
    return _open_loops([*left, *end, *reversed(right), *start])


def felt(discs: Sequence[Disc]) -> list[Point]:
    """The hull of rings, felt for all the way round."""
    found = []
    for number in range(AROUND):
        way = (cos(2 * pi * number / AROUND), sin(2 * pi * number / AROUND))
        found.append(max((farthest(disc, way) for disc in discs), key=lambda p: p[0] * way[0] + p[1] * way[1]))
    return found


def hull(points: Sequence[Point]) -> list[Point]:
    """The convex outline around points."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered
    return [*_chain(ordered), *_chain(ordered[::-1])]


def inside(outline: Sequence[Point], point: Point) -> bool:
    """Whether a point lies within a closed outline."""
    x, y = point
    found = False
    ax, ay = outline[-1]
    for bx, by in outline:
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            found = not found
        ax, ay = bx, by
    return found


def farthest(disc: Disc, way: Point) -> Point:
    """The point of a ring that goes farthest in a direction."""
    (x, y), (ax, ay), (bx, by) = disc
    a, b = ax * way[0] + ay * way[1], bx * way[0] + by * way[1]
    size = hypot(a, b) or 1.0
    return (x + (ax * a + bx * b) / size, y + (ay * a + by * b) / size)


def _side(discs: Sequence[Disc], ways: Sequence[Point], hand: int) -> list[Point]:
    """The outermost points of the rings on one hand of the way along, those hidden in other rings left out."""
    found: list[Point] = []
    for number, (disc, (x, y)) in enumerate(zip(discs, ways, strict=True)):
        point = farthest(disc, (-y * hand, x * hand))
        beside = (*discs[max(0, number - NEXT):number], *discs[number + 1:number + 1 + NEXT])
        if not any(_within(other, point) for other in beside):
            found.append(point)
    return found


def _cap(disc: Disc, way: Point) -> list[Point]:
    """The rounding of the last ring, from one hand to the other."""
    x, y = way
    ways = ((x - y, y + x), (x, y), (x + y, y - x))
    points = [farthest(disc, one) for one in ways]
    return points if dist(points[0], points[2]) > 0.5 else points[:1]


def _open_loops(points: list[Point]) -> list[Point]:
    """The outline without points that lie on each other."""
    return [point for point, before in zip(points, [points[-1], *points], strict=False) if dist(point, before) > 0.2]


def _ways(middles: Sequence[Point]) -> list[Point]:
    """The direction along a row of points at each of them."""
    found: list[Point] = []
    for number in range(len(middles)):
        (ax, ay), (bx, by) = middles[max(0, number - 1)], middles[min(len(middles) - 1, number + 1)]
        size = hypot(bx - ax, by - ay)
        found.append(((bx - ax) / size, (by - ay) / size) if size > 0.01 else (found[-1] if found else (0.0, 1.0)))
    return found


def _within(disc: Disc, point: Point) -> bool:
    """Whether a point lies well inside a ring."""
    (x, y), (ax, ay), (bx, by) = disc
    area = ax * by - ay * bx
    if abs(area) < 1:
        return False
    dx, dy = point[0] - x, point[1] - y
    return hypot((dx * by - dy * bx) / area, (ax * dy - ay * dx) / area) < 0.97


def _chain(ordered: Sequence[Point]) -> list[Point]:
    """One half of a hull, its last point left for the other half."""
    found: list[Point] = []
    for point in ordered:
        while len(found) > 1 and _bend(found[-2], found[-1], point) <= 0:
            found.pop()
        found.append(point)
    return found[:-1]


def _bend(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def long(points: Sequence[Point]) -> float:
    """How long a line on the page is."""
    return sum(dist(a, b) for a, b in pairwise(points))
