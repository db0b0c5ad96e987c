"""Which angle every joint has: those that are named, held to their limits, and those of the position."""

from collections.abc import Mapping, Sequence

from glidepath.body import Motion, Movement, Side
from glidepath.catalogue.skeleton import BALL, Skeleton

Angles = Mapping[Movement, float]
"""How far each movement is taken, in degrees (millimetres where its motion says so); negative is its opposite."""

Settled = Mapping[tuple[str, Side], float]
"""Degrees by motion and side, none of them negative."""


def settled(
    skeleton: Skeleton, angles: Angles, *, motions: Mapping[str, Motion], position: str, treated: Side,
    choice: tuple[str, float] | None = None, hangs: bool = False,
) -> Settled:
    """The named angles and, for every joint they leave free, those of the position.

    `choice` is held on the treated side. The body `hangs` where the table ends at the knees.

    Raises: ValueError for a motion, a side or a position that does not exist and for angles beyond the limit.
    """
    if position not in skeleton.rests:
        raise ValueError(f"no such position: {position}")
    rest = skeleton.rests[position]
    named = {key: amount for key, amount in checked(angles, motions).items() if amount or key[0] not in rest.keeps}
    taken = {(freedom(skeleton, motion), side) for motion, side in named}
    found: dict[object, tuple[tuple[str, Side], float]] = {}
    for side in (Side.RIGHT, Side.LEFT):
        other = side is treated.other
        shown = [
            pair for item in rest.showing
            if any((motion, side) in named for motion in item.motions) for pair in item.angles
        ]
        chosen = [choice] if choice and not other else []
        hanging = rest.hanging if hangs else ()
        for motion, amount in (*rest.both, *(rest.other if other else rest.treated), *hanging, *shown, *chosen):
            free = freedom(skeleton, motion)
            if (free, side) not in taken:
                found[motion if free[1] == "ball" else free, side] = (motion, side), amount
    return {**named, **dict(found.values())}


def choices(
    skeleton: Skeleton, given: Sequence[Angles], *, position: str, treated: Side
) -> list[tuple[str, float]]:
    """What a picture may choose between on the treated side: nothing where a pose names that joint itself."""
    side = Side.LEFT if treated is Side.LEFT else Side.RIGHT
    named = {freedom(skeleton, one.motion) for angles in given for one in angles if one.side is side}
    return [choice for choice in skeleton.rests[position].choices if freedom(skeleton, choice[0]) not in named]


def checked(angles: Angles, motions: Mapping[str, Motion]) -> dict[tuple[str, Side], float]:
    """The angles with every negative one given as its opposite.

    Raises: ValueError for what no joint can do.
    """
    found = {}
    for movement, given in angles.items():
        motion = motions.get(movement.motion)
        if motion is None:
            raise ValueError(f"no such motion: {movement.motion}")
        if motion.sided is (movement.side is Side.MIDLINE):
            raise ValueError(f"{motion.name} needs {'a side' if motion.sided else 'no side'}")
        side, amount = movement.side, given
        if amount < 0:
            side = side.other if motion.opposite == motion.id else side
            motion, amount = motions[motion.opposite], -amount
        if amount > motion.limit:
            raise ValueError(f"{motion.name} of {amount:g} is beyond its limit of {motion.limit:g}")
        found[motion.id, side] = amount
    return found


def freedom(skeleton: Skeleton, motion: str) -> tuple[str, object]:
    """What a motion moves: of two motions with one freedom only one can be chosen freely."""
    turns = skeleton.motions[motion]
    if not turns:
        return motion, ""
    first = turns[0]
    return first.segment, "ball" if first.counts in BALL else (first.counts, first.axis)
