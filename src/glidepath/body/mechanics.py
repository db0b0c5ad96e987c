"""Which movements shorten and lengthen a structure, with the side worked out."""

from glidepath.body.values import Body, Share, Side, Structure, Value


class Movement(Value, frozen=True, kw_only=True):
    """A motion on a side; for neck and trunk the side is the direction the person moves towards."""

    motion: str
    side: Side


def opposite(body: Body, movement: Movement) -> Movement:
    """Give the movement that undoes this one.

    Turning and side-bending are their own opposite on the other side; every other motion has a named one.
    """
    motion = body.motions[movement.motion]
    if motion.opposite == motion.id:
        return Movement(motion=motion.id, side=movement.side.other)
    return Movement(motion=motion.opposite, side=movement.side)


def shortening(body: Body, structure: Structure, side: Side) -> tuple[tuple[Movement, Share], ...]:
    """List the movements that bring the ends of a structure together, as the catalogue orders them."""
    return tuple(
        (Movement(motion=action.motion, side=_direction(body, action.motion, side, action.to_other_side)),
         action.share)
        for action in structure.actions
    )


def lengthening(body: Body, structure: Structure, side: Side) -> tuple[tuple[Movement, Share], ...]:
    """List the movements that draw the ends of a structure apart: the opposites of what shortens it."""
    return tuple(
        (opposite(body, movement), share) for movement, share in shortening(body, structure, side)
    )


def _direction(body: Body, motion: str, side: Side, to_other_side: bool) -> Side:
    """Give the side a motion is named by when the structure lies on `side`."""
    if not body.motions[motion].sided:
        return Side.MIDLINE
    return side.other if to_other_side else side
