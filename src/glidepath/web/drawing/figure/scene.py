"""What stands around the body: table, seat, floor and pillow; arcs, arrows and the mark of the contact."""

from collections.abc import Sequence
from itertools import product
from math import atan2, cos, dist, hypot, sin

from glidepath.body import Value
from glidepath.catalogue.skeleton import Rest, Triple
from glidepath.web.drawing.figure.page.flat import Point, hull, long
from glidepath.web.drawing.figure.page.view import View
from glidepath.web.drawing.figure.pose.moves import Move
from glidepath.web.drawing.figure.pose.posing import Stance
from glidepath.web.drawing.figure.skin.skins import Skin, carried

THICK = 20
"""How thick a table top is."""

HALF = 98
"""Half the width of a table."""

LEG = 9
"""Half the width of a table's leg."""

HIGH = 330
"""How high a table stands."""

STRIDE = 300
"""How far the floor goes before and behind whoever stands on one foot, so that a step has room on it."""

OUT, IN = 1.3, 0.62
"""Where an arc runs beside the way it stands for: outside of one on the skin, else between the limb and its joint."""

EDGE_ON, TILT = 0.1, 0.4
"""A turn that rises less than this share of its width is seen edge on, and how far it is tilted then."""


class Block(Value, frozen=True, kw_only=True):
    """Something with flat faces: its kind and its corners in the room."""

    kind: str
    corners: tuple[Triple, ...]


def sinks(held: Stance, at_rest: Stance, skins: Sequence[Skin]) -> bool:
    """Whether a foot would go through the table on which the body lies."""
    return _lowest(held, skins, {"foot"}) > _lowest(at_rest, skins, {"trunk"}) + THICK


def support(rest: Rest, at_rest: Stance, skins: Sequence[Skin], *, hangs: bool) -> list[Block]:
    """What carries the body in a position, farthest from it first; where it `hangs`, the table ends at the knees."""
    if rest.support == "floor":
        reach = (-STRIDE, STRIDE) if rest.planted else (-120, 150)
        return [_box("floor", (-150, 150), (_lowest(at_rest, skins, {"foot"}), 0), reach)]
    if rest.support == "mat":
        head, foot = rest.reach
        return [_box("floor", (-foot, -head), (_lowest(at_rest, skins, {"trunk", "shank", "hand"}), 0), (-HALF, HALF))]
    if rest.support == "seat":
        top = _lowest(at_rest, skins, {"trunk", "thigh"}) - 3
        floor = _lowest(at_rest, skins, {"foot"})
        back, front = rest.reach
        legs = [
            _box("leg", (x - LEG, x + LEG), (top + THICK, floor - top - THICK), (z - LEG, z + LEG))
            for x, z in product((-112, 112), (back + 14, front - 30))
        ]
        ground = _box("floor", (-170, 170), (floor, 0), (back - 20, front + 170))
        return [ground, *legs, _box("table", (-130, 130), (top, THICK), (back, front))]
    top = _lowest(at_rest, skins, {"trunk"}) - 2
    head, foot = rest.reach[0], rest.edge if hangs else rest.reach[1]
    legs = [
        _box("leg", (x - LEG, x + LEG), (top + THICK, HIGH), (z - LEG, z + LEG))
        for x, z in product((-head - 90, -foot + 60), (-70, 70))
    ]
    table = _box("table", (-foot, -head), (top, THICK), (-HALF, HALF))
    return [*legs, table, *([_pillow(at_rest, skins, top)] if rest.pillow else [])]


def _pillow(at_rest: Stance, skins: Sequence[Skin], top: float) -> Block:
    """A pillow between the head and the table."""
    under = _lowest(at_rest, skins, {"head"})
    return _box("pillow", (-118, -6), (under - 8, top - under + 8), (-66, 66))


def _lowest(stance: Stance, skins: Sequence[Skin], names: set[str]) -> float:
    """How far down some skins reach."""
    return max(
        middle[1] + hypot(wide[1], deep[1])
        for skin in skins if skin.id in names
        for side in skin.sides
        for middle, wide, deep in carried(skin, side, stance)
    )


def _box(kind: str, across: tuple[float, float], down: tuple[float, float], forward: tuple[float, float]) -> Block:
    """A block from its extent across, its top and thickness, and its extent forward."""
    heights = (down[0], down[0] + down[1])
    return Block(kind=kind, corners=tuple(product(across, heights, forward)))


def faces(block: Block, view: View) -> list[tuple[str, list[Point]]]:
    """A block on the page: its outline, and its top where one looks down on it."""
    found = [(block.kind, hull([view.flat(corner) for corner in block.corners]))]
    if block.kind == "table" and view.towards[1] < -0.05:
        top = min(corner[1] for corner in block.corners)
        found.append(("top", hull([view.flat(corner) for corner in block.corners if corner[1] == top])))
    return found


def arc(move: Move, view: View, spread: float) -> list[Point]:
    """The way of a moving part on the page, drawn nearer to its joint, or farther out where it lies on the skin.

    `spread` is how much room is left at both ends, in the units of the view, where the way is long enough. A turn
    seen edge on would be a straight line: it is drawn as if tilted a little.
    """
    share = OUT if move.close else IN
    joint, near = view.flat(move.joint), view.depth(move.joint)
    tilt = view.flat(move.axis) if move.spins and _flat([view.flat(place) for place in move.path]) else (0.0, 0.0)
    points = []
    for place in move.path:
        x, y = view.flat(place)
        lift = (view.depth(place) - near) * TILT
        points.append((
            joint[0] + (x - joint[0] + tilt[0] * lift) * share, joint[1] + (y - joint[1] + tilt[1] * lift) * share,
        ))
    room = min(spread, long(points) * 0.22)
    return _cut(_cut(points, room)[::-1], room)[::-1]


def _flat(points: Sequence[Point]) -> bool:
    """Whether a way is seen edge on."""
    (ax, ay), (bx, by) = points[0], points[-1]
    size = hypot(bx - ax, by - ay) or 1.0
    return max(abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) for x, y in points) < EDGE_ON * size**2


def head(points: Sequence[Point], size: float) -> list[Point]:
    """The head of an arrow at the end of a line: tip and two wings."""
    tip = points[-1]
    before = next((point for point in reversed(points) if dist(point, tip) > size * 0.6), points[0])
    way = atan2(tip[1] - before[1], tip[0] - before[0])
    return [tip, *((tip[0] - size * cos(way + turn), tip[1] - size * sin(way + turn)) for turn in (0.45, -0.45))]


def _cut(points: Sequence[Point], room: float) -> list[Point]:
    """A line without its first piece."""
    left = room
    for number in range(len(points) - 1):
        step = dist(points[number], points[number + 1])
        if step > left:
            share = left / step
            (ax, ay), (bx, by) = points[number], points[number + 1]
            return [(ax + (bx - ax) * share, ay + (by - ay) * share), *points[number + 1:]]
        left -= step
    return list(points[-2:])
