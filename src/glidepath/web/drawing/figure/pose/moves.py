"""What moves between two poses: which joint, from where to where, along which way."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from glidepath.body import Side, Value
from glidepath.catalogue.skeleton import Skeleton, Triple
from glidepath.web.drawing.figure.pose.angles import Settled, freedom
from glidepath.web.drawing.figure.pose.posing import Stance, stance
from glidepath.web.drawing.figure.pose.space import add, dot, length, minus, times, unit

STEPS = 10
"""How many pieces the way of a moving part is taken in."""

TELLING = 12
"""Drawn units below which the end of a turned bone hardly moves: then something farther out shows the turn."""

CLOSE = 70
"""Drawn units within which a way lies on the skin, so that its arc is drawn farther out."""


class Move(Value, frozen=True, kw_only=True):
    """What moves about one joint: the middle of the turn, the way of the part that shows it.

    `axis` is the direction of the moving bone. It `spins` where the bone turns along its length, `close` where the way
    then lies on the skin.
    """

    motions: tuple[tuple[str, Side], ...]
    joint: Triple
    axis: Triple
    path: tuple[Triple, ...]
    spins: bool
    close: bool

    @property
    def size(self) -> float:
        """How long the way is."""
        return sum(length(minus(a, b)) for a, b in pairwise(self.path))


def moves(skeleton: Skeleton, start: Settled, end: Settled, *, position: str, side: Side) -> list[Move]:
    """The joints that move between two poses, the longest way first; each with all others as they end."""
    freed: dict[object, list[tuple[str, Side]]] = {}
    for motion, own in {**start, **end}:
        if abs(start.get((motion, own), 0) - end.get((motion, own), 0)) > 0.5 and skeleton.motions[motion]:
            first = skeleton.segments[skeleton.members(skeleton.motions[motion][0].segment)[0]]
            freed.setdefault((freedom(skeleton, motion), own if first.sided else ""), []).append((motion, own))
    found = [_move(skeleton, tuple(keys), start, end, position, side) for keys in freed.values()]
    return sorted((move for move in found if move.size > 1), key=lambda move: -move.size)


def _move(
    skeleton: Skeleton, keys: tuple[tuple[str, Side], ...], start: Settled, end: Settled, position: str, side: Side
) -> Move:
    """One freedom going from its start to its end."""
    stances = [
        stance(skeleton, {**end, **_mixed(keys, start, end, step / STEPS)}, position=position, side=side)
        for step in range(STEPS + 1)
    ]
    turned = [skeleton.members(turn.segment) for turn in skeleton.motions[keys[0][0]]]
    segments = [members[1] if len(members) > 1 else members[0] for members in turned]
    own = keys[0][1]
    ways = [
        [held.place(segment, own, place) for held in stances] for segment, place in _pointers(skeleton, segments)
    ]
    near, far = ways[: len(segments)], ways[len(segments):]
    shows = max(near, key=_way)
    spins = _way(shows) < TELLING and bool(far)
    if spins:
        shows = max(far, key=_way)
    first = skeleton.segments[segments[0]]
    joint, tip = (stances[-1].place(first.id, own, place) for place in (first.joint, first.end))
    centre = _foot(shows[-1], joint, tip) if spins else joint
    near_bone = length(minus(shows[-1], centre)) < CLOSE
    return Move(
        motions=keys, joint=centre, axis=unit(minus(tip, joint)), path=tuple(shows), spins=spins,
        close=spins and near_bone,
    )


def _foot(place: Triple, start: Triple, end: Triple) -> Triple:
    """The place on the line of a bone that is nearest to another."""
    bone = minus(end, start)
    return add(start, times(bone, dot(minus(place, start), bone) / dot(bone, bone)))


def _mixed(
    keys: tuple[tuple[str, Side], ...], start: Settled, end: Settled, share: float
) -> Mapping[tuple[str, Side], float]:
    """The amounts of some motions a share of the way from start to end."""
    return {key: start.get(key, 0) * (1 - share) + end.get(key, 0) * share for key in keys}


def _pointers(skeleton: Skeleton, segments: list[str]) -> Iterator[tuple[str, Triple]]:
    """The ends of the turned bones, then everything farther out that could show the turn."""
    for name in segments:
        yield name, skeleton.segments[name].end
    inside = set(segments)
    for segment in skeleton.segments.values():
        if segment.parent in inside and segment.id not in inside:
            inside.add(segment.id)
            yield segment.id, segment.end
    for knob in skeleton.knobs:
        if knob.segment in inside:
            yield knob.segment, knob.points[1]


def _way(path: list[Triple]) -> float:
    """How far a path ends from where it began or ever went."""
    return max(length(minus(place, path[0])) for place in path)


def moved(start: Stance, end: Stance, segment: str, side: Side) -> bool:
    """Whether a segment stands otherwise to the pelvis at the end than at the start."""
    bone = start.skeleton.segments[segment]
    first, last = start.frame(segment, side), end.frame(segment, side)
    return any(
        length(minus(first.place(place), last.place(place))) > 1
        for place in (bone.joint, bone.end, (bone.end[0] + 20, bone.end[1], bone.end[2] + 20))
    )
