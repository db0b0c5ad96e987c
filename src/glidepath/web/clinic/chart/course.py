"""An episode's readings as a course: what is drawn, and what the changes so far mean for the plan."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from glidepath.body import Side
from glidepath.catalogue import Direction, Shelf
from glidepath.measure import Change, Reading, Sign, change, detectable, sign_of, unit_words
from glidepath.plan import Goal, PlanOfCare, Review, review
from glidepath.track import STANDING
from glidepath.visit import sign_words, value_words
from glidepath.web.drawing import Line, Point, Series


class Taken(Reading, frozen=True, kw_only=True, array_like=True):
    """A reading as it is kept: its values in order."""


class Course(msgspec.Struct, frozen=True, kw_only=True):
    """An episode at a glance: a series a sign, the change since the first visit, and where the plan stands."""

    series: tuple[Series, ...]
    changes: tuple[tuple[str, Change], ...]
    last: tuple[dict[str, Any], ...]
    standing: Review | None
    plan: PlanOfCare | None
    goal: Goal | None


def course(
    episode: Mapping[str, Any],
    readings: Sequence[Reading],
    *,
    visits: Sequence[Mapping[str, Any]],
    on: date,
    shelf: Shelf,
) -> Course:
    """Put an episode's readings (oldest first) together as of a day."""
    signs = signs_of(episode, readings)
    plan = msgspec.convert(episode["plan"], PlanOfCare) if episode["plan"] else None
    goal, days, taken = goal_of(episode), visit_days(episode, visits), by_sign(readings)
    stood = {sign: [item for item in taken.get(sign, ()) if item.context in STANDING] for sign in signs}
    changes = tuple(
        (sign_words(sign, shelf), change(found[0], found[-1], measure=shelf.measures[sign.measure],
                                         condition=episode["condition"]))
        for sign, found in stood.items() if len(found) > 1
    )  # fmt: skip
    number = max((visit["number"] for visit in visits if visit["episode_id"] == episode["id"]), default=0)
    standing = (
        review(plan=plan, number=number, on=on, changes=[item for _, item in changes], goal=goal,
               measures=shelf.measures)
        if plan and changes and number > 1 else None
    )  # fmt: skip
    return Course(
        series=tuple(series_of(index, episode, drawn, days, goal, shelf)
                     for index, drawn in enumerate(drawn_together(stood)) if any(drawn.values())),
        changes=changes, last=tuple(_last(sign, taken.get(sign, ()), shelf) for sign in signs),
        standing=standing, plan=plan, goal=goal,
    )  # fmt: skip


def asked_for(episodes: Sequence[dict[str, Any]], wanted: str) -> dict[str, Any] | None:
    """The episode with the id that an address asks for, of those given the newest first; else the newest, if any."""
    return next((row for row in episodes if str(row["id"]) == wanted), episodes[0] if episodes else None)


def goal_words(goal: Goal, shelf: Shelf) -> str:
    """The sign of a goal and the value it should reach."""
    unit = unit_words(shelf.measures[goal.sign.measure].unit)
    return f"{sign_words(goal.sign, shelf)} {goal.target:g}{unit}"


def goal_of(episode: Mapping[str, Any]) -> Goal | None:
    """The goal of an episode as it is kept."""
    return msgspec.convert(episode["goal"], Goal) if episode["goal"] else None


def signs_of(episode: Mapping[str, Any], readings: Sequence[Reading]) -> tuple[Sign, ...]:
    """The signs that were chosen; without any, the first few that were measured."""
    chosen = msgspec.convert(episode["signs"] or (), tuple[Sign, ...])
    return chosen or tuple(dict.fromkeys(sign_of(item) for item in readings))[:4]


def visit_days(episode: Mapping[str, Any], visits: Sequence[Mapping[str, Any]]) -> tuple[date, ...]:
    """The days of an episode's visits."""
    return tuple(sorted({visit["started_at"].date() for visit in visits if visit["episode_id"] == episode["id"]}))


def by_sign(readings: Sequence[Reading]) -> dict[Sign, list[Reading]]:
    """The readings of each sign, in the order given."""
    found: dict[Sign, list[Reading]] = {}
    for item in readings:
        found.setdefault(sign_of(item), []).append(item)
    return found


def drawn_together(taken: Mapping[Sign, list[Reading]]) -> list[dict[Sign, list[Reading]]]:
    """Signs that differ in the side alone share a drawing, so that left is seen against right."""
    together: dict[tuple[str, str, str], dict[Sign, list[Reading]]] = {}
    for sign, found in taken.items():
        together.setdefault((sign.measure, sign.motion, sign.label), {})[sign] = found
    return list(together.values())


def series_of(
    index: int,
    episode: Mapping[str, Any],
    drawn: Mapping[Sign, Sequence[Reading]],
    days: tuple[date, ...],
    goal: Goal | None,
    shelf: Shelf,
) -> Series:
    """One measure over time with the band of its error around the first value of the complaint's side."""
    first, of_first = next(iter(drawn.items()))
    measure = shelf.measures[first.measure]
    error = detectable(measure, of_first[0], of_first[-1], condition=episode["condition"]) if of_first else None
    plain = msgspec.structs.replace(first, side=Side.MIDLINE)
    return Series(
        id=f"course-{index}", name=sign_words(plain, shelf), unit=measure.unit, low=measure.low, high=measure.high,
        better="higher" if measure.direction is Direction.HIGHER else "lower",
        lines=tuple(
            Line(side=sign.side, points=tuple(
                Point(day=item.at.date(), value=item.value, note="at home" if item.context == "home" else "")
                for item in found))
            for sign, found in drawn.items()
        ),
        visits=days, baseline=of_first[0].value if of_first else None, error=error,
        goal=goal.target if goal and goal.sign in drawn else None,
    )  # fmt: skip


def _last(sign: Sign, found: Sequence[Reading], shelf: Shelf) -> dict[str, Any]:
    """Where a sign began and where it stands."""
    came = [item for item in found if item.context in STANDING]
    return {
        "name": sign_words(sign, shelf),
        "first": value_words(came[0]) if came else "",
        "now": value_words(found[-1]) if found else "not measured yet",
        "on": found[-1].at.date() if found else None,
        "when": {"after": "after treatment", "home": "at home"}.get(found[-1].context.value, "before treatment")
        if found else "",
    }  # fmt: skip
