"""One person on one screen before they come: what happened at home since the last visit."""

from collections.abc import Sequence
from datetime import date, datetime
from statistics import median
from typing import Any
from uuid import UUID

import msgspec

from glidepath.aftercare import Exercised, Felt, Kept, Programme, Step, judged, next_step, reports, standing
from glidepath.catalogue import shelf
from glidepath.measure import Change, Context, change, sign_of
from glidepath.visit import sign_words, value_words
from glidepath.web.progress.gathered import Taken
from glidepath.web.records.queries import readings

MOST = 1000
"""Readings of an episode that are looked through, the latest."""


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """Something measured at home since the last visit, with what became of it since the first by the same method."""

    name: str
    value: str
    on: date
    since: Change | None


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """What there is to know; `exercised` are days of those since the visit, `pain` the median and the worst of them."""

    last: date | None
    days: int
    exercised: int
    pain: tuple[float, int] | None
    step: Step | None
    measured: tuple[Measured, ...]


def summary(
    episode: dict[str, Any], kept: Sequence[Kept], *, last_visit: datetime | None, made: Programme | None, today: date,
    clinic_id: UUID,
) -> Summary:  # fmt: skip
    """Gather what a person did, felt and measured after their last visit."""
    last = last_visit.date() if last_visit else None
    since = [one for one in standing(kept) if last is None or one.entry.on >= last]
    pains = [one.entry.pain for one in since if isinstance(one.entry, Felt)]
    return Summary(
        last=last, days=(today - last).days if last else 0,
        exercised=len({one.entry.on for one in since if isinstance(one.entry, Exercised)}),
        pain=(median(pains), max(pains)) if pains else None,
        step=next_step(judged(reports(kept), on=today), on=today) if made else None,
        measured=tuple(_measured(episode, last, clinic_id)),
    )  # fmt: skip


def _measured(episode: dict[str, Any], last: date | None, clinic_id: UUID) -> list[Measured]:
    """The newest reading of each sign taken at home since a day, held against the first by the same method."""
    found = readings.course(episode["person_id"], episode["id"], clinic_id=clinic_id, limit=MOST)
    taken = [one for one in msgspec.json.decode(found, type=list[Taken])[::-1] if one.context is Context.HOME]
    made = []
    for sign in dict.fromkeys(sign_of(one) for one in taken):
        of_sign = [one for one in taken if sign_of(one) == sign]
        now = of_sign[-1]
        alike = [one for one in of_sign if one.method == now.method]
        if last is not None and now.at.date() < last:
            continue
        measure = shelf().measures[sign.measure]
        since = change(alike[0], now, measure=measure, condition=episode["condition"], own_trials=alike)
        made.append(Measured(name=sign_words(sign, shelf()), value=value_words(now), on=now.at.date(),
                             since=since if len(alike) > 1 else None))  # fmt: skip
    return made
