"""Where everything on the page of a structure comes from, and whether somebody has read it there."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from glidepath.body import Structure, Value
from glidepath.catalogue import Shelf, Technique
from glidepath.web.public.atlas.card import Card
from glidepath.web.public.atlas.leading import Lead


class About(StrEnum):
    """What on a page comes from a source."""

    ANATOMY = "Anatomy"
    FELT = "Where it is felt"
    LEADS = "Where it leads"
    NEAR = "What lies near"
    TECHNIQUE = "Technique"
    POSITION = "Position"
    CONTACT = "Contact"
    ENDS = "Ends of range"


class Source(Value, frozen=True, kw_only=True):
    """A source, what on the page comes from it, and whether that was verified."""

    about: tuple[About, ...]
    source: str
    verified: bool


def sources(
    held: Shelf, item: Structure, technique: Technique, made: Card | None, found: Iterable[Lead]
) -> tuple[Source, ...]:
    """List every source of a page once, in the order in which the page uses them."""
    about: dict[tuple[str, bool], dict[About, None]] = {}
    for what, source, verified in (*_anatomy(held, item, found), *_protocol(held, technique, made)):
        about.setdefault((source, verified), {})[what] = None
    return tuple(
        Source(about=tuple(whats), source=source, verified=verified) for (source, verified), whats in about.items()
    )


Told = tuple[About, str, bool]
"""What is told, its source, and whether it was verified."""


def _anatomy(held: Shelf, item: Structure, found: Iterable[Lead]) -> Iterator[Told]:
    """The structure itself, its referral, its links, and the places near it."""
    yield About.ANATOMY, item.source, item.verified
    if item.referral:
        yield About.FELT, item.referral.source, item.referral.verified
    for lead in found:
        yield from ((About.LEADS, one.source, one.verified) for one in (*lead.steps, *lead.further))
    for name in item.near:
        yield About.NEAR, held.body.sites[name].source, held.body.sites[name].verified


def _protocol(held: Shelf, technique: Technique, made: Card | None) -> Iterator[Told]:
    """The technique, and what a card takes from positions, contacts and motions."""
    yield About.TECHNIQUE, technique.source, technique.verified
    if made is None:
        return
    body = held.body
    places = (made.made.position, *made.made.otherwise)
    yield from ((About.POSITION, body.positions[name].source, body.positions[name].verified) for name in places)
    yield from ((About.CONTACT, one.source, one.verified) for one in made.contacts)
    yield from ((About.ENDS, body.motions[name].source, body.motions[name].verified) for name in _motions(made))


def _motions(made: Card) -> Iterable[str]:
    """The motions whose ends a card names."""
    return dict.fromkeys(pose.motion for pose in (*made.made.start, *made.made.end))
