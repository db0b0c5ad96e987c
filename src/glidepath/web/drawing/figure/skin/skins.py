"""The skin as rings: those of the data file with their axes, carried along by a stance."""

from collections.abc import Iterator
from math import cos, pi, sin

from glidepath.body import Side, Value
from glidepath.catalogue.skeleton import Segment, Skeleton, Triple
from glidepath.web.drawing.figure.pose.posing import SIDES, Stance
from glidepath.web.drawing.figure.pose.space import (
    add,
    between,
    cross,
    dot,
    length,
    minus,
    mirrored,
    times,
    turned,
    unit,
)

SOFT = 0.3
"""The share of a segment, from a joint on, that gives way when the joint between two segments of one skin bends."""

AROUND = 16
"""How many places are taken on a ring where the skin is felt all over."""

Rings = tuple[tuple[Triple, Triple, Triple], ...]
"""Rings in the room: of each its middle and its two half axes."""


class Ring(Value, frozen=True, kw_only=True):
    """A slice of skin: its middle and two half axes, with the segment that carries it and the one it shares."""

    carrier: str
    other: str = ""
    share: float = 0
    middle: Triple
    wide: Triple
    deep: Triple


class Skin(Value, frozen=True, kw_only=True):
    """Rings drawn as one outline, on the right side or the midline, as the figure is drawn."""

    id: str
    first: Segment
    rings: tuple[Ring, ...]

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides it is drawn on."""
        return SIDES if self.first.sided else (Side.MIDLINE,)


def skins(skeleton: Skeleton) -> tuple[Skin, ...]:
    """Every skin of the figure, in the order in which they hang on each other."""
    grouped: dict[str, list[Segment]] = {}
    for segment in skeleton.segments.values():
        grouped.setdefault(segment.skin or segment.id, []).append(segment)
    return tuple(
        Skin(id=name, first=segments[0], rings=tuple(_rings(segments)))
        for name, segments in grouped.items()
    )


def carried(skin: Skin, side: Side, stance: Stance) -> Rings:
    """The rings of a skin in the room."""
    return tuple(_carried(ring, side, stance) for ring in skin.rings)


def _rings(segments: list[Segment]) -> Iterator[Ring]:
    """The rings of segments that follow each other; near a joint between two of them both carry the skin."""
    for number, segment in enumerate(segments):
        along = minus(segment.end, segment.joint)
        reach = length(along)
        axis = unit(segment.normal or along)
        deep = (0.0, 0.0, 1.0) if abs(axis[2]) < 0.8 else (0.0, -1.0, 0.0)
        deep = unit(minus(deep, times(axis, dot(deep, axis))))
        wide = cross(axis, deep)
        before = segments[number - 1].id if number else ""
        behind = segments[number + 1].id if number + 1 < len(segments) else ""
        for x, y, z, half, depth in segment.rings:
            share = dot(minus((x, y, z), segment.joint), along) / reach**2
            other, off = (before, share) if share < 0.5 else (behind, 1 - share)
            yield Ring(
                carrier=segment.id, other=other, share=max(0.0, 0.5 - 0.5 * max(0.0, off) / SOFT) if other else 0,
                middle=(x, y, z), wide=times(wide, half), deep=times(deep, depth),
            )


def _carried(ring: Ring, side: Side, stance: Stance) -> tuple[Triple, Triple, Triple]:
    """A ring in the room; where two segments share it, at the mean of where each would take it."""
    middle, wide, deep = ring.middle, ring.wide, ring.deep
    if side is Side.LEFT:
        middle, wide, deep = mirrored(middle), mirrored(wide), mirrored(deep)
    found = []
    for name in (ring.carrier, ring.other) if ring.share else (ring.carrier,):
        rotation, shift = stance.frame(name, side).local(middle)
        found.append((add(turned(rotation, middle), shift), turned(rotation, wide), turned(rotation, deep)))
    if ring.share:
        own, other = found
        found = [tuple(between(a, b, ring.share) for a, b in zip(own, other, strict=True))]  # type: ignore[list-item]
    return stance.room(found[0][0]), stance.way(found[0][1]), stance.way(found[0][2])


def around(skin: Skin) -> Iterator[Triple]:
    """Places all over a skin, as it is drawn."""
    for ring in skin.rings:
        for number in range(AROUND):
            angle = 2 * pi * number / AROUND
            yield add(ring.middle, add(times(ring.wide, cos(angle)), times(ring.deep, sin(angle))))
