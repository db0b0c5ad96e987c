"""Which joint moves first, which follow, and how a nerve is slid."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from glidepath.body import Body, Movement, Pose, Position, Side, Structure, draws, lengthening, opposite
from glidepath.release.values import Glide, Stage

ENOUGH = 0.5
"""Part of the whole length change that the first stage should give before a second joint joins in. Held against a
full-body model, one joint alone gave half or more in 180 of 207 muscle units (anatomy notes)."""
WORTH = 0.05
"""Part of the whole length change below which a joint is not asked for: it would crowd the card."""
WITH = 0.25
"""Part of a joint's own gain from which a second motion of the same joint is asked for in the same movement."""


def stages(body: Body, structure: Structure, side: Side, start: Sequence[Pose], end: Sequence[Pose]) -> tuple[
    Stage, ...
]:  # fmt: skip
    """Order the movement from start to end: the joint that gives most first, joints that give next to nothing left out.

    The first stage takes one joint where that gives at least half of the whole; otherwise the two that give most.
    """
    gained = gains(body, structure, side, start, end)
    whole = sum(gained.values()) or 1.0
    found = sorted(_by_joint(body, gained).items(), key=lambda pair: -sum(gain for _, gain in pair[1]))
    made: list[Stage] = []
    for joint, moves in found:
        gain = sum(value for _, value in moves)
        kept = tuple(movement for movement, value in moves if value >= WITH * gain and value > 0)
        if kept and (gain >= WORTH * whole or not made):
            made.append(Stage(joint=joint, moves=kept, part=round(gain / whole, 2)))
    return tuple(made)


def first(found: Sequence[Stage]) -> tuple[Stage, ...]:
    """Give the stages that move together at first: as few joints as give half of the length change."""
    part, together = 0.0, list[Stage]()
    for stage in found:
        together.append(stage)
        part += stage.part
        if part >= ENOUGH:
            break
    return tuple(together)


def without(found: Sequence[Stage], left_out: Collection[Movement]) -> tuple[Stage, ...]:
    """Take movements out of the stages; a stage that moves nothing any more is gone."""
    kept = [(stage, tuple(one for one in stage.moves if one not in left_out)) for stage in found]
    return tuple(Stage(joint=stage.joint, moves=moves, part=stage.part) for stage, moves in kept if moves)


def gains(
    body: Body, structure: Structure, side: Side, start: Iterable[Pose], end: Iterable[Pose]
) -> dict[Movement, float]:
    """Give the relative length each movement gains between two poses, most first."""
    drawn = draws(body, structure, side)
    begun = {opposite(body, pose.movement): pose.degrees for pose in start}
    found = {
        pose.movement: drawn[pose.movement] * (pose.degrees + begun.get(pose.movement, 0.0))
        for pose in end if pose.movement in drawn
    }  # fmt: skip
    return dict(sorted(found.items(), key=lambda pair: -pair[1]))


def glide(body: Body, structure: Structure, side: Side, position: Position) -> Glide:
    """Say how a nerve is drawn on and how it is slid, in the order of its standard test.

    A slide moves the two ends of the nerve together: the first joint draws on it while the last one lets it go.
    """
    load = tuple(
        movement for movement, _ in lengthening(body, structure, side) if movement.motion not in position.blocks
    )
    if len({body.motions[movement.motion].joint for movement in load}) < 2:
        return Glide(load=load, slide=load[:1])
    return Glide(load=load, slide=(load[0], opposite(body, _other_end(body, load))))


def _other_end(body: Body, load: Sequence[Movement]) -> Movement:
    """The last movement of a load that is made by another joint than the first."""
    joint = body.motions[load[0].motion].joint
    return next(movement for movement in reversed(load) if body.motions[movement.motion].joint != joint)


def _by_joint(body: Body, gained: Mapping[Movement, float]) -> dict[str, list[tuple[Movement, float]]]:
    """Sort gains by the joint that makes them."""
    found: dict[str, list[tuple[Movement, float]]] = {}
    for movement, gain in gained.items():
        found.setdefault(body.motions[movement.motion].joint, []).append((movement, gain))
    return found
