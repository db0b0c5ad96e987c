"""A picture in words, for whoever cannot see it."""

from collections.abc import Mapping, Sequence

from glidepath.body import Motion, Movement
from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.catalogue.skeleton import Skeleton
from glidepath.release import angle_words, to_the_side
from glidepath.web.drawing.figure.plan import Posed
from glidepath.web.drawing.halves import sided


def described(
    poses: Sequence[Posed], *, skeleton: Skeleton, motions: Mapping[str, Motion], position: str, marked: str,
    spoken: Tongue = IN_ENGLISH,
) -> str:
    """What the panels show: how the person is held, each pose by its angles, and what is marked."""
    held = spoken.say("A person {doing}.", doing=spoken.say(skeleton.rests[position].words))
    shown = [f"{pose.name}: {_angles(pose, motions, spoken)}." for pose in poses if pose.angles]
    return " ".join([held, *shown, *([marked] if marked else [])])


def _angles(pose: Posed, motions: Mapping[str, Motion], spoken: Tongue) -> str:
    """Every angle of a pose."""
    return ", ".join(_angle(movement, amount, motions, spoken) for movement, amount in pose.angles.items())


def _angle(movement: Movement, amount: float, motions: Mapping[str, Motion], spoken: Tongue) -> str:
    """Such as `right hip flexion 120 degrees` or `neck rotation to the left 80 degrees`."""
    motion = motions[movement.motion]
    name = spoken.say(motion.name)
    turns = motion.opposite == motion.id
    named = to_the_side(name, movement.side, spoken) if turns else sided(name, movement.side, spoken)
    return angle_words(named, amount, motion.unit, spoken)
