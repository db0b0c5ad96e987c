"""From a structure and a clearance to a protocol, derived from what the structure does.

The movement that shortens a structure sets the start, its opposite sets the end, and both stay inside the
range this person has. Poses are given to five degrees: attachments are not known well enough for more.
"""

from collections.abc import Mapping, Sequence

from glidepath.body import (
    Body,
    Kind,
    Movement,
    Share,
    Side,
    Structure,
    lengthening,
    opposite,
    shortening,
)
from glidepath.catalogue import Bar
from glidepath.release.values import Pose, Protocol, Tension, Withheld
from glidepath.screen import Cleared, Precaution

POSE_STEP = 5
PASSES = (3, 5)
"""Passes for each contact: trials of the technique used five, and 3 to 5 in a published technique table."""
TOLERANCE_LIMIT = 7
"""Discomfort, 0 to 10, beyond which a pass is stopped: the house's own choice, no published figure."""
NERVE_LIMIT = 3
"""The same for a nerve: symptoms first, so any more than a mild reproduction stops it. The house's choice."""


def protocol(
    structure: Structure,
    side: Side,
    clearance: Cleared,
    *,
    body: Body,
    available: Mapping[Movement, float] | None = None,
) -> Protocol | Withheld:
    """Derive how to release a structure, or say which precaution stands in the way.

    `available` is the person's own measured range in degrees by movement; without it the clinical limit
    stands. Nobody without a clearance has a protocol: the clearance is an argument.
    """
    reasons = held(structure, side, clearance)
    if reasons:
        return Withheld(structure=structure.id, side=side, reasons=reasons)
    own = available or {}
    moves = _main_movement(body, structure, side, own)
    start = tuple(_pose(body, movement, own) for movement in _primary(shortening(body, structure, side)))
    end = tuple(_pose(body, movement, own) for movement in _primary(lengthening(body, structure, side)))
    nerve = structure.kind is Kind.NERVE
    return Protocol(
        structure=structure.id,
        side=side,
        start=start,
        end=end,
        moves=moves.motion,
        contacts=structure.contacts,
        tension=Tension.ACROSS if nerve else Tension.TOWARDS_SHORT,
        passes=PASSES,
        limit=NERVE_LIMIT if nerve else TOLERANCE_LIMIT,
        also_lengthens=_taken_along(body, structure, side, moves),
        cautions=_cautions(body, structure, clearance),
        steps=_steps(body, structure, start, end, moves),
        verified=structure.verified,
    )


def held(structure: Structure, side: Side, clearance: Cleared) -> tuple[str, ...]:
    """Say which precautions stand in the way of a structure; none means that it may be treated."""
    return tuple(item.sentence for item in clearance.precautions if _bars(item, structure, side))


def _bars(item: Precaution, structure: Structure, side: Side) -> bool:
    """Say whether a precaution forbids pressure on this structure."""
    if item.bar is Bar.ADAPT:
        return False
    if not item.places:
        return True
    return any(
        place.region in structure.regions and (place.side is Side.MIDLINE or place.side is side
                                               or side is Side.MIDLINE)
        for place in item.places
    )


def _primary(movements: Sequence[tuple[Movement, Share]]) -> tuple[Movement, ...]:
    """Keep the movements a structure does most of; all of them where none is primary."""
    primary = tuple(movement for movement, share in movements if share is Share.PRIMARY)
    return primary or tuple(movement for movement, _ in movements)


def _reach(body: Body, movement: Movement, own: Mapping[Movement, float]) -> float:
    """Give how far a movement may be taken, in degrees: the person's own range, never past the clinical."""
    limit = body.motions[movement.motion].limit
    return min(limit, own.get(movement, limit))


def _main_movement(
    body: Body, structure: Structure, side: Side, own: Mapping[Movement, float]
) -> Movement:
    """Choose the lengthening movement with the longest arc from shortened to lengthened."""
    def arc(movement: Movement) -> float:
        return _reach(body, movement, own) + _reach(body, opposite(body, movement), own)

    return max(_primary(lengthening(body, structure, side)), key=arc)


def _pose(body: Body, movement: Movement, own: Mapping[Movement, float]) -> Pose:
    """Take a movement to its end, rounded down to the step so that it stays inside the range."""
    degrees = _reach(body, movement, own)
    return Pose(motion=movement.motion, side=movement.side, degrees=degrees // POSE_STEP * POSE_STEP)


def _taken_along(body: Body, structure: Structure, side: Side, moves: Movement) -> tuple[str, ...]:
    """List the neighbours that the same movement lengthens: movement alone does not part them, contact does."""
    return tuple(
        name for name in structure.neighbours
        if moves in {movement for movement, _ in lengthening(body, body.structures[name], side)}
    )


def _cautions(body: Body, structure: Structure, clearance: Cleared) -> tuple[str, ...]:
    """Collect what to mind here: the places nearby, the kind of tissue, and the person's own precautions."""
    near = tuple(body.sites[site].caution for site in structure.near)
    kind = (
        ("A nerve: glide it, never hold tension on it, and stop at the first spreading symptom.",)
        if structure.kind is Kind.NERVE else ()
    )
    adapt = tuple(item.sentence for item in clearance.precautions if item.bar is Bar.ADAPT)
    return near + kind + adapt


def _steps(
    body: Body, structure: Structure, start: Sequence[Pose], end: Sequence[Pose], moves: Movement
) -> tuple[str, ...]:
    """Write the protocol as sentences a clinician can follow with one hand on the person."""
    held = [pose for pose in end if pose.motion != moves.motion]
    sentences = [
        f"Start short: {_poses(body, start)}.",
        f"Contact: {structure.reach}",
        "Take up the slack towards the shortened end and hold it."
        if structure.kind is not Kind.NERVE else "Hold lightly beside the nerve, without drawing on it.",
        f"Ask the person to {_asked(body, moves)}, slowly, as far as it stays tolerable.",
    ]
    if held:
        sentences.append(f"To lengthen it fully, go on to {_poses(body, held)}.")
    return tuple(sentences)


def _poses(body: Body, poses: Sequence[Pose]) -> str:
    """Put poses into words, such as `neck extension 45 degrees`."""
    return ", ".join(
        f"{body.motions[pose.motion].name} {_towards(body, pose)}{pose.degrees:g} degrees" for pose in poses
    )


def _asked(body: Body, moves: Movement) -> str:
    """Put the movement into words for the person, with the direction where it has one."""
    return f"{body.motions[moves.motion].does} {_towards(body, moves)}".strip()


def _towards(body: Body, pose: Pose | Movement) -> str:
    """Name the direction of a turning or side-bending motion; other motions need none."""
    motion = body.motions[pose.motion]
    return f"to the {pose.side.value} " if motion.opposite == motion.id else ""
