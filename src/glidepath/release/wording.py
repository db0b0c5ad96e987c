"""A protocol in sentences that a clinician can follow with one hand on the person."""

from collections.abc import Callable, Sequence

import msgspec

from glidepath.body import Body, Movement, Pose, Structure
from glidepath.catalogue import Technique
from glidepath.release.deriving import moving
from glidepath.release.values import Mover, Protocol, Stage

NOT_HELD = "No hand holds it directly: rest there without pressing and let the movement reach it."
"""What is said of tension on a structure that lies out of reach."""
MOST_ALONG_CHAIN = 4
"""Related structures named when a technique goes along the chain."""


def worded(
    made: Protocol, *, structure: Structure, body: Body, technique: Technique, chain: Sequence[Structure]
) -> Protocol:
    """Give a protocol its sentences, in the order of the hand."""
    lines = [body.positions[made.position].says]
    if made.glide is not None:
        lines += _glided(made, structure, body)
    elif technique.form == "stroke":
        lines += _stroked(made, structure, body, chain)
    else:
        lines += _FORMS[technique.form](made, structure, body)
    return msgspec.structs.replace(made, steps=tuple(lines))


def pose_words(body: Body, poses: Sequence[Pose]) -> str:
    """Put poses into words, such as `neck extension 45 degrees, knee extension to neutral`."""
    return ", ".join(_pose(body, pose) for pose in poses)


def asked(body: Body, moves: Sequence[Movement], end: Sequence[Pose] = ()) -> str:
    """Put movements into words for the person, with the direction where there is one; `end` says where they stop."""
    halfway = {pose.movement for pose in end if not pose.degrees and body.motions[pose.motion].limit}
    words = [
        " ".join(filter(None, [body.motions[one.motion].does, _towards(body, one),
                               "as far as the middle" if one in halfway else ""]))
        for one in moves
    ]  # fmt: skip
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])}, and {words[-1]}"


def _released(made: Protocol, structure: Structure, body: Body) -> list[str]:
    """Hold at one place and move."""
    together = moving.first(made.stages)
    then = made.stages[len(together):]
    told = [f"Start short: {pose_words(body, made.start)}."]
    told += _kept(made, body)
    slack = "Take up the slack towards the shortened end and hold it." if structure.direct else NOT_HELD
    told += [f"Contact: {structure.reach}", slack]
    told.append(f"{_ask(made, body, together)}, slowly, as far as it stays tolerable.")
    told += [f"Then, still holding, {_ask(made, body, [stage], go_on=True)}." for stage in then]
    told.append(f"Let go, come back to the start, and repeat: {_many(made.passes)} passes, then re-test.")
    return told


def _glided(made: Protocol, structure: Structure, body: Body) -> list[str]:
    """Slide a nerve, and draw on it only where sliding brings on nothing: directions, no degrees."""
    assert made.glide is not None
    load = "; ".join(asked(body, [movement]) for movement in made.glide.load)
    slide = " and at the same time to ".join(asked(body, [movement]) for movement in made.glide.slide)
    return [
        f"Contact: {structure.reach}",
        "Rest lightly beside the nerve, without drawing on it.",
        f"Slide first: ask the person to {slide}, and back, small and slow: one end is drawn as the other gives.",
        f"Only where sliding brings on nothing: draw in this order, one joint after the other: {load}.",
        "Come back at once, never hold it there, and stop at the first tingling or spreading symptom.",
        f"Repeat {_many(made.passes)} times, then re-test.",
    ]


def _stroked(made: Protocol, structure: Structure, body: Body, chain: Sequence[Structure]) -> list[str]:
    """Draw a tool along the tissue at rest."""
    told = [
        f"Rest the {structure.spoken} slightly lengthened: halfway towards {pose_words(body, made.end)}.",
        f"Find it: {structure.reach}",
        f"With a little oil, stroke along its fibres with the flat edge, {_many(made.seconds)} seconds, lightly enough "
        "to be welcome.",
    ]
    names = [other.spoken for other in chain[:MOST_ALONG_CHAIN]]
    if names:
        told.append(f"Go on along the chain: {', '.join(names)}.")
    told.append(f"Then let the person use it: {asked(body, _main(made))}, a few times, and re-test.")
    return told


def _pressed(made: Protocol, structure: Structure, body: Body) -> list[str]:
    """Press one spot and wait."""
    return [
        f"Rest the {structure.spoken} at half length: nothing is drawn.",
        f"Find the tender spot: {structure.reach}",
        "Press until it is clearly felt and still easy to bear, and wait for it to ease.",
        f"Hold {_many(made.seconds)} seconds, no longer; let go slowly.",
        f"Then let the person use it: {asked(body, _main(made))}, a few times, and re-test.",
    ]


def _rolled(made: Protocol, structure: Structure, body: Body) -> list[str]:
    """Lean on a roller or ball and move."""
    return [
        f"Put the roller or ball under the {structure.spoken} and let your weight sink in until you breathe "
        "easily.",
        f"Stay there {_many(made.seconds)} seconds, then {asked(body, _main(made))} and back, "
        f"{_many(made.passes)} times.",
        "Move on by a hand's width. Stop if it tingles, throbs or hurts more than 5 out of 10.",
    ]


_FORMS: dict[str, Callable[[Protocol, Structure, Body], list[str]]] = {
    "release": _released, "press": _pressed, "roll": _rolled,
}  # fmt: skip


def _kept(made: Protocol, body: Body) -> list[str]:
    """Say which posture is held throughout and what it spares."""
    told = []
    for hold in made.held:
        spared = _and([body.structures[name].spoken for name in hold.spares])
        if hold.pose.degrees:
            told.append(f"Keep {_pose(body, hold.pose)} throughout: it leaves the {spared} slack.")
        else:
            told.append(f"Leave out {body.motions[hold.pose.motion].name}: it would draw along the {spared}.")
    return told


def _main(made: Protocol) -> tuple[Movement, ...]:
    """The movements of the first stage."""
    return made.stages[0].moves if made.stages else ()


def _ask(made: Protocol, body: Body, together: Sequence[Stage], *, go_on: bool = False) -> str:
    """Ask the person to move, or say how they are moved."""
    moves = [movement for stage in together for movement in stage.moves]
    if made.mover is Mover.PASSIVE:
        names = ", ".join(f"{body.motions[one.motion].name} {_towards(body, one)}".strip() for one in moves)
        return f"take them on into {names}" if go_on else f"Move them into {names}"
    return f"{'ask them' if go_on else 'Ask the person'} to {asked(body, moves, made.end)}"


def _pose(body: Body, pose: Pose) -> str:
    """One joint motion in words."""
    motion = body.motions[pose.motion]
    named = f"{motion.name} {_towards(body, pose)}".strip()
    return f"{named} {pose.degrees:g} {motion.unit}" if pose.degrees else f"{named} to neutral"


def _towards(body: Body, one: Pose | Movement) -> str:
    """Name the direction of a turning or side-bending motion; other motions need none."""
    motion = body.motions[one.motion]
    return f"to the {one.side.value}" if motion.opposite == motion.id else ""


def _and(names: Sequence[str]) -> str:
    """Names in a sentence."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _many(range_: tuple[int, int]) -> str:
    """A range of counts in words."""
    return f"{range_[0]} to {range_[1]}" if range_[0] != range_[1] else f"{range_[0]}"
