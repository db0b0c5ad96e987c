"""Contours left open: where one part of the body grows out of another, no line is drawn between them."""

from collections.abc import Callable, Sequence
from math import dist

from glidepath.web.drawing.figure.page.flat import Point, inside

HALVINGS = 5
"""How often the place where a contour leaves another part is narrowed down."""

Seam = tuple[Sequence[Point], Point, float]
"""The outline of the other part, the joint between the two and how far from it no contour is drawn."""


def contours(points: Sequence[Point], seams: Sequence[Seam]) -> list[tuple[Point, ...]]:
    """The pieces of a closed outline that are drawn; the whole of it, back to its first point, if no seam hides any."""
    def hidden(point: Point) -> bool:
        return any(dist(point, joint) < reach and inside(outline, point) for outline, joint, reach in seams)

    gone = [hidden(point) for point in points]
    if not any(gone):
        return [(*points, points[0])]
    count = len(points)
    starts = [number for number in range(count) if gone[number - 1] and not gone[number]]
    return [_piece(points, gone, start, hidden) for start in starts]


def _piece(
    points: Sequence[Point], gone: Sequence[bool], start: int, hidden: Callable[[Point], bool]
) -> tuple[Point, ...]:
    """A piece from where it comes out of hiding to where it goes in again."""
    piece = [_edge(points[start], points[start - 1], hidden)]
    number = start
    while not gone[number % len(points)]:
        piece.append(points[number % len(points)])
        number += 1
    return (*piece, _edge(piece[-1], points[number % len(points)], hidden))


def _edge(seen: Point, unseen: Point, hidden: Callable[[Point], bool]) -> Point:
    """The last visible place on the way into hiding."""
    for _ in range(HALVINGS):
        middle = ((seen[0] + unseen[0]) / 2, (seen[1] + unseen[1]) / 2)
        seen, unseen = (seen, middle) if hidden(middle) else (middle, unseen)
    return seen
