"""What else the movement draws along, and the held posture that leaves a neighbour slack.

A movement alone seldom singles out one muscle: in a full-body model some neighbour lengthened nine tenths as much in
151 of 207 units (anatomy notes). A posture held throughout helps where the neighbour crosses a joint that the
structure does not: with the knee bent the gastrocnemius is slack while the soleus is drawn.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from glidepath.body import (
    Body,
    Kind,
    LinkKind,
    Movement,
    Own,
    Pose,
    Side,
    Structure,
    draws,
    opposite,
    reach,
    stretch,
)
from glidepath.release.deriving.posing import span
from glidepath.release.values import Along, Hold, Stage

DRAWN = 0.3
"""Share of its own range from which a neighbour counts as drawn along by a movement: the house's own choice, as are
the others here."""
SLACK = 0.75
"""How near its longest (0 to 1) a neighbour may stand at the end and still count as left slack."""
HELD_MOST = 90.0
"""A held joint is not taken past this many degrees: a right angle can be kept while another joint works."""
HELD_JOINTS = frozenset({"shoulder", "elbow", "forearm", "wrist", "hip", "knee", "ankle"})
"""Joints whose posture the table or a hand can keep while another works; nobody keeps a shoulder blade turned."""
LEFT = 0.6
"""Part of the length change that must be left when a part of the movement is left out to spare a neighbour."""
GAINED = 0.1
"""By how much of its own range a held posture must slacken a neighbour to be worth keeping."""

Neighbour = tuple[Structure, dict[Movement, float], float, float]
"""A neighbour, what draws it, and its least and greatest relative length."""


def along(around: Sequence[Neighbour], start: Sequence[Pose], end: Sequence[Pose]) -> tuple[Along, ...]:
    """Say of every neighbour how far a movement takes it along, furthest first."""
    return tuple(sorted((_along(one, start, end) for one in around), key=lambda item: (-item.takes, item.structure)))


def hold(
    body: Body, around: Sequence[Neighbour], closed: Collection[str], start: Sequence[Pose], end: Sequence[Pose],
    own: Own,
) -> tuple[Hold, ...]:  # fmt: skip
    """Find the one held posture that leaves most neighbours slack; none where nothing is gained by holding."""
    options: dict[Pose, list[str]] = {}
    for neighbour in around:
        free = _along(neighbour, start, end)
        for movement in _slackened_by(body, neighbour, closed) if not free.parted else ():
            pose = _kept(body, movement, own)
            held = _along(neighbour, [*start, pose], [*end, pose])
            if held.parted and free.taut - held.taut >= GAINED:
                options.setdefault(pose, []).append(neighbour[0].id)
    if not options:
        return ()
    pose, spares = max(options.items(), key=lambda pair: (len(pair[1]), pair[0].degrees, pair[0].motion))
    return (Hold(pose=pose, spares=_whole(body, spares)),)


def left_out(
    body: Body, structure: Structure, around: Sequence[Neighbour], gained: Mapping[Movement, float], stage: Stage,
    start: Sequence[Pose], end: Sequence[Pose],
) -> tuple[Hold, ...]:  # fmt: skip
    """Find the one part of a movement without which a synergist is left slack, and enough length is still gained.

    Nothing is left out for what would be drawn more without it, nor for a muscle that does something else anyway.
    """
    alike = set(_synergists(body, structure))
    whole, full = sum(gained.values()), _drawn(body, around, start, end)
    best: tuple[Hold, ...] = ()
    for movement in stage.moves[1:] if whole else ():
        less = [[one for one in pose if one.movement not in _both(body, movement)] for pose in (start, end)]
        drawn = _drawn(body, around, *less)
        spares = _whole(body, full - drawn)
        worth = 1 - gained[movement] / whole >= LEFT and drawn < full and alike & set(spares)
        if worth and len(spares) > sum(len(one.spares) for one in best):
            best = (Hold(pose=Pose(motion=movement.motion, side=movement.side, degrees=0.0), spares=spares),)
    return best


def _both(body: Body, movement: Movement) -> set[Movement]:
    """A movement and its opposite."""
    return {movement, opposite(body, movement)}


def _drawn(body: Body, around: Sequence[Neighbour], start: Sequence[Pose], end: Sequence[Pose]) -> frozenset[str]:
    """The muscles that a movement draws along."""
    return frozenset(
        one[0].id for one in around if one[0].kind is Kind.MUSCLE and not _along(one, start, end).parted
    )  # fmt: skip


def _slackened_by(body: Body, neighbour: Neighbour, closed: Collection[str]) -> list[Movement]:
    """The movements that slacken a muscle on a joint which the treated structure leaves alone and a person can hold."""
    other, drawn, _, _ = neighbour
    if other.kind is not Kind.MUSCLE:
        return []
    return [
        movement for movement, gain in drawn.items()
        if gain < 0 and movement.motion not in closed and not body.motions[movement.motion].needs
        and body.motions[movement.motion].joint in HELD_JOINTS
    ]  # fmt: skip


def _whole(body: Body, names: Collection[str]) -> tuple[str, ...]:
    """Name a muscle once: its heads go without saying."""
    return tuple(sorted(name for name in names if body.structures[name].part_of not in names))


def taken(body: Body, structure: Structure, side: Side, moved: Sequence[Pose]) -> set[str]:
    """The motions that change the structure itself, and all motions of the joints that its movement moves."""
    own = {movement.motion for movement in draws(body, structure, side)}
    joints = {body.motions[pose.motion].joint for pose in moved}
    return own | {motion.id for motion in body.motions.values() if motion.joint in joints}


def neighbours(body: Body, structure: Structure, side: Side) -> list[Neighbour]:
    """Gather neighbours and synergists that move at all, each with what draws it and the ends of its range."""
    found = []
    for name in dict.fromkeys((*structure.neighbours, *_synergists(body, structure))):
        other = body.structures[name]
        if name == structure.part_of or other.part_of == structure.id:
            continue
        neighbour = _neighbour(body, name, side)
        if neighbour[2] < neighbour[3]:
            found.append(neighbour)
    return found


def _synergists(body: Body, structure: Structure) -> tuple[str, ...]:
    """The structures that do much the same."""
    return tuple(link.other(structure.id) for link in body.around(structure.id) if link.kind is LinkKind.SYNERGIST)


@lru_cache(maxsize=1024)
def _neighbour(body: Body, name: str, side: Side) -> Neighbour:
    """A structure with what draws it and the ends of its clinical range: the same for every card it stands beside."""
    other = body.structures[name]
    drawn = draws(body, other, side)
    ends = span(body, other, side, {})
    return other, drawn, stretch(drawn, ends.shortened), stretch(drawn, ends.lengthened)


def _along(neighbour: Neighbour, start: Sequence[Pose], end: Sequence[Pose]) -> Along:
    """How far a movement takes one neighbour along, and how taut it stands at the end."""
    other, drawn, least, most = neighbour
    ends = stretch(drawn, end)
    takes = (ends - stretch(drawn, start)) / (most - least)
    taut = min(1.0, max(0.0, (ends - least) / (most - least)))
    parted = takes < DRAWN or taut <= SLACK
    return Along(structure=other.id, takes=round(takes, 2), taut=round(taut, 2), parted=parted)


def _kept(body: Body, movement: Movement, own: Own) -> Pose:
    """The pose that slackens: as far as the joint goes, up to a right angle."""
    degrees = min(HELD_MOST, reach(body, movement, own))
    return Pose(motion=movement.motion, side=movement.side, degrees=degrees)
