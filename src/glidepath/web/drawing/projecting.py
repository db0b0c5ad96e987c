"""From points of the body to points of the page: front, back, side, and the close-ups of hand and foot."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from glidepath.catalogue.figure import Landmark, Strand

MIDLINE = 180
"""The page x of the front and back view, and of the hand, on which x is 0."""

SIDE_LINE = 125
"""The page x of the side view on which z is 0."""

FOOT_LINES = (70, 80)
"""The page x on which x is 0 and the page y on which z is 0 where the foot is seen from below; the toes point up."""

INNER_LINE = 76
"""The page x on which z is 0 where the foot is seen from its inner side; the toes point away from the other foot."""

_TURNS = (
    (312.0, 112.0, 3.0, 0.0, 1.0),
    (397.0, 138.5, 22.0, 1.0, 1.0),
    (420.0, 150.0, 28.0, 1.0, 0.85),
    (450.0, 153.0, 29.0, 1.0, 0.66),
    (490.0, 158.0, 28.0, 1.0, 0.62),
)
"""The axis of the forearm and hand: y, x and z of it, how far the side view turns them, and how wide it shows them."""

_TURNED = frozenset({"forearm", "hand", "fingers", "thumb"})


def on_page(mark: Landmark, *, picture: str) -> complex:
    """Where a landmark of the right half lies on the page of a picture.

    The backs of hand and foot are drawn from the palm and the sole, and reflected as a whole.
    """
    if picture in ("front", "palm", "hand_back"):
        return complex(MIDLINE - mark.x, mark.y)
    if picture == "back":
        return complex(MIDLINE + mark.x, mark.y)
    if picture in ("sole", "foot_top"):
        return complex(FOOT_LINES[0] - mark.x, FOOT_LINES[1] - mark.z)
    if picture == "foot_inner":
        return complex(INNER_LINE - mark.z, mark.y)
    return complex(SIDE_LINE + _side_z(mark), mark.y)


def stations(strand: Strand, landmarks: Mapping[str, Landmark], *, picture: str) -> list[list[complex]]:
    """The stations of a strand on the page."""
    return [[on_page(landmarks[name], picture=picture) for name in station] for station in strand]


def reflected(point: complex) -> complex:
    """The same point of the other half, in the front or back view."""
    return complex(2 * MIDLINE - point.real, point.imag)


def _side_z(mark: Landmark) -> float:
    """How far forward a point is seen from the side, where the hand hangs with the thumb in front."""
    if mark.segment not in _TURNED:
        return mark.z
    x, z, turn, wide = _axis(mark.y)
    angle = turn * math.pi / 2
    return z + ((mark.z - z) * math.cos(angle) + (mark.x - x) * math.sin(angle)) * wide


def _axis(y: float) -> Sequence[float]:
    """The axis of the forearm at a height: x, z, share of the quarter turn, width."""
    for above, below in pairwise(_TURNS):
        if y <= below[0]:
            share = max(0.0, (y - above[0]) / (below[0] - above[0]))
            return [start + (end - start) * share for start, end in zip(above[1:], below[1:], strict=True)]
    return _TURNS[-1][1:]
