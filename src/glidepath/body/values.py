"""What the body is made of: regions, joints and their motions, structures and the links between them."""

from enum import StrEnum
from functools import lru_cache

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The base of every value in the library: immutable, compared by content, strict when decoded.

    Subclasses repeat `frozen=True, kw_only=True`: msgspec does not inherit the second, nor type checkers the first.
    """


EPONYMS = frozenset({"A1", "Achilles"})
"""First words of names that keep their capital inside a sentence."""


class Side(StrEnum):
    """The person's own left and right, never the viewer's; midline where a thing has no side."""

    LEFT = "left"
    RIGHT = "right"
    MIDLINE = "midline"

    @property
    def other(self) -> "Side":
        """The opposite side; the midline is its own opposite."""
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}.get(self, Side.MIDLINE)

    def named(self, thing: str) -> str:
        """Name a thing with its side, such as `right calf`; on the midline it is named alone."""
        return thing if self is Side.MIDLINE else f"{self.value} {thing}"


class Kind(StrEnum):
    """What a structure is made of."""

    MUSCLE = "muscle"
    TENDON = "tendon"
    LIGAMENT = "ligament"
    FASCIA = "fascia"
    NERVE = "nerve"


class Share(StrEnum):
    """How much a structure contributes to a motion."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class Evidence(StrEnum):
    """How well a link between two structures is supported, strongest first (clinical review, section 6)."""

    STRONG = "strong"
    MODERATE = "moderate"
    LIMITED = "limited"
    CONVENTION = "convention"


class Grade(StrEnum):
    """How far a structure's actions, and so its protocol, have been checked; best first."""

    MODEL = "checked_against_an_independent_model"
    TABLE = "checked_against_a_table"
    AUTHORED = "authored"


class LinkKind(StrEnum):
    """Why one structure leads to another."""

    CONTINUITY = "continuity"
    SYNERGIST = "synergist"
    ANTAGONIST = "antagonist"
    NEURAL = "neural"
    REFERRAL = "referral"


class Region(Value, frozen=True, kw_only=True):
    """A part of the surface that a person can point to."""

    id: str
    name: str
    sided: bool = True


class Motion(Value, frozen=True, kw_only=True):
    """One direction of one joint, counted from the neutral position.

    `limit` is the healthy clinical end of range in `unit` (degrees; millimetres where a bone glides); `sign` is
    +1 where the motion is the positive direction of its axis and -1 for its opposite. `sided` is False for neck
    and trunk motions in the sagittal plane; lateral flexion and rotation of neck and trunk are sided by the
    direction of movement. `lever` says roughly how much a degree of it changes the length of what crosses the
    joint, hip flexion being 1: the house's own coarse ordering, no measurement. `excludes` are motions that
    cannot be taken to their end together with it; `needs` is a motion without which it is not there.
    """

    id: str
    joint: str
    name: str
    plane: str
    sign: int
    limit: float
    opposite: str
    does: str
    source: str
    verified: bool
    sided: bool = True
    unit: str = "degrees"
    lever: float = 1.0
    excludes: tuple[str, ...] = ()
    needs: str = ""


class Action(Value, frozen=True, kw_only=True):
    """A motion that brings the ends of a structure together.

    A muscle performs it; a tendon shares its muscle's; a ligament, fascia or nerve is slackened by it. Some turn over
    on the way: `shortens_to` is how far the motion goes on shortening the structure and `lengthens_to` how far its
    opposite goes on lengthening it, in the unit of the motion, where that is less than the whole way.
    """

    motion: str
    share: Share = Share.PRIMARY
    to_other_side: bool = False
    """True for neck and trunk rotators that turn towards the opposite side."""
    shortens_to: float | None = None
    lengthens_to: float | None = None


class Site(Value, frozen=True, kw_only=True):
    """A place near which a hand must take care, such as the carotid triangle."""

    id: str
    name: str
    regions: tuple[str, ...]
    holds: str
    caution: str
    source: str
    verified: bool


