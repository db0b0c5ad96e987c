"""An episode's readings sign by sign, and a measure over time as it is drawn."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from glidepath.body import Side
from glidepath.catalogue import IN_ENGLISH, Direction, Shelf, Tongue
from glidepath.measure import Context, Reading, Sign, detectable, sign_of
from glidepath.plan import Goal
from glidepath.visit import sign_words
from glidepath.web.drawing import Event, Line, Point, Series

AT_HOME = "at home"
RATES_CHANGE = "groc"
"""The measure that is itself a rating of change since the start: it is shown as it is, and never held against another
of its own."""


class Taken(Reading, frozen=True, kw_only=True, array_like=True):
    """A reading as it is kept: its values in order."""


def asked_for(episodes: Sequence[dict[str, Any]], wanted: str) -> dict[str, Any] | None:
    """The episode with the id that an address asks for, of those given the newest first; else the newest, if any."""
    return next((row for row in episodes if str(row["id"]) == wanted), episodes[0] if episodes else None)


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
    *,
    events: tuple[Event, ...] = (),
    spoken: Tongue = IN_ENGLISH,
) -> Series:
    """One measure over time with the band of its error around the first value of the complaint's side."""
    first, of_first = next(iter(drawn.items()))
    measure = shelf.measures[first.measure]
    error = detectable(measure, of_first[0], of_first[-1], condition=episode["condition"]) if of_first else None
    plain = msgspec.structs.replace(first, side=Side.MIDLINE)
    return Series(
        id=f"course-{index}", name=sign_words(plain, shelf, spoken=spoken), unit=measure.unit,
        low=measure.low, high=measure.high,
        better="higher" if measure.direction is Direction.HIGHER else "lower",
        lines=tuple(
            Line(side=sign.side, points=tuple(
                Point(day=item.at.date(), value=item.value, note=AT_HOME if item.context is Context.HOME else "")
                for item in found))
            for sign, found in drawn.items()
        ),
        visits=days, events=events, baseline=of_first[0].value if of_first else None, error=error,
        goal=goal.target if goal and goal.sign in drawn else None,
    )  # fmt: skip


def judged(readings: Sequence[Reading]) -> list[Reading]:
    """The readings that are held against one another."""
    return [one for one in readings if one.measure != RATES_CHANGE]


def ratings(readings: Sequence[Reading]) -> list[Reading]:
    """How the person rated the change since the start, each time they were asked."""
    return [one for one in readings if one.measure == RATES_CHANGE]
