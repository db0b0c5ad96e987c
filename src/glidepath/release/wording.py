"""A protocol in sentences that a clinician can follow with one hand on the person, in each language of the pages."""

from collections.abc import Callable, Sequence

import msgspec

from glidepath.body import Body, Movement, Pose, Side, Structure
from glidepath.catalogue import IN_ENGLISH, Technique, Tongue
from glidepath.release.deriving import moving
from glidepath.release.values import Mover, Protocol, Stage

NOT_HELD = "No hand holds it directly: rest there without pressing and let the movement reach it."
"""What is said of tension on a structure that lies out of reach."""
MOST_ALONG_CHAIN = 4
"""Related structures named when a technique goes along the chain."""


def worded(
    made: Protocol, *, structure: Structure, body: Body, technique: Technique, chain: Sequence[Structure],
    spoken: Tongue = IN_ENGLISH,
) -> Protocol:
    """Give a protocol its sentences in a language, in the order of the hand; those it has are replaced."""
    lines = [spoken.say(body.positions[made.position].says)]
    if made.glide is not None:
        lines += _glided(made, structure, body, spoken)
    elif technique.form == "stroke":
        lines += _stroked(made, structure, body, chain, spoken)
    else:
        lines += _FORMS[technique.form](made, structure, body, spoken)
    return msgspec.structs.replace(made, steps=tuple(lines))


def inside(structure: Structure, spoken: Tongue = IN_ENGLISH) -> str:
    """The name of a structure inside a sentence of a language."""
    said = spoken.say(structure.name)
    return structure.spoken if said == structure.name else f"{said[:1].lower()}{said[1:]}"


def pose_words(body: Body, poses: Sequence[Pose], spoken: Tongue = IN_ENGLISH) -> str:
    """Put poses into words, such as `neck extension 45 degrees, knee extension to neutral`."""
    return ", ".join(_pose(body, pose, spoken) for pose in poses)


def asked(
    body: Body, moves: Sequence[Movement], end: Sequence[Pose] = (), spoken: Tongue = IN_ENGLISH
) -> str:
    """Put movements into words for the person, with the direction where there is one; `end` says where they stop."""
    halfway = {pose.movement for pose in end if not pose.degrees and body.motions[pose.motion].limit}
    words = []
    for one in moves:
        does = _directed(spoken.say(body.motions[one.motion].does), body, one, spoken)
        words.append(spoken.say("{does} as far as the middle", does=does) if one in halfway else does)
    if len(words) == 1:
        return words[0]
    return spoken.say("{moves}, and {last}", moves=", ".join(words[:-1]), last=words[-1])


def _released(made: Protocol, structure: Structure, body: Body, spoken: Tongue) -> list[str]:
    """Hold at one place and move."""
    say, together = spoken.say, moving.first(made.stages)
    then = made.stages[len(together):]
    told = [say("Start short: {poses}.", poses=pose_words(body, made.start, spoken))]
    told += _kept(made, body, spoken)
    slack = say("Take up the slack towards the shortened end and hold it.") if structure.direct else say(NOT_HELD)
    told += [say("Contact: {reach}", reach=say(structure.reach)), slack]
    told.append(_ask(made, body, together, spoken))
    told += [_ask_on(made, body, stage, spoken) for stage in then]
    told.append(say("Let go, come back to the start, and repeat: {count} passes, then re-test.",
                    count=_many(made.passes, spoken)))  # fmt: skip
    return told


def _glided(made: Protocol, structure: Structure, body: Body, spoken: Tongue) -> list[str]:
    """Slide a nerve, and draw on it only where sliding brings on nothing: directions, no degrees."""
    assert made.glide is not None
    say = spoken.say
    load = "; ".join(asked(body, [movement], spoken=spoken) for movement in made.glide.load)
    joined = say(" and at the same time to ")
    slide = joined.join(asked(body, [movement], spoken=spoken) for movement in made.glide.slide)
    return [
        say("Contact: {reach}", reach=say(structure.reach)),
        say("Rest lightly beside the nerve, without drawing on it."),
        say("Slide first: ask the person to {slide}, and back, small and slow: one end is drawn as the other gives.",
            slide=slide),
        say("Only where sliding brings on nothing: draw in this order, one joint after the other: {load}.", load=load),
        say("Come back at once, never hold it there, and stop at the first tingling or spreading symptom."),
        say("Repeat {count} times, then re-test.", count=_many(made.passes, spoken)),
    ]  # fmt: skip


def _stroked(
    made: Protocol, structure: Structure, body: Body, chain: Sequence[Structure], spoken: Tongue
) -> list[str]:
    """Draw a tool along the tissue at rest."""
    say = spoken.say
    told = [
        say("Rest the {structure} slightly lengthened: halfway towards {poses}.", structure=inside(structure, spoken),
            poses=pose_words(body, made.end, spoken)),
        say("Find it: {reach}", reach=say(structure.reach)),
        say("With a little oil, stroke along its fibres with the flat edge, {count} seconds, lightly enough to be "
            "welcome.", count=_many(made.seconds, spoken)),
    ]  # fmt: skip
    names = [inside(other, spoken) for other in chain[:MOST_ALONG_CHAIN]]
    if names:
        told.append(say("Go on along the chain: {names}.", names=", ".join(names)))
    return [*told, _used(made, body, spoken)]


