"""Everything decided before a picture is drawn: the poses in space, the view, and what a panel shows."""

from collections.abc import Mapping, Sequence

from glidepath.body import Motion, Movement, Side, Value
from glidepath.catalogue.figure import Figure
from glidepath.catalogue.skeleton import Skeleton, Triple
from glidepath.web.drawing.figure.choosing import Subject, best, offered
from glidepath.web.drawing.figure.page.flat import Point
from glidepath.web.drawing.figure.page.framing import Box, bounds, grown
from glidepath.web.drawing.figure.page.view import View
from glidepath.web.drawing.figure.pose.angles import Angles, Settled, choices, settled
from glidepath.web.drawing.figure.pose.moves import Move, moves
from glidepath.web.drawing.figure.pose.posing import Part, Stance, stance
from glidepath.web.drawing.figure.scene import Block, arc, sinks, support
from glidepath.web.drawing.figure.scope import bones, close, moving, shown, telling
from glidepath.web.drawing.figure.skin.course import Course, course
from glidepath.web.drawing.figure.skin.limbs import Shape, shapes
from glidepath.web.drawing.figure.skin.skins import Skin, carried, skins

ARCS = 2
"""How many joints have their way drawn: the two that move farthest."""

MARGIN, PULL = 0.07, 0.15
"""Room around what is shown and around the middle of the structure, as shares of the whole."""

LEAST, STILL = 90, 210
"""The least a panel shows in drawn units, and the least where nothing moves."""


class Posed(Value, frozen=True, kw_only=True):
    """A pose with the word over its panel: how far each movement is taken, in the unit of its motion."""

    name: str
    angles: dict[Movement, float]


class Plan(Value, frozen=True, kw_only=True):
    """The poses in space, the course of the structure on each, what moves between them, and how it is looked at.

    `seen` are the shapes of each pose in that view, `box` the part of the page a panel shows, `moving` the segments
    that do not stay where they are, `outward` the direction of the treated side.
    """

    skeleton: Skeleton
    position: str
    skins: tuple[Skin, ...]
    stances: tuple[Stance, ...]
    seen: tuple[tuple[Shape, ...], ...]
    courses: tuple[Course, ...]
    moves: tuple[Move, ...]
    moving: tuple[Part, ...]
    blocks: tuple[Block, ...]
    outward: Triple
    view: View
    box: Box


class _Draft(Value, frozen=True, kw_only=True):
    """Poses in space with the way they are best looked at, and how good that is."""

    stances: tuple[Stance, ...]
    moving: tuple[Part, ...]
    subject: Subject
    view: View
    worth: float


def plan(
    *, skeleton: Skeleton, figure: Figure, motions: Mapping[str, Motion], poses: Sequence[Posed], position: str,
    structure: str, side: Side, whole: bool = False,
) -> Plan:
    """Decide how poses are shown; `whole`: every limb that goes along to its end.

    Raises: ValueError for angles beyond a limit and for what does not exist.
    """
    skin = skins(skeleton)
    given = [pose.angles for pose in poses]
    rest = skeleton.rests.get(position)
    if rest is None:
        raise ValueError(f"no such position: {position}")

    def amounts(angles: Angles, choice: tuple[str, float] | None, *, hangs: bool) -> Settled:
        return settled(
            skeleton, angles, motions=motions, position=position, treated=side, choice=choice, hangs=hangs
        )

    lying = stance(skeleton, amounts({}, None, hangs=False), position=position, side=side)
    plain = [stance(skeleton, amounts(one, None, hangs=False), position=position, side=side) for one in given]
    hangs = bool(rest.hanging) and any(sinks(held, lying, skin) for held in plain)
    free = _choices(skeleton, figure, given, position, structure, side)
    drafts = [
        _draft(skeleton, figure, [amounts(one, choice, hangs=hangs) for one in given], skin, position, structure, side)
        for choice in (*free, *([] if free else [None]))
    ]
    one = max(drafts, key=lambda draft: draft.worth)
    ways, courses = one.subject.moves[:ARCS], one.subject.courses
    points = shown(one.stances, skin, courses, ways, one.moving, one.view, whole=whole)
    points += [point for move in ways for point in arc(move, one.view, 0)]
    return Plan(
        skeleton=skeleton, position=position, skins=skin, stances=one.stances, courses=courses, moves=ways,
        seen=tuple(tuple(shapes(held, skin, one.view)) for held in one.stances), moving=one.moving,
        blocks=tuple(support(rest, lying, skin, hangs=hangs)), outward=one.subject.outward, view=one.view,
        box=_box(points, courses, one.view, LEAST if ways else STILL),
    )


def _box(points: Sequence[Point], courses: Sequence[Course], view: View, least: float) -> Box:
    """The part of the page to show, with room for the marks on the structure."""
    left, top, right, bottom = bounds(points)
    room = PULL * max(right - left, bottom - top, least)
    spots = [view.flat(held.main[len(held.main) // 2].middle) for held in courses]
    marks = [(x + dx * room, y + dy * room) for x, y in spots for dx, dy in ((1, 1), (-1, -1))]
    return grown(bounds([*points, *marks]), MARGIN, least)


def _draft(
    skeleton: Skeleton, figure: Figure, amounts: Sequence[Settled], skin: Sequence[Skin], position: str,
    structure: str, side: Side,
) -> _Draft:
    """Put poses into space and find the view that shows them best."""
    stances = tuple(stance(skeleton, one, position=position, side=side) for one in amounts)
    parts = tuple(moving(stances))
    about = telling(skeleton, parts)
    trunk = next(one for one in skin if one.id == "trunk")
    outward: Triple = {Side.RIGHT: (1, 0, 0), Side.LEFT: (-1, 0, 0)}.get(side, (0, 0, 0))
    subject = Subject(
        moves=tuple(moves(skeleton, amounts[0], amounts[-1], position=position, side=side)),
        courses=tuple(course(figure, structure, side, held, skin) for held in stances) if structure else (),
        bones=tuple(bone for held in stances for bone in bones(held, about)),
        trunks=tuple(carried(trunk, Side.MIDLINE, held) for held in stances),
        outward=stances[0].way(outward), close=close(skeleton, about),
    )
    view, worth = best(offered(lying=skeleton.rests[position].base != "upright", close=subject.close), subject)
    return _Draft(stances=stances, moving=parts, subject=subject, view=view, worth=worth)


def _choices(
    skeleton: Skeleton, figure: Figure, given: Sequence[Angles], position: str, structure: str, side: Side
) -> list[tuple[str, float]]:
    """How a free joint may be held so that a structure beyond it is seen; nothing where none lies beyond it."""
    form = figure.forms.get(structure)
    carriers = {figure.landmarks[name].segment for name in form.landmarks} if form else set()
    found = []
    for choice in choices(skeleton, given, position=position, treated=side):
        turned = {turn.segment for turn in skeleton.motions[choice[0]]}
        turned |= {one.id for one in skeleton.segments.values() if turned & set(_line(skeleton, one.id))}
        if any(turned & set(skeleton.members(name)) for name in carriers):
            found.append(choice)
    return found


def _line(skeleton: Skeleton, name: str) -> list[str]:
    """A segment and all it hangs on."""
    line = [name]
    while parent := skeleton.segments[line[-1]].parent:
        line.append(parent)
    return line
