"""What of a body a picture is about: the parts that move, what they hang on, and their company."""

from collections.abc import Collection, Iterator, Sequence
from math import hypot

from glidepath.body import Side
from glidepath.catalogue.skeleton import Skeleton, Triple
from glidepath.web.drawing.figure.page.flat import Disc, Point, farthest
from glidepath.web.drawing.figure.page.framing import bounds
from glidepath.web.drawing.figure.page.view import View
from glidepath.web.drawing.figure.pose.moves import Move, moved
from glidepath.web.drawing.figure.pose.posing import SIDES, Part, Stance
from glidepath.web.drawing.figure.pose.space import length, minus
from glidepath.web.drawing.figure.skin.course import Course
from glidepath.web.drawing.figure.skin.skins import Skin, carried

CLOSELY = 2
"""How many segments of a limb count as moving where it is only carried along by the trunk."""

BESIDE, NEAREST, FARTHEST = 0.6, 80, 190
"""How far around the moving joint its company is shown, as a share of what moves, and the least and most of it."""

LARGE = frozenset({"thigh", "upper_arm", "scapula"})
"""Limbs whose movement is shown with the trunk and so does not make a close picture."""


def moving(stances: Sequence[Stance]) -> Iterator[Part]:
    """Every segment that does not stay where it is."""
    for segment in stances[0].skeleton.segments.values():
        for side in SIDES if segment.sided else (Side.MIDLINE,):
            if moved(stances[0], stances[-1], segment.id, side):
                yield segment.id, side


def telling(skeleton: Skeleton, parts: Collection[Part]) -> set[Part]:
    """The moving parts a picture is about: where trunk or girdle move, limbs only as far as they hang on it."""
    girdles = {segment.parent for segment in skeleton.segments.values() if segment.turns_with}
    on_limbs = {name for name, side in roots(skeleton, parts) if side is not Side.MIDLINE} - girdles
    found = set()
    for name, side in parts:
        line = [name]
        while (parent := skeleton.segments[line[-1]].parent) and skeleton.segments[parent].sided:
            line.append(parent)
        if side is Side.MIDLINE or on_limbs & set(line) or len(line) <= CLOSELY:
            found.add((name, side))
    return found


def roots(skeleton: Skeleton, parts: Collection[Part]) -> list[Part]:
    """The moving parts that hang on something still."""
    known = set(parts)
    return [
        (name, side) for name, side in parts
        if not {(skeleton.segments[name].parent, side), (skeleton.segments[name].parent, Side.MIDLINE)} & known
    ]


def close(skeleton: Skeleton, parts: Collection[Part]) -> bool:
    """Whether only a small part of a limb moves, so that a picture of it is a close one."""
    return all(skeleton.segments[name].sided and name not in LARGE for name, _ in roots(skeleton, parts))


def bones(held: Stance, parts: Collection[Part]) -> Iterator[tuple[Triple, Triple]]:
    """The bones that move or that what moves hangs on."""
    skeleton = held.skeleton
    parents = {(skeleton.segments[name].parent, side) for name, side in roots(skeleton, parts)}
    for name, side in sorted({*parts, *parents}):
        if name:
            segment = skeleton.segments[name]
            yield held.place(name, side, segment.joint), held.place(name, side, segment.end)


def shown(
    stances: Sequence[Stance], skins: Sequence[Skin], courses: Sequence[Course], ways: Sequence[Move],
    parts: Collection[Part], view: View, *, whole: bool = False,
) -> list[Point]:
    """Every point a panel must hold: what moves, the structure, the ways, and their company as far as it is near.

    `whole` limbs are shown to their ends also where they are only carried along.
    """
    skeleton = stances[0].skeleton
    about = {*parts, *_lifted(stances)} if whole else telling(skeleton, parts)
    beside = set(_company(skeleton, about))
    focus = [place.middle for course in courses for strand in course.strands for place in strand]
    focus += [place for move in ways for place in move.path]
    joints = [
        held.place(name, side, skeleton.segments[name].joint)
        for held in stances for name, side in roots(skeleton, about)
    ]
    rings = [ring for held in stances for ring in _rings(held, skins)]
    focus += [middle for part, middle, _ in rings if part in about]
    left, top, right, bottom = bounds([view.flat(place) for place in (*focus, *joints)])
    reach = min(FARTHEST, max(NEAREST, BESIDE * hypot(right - left, bottom - top)))
    points = [view.flat(place) for place in focus]
    for part, middle, axes in rings:
        near = part in beside and any(length(minus(middle, joint)) < reach for joint in joints)
        if near or part in about:
            points += _extent((view.flat(middle), view.flat(axes[0]), view.flat(axes[1])))
    return points


def _lifted(stances: Sequence[Stance]) -> Iterator[Part]:
    """Every segment of a body that lies and lifts itself off what carries it, where it goes up or down."""
    first, last = stances[0], stances[-1]
    if first.base == last.base:
        return
    for segment in first.skeleton.segments.values():
        for side in SIDES if segment.sided else (Side.MIDLINE,):
            if length(minus(*(held.place(segment.id, side, segment.end) for held in (first, last)))) > 1:
                yield segment.id, side


def _company(skeleton: Skeleton, parts: Collection[Part]) -> Iterator[Part]:
    """What a close picture of moving parts shows along with them."""
    for name, side in parts:
        for beside in skeleton.segments[name].company:
            if not skeleton.segments[beside].sided:
                yield beside, Side.MIDLINE
            else:
                yield from ((beside, own) for own in (SIDES if side is Side.MIDLINE else (side,)))


def _rings(held: Stance, skins: Sequence[Skin]) -> Iterator[tuple[Part, Triple, tuple[Triple, Triple]]]:
    """Every ring of a posed body: what carries it, its middle, its half axes."""
    for skin in skins:
        for side in skin.sides:
            for ring, (middle, wide, deep) in zip(skin.rings, carried(skin, side, held), strict=True):
                yield (ring.carrier, side), middle, (wide, deep)


def _extent(disc: Disc) -> Iterator[Point]:
    """The outermost points of a ring on the page."""
    return (farthest(disc, way) for way in ((1, 0), (-1, 0), (0, 1), (0, -1)))
