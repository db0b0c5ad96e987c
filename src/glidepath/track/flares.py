"""Flare-ups: days on which a sign stood out from what had been usual for that person.

No figure for this is published that we know of; the rule is the house's own and is built from what is known. A day
stands out where it is worse than the person's own usual, the median of the days before, by more than the error of the
measure. One such day comes by chance, the oftener the more days are written down, so a flare-up takes two in a row.
Days of a flare-up are no part of what is usual afterwards: one that lasts would otherwise hide itself.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from statistics import median

from glidepath.body import Value
from glidepath.catalogue import Direction, Measure
from glidepath.measure import Context, Reading, detectable
from glidepath.track.readings import of_one_sign

USUAL = timedelta(days=14)
"""How far back what is usual goes."""
FEWEST = 5
"""Days within it that must be known."""
IN_A_ROW = 2
"""Days written down, one after the other, that make a flare-up."""
APART = timedelta(days=2)
"""How far apart these may lie: a day is easily forgotten, a week is another story."""


class Flare(Value, frozen=True, kw_only=True):
    """A flare-up from its first day to its last, what was usual before and the worst of it, in the measure's unit."""

    starts: date
    ends: date
    usual: float
    worst: float
    unit: str


def flares(readings: Sequence[Reading], *, measure: Measure, condition: str = "") -> tuple[Flare, ...]:
    """Find the flare-ups in what was taken at home of one sign, the earliest first.

    Raises: MeasureError for readings of several signs.
    """
    days = _worst_of_days([one for one in of_one_sign(readings) if one.context is Context.HOME], measure)
    sign = -1 if measure.direction is Direction.HIGHER else 1
    found: list[Flare] = []
    calm: list[Reading] = []
    run: list[Reading] = []
    usual = 0.0
    for one in days:
        if not run:
            usual = _usual(calm, one.at.date())
        if calm and _stands_out(one, calm[-1], usual, sign, measure, condition):
            if run and one.at.date() - run[-1].at.date() > APART:
                _end(run, usual, sign, found, calm)
                usual = _usual(calm, one.at.date())
            run.append(one)
        else:
            _end(run, usual, sign, found, calm)
            calm.append(one)
    _end(run, usual, sign, found, calm)
    return tuple(found)


def _worst_of_days(readings: Sequence[Reading], measure: Measure) -> list[Reading]:
    """The worst reading of each day, in the order of days."""
    better = measure.direction is Direction.HIGHER
    by_day: dict[date, list[Reading]] = {}
    for one in readings:
        by_day.setdefault(one.at.date(), []).append(one)
    pick = min if better else max
    return [pick(by_day[day], key=lambda one: one.value) for day in sorted(by_day)]


def _usual(calm: Sequence[Reading], day: date) -> float:
    """The median of the days before; not a number where too few are known, beyond which nothing stands out."""
    near = [one.value for one in calm if day - USUAL <= one.at.date() < day]
    return median(near) if len(near) >= FEWEST else float("nan")


def _stands_out(one: Reading, other: Reading, usual: float, sign: int, measure: Measure, condition: str) -> bool:
    """Whether a day is worse than usual by more than the error; without a known error none is."""
    error = detectable(measure, other, one, condition=condition)
    return error is not None and sign * (one.value - usual) > error


def _end(run: list[Reading], usual: float, sign: int, found: list[Flare], calm: list[Reading]) -> None:
    """Close a run: a flare-up where it is long enough, else days like others."""
    if len(run) >= IN_A_ROW:
        worst = max((one.value for one in run), key=lambda value: sign * value)
        found.append(Flare(starts=run[0].at.date(), ends=run[-1].at.date(), usual=usual, worst=worst,
                           unit=run[0].unit))  # fmt: skip
    else:
        calm.extend(run)
    run.clear()