def _pressed(made: Protocol, structure: Structure, body: Body, spoken: Tongue) -> list[str]:
    """Press one spot and wait."""
    say = spoken.say
    return [
        say("Rest the {structure} at half length: nothing is drawn.", structure=inside(structure, spoken)),
        say("Find the tender spot: {reach}", reach=say(structure.reach)),
        say("Press until it is clearly felt and still easy to bear, and wait for it to ease."),
        say("Hold {count} seconds, no longer; let go slowly.", count=_many(made.seconds, spoken)),
        _used(made, body, spoken),
    ]


def _rolled(made: Protocol, structure: Structure, body: Body, spoken: Tongue) -> list[str]:
    """Lean on a roller or ball and move."""
    say = spoken.say
    return [
        say("Put the roller or ball under the {structure} and let your weight sink in until you breathe easily.",
            structure=inside(structure, spoken)),
        say("Stay there {seconds} seconds, then {moves} and back, {count} times.",
            seconds=_many(made.seconds, spoken), moves=asked(body, _main(made), spoken=spoken),
            count=_many(made.passes, spoken)),
        say("Move on by a hand's width. Stop if it tingles, throbs or hurts more than 5 out of 10."),
    ]  # fmt: skip


_FORMS: dict[str, Callable[[Protocol, Structure, Body, Tongue], list[str]]] = {
    "release": _released, "press": _pressed, "roll": _rolled,
}  # fmt: skip


def _used(made: Protocol, body: Body, spoken: Tongue) -> str:
    """Let the person move what was treated at rest."""
    return spoken.say("Then let the person use it: {moves}, a few times, and re-test.",
                      moves=asked(body, _main(made), spoken=spoken))  # fmt: skip


def _kept(made: Protocol, body: Body, spoken: Tongue) -> list[str]:
    """Say which posture is held throughout and what it spares."""
    told = []
    for hold in made.held:
        spared = _and([inside(body.structures[name], spoken) for name in hold.spares], spoken)
        if hold.pose.degrees:
            told.append(spoken.say("Keep {pose} throughout: it leaves the {names} slack.",
                                   pose=_pose(body, hold.pose, spoken), names=spared))  # fmt: skip
        else:
            told.append(spoken.say("Leave out {motion}: it would draw along the {names}.",
                                   motion=spoken.say(body.motions[hold.pose.motion].name), names=spared))  # fmt: skip
    return told


def _main(made: Protocol) -> tuple[Movement, ...]:
    """The movements of the first stage."""
    return made.stages[0].moves if made.stages else ()


def _ask(made: Protocol, body: Body, together: Sequence[Stage], spoken: Tongue) -> str:
    """Ask the person to move, or say how they are moved."""
    moves = [movement for stage in together for movement in stage.moves]
    if made.mover is Mover.PASSIVE:
        return spoken.say("Move them into {names}, slowly, as far as it stays tolerable.",
                          names=_into(body, moves, spoken))  # fmt: skip
    return spoken.say("Ask the person to {moves}, slowly, as far as it stays tolerable.",
                      moves=asked(body, moves, made.end, spoken))  # fmt: skip


def _ask_on(made: Protocol, body: Body, stage: Stage, spoken: Tongue) -> str:
    """Go on with the next joint, the contact still held."""
    if made.mover is Mover.PASSIVE:
        names = _into(body, stage.moves, spoken)
        return spoken.say("Then, still holding, take them on into {names}.", names=names)
    moves = asked(body, stage.moves, made.end, spoken)
    return spoken.say("Then, still holding, ask them to {moves}.", moves=moves)


def _into(body: Body, moves: Sequence[Movement], spoken: Tongue) -> str:
    """The motions into which somebody is moved."""
    return ", ".join(_directed(spoken.say(body.motions[one.motion].name), body, one, spoken) for one in moves)


def _pose(body: Body, pose: Pose, spoken: Tongue) -> str:
    """One joint motion in words."""
    motion = body.motions[pose.motion]
    named = _directed(spoken.say(motion.name), body, pose, spoken)
    if not pose.degrees:
        return spoken.say("{motion} to neutral", motion=named)
    return angle_words(named, pose.degrees, motion.unit, spoken)


def angle_words(motion: str, amount: float, unit: str, spoken: Tongue = IN_ENGLISH) -> str:
    """How far a motion goes that is named already, such as `neck rotation to the left 80 degrees`."""
    return spoken.say("{motion} {amount} {unit}", motion=motion, amount=f"{amount:g}", unit=spoken.say(unit))


def _directed(words: str, body: Body, one: Pose | Movement, spoken: Tongue) -> str:
    """Name the direction of a turning or side-bending motion; other motions need none."""
    motion = body.motions[one.motion]
    return to_the_side(words, one.side, spoken) if motion.opposite == motion.id else words


def to_the_side(words: str, side: Side, spoken: Tongue = IN_ENGLISH) -> str:
    """Words for a motion with the side it goes to."""
    return spoken.say("{motion} to the {side}", motion=words, side=spoken.say(side.value))


def _and(names: Sequence[str], spoken: Tongue) -> str:
    """Names in a sentence."""
    if len(names) == 1:
        return names[0]
    return spoken.say("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def _many(range_: tuple[int, int], spoken: Tongue) -> str:
    """A range of counts in words."""
    fewest, most = range_
    return spoken.say("{fewest} to {most}", fewest=fewest, most=most) if fewest != most else f"{fewest}"
