"""What the page of today shows: the exercises, what was told already, and how the week stands."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from glidepath.aftercare import (
    Exercised,
    Felt,
    Item,
    Kept,
    Load,
    Loaded,
    Morning,
    Programme,
    Warned,
    WeekOfLoad,
    because,
    beside,
    reports,
    standing,
    week,
)
from glidepath.body import Value
from glidepath.catalogue import Flag, Tongue, shelf
from glidepath.catalogue.exercise import Exercise, LoadKind, exercises, loads
from glidepath.screen import STOPS, Answer, Answers, Reason, reasons
from glidepath.web.spoken.figure import exercise_figure

MORNINGS = timedelta(days=3)
"""For so long a person is asked whether a day's exercises had settled by the next morning."""
DIFFER = timedelta(days=7)
"""For so long it is said that two devices tell of a day otherwise."""
WEEKS = timedelta(days=35)
"""What a week of load is held against: itself and the four weeks before."""


class Card(Value, frozen=True, kw_only=True):
    """One exercise with its figure."""

    item: Item
    exercise: Exercise
    because: str
    picture: str


class Told(Value, frozen=True, kw_only=True):
    """What was told of a day already: the newest entry of each kind there is one of, and every load."""

    exercised: Kept | None
    felt: Kept | None
    loaded: tuple[Kept, ...]
    ask: date | None
    differ: tuple[date, ...]


def cards(programme: Programme, spoken: Tongue) -> list[Card]:
    """Give the exercises of a programme that are still on file."""
    known, held = exercises(), shelf()
    condition = held.conditions[programme.condition]
    return [
        Card(item=item, exercise=known[item.exercise],
             because=because(item, condition, exercises=known, measures=held.measures, motions=held.body.motions,
                             spoken=spoken),
             picture=str(exercise_figure(item.exercise, programme.side, spoken)))
        for item in programme.items if item.exercise in known
    ]  # fmt: skip


def told(kept: Sequence[Kept], today: date) -> Told:
    """Look through a person's entries for what the page must say of them."""
    found = standing(kept)
    now = [one for one in found if one.entry.on == today]
    mornings = {one.entry.on for one in found if isinstance(one.entry, Morning)}
    lately = [one.on for one in reports(kept) if today - MORNINGS <= one.on < today and one.on not in mornings]
    return Told(
        exercised=_last(now, Exercised), felt=_last(now, Felt),
        loaded=tuple(one for one in now if isinstance(one.entry, Loaded)),
        ask=lately[-1] if lately else None,
        differ=tuple(sorted({one.entry.on for one, _ in beside(kept) if one.entry.on >= today - DIFFER})),
    )  # fmt: skip


def warned(kept: Iterable[Kept], since: datetime | None, flags: Mapping[str, Flag]) -> tuple[Reason, ...]:
    """Give the signs told at home since the last visit that have to be looked at before anything is done."""
    told = {name: Answer.YES for one in kept if isinstance(one.entry, Warned) and (since is None or one.at > since)
            for name in one.entry.flags if name in flags}  # fmt: skip
    return tuple(one for one in reasons(Answers(flags=told), flags) if one.rung in STOPS)


def weeks(kept: Iterable[Kept], today: date, spoken: Tongue) -> list[tuple[LoadKind, WeekOfLoad]]:
    """Give the week of each kind of load that was written down lately."""
    entries = [one.entry for one in standing(kept) if isinstance(one.entry, Loaded)]
    return [
        (kind, week([Load(on=one.on, amount=one.amount) for one in entries if one.what == kind.id], ends=today,
                    unit=kind.unit, spoken=spoken))
        for kind in loads().values() if any(one.what == kind.id for one in entries)
    ]  # fmt: skip


def amount(kept: Kept) -> str:
    """Say how much of something was done, such as `5 km`."""
    one: Any = kept.entry
    return f"{one.amount:g} {loads()[one.what].unit}"


def _last(kept: Sequence[Kept], kind: type[Any]) -> Kept | None:
    found = [one for one in kept if isinstance(one.entry, kind)]
    return found[-1] if found else None
