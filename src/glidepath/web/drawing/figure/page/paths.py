"""Smooth SVG paths through points: short ones, in whole tenths of a unit and relative steps."""

from collections.abc import Sequence
from itertools import pairwise

from glidepath.web.drawing.figure.page.flat import Point

FINE = 10
"""Steps to a unit: paths are written in tenths, so that a number needs no point."""

TENSION = 6
"""The divisor of a Catmull-Rom curve written as Bézier curves."""


def closed(points: Sequence[Point]) -> str:
    """A smooth closed path through points."""
    if len(points) < 3:
        return ""
    return _curve([points[-1], *points, points[0], points[1]]) + "z"


def opened(points: Sequence[Point]) -> str:
    """A smooth path from the first point to the last."""
    if len(points) < 2:
        return ""
    return _curve([points[0], *points, points[-1]])


def straight(points: Sequence[Point]) -> str:
    """A closed path of straight lines."""
    corners = [(round(x * FINE), round(y * FINE)) for x, y in points]
    steps = "".join(_joined((bx - ax, by - ay)) for (ax, ay), (bx, by) in pairwise(corners))
    return f"M{corners[0][0]} {corners[0][1]}l{steps.lstrip()}z"


def thinned(points: Sequence[Point], slack: float) -> list[Point]:
    """The points that matter: without any of them the line would be off by more than `slack`."""
    if len(points) < 3:
        return list(points)
    first, last = points[0], points[-1]
    size = ((last[0] - first[0]) ** 2 + (last[1] - first[1]) ** 2) ** 0.5 or 1.0
    off, worst = max(
        (abs((last[0] - first[0]) * (first[1] - y) - (first[0] - x) * (last[1] - first[1])) / size, number)
        for number, (x, y) in enumerate(points[1:-1], start=1)
    )
    if off <= slack:
        return [first, last]
    return thinned(points[: worst + 1], slack)[:-1] + thinned(points[worst:], slack)


def _curve(points: Sequence[Point]) -> str:
    """A Catmull-Rom curve; the first and the last point only lend their direction.

    Each piece leaves a point as the one before arrived there, so only the first writes where it sets out to (`c`);
    all others (`s`) say where they arrive from and where.
    """
    spots = [(x * FINE, y * FINE) for x, y in points]
    x, y = round(spots[1][0]), round(spots[1][1])
    parts = [f"M{x} {y}"]
    for number, (a, b, c, d) in enumerate(zip(spots, spots[1:], spots[2:], spots[3:], strict=False)):
        leaves = (round(b[0] + (c[0] - a[0]) / TENSION) - x, round(b[1] + (c[1] - a[1]) / TENSION) - y)
        arrives = (round(c[0] - (d[0] - b[0]) / TENSION) - x, round(c[1] - (d[1] - b[1]) / TENSION) - y)
        ends = (*arrives, round(c[0]) - x, round(c[1]) - y)
        if number == 0:
            parts.append("c" + _joined((*leaves, *ends)).lstrip())
        else:
            parts.append("s" + _joined(ends).lstrip() if number == 1 else _joined(ends))
        x, y = round(c[0]), round(c[1])
    return "".join(parts)


def _joined(numbers: Sequence[int]) -> str:
    """Numbers in a row, with a space only where no minus parts them."""
    return "".join(str(number) if number < 0 else f" {number}" for number in numbers)
