"""What a person writes down at home, away from any clock that can be trusted and on more devices than one.

An entry never replaces another by itself. Somebody who corrects one says so (`instead`); where two devices tell of the
same day, both stand and are shown as two (`beside`).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

import msgspec

from glidepath.aftercare.values import Report
from glidepath.body import Side, Value
from glidepath.catalogue import Flag
from glidepath.measure import Context, Reading
from glidepath.screen import Answer, Answers, Reason, reasons

WORST_TODAY = "worst of the day"
"""The label of the reading of pain that a day's entry gives."""
MOST_TEXT = 500
"""Characters of a remark."""
SIGNS_STAND = timedelta(days=90)
"""How far back a sign of danger that nobody has seen to is still told: the house's own choice."""
SLACK = timedelta(minutes=5)
"""A device's clock that is off by less is left alone: the house's own choice."""


class EntryError(ValueError):
    """An entry that cannot be kept; says what and where."""


class Entered(Value, frozen=True, kw_only=True):
    """What every entry says: the day it is about, as the person's own calendar has it."""

    on: date


class Exercised(Entered, frozen=True, kw_only=True, tag="exercised"):
    """Exercises done on a day, by id, and the worst pain during them, 0 to 10; `note` is in the person's words."""

    done: tuple[str, ...]
    worst: int
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse pain off its scale, and a remark without end."""
        _scale("worst", self.worst)
        _short("note", self.note)


class Morning(Entered, frozen=True, kw_only=True, tag="morning"):
    """Whether what the exercises of the day `on` stirred up had settled by the next morning."""

    settled: bool


class Felt(Entered, frozen=True, kw_only=True, tag="felt"):
    """The worst pain of a day and how sore the treated part was, both 0 to 10; soreness None where nobody asked."""

    pain: int
    soreness: int | None = None

    def __post_init__(self) -> None:
        """Refuse what is off its scale."""
        _scale("pain", self.pain)
        if self.soreness is not None:
            _scale("soreness", self.soreness)


class Loaded(Entered, frozen=True, kw_only=True, tag="loaded"):
    """How much of something was done on a day; `what` is an id of the kinds of load, whose unit it has."""

    what: str
    amount: float

    def __post_init__(self) -> None:
        """Refuse less than nothing."""
        if not 0 <= self.amount < float("inf"):
            raise EntryError(f"`amount` is {self.amount:g}, expected 0 or more")


class Headache(Entered, frozen=True, kw_only=True, tag="headache"):
    """A headache on a day: its worst, 0 to 10, how many hours of that day it lasted, and whether medicine was taken.

    One of no strength and no hours takes back a day that was told of by mistake.
    """

    worst: int
    hours: float
    medicine: bool = False

    def __post_init__(self) -> None:
        """Refuse what is off its scale, and days of more than 24 hours."""
        _scale("worst", self.worst)
        if not (0 < self.hours <= 24 or self.worst == self.hours == 0):
            raise EntryError(f"`hours` is {self.hours:g}, expected more than 0 and at most 24")


class Measured(Entered, frozen=True, kw_only=True, tag="measured"):
    """What was measured at home; the caller holds each reading against its measure."""

    readings: tuple[Reading, ...]

    def __post_init__(self) -> None:
        """Refuse nothing at all, and what was not measured at home."""
        if not self.readings:
            raise EntryError("`readings` is empty, expected at least one")
        if any(one.context is not Context.HOME for one in self.readings):
            raise EntryError("`readings` hold one that was not taken at home")


class Warned(Entered, frozen=True, kw_only=True, tag="warned"):
    """Signs of danger that somebody answered yes to at home, or was not sure of, by the ids of flags."""

    flags: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse nothing at all."""
        if not self.flags:
            raise EntryError("`flags` is empty, expected at least one")


AnyEntry = Exercised | Morning | Felt | Loaded | Headache | Measured | Warned


class Kept(Value, frozen=True, kw_only=True):
    """An entry as it is kept: its own key, the device it came from, when it was made, and what it corrects."""

    key: UUID
    device: UUID
    at: datetime
    received_at: datetime
    entry: AnyEntry
    instead: UUID | None = None


