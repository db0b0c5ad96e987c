"""The course of a structure over a posed body: where it runs in the room and which way out of the body it lies."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from glidepath.body import Side, Value
from glidepath.catalogue.figure import Figure, Strand, Style
from glidepath.catalogue.skeleton import Triple
from glidepath.web.drawing.figure.pose.posing import Stance, nearest
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
from glidepath.web.drawing.figure.skin.skins import Skin

STEPS = 5
"""Places taken between two stations."""


class Place(Value, frozen=True, kw_only=True):
    """A place on the course in the room: its middle, half of what it spans there, and the way out of the body."""

    middle: Triple
    half: Triple | None
    outward: Triple


class Course(Value, frozen=True, kw_only=True):
    """The strands of a structure in the room, each as stations from one end to the other."""

    strands: tuple[tuple[Place, ...], ...]
    style: Style
    width: float

    @property
    def main(self) -> tuple[Place, ...]:
        """The middle strand, closely taken, which stands for the whole."""
        return tuple(dense(self.strands[len(self.strands) // 2]))


def course(figure: Figure, structure: str, side: Side, stance: Stance, skins: Sequence[Skin]) -> Course:
    """Where a structure runs on a posed body.

    Raises: ValueError for a structure that has no form.
    """
    form = figure.forms.get(structure)
    if form is None:
        raise ValueError(f"no form is drawn for {structure}")
    by_segment = {ring.carrier: skin for skin in skins for ring in skin.rings}
    strands = tuple(_stations(figure, strand, side, stance, by_segment) for strand in form.strands)
    return Course(strands=strands, style=form.style, width=form.width)


def dense(strand: Sequence[Place]) -> Iterator[Place]:
    """A strand as a smooth line through its stations, in places close together."""
    ends = [strand[0], *strand, strand[-1]]
    for number, (a, b) in enumerate(pairwise(strand), start=1):
        for step in range(STEPS):
            share = step / STEPS
            yield Place(
                middle=_smooth([place.middle for place in ends[number - 1:number + 3]], share),
                half=None, outward=unit(between(a.outward, b.outward, share)),
            )
    yield strand[-1]


def _stations(
    figure: Figure, strand: Strand, side: Side, stance: Stance, skins: dict[str, Skin]
) -> tuple[Place, ...]:
    """The stations of a strand, carried along by the segments they are fixed to."""
    found = []
    for station in strand:
        marks = [(mark.segment, (mark.x, mark.y, mark.z)) for mark in (figure.landmarks[name] for name in station)]
        places = [stance.place(segment, side, drawn) for segment, drawn in marks]
        outward = _sum([_outward(stance, segment, side, drawn, skins) for segment, drawn in marks])
        found.append(Place(
            middle=times(_sum(places), 1 / len(places)), outward=unit(outward),
            half=times(minus(places[-1], places[0]), 0.5) if len(places) > 1 else None,
        ))
    if len(found) == 2:
        found.insert(1, _midway(*found))
    return tuple(found)


def _midway(a: Place, b: Place) -> Place:
    """The place between two stations."""
    half = None
    if a.half and b.half:
        half = between(a.half, b.half if dot(a.half, b.half) > 0 else times(b.half, -1), 0.5)
    return Place(
        middle=between(a.middle, b.middle, 0.5), outward=unit(add(a.outward, b.outward)), half=half
    )


def _outward(stance: Stance, name: str, side: Side, drawn: Triple, skins: dict[str, Skin]) -> Triple:
    """The way out of the body at a place of a segment, from the middle of the nearest ring of its skin."""
    segment = nearest(stance.skeleton, name, drawn)
    rings = [ring for ring in skins[segment].rings if ring.carrier == segment]
    ring = min(rings, key=lambda ring: abs(dot(minus(drawn, ring.middle), unit(cross(ring.wide, ring.deep)))))
    off = minus(drawn, ring.middle)
    way = add(
        times(ring.wide, dot(off, ring.wide) / length(ring.wide) ** 4),
        times(ring.deep, dot(off, ring.deep) / length(ring.deep) ** 4),
    )
    at = drawn
    if side is Side.LEFT:
        way, at = mirrored(way), mirrored(drawn)
    return stance.way(turned(stance.frame(segment, side).local(at)[0], unit(way)))


def _smooth(four: Sequence[Triple], share: float) -> Triple:
    """A place between the second and the third of four on a Catmull-Rom curve."""
    s, s2, s3 = share, share**2, share**3
    weights = (-s3 + 2 * s2 - s, 3 * s3 - 5 * s2 + 2, -3 * s3 + 4 * s2 + s, s3 - s2)
    return _sum([times(place, weight / 2) for place, weight in zip(four, weights, strict=True)])


def _sum(places: Sequence[Triple]) -> Triple:
    """All places added up."""
    total: Triple = (0, 0, 0)
    for place in places:
        total = add(total, place)
    return total
