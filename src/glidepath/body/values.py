"""What the body is made of: regions, joints and their motions, structures and the links between them."""

from enum import StrEnum

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The base of every value in the library: immutable, compared by content, strict when decoded.

    Subclasses repeat `frozen=True, kw_only=True`: msgspec does not inherit the second, nor type checkers the first.
    """


EPONYMS = frozenset({"Achilles"})
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
    """One direction of one joint, counted in degrees from the neutral position.

    `limit` is the healthy clinical end of range in degrees; `sign` is +1 where the motion is the positive
    direction of its axis and -1 for its opposite. `sided` is False for neck and trunk motions in the
    sagittal plane; lateral flexion and rotation of neck and trunk are sided by the direction of movement.
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


class Action(Value, frozen=True, kw_only=True):
    """A motion that brings the ends of a structure together.

    A muscle performs it; a tendon shares its muscle's; a ligament, fascia or nerve is slackened by it.
    """

    motion: str
    share: Share = Share.PRIMARY
    to_other_side: bool = False
    """True for neck and trunk rotators that turn towards the opposite side."""


class Site(Value, frozen=True, kw_only=True):
    """A place near which a hand must take care, such as the carotid triangle."""

    id: str
    name: str
    regions: tuple[str, ...]
    holds: str
    caution: str
    source: str
    verified: bool


class Structure(Value, frozen=True, kw_only=True):
    """Something a hand can influence: where it is, what it does, what lies beside it.

    `depth` counts layers from the skin (1 is the first under it). `contacts` are the contact ids that reach
    it, best first. `near` are ids of endangerment sites; `neighbours` are ids of structures beside it.
    """

    id: str
    name: str
    common: tuple[str, ...] = ()
    kind: Kind
    regions: tuple[str, ...]
    attachments: str
    actions: tuple[Action, ...]
    depth: int
    reach: str
    contacts: tuple[str, ...]
    neighbours: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
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


class Body(Value, frozen=True, kw_only=True):
    """All regions, motions, sites, structures and links, each by id."""

    regions: dict[str, Region]
    motions: dict[str, Motion]
    sites: dict[str, Site]
    structures: dict[str, Structure]
    links: tuple[Link, ...]
