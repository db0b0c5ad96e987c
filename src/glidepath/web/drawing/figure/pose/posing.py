"""From joint angles to a body in space: every segment turned about its joint, parents first."""

from collections.abc import Iterator, Mapping
from math import atan2, degrees

import msgspec

from glidepath.body import Side, Value
from glidepath.catalogue.skeleton import Rest, Segment, Skeleton, Triple, Turn
from glidepath.web.drawing.figure.pose.angles import Settled
from glidepath.web.drawing.figure.pose.easing import WAIST, eased
from glidepath.web.drawing.figure.pose.shoulder import SHOULDER, Counted, follows, shoulder
from glidepath.web.drawing.figure.pose.space import (
    IDENTITY,
    Matrix,
    add,
    after,
    dot,
    length,
    minus,
    mirrored,
    times,
    turn,
    turned,
    undone,
    unit,
)

SIDES = (Side.RIGHT, Side.LEFT)

Part = tuple[str, Side]
"""A segment on a side; the midline where it has none."""

LYING: dict[str, Matrix] = {
    "upright": IDENTITY,
    "supine": ((0, -1, 0), (0, 0, -1), (1, 0, 0)),
    "prone": ((0, -1, 0), (0, 0, 1), (-1, 0, 0)),
    "right_up": ((0, -1, 0), (-1, 0, 0), (0, 0, -1)),
    "left_up": ((0, -1, 0), (1, 0, 0), (0, 0, 1)),
}
"""How the body lies in the room, whose y points down; whoever lies has the head towards x."""

FACING: dict[str, Matrix] = {"upright": IDENTITY, "supine": ((0, 0, -1), (0, 1, 0), (1, 0, 0))}
"""Where a foot that is planted points in the room: forward, or away from the head of somebody who lies."""

RAISING = "ankle_plantarflexion"
"""The motion by which a foot on the ground raises its heel."""

LIES_ON: tuple[tuple[str, Triple], ...] = (("pelvis", (78, 388, 0)), ("thorax", (84, 196, 0)))
"""The places a body on its side lies on."""


class Frame(Value, frozen=True, kw_only=True):
    """Where a segment has gone: places of the drawn pose are turned, then shifted.

    A segment that twists by `degrees` along `axis` takes a place along by its share of the way down the bone.
    """

    rotation: Matrix = IDENTITY
    shift: Triple = (0, 0, 0)
    joint: Triple = (0, 0, 0)
    axis: Triple = (0, 1, 0)
    reach: float = 1
    degrees: float = 0

    def at(self, share: float) -> tuple[Matrix, Triple]:
        """The turn and the shift a share of the way down the bone."""
        if not self.degrees:
            return self.rotation, self.shift
        held = turn(self.axis, self.degrees * share)
        slid = turned(self.rotation, minus(self.joint, turned(held, self.joint)))
        return after(held, self.rotation), add(self.shift, slid)

    def local(self, place: Triple) -> tuple[Matrix, Triple]:
        """The turn and the shift that take this place along."""
        along = dot(minus(place, self.joint), self.axis) / self.reach
        return self.at(min(1.0, max(0.0, along)))

    def place(self, place: Triple) -> Triple:
        """Where a place of the drawn pose has gone."""
        rotation, shift = self.local(place)
        return add(turned(rotation, place), shift)


class Stance(Value, frozen=True, kw_only=True):
    """A body in space: the frame of every segment, and how the whole body lies in the room."""

    skeleton: Skeleton
    frames: dict[Part, Frame]
    base: Matrix
    shift: Triple = (0, 0, 0)

    def frame(self, segment: str, side: Side) -> Frame:
        """The frame of a segment; one on the midline has no other side, and who asks for neither means the right."""
        if not self.skeleton.segments[segment].sided:
            return self.frames[segment, Side.MIDLINE]
        return self.frames[segment, Side.LEFT if side is Side.LEFT else Side.RIGHT]

    def room(self, place: Triple) -> Triple:
        """A place of the posed body as a place in the room."""
        return add(turned(self.base, place), self.shift)

    def way(self, direction: Triple) -> Triple:
        """A direction of the posed body as a direction in the room."""
        return turned(self.base, direction)

    def place(self, name: str, side: Side, drawn: Triple) -> Triple:
        """Where a place drawn on the right side or the midline, carried by a segment or a group, is in the room."""
        at = mirrored(drawn) if side is Side.LEFT else drawn
        return self.room(self.frame(nearest(self.skeleton, name, drawn), side).place(at))


def nearest(skeleton: Skeleton, name: str, drawn: Triple) -> str:
    """The segment that carries a place: of a group of segments, the one whose bone is nearest."""
    members = skeleton.members(name)
    return min(members, key=lambda member: _off(skeleton.segments[member], drawn)) if len(members) > 1 else members[0]


