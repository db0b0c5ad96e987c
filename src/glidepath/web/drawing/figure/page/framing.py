"""Which part of the page a panel shows, and how large."""

from collections.abc import Iterable

from glidepath.body import Value
from glidepath.web.drawing.figure.page.flat import Point

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


class Window(Value, frozen=True, kw_only=True):
    """How places of the view become places of a panel."""

    scale: float
    left: float
    top: float

    def at(self, point: Point) -> Point:
        """Where a point of the view is in the panel."""
        return ((point[0] - self.left) * self.scale, (point[1] - self.top) * self.scale)

    def all(self, points: Iterable[Point]) -> list[Point]:
        """Where points of the view are in the panel."""
        return [self.at(point) for point in points]


def bounds(points: Iterable[Point]) -> Box:
    """The box around points."""
    xs, ys = zip(*points, strict=True)
    return (min(xs), min(ys), max(xs), max(ys))


def grown(box: Box, margin: float, least: float) -> Box:
    """A box with a margin as a share of its longer side, never smaller than `least` either way."""
    left, top, right, bottom = box
    extra = max(right - left, bottom - top) * margin
    across = max(0.0, least - (right - left)) / 2 + extra
    down = max(0.0, least - (bottom - top)) / 2 + extra
    return (left - across, top - down, right + across, bottom + down)


def fitted(box: Box, width: float, tallest: float, lowest: float) -> tuple[Window, float]:
    """The window that shows a box across the width of a panel, and the height the panel needs for it."""
    left, top, right, bottom = box
    scale = min(width / (right - left), tallest / (bottom - top))
    height = min(tallest, max(lowest, (bottom - top) * scale))
    middle = ((left + right) / 2, (top + bottom) / 2)
    return Window(
        scale=scale, left=middle[0] - width / scale / 2, top=middle[1] - height / scale / 2
    ), height


def overlap(box: Box, points: Iterable[Point]) -> int:
    """How many points lie in a box."""
    left, top, right, bottom = box
    return sum(left <= x <= right and top <= y <= bottom for x, y in points)
