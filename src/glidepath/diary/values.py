"""Hours by the clock on the wall, spans of real time, free times, and what became of each date of a series."""

from datetime import date, datetime, time

from glidepath.body import Value

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Span(Value, frozen=True, kw_only=True):
    """A stretch of real time, from its start up to, and without, its end.

    Raises: ValueError where a moment has no time zone, or it ends before it has begun.
    """

    starts: datetime
    ends: datetime

    def __post_init__(self) -> None:
        """Hold both moments against each other."""
        if self.starts.tzinfo is None or self.ends.tzinfo is None:
            raise ValueError("a span is of moments with a time zone")
        if self.ends <= self.starts:
            raise ValueError(f"a span ends after it starts, got {self.starts} to {self.ends}")

    def overlaps(self, other: "Span") -> bool:
        """Whether both take some of the same time; one that begins where the other ends does not."""
        return self.starts < other.ends and other.starts < self.ends


class Hours(Value, frozen=True, kw_only=True):
    """Working hours of a weekday (1 is Monday, 7 Sunday), by the clock on the wall.

    Raises: ValueError for another weekday, or a closing that is not after the opening.
    """

    weekday: int
    opens: time
    closes: time

    def __post_init__(self) -> None:
        """Refuse what is no working day."""
        if not 1 <= self.weekday <= 7:
            raise ValueError(f"a weekday is 1 (Monday) to 7 (Sunday), got {self.weekday}")
        _clock(self.opens, self.closes)


class OtherHours(Value, frozen=True, kw_only=True):
    """The hours of one day that are not as usual; without `opens` and `closes` nobody works on it.

    Several of one day are several stretches. Raises: ValueError for one clock without the other, or closing too early.
    """

    day: date
    opens: time | None = None
    closes: time | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        """Refuse half a stretch."""
        if (self.opens is None) != (self.closes is None):
            raise ValueError("other hours have an opening and a closing, or neither")
        if self.opens is not None and self.closes is not None:
            _clock(self.opens, self.closes)


class FaceHour(Value, frozen=True, kw_only=True):
    """An hour as the clock on the wall shows it (0 to 23), and whether it shows it for the second time that day."""

    hour: int
    again: bool = False


class Place(Value, frozen=True, kw_only=True):
    """A room with what is taken in it."""

    id: str
    taken: tuple[Span, ...] = ()


class Free(Value, frozen=True, kw_only=True):
    """A time that may be booked, and the room that is free for all of it; empty where no room is needed."""

    span: Span
    room: str = ""


class Fitted(Value, frozen=True, kw_only=True):
    """A date of a series: the free time on it, or None with the nearest ones that no other date of it takes."""

    day: date
    free: Free | None
    nearest: tuple[Free, ...] = ()


class Window(Value, frozen=True, kw_only=True):
    """Until when a visit may be moved or cancelled, and whether it still may."""

    until: datetime
    open: bool


def _clock(opens: time, closes: time) -> None:
    """Hold an opening against a closing."""
    if opens.tzinfo is not None or closes.tzinfo is not None:
        raise ValueError("hours are by the clock on the wall, without a time zone of their own")
    if closes <= opens:
        raise ValueError(f"hours close after they open, got {opens} to {closes}")
