"""What the catalogue claims of a structure, as a coordinate of ours and the direction in which the structure shortens.

Everything is asked for the right side; the library is mirrored, which its own tests hold.
"""

from collections.abc import Iterable, Iterator

from glidepath.body import Body, Motion, Pose, Side, Structure, Value, shortening

SIDE = Side.RIGHT


class Claim(Value, frozen=True, kw_only=True):
    """One action of a structure: `towards` is 1 where a rising coordinate shortens it, else -1.

    `low` and `high` are the ends, in degrees of the coordinate, between which it is claimed to.
    """

    motion: str
    to_other_side: bool
    share: str
    coordinate: str
    towards: int
    low: float
    high: float

    @property
    def words(self) -> str:
        """The claim in the tables: a turn or bend to the other side says so."""
        return worded(self.motion, to_other_side=self.to_other_side)


def worded(motion: str, *, to_other_side: bool) -> str:
    """Name a motion as the tables of this folder do."""
    return f"{motion} to the other side" if to_other_side else motion


def claims(body: Body, structure: Structure) -> Iterator[Claim]:
    """List what a structure is said to do."""
    for action, (movement, share) in zip(structure.actions, shortening(body, structure, SIDE), strict=True):
        motion = body.motions[movement.motion]
        towards = _towards(motion, movement.side)
        low, high = limits(body, _coordinate(motion))
        shorter, longer = (high, -low) if towards > 0 else (-low, high)
        ends = -min(longer, action.lengthens_to or longer), min(shorter, action.shortens_to or shorter)
        yield Claim(motion=motion.id, to_other_side=action.to_other_side, share=share.value,
                    coordinate=_coordinate(motion), towards=towards,
                    low=min(towards * end for end in ends), high=max(towards * end for end in ends))  # fmt: skip


def angles(body: Body, poses: Iterable[Pose]) -> dict[str, float]:
    """Give a pose as coordinate to signed degrees."""
    motions = ((body.motions[pose.motion], pose) for pose in poses)
    return {_coordinate(motion): _towards(motion, pose.side) * pose.degrees for motion, pose in motions}


def limits(body: Body, coordinate: str) -> tuple[float, float]:
    """Give the clinical ends of a coordinate, in degrees."""
    motion = body.motions[coordinate]
    return -body.motions[motion.opposite].limit, motion.limit


def _towards(motion: Motion, side: Side) -> int:
    """Give 1 where a motion raises its coordinate, else -1; a turn or bend raises it to the right."""
    if motion.opposite == motion.id:
        return 1 if side is Side.RIGHT else -1
    return motion.sign


def _coordinate(motion: Motion) -> str:
    """A coordinate is called by its positive motion."""
    return motion.id if motion.sign > 0 else motion.opposite