def kind(entry: AnyEntry) -> str:
    """Name the kind of an entry, as it is kept."""
    return str(entry.__struct_config__.tag)


def decoded(raw: bytes) -> AnyEntry:
    """Read an entry.

    Raises: EntryError naming the place that does not hold and what was expected there.
    """
    try:
        made: AnyEntry = msgspec.json.decode(raw, type=AnyEntry)
    except msgspec.DecodeError as error:
        raise EntryError(str(error)) from error
    return made


def righted(entry: AnyEntry, at: datetime, *, sent: datetime, received: datetime) -> tuple[AnyEntry, datetime]:
    """Set the moment and the day of an entry right by how far the device's clock was off when it was sent.

    `at` and `sent` are of the device's clock with its own zone, `received` is the server's. A clock that is right
    changes nothing; nothing is refused for a clock that is wrong.
    """
    off = received - sent
    if abs(off) <= SLACK:
        return entry, at
    moved = (at + off).astimezone(at.tzinfo)
    days = (moved.date() - at.date()).days
    return msgspec.structs.replace(entry, on=entry.on + timedelta(days=days)), moved


def standing(kept: Iterable[Kept]) -> list[Kept]:
    """Give the entries that nobody has corrected since, the oldest first."""
    found = sorted(kept, key=lambda one: (one.entry.on, one.at, one.key))
    replaced = {one.instead for one in found if one.instead}
    return [one for one in found if one.key not in replaced]


def beside(kept: Iterable[Kept]) -> list[tuple[Kept, Kept]]:
    """Give the pairs of entries of one kind about one day that two devices tell otherwise; both stand."""
    last: dict[tuple[str, date, str], Kept] = {}
    pairs = []
    for one in standing(kept):
        if isinstance(one.entry, Measured | Warned):
            continue
        place = (kind(one.entry), one.entry.on, one.entry.what if isinstance(one.entry, Loaded) else "")
        other = last.get(place)
        if other is not None and other.device != one.device and other.entry != one.entry:
            pairs.append((other, one))
        last[place] = one
    return pairs


def warned(kept: Iterable[Kept], since: datetime | None) -> list[Kept]:
    """Give the signs of danger told at home after a moment; without one, all of them."""
    return [one for one in kept if isinstance(one.entry, Warned) and (since is None or one.at > since)]


def signs(kept: Iterable[Kept], since: datetime | None, flags: Mapping[str, Flag]) -> tuple[Reason, ...]:
    """Give what those signs mean together, the most urgent first; none is taken back by a later entry."""
    told = {name: Answer.YES for one in warned(kept, since) if isinstance(one.entry, Warned)
            for name in one.entry.flags if name in flags}  # fmt: skip
    return reasons(Answers(flags=told), flags)


def reports(kept: Iterable[Kept]) -> list[Report]:
    """Give a person's exercises day by day, with the morning after; the worst of a day told twice counts."""
    found = standing(kept)
    worst: dict[date, int] = {}
    settled: dict[date, bool] = {}
    for one in found:
        if isinstance(one.entry, Exercised):
            worst[one.entry.on] = max(one.entry.worst, worst.get(one.entry.on, 0))
        elif isinstance(one.entry, Morning):
            settled[one.entry.on] = one.entry.settled and settled.get(one.entry.on, True)
    return [Report(on=day, worst=worst[day], settled=settled.get(day)) for day in sorted(worst)]


def readings_of(entry: AnyEntry, at: datetime) -> Sequence[Reading]:
    """Give the readings that an entry holds: what was measured, and the pain of a day as a reading of that day."""
    if isinstance(entry, Measured):
        return entry.readings
    if isinstance(entry, Felt):
        return (Reading(
            measure="nprs", label=WORST_TODAY, side=Side.MIDLINE, value=float(entry.pain), unit="/10",
            method="self_report", at=at - (at.date() - entry.on), context=Context.HOME,
        ),)  # fmt: skip
    return ()


def _scale(name: str, value: int) -> None:
    if not 0 <= value <= 10:
        raise EntryError(f"`{name}` is {value}, expected 0 to 10")


def _short(name: str, text: str) -> None:
    if len(text) > MOST_TEXT:
        raise EntryError(f"`{name}` has {len(text)} characters, expected at most {MOST_TEXT}")
