"""Answers at the door, and the three things that can come of them."""

from collections.abc import Container
from datetime import date
from enum import StrEnum

from glidepath.body import Side, Value
from glidepath.catalogue import Bar, Rung


class Answer(StrEnum):
    """An answer to one question; a question without an answer is not a no."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Place(Value, frozen=True, kw_only=True):
    """A region on a side."""

    region: str
    side: Side


class DoctorClearance(Value, frozen=True, kw_only=True):
    """A doctor's word that care may go ahead despite a held precaution."""

    by: str
    on: date


class Answers(Value, frozen=True, kw_only=True):
    """Everything answered at the door.

    `flags` and `precautions` are answers by record id. `places` says where a local precaution lies;
    `doctor` holds the doctor's clearance for a held one, by precaution id.
    """

    flags: dict[str, Answer] = {}
    precautions: dict[str, Answer] = {}
    places: dict[str, tuple[Place, ...]] = {}
    doctor: dict[str, DoctorClearance] = {}


class Precaution(Value, frozen=True, kw_only=True):
    """A precaution in force: what it asks, where, and why, in one sentence to show.

    `places` empty means everywhere. A HOLD still waits for a doctor; once cleared it becomes an ADAPT.
    """

    id: str
    bar: Bar
    places: tuple[Place, ...]
    sentence: str

    def bars(self, regions: Container[str], side: Side) -> bool:
        """Whether it forbids to press on or to load a part of the body that lies in these regions on a side."""
        if self.bar is Bar.ADAPT:
            return False
        if not self.places:
            return True
        return any(place.region in regions and (Side.MIDLINE in (place.side, side) or place.side is side)
                   for place in self.places)  # fmt: skip


class Reason(Value, frozen=True, kw_only=True):
    """A flag that is present or not ruled out, and what it may mean."""

    flag: str
    suspicion: str
    rung: Rung
    when: str
    to_person: str
    to_clinician: str
    source: str
    ruled_in: bool
    """False when the person was unsure: not ruled out is not cleared."""


class Cleared(Value, frozen=True, kw_only=True):
    """Leave to treat, with what later rooms must respect; only `screen.clearance` makes one for a person."""

    rung: Rung
    watch: tuple[Reason, ...]
    precautions: tuple[Precaution, ...]

    def __post_init__(self) -> None:
        """Refuse to exist with a referring rung or reason.

        Raises: ValueError.
        """
        stops = {Rung.URGENT, Rung.EMERGENCY}
        if self.rung in stops or any(reason.rung in stops for reason in self.watch):
            raise ValueError("a person with a referring flag cannot be cleared")


TO_READ = Cleared(rung=Rung.GO, watch=(), precautions=())
"""A clearance to read a card by: nobody stands behind it, and nobody is treated on it."""


class Referred(Value, frozen=True, kw_only=True):
    """Do not start: who must see the person and how soon, most urgent reason first."""

    rung: Rung
    reasons: tuple[Reason, ...]
    sentence: str


class Unanswered(Value, frozen=True, kw_only=True):
    """Questions still open; nobody is cleared on a missing answer."""

    flags: tuple[str, ...]
    precautions: tuple[str, ...]
    sentence: str


Outcome = Cleared | Referred | Unanswered


class Result(StrEnum):
    """How a self-check ends, most urgent first."""

    GO_NOW = "go_now"
    EVALUATED_FIRST = "evaluated_first"
    SELF_CARE_FIRST = "self_care_first"
    WORTH_DISCUSSING = "worth_discussing"


class SelfAnswers(Value, frozen=True, kw_only=True):
    """What somebody answers alone: safety items by id, places, how long, what it is linked to, points that are true.

    `lines` are answers by screen to the line that names all its signs: a no there is a no to each that has no answer
    of its own. `points` None is not asked yet, empty is none of them; `since` empty is not answered.
    """

    items: dict[str, Answer] = {}
    lines: dict[str, Answer] = {}
    places: tuple[Place, ...] = ()
    since: str = ""
    linked: tuple[str, ...] = ()
    points: tuple[str, ...] | None = None


class Conclusion(Value, frozen=True, kw_only=True):
    """The end of a self-check, with everything it rests on.

    `when` says how soon to be seen, empty where nobody need be seen. `stops` refer, most urgent first; `watch` are
    carried along. `precautions` are those present or not ruled out. `fits` and `lacks` are the points.
    """

    result: Result
    when: str
    stops: tuple[Reason, ...]
    watch: tuple[Reason, ...]
    precautions: tuple[str, ...]
    fits: tuple[str, ...]
    lacks: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse to exist softer than its own reasons.

        Raises: ValueError.
        """
        least = Result.GO_NOW if any(one.rung is Rung.EMERGENCY for one in self.stops) else Result.EVALUATED_FIRST
        if self.stops and list(Result).index(self.result) > list(Result).index(least):
            raise ValueError("a self-check with a referring sign cannot end softer than that sign")


class Open(Value, frozen=True, kw_only=True):
    """Nothing is concluded yet: the steps at which something is still open, in their order."""

    missing: tuple[str, ...]
