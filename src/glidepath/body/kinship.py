"""Links that follow from what is on file: who does the same, who does the opposite, who shares a nerve.

Authored links say where tissue runs on into tissue. These say what anatomy on file implies, and are graded
`convention`: that structures work together does not show that treating one changes the other.
"""

from collections.abc import Iterator
from itertools import combinations
from math import sqrt

from glidepath.body.mechanics import Movement, opposite
from glidepath.body.stretch import arcs
from glidepath.body.values import Body, Evidence, Kind, Link, LinkKind, Side, Structure

ALIKE = 0.7
"""From this agreement on (cosine of what two muscles do, 1 = the same) they count as synergists, below its negative
as antagonists: the house's own choice."""
CLOSEST = 5
"""Derived synergists and antagonists kept for each structure, closest first, so that a chain stays a chain."""
SOURCE = "derived from the actions and nerves on file"


def derived(body: Body) -> tuple[Link, ...]:
    """Derive synergists, antagonists and muscles that share a nerve, leaving out pairs the files already join so."""
    known = {(frozenset((link.start, link.end)), link.kind) for link in body.links}
    found = (*_by_action(body), *_by_nerve(body))
    return tuple(link for link in found if (frozenset((link.start, link.end)), link.kind) not in known)


def _by_action(body: Body) -> Iterator[Link]:
    """Join muscles whose actions agree, and muscles whose actions are opposed, the closest of each."""
    muscles = [item for item in body.structures.values() if item.kind is Kind.MUSCLE]
    does = {item.id: _unit(_drawn(body, item)) for item in muscles}
    ranked = sorted(
        ((_cosine(does[one.id], does[two.id]), one, two) for one, two in combinations(muscles, 2)
         if not _same(one, two)),
        key=lambda found: (-abs(found[0]), found[1].id, found[2].id),
    )  # fmt: skip
    room = {(item.id, kind): CLOSEST for item in muscles for kind in (LinkKind.SYNERGIST, LinkKind.ANTAGONIST)}
    for alike, one, two in ranked:
        if abs(alike) < ALIKE:
            return
        kind = LinkKind.SYNERGIST if alike > 0 else LinkKind.ANTAGONIST
        if room[one.id, kind] and room[two.id, kind]:
            room[one.id, kind] -= 1
            room[two.id, kind] -= 1
            yield _link(one, two, kind, "does much the same" if alike > 0 else "does the opposite")


def _by_nerve(body: Body) -> Iterator[Link]:
    """Join each nerve on file to the muscles it supplies."""
    nerves = {item.name.lower(): item for item in body.structures.values() if item.kind is Kind.NERVE}
    for item in body.structures.values():
        named = [name for name in nerves if name in item.nerve.lower()]
        for name in named if item.kind is Kind.MUSCLE else ():
            if not any(name != other and name in other for other in named):
                yield _link(nerves[name], item, LinkKind.NEURAL, "supplies it")


def _same(one: Structure, two: Structure) -> bool:
    """Say whether one is part of the other, or both are parts of a third."""
    return one.id == two.part_of or two.id == one.part_of or bool(one.part_of and one.part_of == two.part_of)


def _drawn(body: Body, item: Structure) -> dict[Movement, float]:
    """How far each movement draws a structure over its whole range; what shortens it is negative."""
    gains = arcs(body, item, Side.RIGHT, {})
    return gains | {opposite(body, movement): -gain for movement, gain in gains.items()}


def _unit(drawn: dict[Movement, float]) -> dict[Movement, float]:
    """Scale what a structure does to length 1."""
    size = sqrt(sum(value * value for value in drawn.values())) or 1.0
    return {movement: value / size for movement, value in drawn.items()}


def _cosine(one: dict[Movement, float], two: dict[Movement, float]) -> float:
    """How far two structures do the same: 1 the same, 0 nothing in common, -1 the opposite."""
    return sum(value * two[movement] for movement, value in one.items() if movement in two)


def _link(one: Structure, two: Structure, kind: LinkKind, reason: str) -> Link:
    """A derived link."""
    return Link(start=one.id, end=two.id, kind=kind, evidence=Evidence.CONVENTION, reason=reason, source=SOURCE,
                verified=False)
