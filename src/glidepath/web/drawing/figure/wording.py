"""A picture in words, for whoever cannot see it."""

from collections.abc import Mapping, Sequence

from glidepath.body import Motion, Movement
from glidepath.catalogue.skeleton import Skeleton
from glidepath.web.drawing.figure.plan import Posed


def described(
    poses: Sequence[Posed], *, skeleton: Skeleton, motions: Mapping[str, Motion], position: str, marked: str
) -> str:
    """What the panels show: how the person is held, each pose by its angles, and what is marked."""
    held = f"A person {skeleton.rests[position].words}."
    shown = [
        f"{pose.name}: {', '.join(_angle(movement, amount, motions) for movement, amount in pose.angles.items())}."
        for pose in poses if pose.angles
    ]
    return " ".join([held, *shown, *([marked] if marked else [])])


def _angle(movement: Movement, amount: float, motions: Mapping[str, Motion]) -> str:
    """Such as `right hip flexion 120 degrees` or `neck rotation to the left 80 degrees`."""
    motion = motions[movement.motion]
    if motion.opposite == motion.id:
        return f"{motion.name} to the {movement.side.value} {amount:g} {motion.unit}"
    return f"{movement.side.named(motion.name)} {amount:g} {motion.unit}"
