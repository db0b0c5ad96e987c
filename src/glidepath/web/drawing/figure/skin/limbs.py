"""The parts of a posed body as outlines on the page, farthest first, each with the contours it shows."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf

import msgspec

from glidepath.body import Side, Value
from glidepath.catalogue.skeleton import Triple
from glidepath.web.drawing.figure.page.flat import Point, hull, inside, silhouette
from glidepath.web.drawing.figure.page.view import View
from glidepath.web.drawing.figure.pose.posing import SIDES, Part, Stance
from glidepath.web.drawing.figure.pose.space import dot, length, minus, mirrored, turned
from glidepath.web.drawing.figure.skin.face import hair, knobs
from glidepath.web.drawing.figure.skin.seams import Seam, contours
from glidepath.web.drawing.figure.skin.skins import Skin, carried

BEHIND = 12
"""A part so much farther away than what it grows out of is drawn before it, else after it."""

WELD, WELD_BEHIND = 1.25, 2.0
"""How far from the joint, in sizes of a limb, no contour parts it from what it grows out of: before it, and behind."""

FAR = 0.75
"""From this share of facing away on, a side of the body is drawn in the quieter tone."""

SEEN = 0.3
"""How far a line on the skin must face the viewer to be drawn."""

LAST = 0.1
"""How far in front of the head the features of a face are drawn; jaw and neck come between."""


class Shape(Value, frozen=True, kw_only=True):
    """A part as it is seen: a closed outline and the contours drawn of it, or a line, and how near it is."""

    id: str
    side: Side
    kind: str = "skin"
    points: tuple[Point, ...]
    contours: tuple[tuple[Point, ...], ...] = ()
    depth: float


def shapes(stance: Stance, skins: Sequence[Skin], view: View) -> list[Shape]:
    """Everything of a posed body that is seen, farthest first."""
    by_id = {skin.id: skin for skin in skins}
    found: dict[Part, Shape] = {}
    for skin in skins:
        for side in skin.sides:
            found[skin.id, side] = _shape(skin, side, stance, view, found)
    ordered = sorted(found.values(), key=lambda shape: shape.depth)
    welded = list(_welded(ordered, by_id, stance, view))
    head = stance.skeleton.hair.segment
    heads = [shape for shape in welded if head in (shape.id, by_id[shape.id].first.parent)]
    neck = [seam for shape in heads if shape.id == head for other in welded
            if (seam := _seam(shape, other, other, by_id, stance, view))]
    features = _face(found, heads, neck, stance, by_id[head], view)
    return sorted((*welded, *features, *_lines(found, skins, stance, view)), key=lambda shape: shape.depth)


def _shape(skin: Skin, side: Side, stance: Stance, view: View, found: dict[Part, Shape]) -> Shape:
    """One skin as it is seen: as near as its middle, but over what it grows out of unless it lies behind."""
    spine, points = _fold(skin, side, stance, view) if skin.first.corners else _tube(skin, side, stance, view)
    depth = sum(view.depth(middle) for middle in spine) / len(spine)
    parents = [parent.depth for name in skin.first.welds if (parent := _beside(found, name, side))]
    floor = max(parents, default=-inf)
    return Shape(
        id=skin.id, side=side, kind="far" if _turned_away(skin, side, stance, view) else "skin", points=tuple(points),
        depth=depth if depth < floor - BEHIND else max(depth, floor + 0.01),
    )


def _tube(skin: Skin, side: Side, stance: Stance, view: View) -> tuple[list[Triple], list[Point]]:
    """The middles of the rings of a skin in the room, and its outline on the page."""
    rings = carried(skin, side, stance)
    middles = [ring[0] for ring in rings]
    reach = sum(length(minus(a, b)) for a, b in pairwise(middles))
    return middles, silhouette([(view.flat(a), view.flat(b), view.flat(c)) for a, b, c in rings], reach)


def _fold(skin: Skin, side: Side, stance: Stance, view: View) -> tuple[list[Triple], list[Point]]:
    """The corners of a fold of skin in the room, each carried by its own segment, and their hull on the page."""
    corners = [stance.place(name, side, (x, y, z)) for name, x, y, z in skin.first.corners]
    return corners, hull([view.flat(corner) for corner in corners])


def _turned_away(skin: Skin, side: Side, stance: Stance, view: View) -> bool:
    """Whether a limb is on the far side of the part of the trunk it hangs on."""
    if side is Side.MIDLINE:
        return False
    segments = stance.skeleton.segments
    trunk = skin.first
    while trunk.sided:
        trunk = segments[trunk.parent]
    outward: Triple = (1, 0, 0) if side is Side.RIGHT else (-1, 0, 0)
    turning = stance.frame(trunk.id, side).rotation
    return dot(stance.way(turned(turning, outward)), view.towards) < -FAR


def _beside(found: dict[Part, Shape], name: str, side: Side) -> Shape | None:
    """A part on the same side, or the one on the midline."""
    return found.get((name, side)) or found.get((name, Side.MIDLINE))


def _welded(
    ordered: list[Shape], skins: dict[str, Skin], stance: Stance, view: View
) -> Iterator[Shape]:
    """The parts with their contours left open where they and one drawn before them belong together."""
    for number, shape in enumerate(ordered):
        seams = [
            seam for other in ordered[:number]
            for child, parent in ((shape, other), (other, shape))
            if (seam := _seam(child, parent, other, skins, stance, view))
        ]
        yield msgspec.structs.replace(shape, contours=tuple(contours(shape.points, seams)))


def _seam(
    child: Shape, parent: Shape, other: Shape, skins: dict[str, Skin], stance: Stance, view: View
) -> Seam | None:
    """Where a child grows out of a parent, no contour inside `other` is drawn, unless it is a far limb behind it."""
    first = skins[child.id].first
    belongs = parent.id in first.welds and parent.side in (child.side, Side.MIDLINE)
    if not belongs or (other is child and child.kind == "far"):
        return None
    joint = stance.place(first.id, child.side, first.joint)
    if first.seamless:
        return other.points, view.flat(joint), inf
    size = max(length(axis) for ring in skins[child.id].rings[:4] for axis in (ring.wide, ring.deep))
    return other.points, view.flat(joint), size * (WELD if other is parent else WELD_BEHIND)


def _lines(found: dict[Part, Shape], skins: Sequence[Skin], stance: Stance, view: View) -> Iterator[Shape]:
    """The quiet lines on the skin that face the viewer, just over the part they lie on."""
    drawn_by = {ring.carrier: skin.id for skin in skins for ring in skin.rings}
    head = stance.skeleton.hair.segment
    for line in stance.skeleton.lines:
        for side in SIDES if line.sided else (Side.MIDLINE,):
            facing, first = (mirrored(at) if side is Side.LEFT else at for at in (line.facing, line.points[0]))
            rotation, _ = stance.frame(line.segment, side).local(first)
            if dot(stance.way(turned(rotation, facing)), view.towards) < SEEN * length(facing):
                continue
            names = [drawn_by.get(name, name) for name in (line.segment, *line.over)]
            under = [shape for name in names if (shape := _beside(found, name, side))]
            points = [view.flat(stance.place(line.segment, side, point)) for point in line.points]
            kept = [point for point in points if any(inside(shape.points, point) for shape in under)]
            on_face = head in (line.segment, stance.skeleton.segments[line.segment].parent)
            near = _front(found, stance) + LAST if on_face else max(shape.depth for shape in under) + 0.005
            if len(kept) > 1:
                yield Shape(id=line.name, side=side, kind="line", depth=near, points=tuple(kept))


def _nearer(found: dict[Part, Shape], side: Side, *names: str) -> float:
    """How near the nearest of some parts is."""
    return max(shape.depth for name in names if (shape := _beside(found, name, side)))


def _front(found: dict[Part, Shape], stance: Stance) -> float:
    """How near head and jaw are, whichever is nearer."""
    head = stance.skeleton.hair.segment
    return _nearer(found, Side.MIDLINE, head, *(s.id for s in stance.skeleton.segments.values() if s.parent == head))


def _face(
    found: dict[Part, Shape], heads: Sequence[Shape], neck: Sequence[Seam], stance: Stance, head: Skin, view: View
) -> Iterator[Shape]:
    """Hair, face, nose and ears, in front of the head or behind it, and the contours of head and jaw over them."""
    own, front = found[head.id, Side.MIDLINE], _front(found, stance)
    for number, (kind, points) in enumerate(hair(stance, head, view), start=1):
        yield Shape(id=kind, side=Side.MIDLINE, kind=kind, points=tuple(points), depth=front + number * LAST / 9)
    for shape in heads:
        seams = [*neck, *((other.points, other.points[0], inf) for other in heads if other is not shape)]
        yield msgspec.structs.replace(
            shape, kind="edge", depth=front + LAST / 2, contours=tuple(contours(shape.points, seams))
        )
    centre = view.depth(stance.place(head.id, Side.MIDLINE, head.rings[len(head.rings) // 2].middle))
    for knob, side, points, depth in knobs(stance, view):
        seams = [(own.points, points[0], inf)] if knob.joined else []
        yield Shape(
            id=knob.name, side=side, points=tuple(points), contours=tuple(contours(points, seams)),
            depth=front + LAST * 0.8 if depth > centre else own.depth - 0.005,
        )
