"""The page of a structure: its card for one technique, what it is, where it leads, and how far all that is checked."""

from glidepath.body import (
    Body,
    Check,
    Grade,
    Kind,
    Motion,
    Referral,
    Side,
    Site,
    Structure,
    Value,
    opposite,
    shortening,
)
from glidepath.catalogue import IN_ENGLISH, Shelf, Technique, Tongue
from glidepath.release import Mover, Withheld, unsuited
from glidepath.screen import TO_READ
from glidepath.web.public.atlas import words
from glidepath.web.public.atlas.asking import suppliers
from glidepath.web.public.atlas.card import Card, Named, card, named
from glidepath.web.public.atlas.leading import Lead, leads
from glidepath.web.public.atlas.sources import Source, sources

FIRST = "active_release"
"""The technique a page opens with."""
DOES = {
    Kind.MUSCLE: "What it does",
    Kind.TENDON: "What its muscle does",
    Kind.LIGAMENT: "What slackens it",
    Kind.FASCIA: "What slackens it",
    Kind.NERVE: "What slackens it",
}
"""What its actions mean for each kind of structure."""


class Tab(Value, frozen=True, kw_only=True):
    """A technique to choose: its name, who moves, and whether it suits the structure."""

    id: str
    name: str
    mover: str
    suits: bool


class Done(Value, frozen=True, kw_only=True):
    """One motion that shortens a structure, and the one that lengthens it."""

    motion: str
    share: str
    lengthens: str
    lengthens_id: str


class Page(Value, frozen=True, kw_only=True):
    """Everything the page of a structure shows, on one side, for one technique."""

    item: Structure
    side: Side
    alone: bool
    technique: Technique
    tabs: tuple[Tab, ...]
    card: Card | None
    reasons: tuple[str, ...]
    checked: bool
    grade: str
    grade_means: str
    checks: tuple[Check, ...]
    does: str
    done: tuple[Done, ...]
    part_of: tuple[Named, ...]
    parts: tuple[Named, ...]
    regions: tuple[Named, ...]
    covered_by: tuple[Named, ...]
    neighbours: tuple[Named, ...]
    nerves: tuple[Named, ...]
    sites: tuple[Site, ...]
    referral: Referral | None
    leads: tuple[Lead, ...]
    sources: tuple[Source, ...]
    verified: bool


def page(
    held: Shelf, item: Structure, side: Side, technique: Technique, *, alone: bool = False, spoken: Tongue = IN_ENGLISH
) -> Page:
    """Gather the page of a structure in a language; one that lies on the midline is `alone` and has no side."""
    body = held.body
    made = card(held, item, side, technique, spoken)
    grade = body.grade(item.id)
    onward = leads(body, item.id, spoken)
    found = sources(held, item, technique, made if isinstance(made, Card) else None, onward)
    return Page(
        item=item, side=side, alone=alone, technique=technique, tabs=tabs(held, item),
        card=None if isinstance(made, Withheld) else made,
        reasons=made.reasons if isinstance(made, Withheld) else (),
        checked=grade is not Grade.AUTHORED, grade=words.GRADES[grade], grade_means=words.GRADES_MEAN[grade],
        checks=tuple(check for check in body.checks if check.structure == item.id),
        does=DOES[item.kind], done=_done(body, item, side, spoken),
        part_of=named(body, filter(None, [item.part_of]), spoken),
        parts=named(body, (other.id for other in body.structures.values() if other.part_of == item.id), spoken),
        regions=tuple(Named(id=name, name=spoken.say(body.regions[name].name)) for name in item.regions),
        covered_by=named(body, item.covered_by, spoken),
        neighbours=tuple(sorted(named(body, item.neighbours, spoken), key=lambda one: one.name)),
        nerves=named(body, (nerve.id for nerve in suppliers(body, item)), spoken),
        sites=tuple(body.sites[site] for site in item.near), referral=item.referral,
        leads=onward, sources=found, verified=all(one.verified for one in found),
    )  # fmt: skip


def tabs(held: Shelf, item: Structure) -> tuple[Tab, ...]:
    """Offer every technique: those that suit first, those with movement before those without, self-care last."""
    found = sorted(held.techniques.values(), key=lambda one: (one.by == "person", list(Mover).index(one.mover), one.id))
    made = [
        Tab(id=one.id, name=one.name, mover=words.MOVERS_SHORT[one.mover],
            suits=not unsuited(item, TO_READ, technique=one))
        for one in found
    ]  # fmt: skip
    return tuple(sorted(made, key=lambda tab: not tab.suits))


def _done(body: Body, item: Structure, side: Side, spoken: Tongue) -> tuple[Done, ...]:
    """The motions that shorten a structure, each with the one that lengthens it."""
    made = []
    for movement, share in shortening(body, item, side):
        motion, back = body.motions[movement.motion], opposite(body, movement)
        sided = motion.opposite == motion.id
        made.append(Done(
            motion=_named(motion, movement.side if sided else None, spoken), share=words.SHARES[share],
            lengthens=_named(body.motions[back.motion], back.side if sided else None, spoken), lengthens_id=back.motion,
        ))  # fmt: skip
    return tuple(made)


def _named(motion: Motion, side: Side | None, spoken: Tongue) -> str:
    """A motion, with its side where it is its own opposite."""
    name = spoken.say(motion.name)
    return name if side is None else spoken.say("{motion}, to the {side}", motion=name, side=spoken.say(side))
