"""What the page of a day shows: the exercises with what was done of them, what is asked, and how it goes on."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

from markupsafe import Markup

from glidepath.aftercare import (
    Exercised,
    Felt,
    Item,
    Kept,
    Load,
    Loaded,
    Morning,
    Programme,
    Report,
    WeekOfLoad,
    because,
    beside,
    cautions,
    judged,
    next_step,
    reports,
    standing,
    tracks,
    week,
    withheld,
)
from glidepath.body import Value
from glidepath.catalogue import Tongue, shelf
from glidepath.catalogue.exercise import Exercise, LoadKind, exercises, loads, soreness
from glidepath.web.patient.today.words import dose, line, often, where
from glidepath.web.spoken.figure import exercise_figure

WEEK = timedelta(days=7)


class Card(Value, frozen=True, kw_only=True):
    """One exercise of a day; `resting` where it was done on as many of the last days as it should be in a week."""

    item: Item
    exercise: Exercise
    because: str
    figure: Markup
    dose: str
    often: str
    where: str
    resting: bool


class LoadRow(Value, frozen=True, kw_only=True):
    """One kind of load: what was written down today, the week so far, and whether it belongs to this programme."""

    kind: LoadKind
    now: Kept | None
    week: WeekOfLoad | None
    near: bool


class Differ(Value, frozen=True, kw_only=True):
    """Two entries of one day that two devices tell otherwise, in words."""

    day: date
    either: tuple[tuple[Kept, str], tuple[Kept, str]]


def cards(made: Programme, kept: Sequence[Kept], today: date, spoken: Tongue) -> tuple[Card, ...]:
    """Give the exercises of a programme; one that is no longer on file is passed over."""
    found, before, held = [], _days_done(kept, today), shelf()
    for item in made.items:
        exercise = exercises().get(item.exercise)
        if exercise is None:
            continue
        found.append(Card(
            item=item, exercise=exercise,
            because=because(item, held.conditions[made.condition], exercises=exercises(), measures=held.measures,
                            motions=held.body.motions, spoken=spoken),
            figure=exercise_figure(exercise.id, made.side, spoken), dose=dose(exercise, spoken),
            often=often(exercise, spoken), where=where(item, exercise, made.side, spoken),
            resting=len(before.get(exercise.id, ())) >= exercise.dose.days,
        ))  # fmt: skip
    return tuple(found)


def latest(kept: Sequence[Kept], kind: type, day: date, what: str = "") -> Kept | None:
    """Give the newest entry of a kind about a day that nobody has corrected since."""
    found = [one for one in standing(kept) if isinstance(one.entry, kind) and one.entry.on == day
             and (not what or (isinstance(one.entry, Loaded) and one.entry.what == what))]  # fmt: skip
    return found[-1] if found else None


def unasked(kept: Sequence[Kept], today: date) -> date | None:
    """Give the latest day of the last week, before today, whose exercises nobody has said of whether they settled."""
    days = [one.on for one in reports(kept) if one.settled is None and today - WEEK <= one.on < today]
    return days[-1] if days else None


def strip(told: Sequence[Report], today: date) -> list[tuple[date, Report | None]]:
    """Give the last seven days, each with its report."""
    by_day = {one.on: one for one in told}
    return [(day, by_day.get(day)) for day in (today - timedelta(days=back) for back in range(6, -1, -1))]


def load_rows(kept: Sequence[Kept], made: Programme | None, today: date, spoken: Tongue) -> tuple[LoadRow, ...]:
    """Give every kind of load, those of this programme or written down lately first."""
    found = []
    for kind in loads().values():
        told = [Load(on=one.entry.on, amount=one.entry.amount) for one in standing(kept)
                if isinstance(one.entry, Loaded) and one.entry.what == kind.id]  # fmt: skip
        found.append(LoadRow(
            kind=kind, now=latest(kept, Loaded, today, kind.id),
            week=week(told, ends=today, unit=kind.unit, spoken=spoken) if told else None,
            near=bool(told) or (made is not None and kind.checklist in made.checklists),
        ))  # fmt: skip
    return tuple(sorted(found, key=lambda row: not row.near))


def differing(kept: Sequence[Kept], today: date, spoken: Tongue) -> tuple[Differ, ...]:
    """Give what two devices tell otherwise of the last days."""
    return tuple(
        Differ(day=one.entry.on, either=((one, line(one.entry, spoken)), (other, line(other.entry, spoken))))
        for one, other in beside(kept) if one.entry.on >= today - WEEK and line(one.entry, spoken)
    )


def of_day(kept: Sequence[Kept], made: Programme | None, today: date, spoken: Tongue) -> dict[str, Any]:
    """Everything the page says of a day."""
    told, held = reports(kept), shelf()
    shown = cards(made, kept, today, spoken) if made else ()
    return {
        "cards": shown, "minutes": sum(card.item.minutes for card in shown if not card.resting),
        "exercised": latest(kept, Exercised, today), "felt": latest(kept, Felt, today),
        "unasked": unasked(kept, today), "answered": _answered(kept, today), "line": partial(line, spoken=spoken),
        "step": next_step(judged(told, on=today), on=today, spoken=spoken) if made else None,
        "strip": strip(told, today),
        "loads": load_rows(kept, made, today, spoken), "differing": differing(kept, today, spoken),
        "soreness": [(kind, [one for one in soreness().values() if one.kind == kind]) for kind in ("normal", "ring")],
        "cautions": cautions(made, spoken) if made else (), "withheld": withheld(made, spoken) if made else (),
        "tracks": tracks(made, measures=held.measures, motions=held.body.motions, spoken=spoken) if made else (),
    }  # fmt: skip


def _answered(kept: Sequence[Kept], today: date) -> Kept | None:
    """Give what was said of yesterday's exercises, so that it can be corrected."""
    return latest(kept, Morning, today - timedelta(days=1))


def _days_done(kept: Sequence[Kept], today: date) -> dict[str, set[date]]:
    """On which of the six days before today each exercise was done."""
    found: dict[str, set[date]] = {}
    for one in standing(kept):
        if isinstance(one.entry, Exercised) and today - WEEK < one.entry.on < today:
            for name in one.entry.done:
                found.setdefault(name, set()).add(one.entry.on)
    return found
