"""Places, directions and turns in space, as plain tuples."""

from math import cos, hypot, radians, sin

from glidepath.catalogue.skeleton import Triple

Matrix = tuple[Triple, Triple, Triple]
"""A turn, as three rows."""

IDENTITY: Matrix = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def add(a: Triple, b: Triple) -> Triple:
    """Sum of two places."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def minus(a: Triple, b: Triple) -> Triple:
    """From `b` to `a`."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def times(a: Triple, share: float) -> Triple:
    """A direction made longer or shorter."""
    return (a[0] * share, a[1] * share, a[2] * share)


def between(a: Triple, b: Triple, share: float) -> Triple:
    """The place a share of the way from `a` to `b`."""
    return add(times(a, 1 - share), times(b, share))


def dot(a: Triple, b: Triple) -> float:
    """How far one direction goes along the other."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Triple, b: Triple) -> Triple:
    """The direction square to both, by the right-hand rule."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Triple) -> float:
    """How long a direction is."""
    return hypot(*a)


def unit(a: Triple) -> Triple:
    """The same direction, one unit long; nothing stays nothing."""
    long = length(a)
    return times(a, 1 / long) if long else a


def mirrored(a: Triple) -> Triple:
    """The same place on the other side of the midline."""
    return (-a[0], a[1], a[2])


def turn(axis: Triple, degrees: float) -> Matrix:
    """The turn about an axis, by the right-hand rule."""
    x, y, z = unit(axis)
    c, s = cos(radians(degrees)), sin(radians(degrees))
    k = 1 - c
    return (
        (c + x * x * k, x * y * k - z * s, x * z * k + y * s),
        (y * x * k + z * s, c + y * y * k, y * z * k - x * s),
        (z * x * k - y * s, z * y * k + x * s, c + z * z * k),
    )


def turned(matrix: Matrix, a: Triple) -> Triple:
    """A place after a turn about the origin."""
    x, y, z = a
    r, s, t = matrix
    return (
        r[0] * x + r[1] * y + r[2] * z,
        s[0] * x + s[1] * y + s[2] * z,
        t[0] * x + t[1] * y + t[2] * z,
    )


def after(first: Matrix, then: Matrix) -> Matrix:
    """The one turn that does `first` and then `then`."""
    a, b, c = (turned(then, column) for column in zip(*first, strict=True))
    return ((a[0], b[0], c[0]), (a[1], b[1], c[1]), (a[2], b[2], c[2]))


def undone(matrix: Matrix) -> Matrix:
    """The turn that takes a turn back."""
    a, b, c = matrix
    return ((a[0], b[0], c[0]), (a[1], b[1], c[1]), (a[2], b[2], c[2]))


def reflected(matrix: Matrix) -> Matrix:
    """The same turn as the other side of the body makes it."""
    a, b, c = matrix
    return ((a[0], -a[1], -a[2]), (-b[0], b[1], b[2]), (-c[0], c[1], c[2]))
