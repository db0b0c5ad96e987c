"""The shoulder: three ways of counting where an arm points become one turn, and the girdle follows the arm."""

from collections.abc import Mapping
from math import atan2, cos, hypot, sin

from glidepath.body import Side
from glidepath.catalogue.skeleton import BALL, Skeleton, Triple, Turn
from glidepath.web.drawing.figure.pose.space import Matrix, after, reflected, turn, undone

LEVEL = 90
"""Degrees at which an arm is level; beyond it flexion and abduction are two names of the same height."""

NEAR_LEVEL = (60, 120)
"""How low and how high an arm may be for taking it across the chest to mean anything."""


SHOULDER: frozenset[str] = BALL | {"spin"}
"""All counts of a shoulder."""

Counted = list[tuple[Turn, Side, float]]
"""Turns of one segment with the side they go towards and their degrees."""


def shoulder(counted: Counted, drawn: Mapping[str, float], side: Side) -> Matrix:
    """The turn of an upper arm beside the trunk, out of the pose it is drawn in."""
    right = after(undone(arm_turn(drawn)), arm_turn(counts(counted)))
    return right if side is Side.RIGHT else reflected(right)


def counts(counted: Counted) -> dict[str, float]:
    """The sums of a shoulder's counts."""
    found: dict[str, float] = {}
    for item, _, amount in counted:
        if item.counts in SHOULDER:
            found[item.counts] = found.get(item.counts, 0) + amount
    return found


def follows(skeleton: Skeleton, counted: Counted) -> float:
    """How many degrees the shoulder girdle rises along with a raised arm."""
    free, share = skeleton.rhythm
    return max(0.0, raised(counts(counted)) - free) * share


def arm_turn(count: Mapping[str, float]) -> Matrix:
    """The turn of a right arm from hanging down, all its counts taken together."""
    axis, raised = _swing(count)
    across = count.get("across", 0)
    turning = after(turn((0, 1, 0), count.get("spin", 0)), turn(axis, raised))
    return after(turning, turn((0, -1, 0), across)) if across else turning


def raised(count: Mapping[str, float]) -> float:
    """How far from hanging the arm is, in degrees."""
    return _swing(count)[1]


def _swing(count: Mapping[str, float]) -> tuple[Triple, float]:
    """The level axis about which the arm is raised, and how far.

    Small angles forward and outward add up as directions; high ones name one height twice and the larger counts.
    An arm brought inward and nothing else passes in front of the trunk.
    """
    forward, outward = count.get("forward", 0), count.get("outward", 0)
    if outward < 0 and not forward:
        forward = -outward
    both, larger = hypot(forward, outward), max(abs(forward), abs(outward))
    if count.get("across", 0):
        low, high = NEAR_LEVEL
        height = min(high, max(low, max(forward, outward) or LEVEL))
        return (0, 0, -1), height
    plane = atan2(forward, outward)
    height = both if both <= LEVEL else max(LEVEL, larger)
    return (sin(plane), 0, -cos(plane)), height
