"""Between two visits: who has to be looked at now, told from what they wrote down at home."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from statistics import median

import msgspec

from glidepath.aftercare import Exercised, Felt, Kept, Programme, Way, next_step, readings_of, reports, signs, standing
from glidepath.body import Value
from glidepath.catalogue import Flag, Measure
from glidepath.catalogue.exercise import Exercise
from glidepath.measure import Reading, Verdict, change
from glidepath.plan import Next, Pace
from glidepath.screen import STOPS

WEEK = timedelta(days=7)
FEWEST = 3
"""Days of a week with a value of pain, without which two weeks are not compared: the house's own choice."""
HALF = 0.5
"""Share of a programme's days below which somebody is taken not to do it: the house's own choice."""


class Concern(StrEnum):
    """Why somebody has to be looked at, the most pressing first."""

    DANGER = "danger"
    NOT_SETTLING = "not_settling"
    WORSE = "worse"
    CHECKPOINT = "checkpoint"
    SILENT = "silent"


class Notice(Value, frozen=True, kw_only=True):
    """One reason to look at somebody, in a sentence for the clinician; `do` says what to do where that is not plain."""

    concern: Concern
    sentence: str
    do: str = ""


def notices(
    kept: Sequence[Kept], *, on: date, last_visit: datetime | None, condition: str, pain: Measure,
    flags: Mapping[str, Flag], programme: Programme | None = None, since: date | None = None,
    exercises: Mapping[str, Exercise] | None = None, pace: Pace | None = None,
) -> tuple[Notice, ...]:  # fmt: skip
    """Give every reason to look at somebody, the most pressing first.

    `kept` are the entries of the last two weeks and every sign told since `last_visit`, when the last visit that was
    held to its end began; `programme` is the one that counts `since` a day, its exercises among `exercises`.
    """
    found = [*_danger(kept, last_visit, flags), *_not_settling(kept, on), *_worse(kept, on, condition, pain)]
    if pace is not None and pace.coming is Next.CHECKPOINT and pace.due <= on + WEEK:
        found.append(Notice(concern=Concern.CHECKPOINT, sentence=pace.sentence))
    if programme is not None and since is not None and since <= on - WEEK:
        found += _silent(kept, on, programme, exercises or {})
    return tuple(found)


def _danger(kept: Sequence[Kept], last_visit: datetime | None, flags: Mapping[str, Flag]) -> list[Notice]:
    """Signs told since the last visit, the most urgent first; those that are only watched too."""
    return [
        Notice(concern=Concern.DANGER, sentence=one.to_clinician,
               do=f"To be seen {one.when}. Ring them now." if one.rung in STOPS else "Ask about it at the next visit.")
        for one in signs(kept, last_visit, flags)
    ]  # fmt: skip


def _not_settling(kept: Sequence[Kept], on: date) -> list[Notice]:
    step = next_step(reports(kept), on=on)
    return [Notice(concern=Concern.NOT_SETTLING, sentence=step.sentence)] if step.way is Way.RING else []


def _worse(kept: Sequence[Kept], on: date, condition: str, pain: Measure) -> list[Notice]:
    """The median worst pain of the last seven days against the seven before, by the error of one reading.

    A median scatters less than one reading does: this says too little rather than too much.
    """
    before, now = (_week(kept, day) for day in (on - WEEK, on))
    if before is None or now is None:
        return []
    found = change(before, now, measure=pain, condition=condition)
    return [Notice(concern=Concern.WORSE, sentence=found.sentence)] if found.verdict is Verdict.WORSE else []


def _week(kept: Sequence[Kept], ends: date) -> Reading | None:
    """The worst pain of seven days as one reading, their median; None where too few days have one."""
    worst: dict[date, Reading] = {}
    for one in standing(kept):
        if isinstance(one.entry, Felt) and ends - WEEK < one.entry.on <= ends:
            (reading,) = readings_of(one.entry, one.at)
            if one.entry.on not in worst or reading.value > worst[one.entry.on].value:
                worst[one.entry.on] = reading
    if len(worst) < FEWEST:
        return None
    return msgspec.structs.replace(worst[max(worst)], value=float(median(one.value for one in worst.values())))


def _silent(
    kept: Sequence[Kept], on: date, programme: Programme, exercises: Mapping[str, Exercise]
) -> list[Notice]:
    """Exercises told of on fewer than half of a programme's days; what nobody told may have been done all the same."""
    told_on = [one.entry.on for one in standing(kept) if isinstance(one.entry, Exercised)]
    days = {day for day in told_on if on - WEEK < day <= on}
    due = max((exercises[item.exercise].dose.days for item in programme.items if item.exercise in exercises), default=0)
    if len(days) >= due * HALF:
        return []
    told = f"on {len(days)} of the last 7 days" if days else "on none of the last 7 days"
    return [Notice(concern=Concern.SILENT, sentence=f"Exercises were told of {told}; the programme has {due} a week.")]
