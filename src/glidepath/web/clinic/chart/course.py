"""An episode's readings as a course: what is drawn, and what the changes so far mean for the plan."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from glidepath.catalogue import Shelf
from glidepath.measure import Change, Reading, Sign, change, unit_words
from glidepath.plan import Goal, PlanOfCare, Review, review
from glidepath.track import STANDING
from glidepath.visit import sign_words, value_words
from glidepath.web.drawing import Series
from glidepath.web.progress.gathered import by_sign, drawn_together, goal_of, series_of, signs_of, visit_days


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


def goal_words(goal: Goal, shelf: Shelf) -> str:
    """The sign of a goal and the value it should reach."""
    unit = unit_words(shelf.measures[goal.sign.measure].unit)
    return f"{sign_words(goal.sign, shelf)} {goal.target:g}{unit}"


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
