"""How a structure is released, and what was done."""

from enum import StrEnum

from glidepath.body import Side, Value


class Mover(StrEnum):
    """Who moves: the person actively, or the clinician moves them."""

    ACTIVE = "active"
    PASSIVE = "passive"


class Pose(Value, frozen=True, kw_only=True):
    """One joint motion and how far it is taken, in degrees; negative is its opposite motion."""

    motion: str
    side: Side
    degrees: float


class Tension(StrEnum):
    """Which way the held tissue is drawn, against the movement that follows."""

    TOWARDS_SHORT = "towards_short"
    ACROSS = "across"


class Protocol(Value, frozen=True, kw_only=True):
    """How to release one structure on one side: derived from anatomy, in our own words.

    `start` shortens the structure, `end` lengthens it; both lie within the range the person has. `moves` is
    the motion that goes from one to the other. `passes` is (fewest, most). `limit` is the tenderness, 0 to
    10, beyond which the pass is stopped. `also_lengthens` are other structures that the movement takes along.
    """

    structure: str
    side: Side
    start: tuple[Pose, ...]
    end: tuple[Pose, ...]
    moves: str
    contacts: tuple[str, ...]
    tension: Tension
    passes: tuple[int, int]
    limit: int
    also_lengthens: tuple[str, ...]
    cautions: tuple[str, ...]
    steps: tuple[str, ...]
    verified: bool


class Withheld(Value, frozen=True, kw_only=True):
    """No protocol, and why: a precaution stands in the way."""

    structure: str
    side: Side
    reasons: tuple[str, ...]


class Pass(Value, frozen=True, kw_only=True):
    """One pass as it was done; `tolerance` is the discomfort the person reported, 0 to 10."""

    structure: str
    side: Side
    contact: str
    tension: Tension = Tension.TOWARDS_SHORT
    mover: Mover = Mover.ACTIVE
    tolerance: int | None = None
    seconds: int
