"""Columns of the diary: what is booked, held or cancelled, where nobody works, and where each stands on the page.

A place is told in classes of `desk/desk.css`, because the policy lets no page carry styles of its own.
"""

import math
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from glidepath.diary import FaceHour, Hours, OtherHours, Span, day_span, face, placed, working

Row = dict[str, Any]
MINUTE = timedelta(minutes=1)


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """Something in a diary, with the times of its own zone; `seconds` is how long a hold still lasts."""

    row: Row
    place: str
    starts: datetime
    ends: datetime
    who: str
    movable: bool
    seconds: int = 0

    @property
    def minutes(self) -> int:
        """How long a hold still lasts, in minutes begun."""
        return -(-self.seconds // 60)


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """A day of one diary; `closed` are places where nobody works, `now` is where the present moment stands."""

    diary: Row
    day: date
    items: tuple[Item, ...]
    closed: tuple[str, ...]
    now: str = ""

    @property
    def booked(self) -> int:
        """How many visits are booked on it."""
        return sum(one.row["state"] == "booked" for one in self.items)


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """Columns beside each other under the same hours, which are places with their words."""

    zone: str
    hours: tuple[FaceHour, ...]
    columns: tuple[Column, ...]
    tall: str

    @property
    def marks(self) -> list[tuple[str, str]]:
        """The hours down the side, each with its place."""
        return [(place(number * 60, 60), f"{one.hour:02}:00") for number, one in enumerate(self.hours)]


def lay(
    pairs: Sequence[tuple[Row, date]], rows: Sequence[Row],
    hours: Mapping[UUID, tuple[list[Hours], list[OtherHours]]], *, zone: ZoneInfo, now: datetime,
) -> Sheet:
    """Lay out diaries on days, given as pairs; all are of one zone."""
    days = sorted({day for _, day in pairs})
    open_ = {(diary["id"], day): _working(day, hours.get(diary["id"], ([], [])), zone) for diary, day in pairs}
    there = {(diary["id"], day): _of_day(rows, diary["id"], day_span(day, zone=zone)) for diary, day in pairs}
    shown = [span for spans in open_.values() for span in spans]
    shown += [span for found in there.values() for _, span in found]
    held = face(days, shown, zone=zone)
    columns = tuple(
        Column(
            diary=diary, day=day,
            items=tuple(_item(row, span, held, zone, now) for row, span in there[diary["id"], day]),
            closed=_closed([placed(span, held, zone=zone) for span in open_[diary["id"], day]], len(held) * 60),
            now=_now(day, now, held, zone),
        )
        for diary, day in pairs
    )  # fmt: skip
    return Sheet(zone=str(zone), hours=held, columns=columns, tall=place(0, len(held) * 60))


def place(top: int, minutes: int) -> str:
    """Classes that put something so many minutes from the top, and make it so many high."""
    return " ".join((_digits("at", top), _digits("for", minutes)))


def _digits(what: str, minutes: int) -> str:
    """A number of minutes in classes: hours, tens of minutes, minutes."""
    hours, rest = divmod(minutes, 60)
    return f"{what}-h{hours} {what}-m{rest // 10} {what}-n{rest % 10}"


def _working(day: date, hours: tuple[list[Hours], list[OtherHours]], zone: ZoneInfo) -> tuple[Span, ...]:
    return working(day, hours=hours[0], others=hours[1], zone=zone)


def _of_day(rows: Sequence[Row], diary_id: UUID, whole: Span | None) -> list[tuple[Row, Span]]:
    """What is in a diary on a day, and the part of it that lies on that day."""
    if whole is None:
        return []
    found = []
    for row in rows:
        span = Span(starts=row["starts"], ends=row["ends"])
        if row["diary_id"] == diary_id and span.overlaps(whole):
            part = Span(starts=max(span.starts, whole.starts), ends=min(span.ends, whole.ends))
            found.append((row, part))
    return found


def _item(row: Row, span: Span, held: Sequence[FaceHour], zone: ZoneInfo, now: datetime) -> Item:
    left = math.ceil((row["expires_at"] - now).total_seconds()) if row["state"] == "held" else 0
    return Item(
        row=row, place=place(*placed(span, held, zone=zone)), starts=row["starts"].astimezone(zone),
        ends=row["ends"].astimezone(zone), who=called(row), seconds=left,
        movable=row["state"] == "booked" and row["starts"] > now,
    )  # fmt: skip


def called(row: Row) -> str:
    """Whose appointment it is: somebody on record, a name that was left, or nobody yet."""
    if row["person_id"]:
        return f"{row['family_name']}, {row['given_name']}"
    return row["name"] or "Somebody"


def _closed(open_: Sequence[tuple[int, int]], height: int) -> tuple[str, ...]:
    """The places between those where somebody works."""
    found, top = [], 0
    for start, length in [*sorted(open_), (height, 0)]:
        if start > top:
            found.append(place(top, start - top))
        top = max(top, start + length)
    return tuple(found)


def _now(day: date, now: datetime, held: Sequence[FaceHour], zone: ZoneInfo) -> str:
    """Where the present moment stands in a column, nowhere on another day or outside the hours."""
    moment = now.astimezone(UTC).replace(second=0, microsecond=0)
    wall = now.astimezone(zone)
    if wall.date() != day or FaceHour(hour=wall.hour, again=bool(wall.fold)) not in held:
        return ""
    return place(*placed(Span(starts=moment, ends=moment + MINUTE), held, zone=zone))
