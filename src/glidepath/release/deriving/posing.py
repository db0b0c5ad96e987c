"""From what a structure does to the pose that shortens it most and the pose that lengthens it most."""

from collections.abc import Collection, Sequence

from glidepath.body import Body, Movement, Own, Pose, Position, Side, Structure, arcs, opposite, reach, within
from glidepath.release.values import Span


def span(body: Body, structure: Structure, side: Side, own: Own) -> Span:
    """Derive both ends of a structure's range, every pose within clinical limits and the person's own range."""
    own = within(body, structure, side, own)
    longer = tuple(arcs(body, structure, side, own))
    shorter = [opposite(body, movement) for movement in longer]
    return Span(shortened=_pose(body, shorter, own), lengthened=_pose(body, longer, own))


def fitted(pose: tuple[Pose, ...], position: Position) -> tuple[Pose, ...]:
    """Leave a pose as far as a position has room for it: a blocked motion stays neutral."""
    return tuple(
        Pose(motion=one.motion, side=one.side, degrees=0.0) if one.motion in position.blocks else one for one in pose
    )  # fmt: skip


def kept(body: Body, pose: tuple[Pose, ...], moves: Collection[Movement]) -> tuple[Pose, ...]:
    """Keep of a pose what a movement moves, in either direction; the other joints rest."""
    both = {*moves, *(opposite(body, movement) for movement in moves)}
    return tuple(one for one in pose if one.movement in both)


def _pose(body: Body, movements: Sequence[Movement], own: Own) -> tuple[Pose, ...]:
    """Take every movement to its end in their order; one that the pose leaves no room for stays neutral."""
    motions = {movement.motion for movement in movements}
    taken: set[str] = set()
    made = []
    for movement in movements:
        roomy = _roomy(body, movement, motions, taken)
        taken |= {movement.motion} if roomy else set()
        degrees = reach(body, movement, own) if roomy else 0.0
        made.append(Pose(motion=movement.motion, side=movement.side, degrees=degrees))
    return tuple(made)


def _roomy(body: Body, movement: Movement, motions: set[str], taken: set[str]) -> bool:
    """Say whether a pose leaves room: a straight knee does not turn, and an arm is raised in one plane."""
    motion = body.motions[movement.motion]
    straight = bool(motion.needs) and body.motions[motion.needs].opposite in motions
    return not straight and not taken & set(motion.excludes)
