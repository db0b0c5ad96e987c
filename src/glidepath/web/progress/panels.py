"""Each thing that was measured as a panel: drawn over time with both sides, and told as a clinician reads it."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from glidepath.body import Side
from glidepath.catalogue import Measure, Shelf
from glidepath.measure import Closing, Context, Reading, Sign, Symmetry, closing, symmetry
from glidepath.plan import Goal
from glidepath.track import milestones, retention, standing, trend
from glidepath.web.drawing import Event, Series
from glidepath.web.progress.gathered import by_sign, drawn_together, goal_of, judged, series_of, signs_of, visit_days


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What is said of one side: since when it is better, which way it goes, and what stays between visits."""

    sign: Sign
    side: str
    since: str
    direction: str
    kept: str
    better: bool


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """The injured side beside the other on the last day both were measured, and since the first such day."""

    now: Symmetry
    since: Closing | None


class Panel(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was measured."""

    series: Series
    told: tuple[Told, ...]
    pair: Pair | None
    decides: bool
    goal: str


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """All of them, the course's own signs first, and how many of these are better now by more than the error."""

    panels: tuple[Panel, ...]
    signs: int
    better: int


def progress(
    episode: Mapping[str, Any],
    readings: Sequence[Reading],
    *,
    visits: Sequence[Mapping[str, Any]],
    events: Sequence[Event] = (),
    shelf: Shelf,
) -> Progress:
    """Put an episode's readings (oldest first) together, measure by measure; `events` are marked on every picture."""
    kept = judged(readings)
    taken = by_sign(kept)
    chosen = signs_of(episode, kept)
    ordered = {sign: taken[sign] for sign in (*chosen, *taken) if standing(taken.get(sign, ()))}
    days, goal = visit_days(episode, visits), goal_of(episode)
    panels = tuple(
        _panel(index, episode, together, days, goal, tuple(events), shelf)
        for index, together in enumerate(drawn_together(ordered))
    )
    steering = [told for panel in panels if panel.decides for told in panel.told if told.sign in chosen]
    return Progress(panels=panels, signs=len(steering), better=sum(told.better for told in steering))


def _panel(
    index: int, episode: Mapping[str, Any], together: Mapping[Sign, list[Reading]], days: Sequence[Any],
    goal: Goal | None, events: tuple[Event, ...], shelf: Shelf,
) -> Panel:  # fmt: skip
    """One thing that was measured, on every side it was measured on."""
    measure = shelf.measures[next(iter(together)).measure]
    condition = episode["condition"]
    stood = {sign: standing(found) for sign, found in together.items()}
    return Panel(
        series=series_of(index, episode, stood, tuple(days), goal, shelf, events=events),
        told=tuple(_told(sign, found, measure, condition) for sign, found in together.items()),
        pair=pair({sign.side: found for sign, found in stood.items()}, Side(episode["side"]), measure, condition),
        decides=measure.decides,
        goal=goal.words if goal and goal.sign in together else "",
    )  # fmt: skip


def _told(sign: Sign, found: Sequence[Reading], measure: Measure, condition: str) -> Told:
    """What the readings of one side say."""
    reached = milestones(found, measure=measure, condition=condition)
    treated = any(one.context is Context.AFTER for one in found)
    return Told(
        sign=sign, side="" if sign.side is Side.MIDLINE else sign.side.value.capitalize(),
        since=reached.sentence,
        direction=trend(found, measure=measure).sentence,
        kept=retention(found, measure=measure, condition=condition).sentence if treated else "",
        better=reached.latest is not None and reached.latest.verdict.won,
    )  # fmt: skip


def pair(
    stood: Mapping[Side, Sequence[Reading]], injured: Side, measure: Measure, condition: str
) -> Pair | None:  # fmt: skip
    """Left against right on the first and the last day on which both were measured, where one side is injured."""
    if injured is Side.MIDLINE or injured not in stood or injured.other not in stood:
        return None
    last_of = {side: {one.at.date(): one for one in found} for side, found in stood.items()}
    days = sorted(set(last_of[injured]) & set(last_of[injured.other]))
    if not days:
        return None
    first, last = (
        symmetry(last_of[injured][day], last_of[injured.other][day], measure=measure, condition=condition)
        for day in (days[0], days[-1])
    )
    since = closing(first, last, measure=measure, condition=condition) if len(days) > 1 else None
    return Pair(now=last, since=since)

