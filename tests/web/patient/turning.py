"""A phone that lies anyhow and is turned about a level axis, as the angles a browser is told."""

from math import asin, atan2, cos, degrees, pi, radians, sin
from random import Random
from typing import NamedTuple

Matrix = tuple[tuple[float, float, float], ...]


class Turn(NamedTuple):
    """How the phone lies at first, the direction of the axis on the horizon, and how far it is turned, in degrees."""

    alpha: float
    beta: float
    gamma: float
    axis: float
    angle: float

    def at(self, share: float) -> dict[str, float]:
        """How the phone lies when this share of the turn is made: alpha, beta and gamma as a browser reports them."""
        return angles(times(about(self.axis, share * self.angle), lying(self.alpha, self.beta, self.gamma)))


def drawn(chance: Random) -> Turn:
    """Any phone, any axis, five to 175 degrees."""
    return Turn(alpha=chance.uniform(0, 360), beta=chance.uniform(-180, 180), gamma=chance.uniform(-90, 90),
                axis=chance.uniform(0, 360), angle=chance.uniform(6, 175))  # fmt: skip


def lying(alpha: float, beta: float, gamma: float) -> Matrix:
    """The phone's own axes in the world's: turns about z, then x, then y, as the W3C describes them."""
    (ca, sa), (cb, sb), (cg, sg) = ((cos(radians(one)), sin(radians(one))) for one in (alpha, beta, gamma))
    return (
        (ca * cg - sa * sb * sg, -cb * sa, cg * sa * sb + ca * sg),
        (cg * sa + ca * sb * sg, ca * cb, sa * sg - ca * cg * sb),
        (-cb * sg, sb, cb * cg),
    )


def about(axis: float, angle: float) -> Matrix:
    """A turn about a level axis (Rodrigues)."""
    x, y, c, s = cos(radians(axis)), sin(radians(axis)), cos(radians(angle)), sin(radians(angle))
    k = 1 - c
    return ((c + x * x * k, x * y * k, y * s), (x * y * k, c + y * y * k, -x * s), (-y * s, x * s, c))


def times(one: Matrix, other: Matrix) -> Matrix:
    """Two turns, the other first."""
    return tuple(tuple(sum(row[i] * other[i][j] for i in range(3)) for j in range(3)) for row in one)


def angles(m: Matrix) -> dict[str, float]:
    """Alpha 0 to 360, beta -180 to 180, gamma -90 to 90: with the jumps that a browser's angles have."""
    gamma, beta = atan2(-m[2][0], m[2][2]), asin(max(-1.0, min(1.0, m[2][1])))
    if abs(gamma) > pi / 2:  # the screen looks down: the same attitude with gamma within its range
        gamma, beta = gamma - pi if gamma > 0 else gamma + pi, (pi - beta if beta > 0 else -pi - beta)
    alpha = atan2(-m[0][1] / cos(beta), m[1][1] / cos(beta))
    return {"alpha": degrees(alpha) % 360, "beta": degrees(beta), "gamma": degrees(gamma)}