def stance(skeleton: Skeleton, amounts: Settled, *, position: str, side: Side) -> Stance:
    """Pose the body by the angles of every joint; `side` is the treated one, up or down where it lies on a side."""
    rest = skeleton.rests[position]
    base = rest.base
    if rest.planted:
        own = Side.LEFT if (side.other if rest.planted == "other" else side) is Side.LEFT else Side.RIGHT
        return (_kneeling if rest.kneels else _planted)(skeleton, amounts, rest, own)
    if base != "side":
        return Stance(skeleton=skeleton, frames=_frames(skeleton, amounts), base=_lies(rest))
    up = side.other if position == "side_lying_under" else side
    up = Side.LEFT if up is Side.LEFT else Side.RIGHT
    given, eases = eased(amounts, up)
    lying = LYING[f"{up.value}_up"]
    turning = after(eases, lying)
    held = Stance(skeleton=skeleton, frames=_frames(skeleton, given), base=turning)
    waist = minus(turned(lying, WAIST), turned(turning, WAIST))
    return msgspec.structs.replace(held, shift=add(waist, (0, _sunk(held, lying, waist, up.other), 0)))


def _lies(rest: Rest) -> Matrix:
    """How a body lies in a position, before anything is planted."""
    return after(LYING[rest.base], turn((0, 0, 1), -rest.tilt)) if rest.tilt else LYING[rest.base]


def _kneeling(skeleton: Skeleton, amounts: Settled, rest: Rest, own: Side) -> Stance:
    """Pose a body over the knee it is on: the shank slopes as it does where the position alone holds it."""
    frames, lies = _frames(skeleton, amounts), _lies(rest)
    alone = Stance(skeleton=skeleton, frames=_frames(skeleton, _alone(rest)), base=lies)
    slopes = _slope(alone, own) - _slope(Stance(skeleton=skeleton, frames=frames, base=lies), own)
    held = Stance(skeleton=skeleton, frames=frames, base=after(lies, turn((0, 0, 1), slopes)))
    knee = skeleton.segments["shank"].joint
    x, y, _ = minus(*(one.place("shank", own, knee) for one in (alone, held)))
    return msgspec.structs.replace(held, shift=(x, y, 0.0))


def _slope(held: Stance, own: Side) -> float:
    """The degrees by which a shank, seen from the side, is turned from where the head of somebody who lies points."""
    shank = held.skeleton.segments["shank"]
    x, y, _ = minus(held.place("shank", own, shank.end), held.place("shank", own, shank.joint))
    return degrees(atan2(y, x))


def _alone(rest: Rest) -> Settled:
    """The angles of a position that are the same on both sides."""
    return {(motion, side): amount for motion, amount in rest.both for side in SIDES}


def _planted(skeleton: Skeleton, amounts: Settled, rest: Rest, own: Side) -> Stance:
    """Pose a body over the foot it stands on; one that lies has its sole flat too.

    Where somebody who stands raises the heel, the body goes up over the ball of the foot and does not tip.
    """
    frames = _frames(skeleton, amounts)
    flat = _frames(skeleton, {**amounts, (RAISING, own): 0.0}) if rest.base == "upright" else frames
    faces = FACING[rest.base]
    held = Stance(skeleton=skeleton, frames=frames, base=after(undone(flat["foot", own].rotation), faces))
    ball = _towards(skeleton.segments["foot"].end, own)
    shift = minus(turned(faces, ball), held.room(held.frame("foot", own).place(ball)))
    return msgspec.structs.replace(held, shift=shift)


def _frames(skeleton: Skeleton, amounts: Settled) -> dict[Part, Frame]:
    """Every segment turned, parents first."""
    counted = {
        (segment.id, own): list(_counted(skeleton, turns, segment, own, amounts))
        for segment, turns in _turns(skeleton)
        for own in (SIDES if segment.sided else (Side.MIDLINE,))
    }
    for name, arm in _girdles(skeleton):
        for own in SIDES:
            if not counted[name, own]:
                risen = follows(skeleton, counted[arm, own])
                counted[name, own] = [(Turn(segment=name, axis=(0, 0, -1), share=1), own, risen)]
    frames: dict[Part, Frame] = {}
    for part in counted:
        frames[part] = _frame(skeleton, part, counted, frames)
    return frames


def _girdles(skeleton: Skeleton) -> Iterator[tuple[str, str]]:
    """What rises along with a raised arm, and the arm: it hangs on the girdle but is counted against the trunk."""
    return ((segment.parent, segment.id) for segment in skeleton.segments.values() if segment.turns_with)


def _sunk(held: Stance, lying: Matrix, waist: Triple, down: Side) -> float:
    """How far the lower hip or the lower ribs would lie in the table: the body is lifted by as much."""
    places = [(name, _towards(place, down)) for name, place in LIES_ON]
    level = max(turned(lying, place)[1] for _, place in places)
    lowest = max(add(held.room(held.frame(name, down).place(place)), waist)[1] for name, place in places)
    return min(0.0, level - lowest)


