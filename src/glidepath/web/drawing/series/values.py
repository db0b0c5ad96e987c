"""What a chart over time shows: points, lines, what happened on the way, and the band of mere error."""

from datetime import date
from enum import StrEnum

from glidepath.body import Side, Value


class Happened(StrEnum):
    """What is marked on a chart because a line may bend there."""

    FLARE = "flare"
    PROGRAMME = "programme"


class Event(Value, kw_only=True):
    """Something that happened on a day, in words that stand for themselves."""

    kind: Happened
    day: date
    words: str


class Point(Value, kw_only=True):
    """A value on a day; `note` says what the day does not (before, after, at home)."""

    day: date
    value: float
    note: str = ""


class Line(Value, kw_only=True):
    """The points of one side in order of day."""

    side: Side
    points: tuple[Point, ...]


class Series(Value, kw_only=True):
    """One measure over time.

    `id` is unique on the page. `baseline` and `error` (the minimal detectable change, in `unit`) make the
    band; without either no band is drawn and the description says why. `low` and `high` are the ends of the
    scale. `better` is `higher` or `lower`; empty where neither is, which `note` then explains instead.
    `room` is how far the scale reaches around every first value at the least, so that mere error is not blown up.
    """

    id: str
    name: str
    unit: str
    low: float
    high: float
    better: str = ""
    lines: tuple[Line, ...]
    visits: tuple[date, ...] = ()
    events: tuple[Event, ...] = ()
    baseline: float | None = None
    error: float | None = None
    goal: float | None = None
    note: str = ""
    room: float = 0.0
