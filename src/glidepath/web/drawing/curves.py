"""Smooth lines through points as SVG path data; a point is a complex number, x + y·i."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

Points = Sequence[complex]

FIRM = 0.16
"""How far a corner reaches towards its neighbours; a smooth point reaches a third of the way."""


def unit(way: complex) -> complex:
    """The direction of a way, nowhere for no way at all."""
    return way / abs(way) if abs(way) > 1e-9 else 0j


def closed(points: Points, *, corners: Iterable[int] = (), digits: int = 1) -> str:
    """A closed smooth outline through the points; `corners` are the indexes of those that stay firm."""
    return _bezier([points[-1], *points, points[0], points[1]], frozenset(corners), digits) + "Z"


def opened(points: Points, *, digits: int = 1) -> str:
    """A smooth line from the first point to the last."""
    first, last = 2 * points[0] - points[1], 2 * points[-1] - points[-2]
    return _bezier([first, *points, last], frozenset(), digits)


def polygon(points: Points, *, digits: int = 1) -> str:
    """A closed outline of straight lines."""
    held = [_round(point, digits) for point in points]
    steps = "".join("l" + _pair(end - start, digits) for start, end in pairwise(held))
    return f"M{_pair(held[0], digits)}{steps}Z"


def between(points: Points, *, pieces: int) -> list[complex]:
    """The same smooth line as more points: each gap cut into `pieces`, the given points among them."""
    first, last = 2 * points[0] - points[1], 2 * points[-1] - points[-2]
    held = [first, *points, last]
    found = [points[0]]
    for before, start, end, after in zip(held, held[1:], held[2:], held[3:], strict=False):
        out, into = _handles(before, start, end, after, 1 / 3, 1 / 3)
        found += [_on(start, out, into, end, step / pieces) for step in range(1, pieces + 1)]
    return found


def lengths(points: Points) -> list[float]:
    """How far along the line each point lies, from 0 at its start to 1 at its end."""
    sums = [0.0]
    for start, end in pairwise(points):
        sums.append(sums[-1] + abs(end - start))
    return [way / sums[-1] if sums[-1] else 0.0 for way in sums]


def _on(start: complex, out: complex, into: complex, end: complex, at: float) -> complex:
    """The point of one curve at a fraction of it."""
    rest = 1 - at
    return rest**3 * start + 3 * rest * rest * at * out + 3 * rest * at * at * into + at**3 * end


def _handles(
    before: complex, start: complex, end: complex, after: complex, reach: float, back: float
) -> tuple[complex, complex]:
    """The two handles between a start and an end: along the line of their neighbours, never past the other end."""
    gap = abs(end - start)
    return start + unit(end - before) * gap * reach, end - unit(after - start) * gap * back


def _bezier(held: Points, corners: frozenset[int], digits: int) -> str:
    """Path data from the second point to the last but one; numbers count from the pen, which keeps them short."""
    pen = _round(held[1], digits)
    parts = [f"M{_pair(pen, digits)}"]
    runs = zip(held, held[1:], held[2:], held[3:], strict=False)
    count = len(held) - 3
    for number, (before, start, end, after) in enumerate(runs):
        reach = FIRM if number in corners else 1 / 3
        back = FIRM if (number + 1) % max(count, 1) in corners else 1 / 3
        out, into = _handles(before, start, end, after, reach, back)
        goal = _round(end, digits)
        parts.append("c" + _joined([out - pen, into - pen, goal - pen], digits))
        pen = goal
    return "".join(parts)


def _joined(points: Points, digits: int) -> str:
    """Numbers one after another, a space only where a minus does not part them."""
    text = ""
    for point in points:
        for number in (point.real, point.imag):
            said = _number(number, digits)
            text += said if not text or said.startswith("-") else f" {said}"
    return text


def _pair(point: complex, digits: int) -> str:
    return _joined([point], digits)


def _number(value: float, digits: int) -> str:
    said = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    said = "0" if said in ("-0", "") else said
    return said.replace("0.", ".", 1) if said.startswith(("0.", "-0.")) else said


def _round(point: complex, digits: int) -> complex:
    return complex(round(point.real, digits), round(point.imag, digits))
