"""Which view shows a movement and a structure best."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import dist

from glidepath.body import Value
from glidepath.catalogue.skeleton import Triple
from glidepath.web.drawing.figure.page.flat import inside, silhouette
from glidepath.web.drawing.figure.page.view import View, above, level
from glidepath.web.drawing.figure.pose.moves import Move
from glidepath.web.drawing.figure.pose.space import dot, length, minus
from glidepath.web.drawing.figure.skin.course import Course
from glidepath.web.drawing.figure.skin.skins import Rings

SEEN, FACING, LONG, BONES, NEAR, HIDDEN = 1.5, 0.7, 0.4, 0.9, 0.35, 1.0
"""How much it counts that the movement is seen in its plane, that the structure faces the viewer, how much of the
length of the structure and of the moving bones is seen, that the treated side is the near one, and that what is shown
is not hidden behind the trunk."""

CLEAR = 20
"""What lies so far behind the middle of the trunk may be hidden by it."""


class Subject(Value, frozen=True, kw_only=True):
    """What a picture is about: the ways and bones that move, the structure, the treated side, the trunk in its way."""

    moves: tuple[Move, ...]
    courses: tuple[Course, ...]
    bones: tuple[tuple[Triple, Triple], ...]
    outward: Triple
    trunks: tuple[Rings, ...]
    close: bool


def offered(*, lying: bool, close: bool) -> list[tuple[View, float]]:
    """The views a picture may take, each with how readily one recognises a person so.

    A close picture has a small one of the whole body beside it and may be looked at from anywhere.
    """
    if lying:
        slanted = [(level(bearing, 24), 0.2 if close else 0.0) for bearing in (28, 332, 152, 208)]
        ends = [(level(bearing, 32), 0.1) for bearing in (270, 300, 240)] if close else []
        return [(level(0), 0.35), (level(180), 0.35), (above(), 0.35), *slanted, *ends]
    straight = [(level(bearing), 0.35) for bearing in (0, 90, 180, 270)]
    slanted = [(level(bearing, 6), 0.2) for bearing in (38, 322, 142, 218)]
    high = [(level(bearing, 48), 0.3 if close else -0.2) for bearing in (0, 38, 322, 142, 218)]
    return [*straight, *slanted, *high]


def best(views: Sequence[tuple[View, float]], subject: Subject) -> tuple[View, float]:
    """The view in which the subject is seen best, and how well."""
    return max(((view, prior + _worth(view, subject)) for view, prior in views), key=lambda offer: offer[1])


def _worth(view: View, subject: Subject) -> float:
    """How well a view shows a subject."""
    strands = [[place.middle for place in course.main] for course in subject.courses]
    return (
        SEEN * _share(view, [move.path for move in subject.moves])
        + FACING * _facing(view, subject.courses)
        + LONG * _share(view, strands)
        + BONES * _share(view, subject.bones)
        + NEAR * dot(subject.outward, view.towards)
        - HIDDEN * _hidden(view, subject, strands)
    )


def _facing(view: View, courses: Sequence[Course]) -> float:
    """How far the structure faces the viewer, -1 to 1."""
    ways = [dot(place.outward, view.towards) for course in courses for strand in course.strands for place in strand]
    return sum(ways) / len(ways) if ways else 0.0


def _share(view: View, lines: Sequence[Sequence[Triple]]) -> float:
    """How much of the length of some lines is seen, 0 to 1."""
    pieces = [(a, b) for line in lines for a, b in pairwise(line)]
    whole = sum(length(minus(a, b)) for a, b in pieces)
    return sum(dist(view.flat(a), view.flat(b)) for a, b in pieces) / whole if whole else 0.0


def _hidden(view: View, subject: Subject, strands: Sequence[Sequence[Triple]]) -> float:
    """How much of the structure and of the ways lies behind the trunk, 0 to 1."""
    behind = list(_behind(view, subject.trunks[:1], strands[:1]))
    behind += _behind(view, subject.trunks[-1:], [*strands[-1:], *(move.path for move in subject.moves)])
    return sum(behind) / len(behind) if behind else 0.0


def _behind(view: View, trunks: Sequence[Rings], lines: Sequence[Sequence[Triple]]) -> Iterator[bool]:
    """Whether each place of some lines is hidden by a trunk."""
    for rings in trunks:
        outline = silhouette([(view.flat(a), view.flat(b), view.flat(c)) for a, b, c in rings], 0)
        middle = sum(view.depth(ring[0]) for ring in rings) / len(rings)
        for line in lines:
            for place in line:
                yield view.depth(place) < middle - CLEAR and inside(outline, view.flat(place))
