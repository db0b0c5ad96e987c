"""What is typed to book: who, with whom, which type of visit, from which day at which time, how many and how often."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

import msgspec

from glidepath.web.desk.sheet.asking import near
from glidepath.web.records.actions.appointments import MOST_TOGETHER

LONGEST_APART = 60
"""Days between two visits at most: as far ahead as may be booked."""
ASKED = ("person", "q", "diary", "type", "day", "time", "count", "every")
Row = dict[str, Any]


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed, what it means, and what is wrong with it by field; without a fault all of it means something."""

    typed: dict[str, str]
    wrong: dict[str, str] = {}
    person_id: UUID | None = None
    diary: Row | None = None
    kind: Row | None = None
    day: date | None = None
    clock: time | None = None
    count: int = 1
    every: float = 7.0


def wanted(given: Mapping[str, str], *, diaries: list[Row], kinds: list[Row], today: date) -> Wanted:
    """Read what was typed; what is missing of the form as it opens is filled in."""
    usual = {"day": f"{today:%Y-%m-%d}", "time": "09:00", "count": "1", "every": "3.5",
             "diary": str(diaries[0]["id"]), "type": str(kinds[0]["id"])}  # fmt: skip
    typed = {name: given.get(name, usual.get(name, "")).strip()[:100] for name in ASKED}
    wrong: dict[str, str] = {}
    person_id = _uuid(typed["person"])
    if person_id is None:
        wrong["person"] = "Choose who comes."
    diary, kind = _row(diaries, typed["diary"]), _row(kinds, typed["type"])
    if diary is None:
        wrong["diary"] = "Choose with whom."
    if kind is None:
        wrong["type"] = "Choose a type of visit."
    day, clock = _day(typed["day"]), _clock(typed["time"])
    if day is None:
        wrong["day"] = "Give a day as year-month-day, such as 2026-03-02."
    if clock is None:
        wrong["time"] = "Give a time of the day, such as 09:30."
    count, every = _number(typed["count"]), _number(typed["every"])
    if count is None or count != int(count) or not 1 <= count <= MOST_TOGETHER:
        wrong["count"] = f"Give a whole number from 1 to {MOST_TOGETHER}."
    if every is None or not 1 <= every <= LONGEST_APART:
        wrong["every"] = f"Give a number of days from 1 to {LONGEST_APART}; 3.5 is twice a week."
    return Wanted(typed=typed, wrong=wrong, person_id=person_id, diary=diary, kind=kind, day=day, clock=clock,
                  count=int(count or 1), every=every or 7.0)  # fmt: skip


def chosen(given: Mapping[str, str]) -> list[datetime]:
    """The moments chosen for each date; a date that was left out has none. Raises ValueError for what is no moment."""
    found = [datetime.fromisoformat(value) for name, value in given.items() if name.startswith("date-") and value]
    if any(one.tzinfo is None or not near(one.date()) for one in found):
        raise ValueError("a moment has a time zone, and a year that diaries know")
    return found


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _row(rows: list[Row], id: str) -> Row | None:
    return next((row for row in rows if str(row["id"]) == id), None)


def _day(text: str) -> date | None:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if near(found) else None


def _clock(text: str) -> time | None:
    try:
        found = time.fromisoformat(text)
    except ValueError:
        return None
    return None if found.tzinfo else found


def _number(text: str) -> float | None:
    try:
        found = float(text)
    except ValueError:
        return None
    return found if abs(found) < float("inf") else None
