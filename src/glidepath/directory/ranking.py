"""In which order people who offer care are listed: by what counts, match and distance; nothing can be bought."""

from collections.abc import Iterable

from glidepath.body import Value
from glidepath.directory.distance import Point, kilometres

SAYS = (
    "Who holds a licence that is checked and current today comes first; among those, who meets more of what you asked "
    "for; then who is nearer; then by name. Nobody can pay to stand higher."
)
"""The rule, as every list of people shows it."""


class Wanted(Value, frozen=True, kw_only=True):
    """What somebody looks for, by ids of the catalogue; empty where nothing is asked."""

    condition: str = ""
    technique: str = ""
    licence: str = ""
    language: str = ""
    near: Point | None = None


class Offer(Value, frozen=True, kw_only=True):
    """What the rule knows of somebody who offers care.

    `certified` are techniques with a certificate that counts today, `licences` the kinds of licence that do. `licensed`
    is whether one of them counts where they work.
    """

    id: str
    name: str
    at: Point | None = None
    conditions: frozenset[str] = frozenset()
    techniques: frozenset[str] = frozenset()
    certified: frozenset[str] = frozenset()
    licences: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    licensed: bool = False


class Ranked(Value, frozen=True, kw_only=True):
    """An offer in its place: what of the question it meets and what not, and how far it is in kilometres."""

    offer: Offer
    meets: tuple[str, ...]
    misses: tuple[str, ...]
    km: float | None


def rank(offers: Iterable[Offer], wanted: Wanted) -> tuple[Ranked, ...]:
    """Put offers in order by the rule that `SAYS` states.

    A technique is met by a certificate that counts today, or by their own word where it needs none; a licence only by
    one that counts. Whoever gives no place stands after those who do.
    """
    return tuple(sorted((_held(offer, wanted) for offer in offers), key=_place))


def _held(offer: Offer, wanted: Wanted) -> Ranked:
    """Hold one offer against the question."""
    answers = {
        "condition": wanted.condition in offer.conditions,
        "technique": wanted.technique in offer.techniques | offer.certified,
        "licence": wanted.licence in offer.licences,
        "language": wanted.language in offer.languages,
    }
    asked = [name for name in answers if getattr(wanted, name)]
    return Ranked(
        offer=offer, meets=tuple(name for name in asked if answers[name]),
        misses=tuple(name for name in asked if not answers[name]),
        km=kilometres(wanted.near, offer.at) if wanted.near and offer.at else None,
    )  # fmt: skip


def _place(one: Ranked) -> tuple[bool, int, bool, float, str, str]:
    """The place of an offer, lowest first."""
    far = one.km is None
    return not one.offer.licensed, -len(one.meets), far, one.km or 0.0, one.offer.name.casefold(), one.offer.id
