"""How a structure is released, and what was done."""

from enum import StrEnum

from glidepath.body import Grade, Movement, Pose, Side, Value


class Mover(StrEnum):
    """Who moves while the contact is held: the person, the clinician moves them, or nobody."""

    ACTIVE = "active"
    PASSIVE = "passive"
    STILL = "still"


class Tension(StrEnum):
    """Which way the held tissue is drawn, against the movement that follows."""

    TOWARDS_SHORT = "towards_short"
    ACROSS = "across"
    ALONG = "along"
    NONE = "none"


class Span(Value, frozen=True, kw_only=True):
    """The two ends of a structure's own range: the pose that shortens it most and the one that lengthens it most."""

    shortened: tuple[Pose, ...]
    lengthened: tuple[Pose, ...]


class Stage(Value, frozen=True, kw_only=True):
    """One step of the movement: the joints that move together, and their part of the whole length change, 0 to 1."""

    joint: str
    moves: tuple[Movement, ...]
    part: float


class Hold(Value, frozen=True, kw_only=True):
    """A posture kept from start to end because it leaves a neighbour slack that would be drawn along.

    `spares` are the structures it parts. `pose` is taken on a joint that the treated structure does not cross, or is
    neutral where a part of its own movement is left out.
    """

    pose: Pose
    spares: tuple[str, ...]


class Along(Value, frozen=True, kw_only=True):
    """A neighbour and how the same movement takes it along.

    `takes` is the share of the neighbour's own range that the movement runs through, 0 to 1 (below 0: the neighbour
    shortens). `taut` is how near its longest it stands at the end, 0 (slack) to 1. `parted` says whether the movement
    with its held posture leaves it slack; where it does not, only the contact tells the two apart.
    """

    structure: str
    takes: float
    taut: float
    parted: bool


class Glide(Value, frozen=True, kw_only=True):
    """How a nerve is moved, in directions only: in the order of its standard test.

    `load` draws on it one joint after the other and is never held; `slide` moves its two ends the same way at once, so
    that one end is drawn while the other gives.
    """

    load: tuple[Movement, ...]
    slide: tuple[Movement, ...]


class Protocol(Value, frozen=True, kw_only=True):
    """How to release one structure on one side: derived from anatomy, in our own words.

    `shortened` and `lengthened` are the ends of its range within clinical limits and the person's own; `start` and
    `end` are as much of them as the position leaves room for. `stages` go from one to the other, the joint that gives
    most first. `passes` is (fewest, most), `seconds` the time of a technique that counts time instead (0: passes).
    `limit` is the discomfort, 0 to 10, beyond which it is stopped. `otherwise` are further positions that serve.
    `grade` says how far the actions it was derived from have been checked.
    """

    structure: str
    side: Side
    technique: str
    position: str
    otherwise: tuple[str, ...]
    shortened: tuple[Pose, ...]
    lengthened: tuple[Pose, ...]
    start: tuple[Pose, ...]
    end: tuple[Pose, ...]
    stages: tuple[Stage, ...]
    held: tuple[Hold, ...]
    glide: Glide | None
    contacts: tuple[str, ...]
    tension: Tension
    mover: Mover
    passes: tuple[int, int]
    seconds: tuple[int, int]
    limit: int
    along: tuple[Along, ...]
    cautions: tuple[str, ...]
    steps: tuple[str, ...]
    verified: bool
    grade: Grade


class Withheld(Value, frozen=True, kw_only=True):
    """No protocol, and why: a precaution stands in the way, or the technique does not suit the structure."""

    structure: str
    side: Side
    reasons: tuple[str, ...]


class Pass(Value, frozen=True, kw_only=True):
    """One pass as it was done; `tolerance` is the discomfort the person reported, 0 to 10."""

    structure: str
    side: Side
    contact: str
    technique: str = "active_release"
    tension: Tension = Tension.TOWARDS_SHORT
    mover: Mover = Mover.ACTIVE
    tolerance: int | None = None
    seconds: int
