"""What comes in from a DEXA provider, before anybody has said that it shall be kept."""

from enum import StrEnum

from glidepath.body import Value
from glidepath.catalogue import Tongue
from glidepath.track.dexa import Scan, Standing


class DexaError(ValueError):
    """Something that cannot be read as a scan; says the line or the field, what stands there and what was expected."""

    def __init__(self, says: str, **values: object) -> None:
        """Keep the English sentence and what fills its places, so that it can be said in another language too."""
        super().__init__(says.format(**values) if values else says)
        self._says, self._values = says, values

    def said(self, spoken: Tongue) -> str:
        """The error in a language."""
        return spoken.say(self._says, **self._values)


class NoUnitError(DexaError):
    """A mass is there without a unit, and nobody has said which one it is in."""


class Read(Value, frozen=True, kw_only=True):
    """A scan as read: the unit its masses were written in, and what a person should know of the reading."""

    scan: Scan
    unit: str
    remarks: tuple[str, ...] = ()


class Incoming(Value, frozen=True, kw_only=True):
    """A scan that would be saved: what is read, its stable name, and what it is beside those kept already."""

    read: Read
    identity: str
    standing: Standing


class Preview(Value, frozen=True, kw_only=True):
    """What would be saved, the oldest first, and what would not be, each with its reason."""

    incoming: tuple[Incoming, ...]
    left_out: tuple[str, ...] = ()


class Summary(Value, frozen=True, kw_only=True):
    """One line of a person's list of results: its id, and where it was taken."""

    result: str
    place: str


class Page(Value, frozen=True, kw_only=True):
    """One page of that list; `more` says that another follows."""

    number: int
    results: tuple[Summary, ...]
    more: bool


class EventKind(StrEnum):
    """What a partner is told of."""

    RESULTS_READY = "results_ready"
    CREATED = "reservation_created"
    CANCELED = "reservation_canceled"
    NO_SHOW = "reservation_no_show"


class Event(Value, frozen=True, kw_only=True):
    """One thing a partner was told; `subject` is the result or the appointment it is of, `user` whose it is.

    `delivery` differs every time the same thing is told again, so it says nothing about sameness.
    """

    kind: EventKind
    subject: str
    user: str
    delivery: str
