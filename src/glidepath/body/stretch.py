"""How much longer or shorter a structure is in a pose, in relative units: enough to order and compare, no length.

A structure that takes part in a motion is drawn longer by the opposite of that motion, in proportion to the degrees,
to its share in the motion and to the lever of the joint. Five millimetres of error in an attachment already turn
about three in a hundred signs over (clinical review), so nothing here is a length: the numbers only say which of two
movements lengthens more, and how much of a structure's own range a movement takes.
"""

from collections.abc import Iterable, Mapping

from glidepath.body.mechanics import Movement, lengthening, opposite, shortening
from glidepath.body.values import Body, Share, Side, Structure, Value

SHARE_WEIGHT = {Share.PRIMARY: 1.0, Share.SECONDARY: 0.4}
"""What a secondary contribution counts beside a primary one: the house's own choice, used to order movements."""


STEP = {"degrees": 5, "millimetres": 1}
"""Poses are given in these steps: attachments are not known well enough for more."""

Own = Mapping[Movement, float]
"""The range a person has, by movement, in the unit of the motion."""


class Pose(Value, frozen=True, kw_only=True):
    """One joint motion and how far it is taken, in the unit of the motion (degrees; millimetres for a glide)."""

    motion: str
    side: Side
    degrees: float

    @property
    def movement(self) -> Movement:
        """The movement it is taken by."""
        return Movement(motion=self.motion, side=self.side)


def draws(body: Body, structure: Structure, side: Side) -> dict[Movement, float]:
    """Say how much each movement draws a structure longer, per degree; what shortens it is negative."""
    found: dict[Movement, float] = {}
    for movement, share in lengthening(body, structure, side):
        found[movement] = SHARE_WEIGHT[share] * body.motions[movement.motion].lever
    return found | {opposite(body, movement): -gain for movement, gain in found.items()}


def reach(body: Body, movement: Movement, own: Own) -> float:
    """Give how far a movement may be taken: the person's own range, never past the clinical limit, in whole steps."""
    motion = body.motions[movement.motion]
    step = STEP[motion.unit]
    return max(0.0, min(motion.limit, own.get(movement, motion.limit)) // step * step)


def within(body: Body, structure: Structure, side: Side, own: Own) -> Own:
    """Narrow a person's range to where a structure goes on shortening and lengthening: some turn over on the way."""
    bounds: dict[Movement, float] = {}
    for action, (shorter, _) in zip(structure.actions, shortening(body, structure, side), strict=True):
        for movement, most in ((shorter, action.shortens_to), (opposite(body, shorter), action.lengthens_to)):
            if most is not None:
                bounds[movement] = min(most, own.get(movement, most))
    return {**own, **bounds}


def arcs(body: Body, structure: Structure, side: Side, own: Own) -> dict[Movement, float]:
    """Give the relative length each movement gains a structure from its short end to its long one, most first."""
    own = within(body, structure, side, own)
    gains = {
        movement: gain * (reach(body, movement, own) + reach(body, opposite(body, movement), own))
        for movement, gain in draws(body, structure, side).items() if gain > 0
    }  # fmt: skip
    return dict(sorted(gains.items(), key=lambda pair: -pair[1]))


def stretch(drawn: Mapping[Movement, float], pose: Iterable[Pose]) -> float:
    """Give the relative length of a structure in a pose, 0 in the neutral position, above 0 where it is longer.

    `drawn` is what `draws` says of the structure; joints the pose does not name stand neutral.
    """
    return sum(drawn.get(one.movement, 0.0) * one.degrees for one in pose)