class Position(Value, frozen=True, kw_only=True):
    """How the person lies, sits or stands.

    `blocks` are motions it leaves no room for; `not_with` are ids of precautions under which another is chosen.
    """

    id: str
    name: str
    says: str
    blocks: tuple[str, ...]
    not_with: tuple[str, ...]
    source: str
    verified: bool


class Attachments(Value, frozen=True, kw_only=True):
    """Where a structure begins and ends, or the course of one that has no two ends."""

    origin: str = ""
    insertion: str = ""
    course: str = ""


class Referral(Value, frozen=True, kw_only=True):
    """Where pressing a structure is commonly felt, in our own words."""

    says: str
    source: str
    verified: bool


class Structure(Value, frozen=True, kw_only=True):
    """Something a hand can influence: where it is, what it does, what lies beside it.

    `name` is the anatomical one (Terminologia Anatomica, in English); where clinicians use another, `name` is theirs
    and `formal` the anatomical one. `common` is what people call it. `nerve` and `roots` are its supply; a nerve's
    `roots` are its own. `part_of` is the structure it is a head or part of. `depth` counts layers from the skin (1 is
    the first under it), `covered_by` are structures over it, outermost first. `reach` says where a hand reaches it;
    `direct` is False where no hand can hold the structure itself, `treated` where it is on file only as something to
    keep away from. `contacts` and `positions` are ids, best first. `near` are ids of endangerment sites; `neighbours`
    are ids of structures beside it, each pair named in at least one of its two files. A nerve's `actions` unload it,
    in the order in which the standard test of that nerve loads it.
    """

    id: str
    name: str
    formal: str = ""
    common: tuple[str, ...] = ()
    kind: Kind
    part_of: str = ""
    regions: tuple[str, ...]
    attachments: Attachments
    nerve: str = ""
    roots: tuple[str, ...] = ()
    actions: tuple[Action, ...]
    depth: int
    covered_by: tuple[str, ...] = ()
    reach: str
    direct: bool = True
    treated: bool = True
    contacts: tuple[str, ...]
    positions: tuple[str, ...]
    neighbours: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    referral: Referral | None = None
    source: str
    verified: bool

    @property
    def spoken(self) -> str:
        """The name inside a sentence: `levator scapulae`, but `Achilles tendon`."""
        first, *rest = self.name.split(" ")
        return " ".join([first if first in EPONYMS else first.lower(), *rest])


class Link(Value, frozen=True, kw_only=True):
    """A step from one structure to a related one, with why and how sure; links are read in both directions."""

    start: str
    end: str
    kind: LinkKind
    evidence: Evidence
    reason: str
    source: str
    verified: bool

    def other(self, structure: str) -> str:
        """Give the end that is not this structure."""
        return self.end if self.start == structure else self.start


class Check(Value, frozen=True, kw_only=True):
    """A structure's actions held against something independent: how many were claimed there and how many agreed."""

    structure: str
    against: Grade
    agreed: int
    of: int
    by: str


class Body(Value, frozen=True, kw_only=True, eq=False):
    """All regions, motions, sites, positions, structures, links and checks; what has an id by its id.

    One body is the same as another only if it is that very one, so that what follows from it can be kept.
    """

    regions: dict[str, Region]
    motions: dict[str, Motion]
    sites: dict[str, Site]
    positions: dict[str, Position]
    structures: dict[str, Structure]
    links: tuple[Link, ...]
    checks: tuple[Check, ...] = ()

    def around(self, structure: str) -> tuple[Link, ...]:
        """Give the links that touch a structure, in the order on file."""
        return _around(self).get(structure, ())

    def grade(self, structure: str) -> Grade:
        """Say how far a structure has been checked: the best check in which everything agreed."""
        passed = {check.against for check in self.checks if check.structure == structure and check.agreed == check.of}
        return next((grade for grade in Grade if grade in passed), Grade.AUTHORED)


@lru_cache(maxsize=8)
def _around(body: Body) -> dict[str, tuple[Link, ...]]:
    """Sort the links of a body by the structures they touch."""
    found: dict[str, list[Link]] = {}
    for link in body.links:
        for end in (link.start, link.end):
            found.setdefault(end, []).append(link)
    return {name: tuple(links) for name, links in found.items()}