def _turns(skeleton: Skeleton) -> Iterator[tuple[Segment, list[tuple[str, Turn]]]]:
    """Every segment, parents first, with what turns it in the order of the motions."""
    found: dict[str, list[tuple[str, Turn]]] = {}
    for motion, turns in skeleton.motions.items():
        for item in turns:
            for name in skeleton.members(item.segment):
                found.setdefault(name, []).append((motion, item))
    for segment in skeleton.segments.values():
        yield segment, found.get(segment.id, [])


def _counted(
    skeleton: Skeleton, turns: list[tuple[str, Turn]], segment: Segment, side: Side, amounts: Settled
) -> Iterator[tuple[Turn, Side, float]]:
    """Each turn of a segment with the side it goes towards and its degrees beyond those of the drawn pose.

    A neck or trunk turns either way: its motions have the side they go towards.
    """
    for motion, item in turns:
        for towards in (side,) if segment.sided else (Side.MIDLINE, *SIDES):
            drawn = 0.0 if item.counts in SHOULDER or not segment.sided else skeleton.drawn.get(motion, 0)
            amount = amounts.get((motion, towards), 0) - drawn
            if item.within and amount:
                amount = max(0.0, amount - _held_in(skeleton, item, amounts.get((item.within, towards), 0)))
            if amount:
                yield item, towards, amount * item.share


def _held_in(skeleton: Skeleton, item: Turn, larger: float) -> float:
    """What a larger motion does to a segment already."""
    return sum(abs(turn.share) * larger for turn in skeleton.motions[item.within] if turn.segment == item.segment)


def _frame(
    skeleton: Skeleton, part: Part, counted: Mapping[Part, Counted], frames: Mapping[Part, Frame]
) -> Frame:
    """Where a segment goes: along with its parent, and turned about its own joint."""
    name, side = part
    segment = skeleton.segments[name]
    joint, end = (_towards(place, side) for place in (segment.joint, segment.end))
    parent = _carrying(skeleton, segment.parent, side, frames)
    bearing = _carrying(skeleton, segment.turns_with, side, frames) if segment.turns_with else parent
    rotation = after(_own(skeleton, part, counted), bearing.rotation)
    slides = [times(_towards(item.axis, to), amount) for item, to, amount in counted[part] if item.counts == "slide"]
    slid = add(joint, slides[0]) if slides else joint
    twist = sum(amount for item, _, amount in counted[part] if item.counts == "twist")
    bone = minus(end, joint)
    return Frame(
        rotation=rotation, shift=minus(parent.place(slid), turned(rotation, joint)), joint=joint,
        axis=unit(bone), reach=length(bone), degrees=-twist if side is Side.LEFT else twist,
    )


def _carrying(skeleton: Skeleton, name: str, side: Side, frames: Mapping[Part, Frame]) -> Frame:
    """The frame a segment hangs on, twisted all the way where it twists; the room's own for the root."""
    if not name:
        return Frame()
    rotation, shift = frames[name, side if skeleton.segments[name].sided else Side.MIDLINE].at(1)
    return Frame(rotation=rotation, shift=shift)


def _own(skeleton: Skeleton, part: Part, counted: Mapping[Part, Counted]) -> Matrix:
    """The turn of a segment about its joint; of several motions the one the catalogue lists last turns first."""
    name, side = part
    if any(item.counts in SHOULDER for item, _, _ in counted[part]) or skeleton.segments[name].turns_with:
        drawn: dict[str, float] = {
            item.counts: amount * item.share
            for motion, amount in skeleton.drawn.items() for item in skeleton.motions[motion]
            if item.segment == name
        }
        return shoulder(counted[part], drawn, side)
    turning = IDENTITY
    for item, towards, amount in counted[part]:
        if item.counts in ("axis", "spread"):
            spread = skeleton.segments[name].spread if item.counts == "spread" else 1
            axis = item.axis if towards is not Side.LEFT else _across(item.axis)
            turning = after(turn(axis, amount * spread), turning)
    return turning


def _towards(place: Triple, side: Side) -> Triple:
    """A place or a slide as the left side has it, or as it is."""
    return mirrored(place) if side is Side.LEFT else place


def _across(axis: Triple) -> Triple:
    """The axis about which the same degrees turn the other side alike."""
    return (axis[0], -axis[1], -axis[2])


def _off(segment: Segment, place: Triple) -> float:
    """How far a place is from the bone of a segment."""
    bone = minus(segment.end, segment.joint)
    share = dot(minus(place, segment.joint), bone) / dot(bone, bone)
    return length(minus(place, add(segment.joint, times(bone, min(1.0, max(0.0, share))))))
