"""How a programme goes on: the pain-monitoring model.

Pain during exercise up to 5 of 10 is acceptable when it has settled by the next morning (Silbernagel 2007, tested for
Achilles tendinopathy; https://bim.physio/the-pain-monitoring-model/). That it must not rise from week to week is the
model's third rule as commonly taught and has not been read in its source.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from statistics import fmean

from glidepath.aftercare.values import Report, Step, Way
from glidepath.catalogue import IN_ENGLISH, Tongue

PAIN_LIMIT, PAIN_SAFE = 5, 3
"""Worst pain in exercise that is acceptable, and that is safe: rules `pain_in_exercise`, `pain_in_exercise_safe`."""
WEEK_RISE = 0
"""How much the week's mean may rise (rule `pain_week_rise`, not verified)."""
ENOUGH = 3
"""Calm days of the last seven that a step up needs: the house's own choice."""
TOO_OFTEN = 2
"""Days of the last seven over the limit or not settled after which the person rings: the house's own choice."""
DAYS = 7
RING = ("Pain was over 5 of 10, or had not settled by the morning, on more than one day: rest the strength exercises "
        "and ring us.")
EASIER = "Pain was over 5 of 10, or had not settled by the morning: take the easier exercises for now."
RISEN = "Pain in exercise went from {before} to {now} of 10 on last week: keep the programme as it is."
WAIT = "A step up needs {days} days in a week with a calm next morning: keep the programme as it is."
HARDER = "{days} days, none over {limit} of 10 and all settled by the morning: one exercise may get harder."


def next_step(reports: Sequence[Report], *, on: date, spoken: Tongue = IN_ENGLISH) -> Step:
    """Say where a programme goes on a day, from the reports of the seven days up to it and the seven before those.

    A step up needs enough days, every one of them at most 5 of 10 and settled by the next morning, and no rise on the
    week before.
    """
    week = _between(reports, on - timedelta(days=DAYS), on)
    last = _between(reports, on - timedelta(days=2 * DAYS), on - timedelta(days=DAYS))
    bad = tuple(one for one in week if one.worst > PAIN_LIMIT or one.settled is False)
    if len(bad) >= TOO_OFTEN:
        return Step(way=Way.RING, reports=bad, sentence=spoken.say(RING))
    if bad:
        return Step(way=Way.EASIER, reports=bad, sentence=spoken.say(EASIER))
    if week and last and fmean(_worst(week)) > fmean(_worst(last)) + WEEK_RISE:
        before, now = (f"{fmean(_worst(part)):.1f}" for part in (last, week))
        return Step(way=Way.KEEP, reports=week, sentence=spoken.say(RISEN, before=before, now=now))
    if any(one.settled is None for one in week) or len(week) < ENOUGH:
        return Step(way=Way.KEEP, reports=week, sentence=spoken.say(WAIT, days=ENOUGH))
    limit = PAIN_SAFE if max(_worst(week)) <= PAIN_SAFE else PAIN_LIMIT
    return Step(way=Way.HARDER, reports=week, sentence=spoken.say(HARDER, days=len(week), limit=limit))


def judged(reports: Sequence[Report], *, on: date) -> list[Report]:
    """Give the reports that can be judged on a day: its own has no morning yet, and counts where its pain is too much.

    Whoever has told of today's exercises is so told what yesterday's week was worth, and not to wait.
    """
    return [one for one in reports if one.on < on or one.settled is not None or one.worst > PAIN_LIMIT]


def _between(reports: Sequence[Report], after: date, until: date) -> tuple[Report, ...]:
    """The reports of some days, oldest first."""
    return tuple(sorted((one for one in reports if after < one.on <= until), key=lambda one: one.on))


def _worst(reports: Sequence[Report]) -> list[int]:
    """The worst pain of each report."""
    return [one.worst for one in reports]
