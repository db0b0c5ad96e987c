"""A week's load beside the weeks before: described, never judged.

No number here says that an injury is likely: the ratio's critics (Lolli 2017, https://bjsm.bmj.com/content/53/15/921;
Wang 2019; Impellizzeri 2020) show that it cannot. The ratio shown is uncoupled, this week not being in what it is held
against.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from glidepath.aftercare.values import Load, WeekOfLoad
from glidepath.catalogue import IN_ENGLISH, Tongue

WEEK = timedelta(days=7)
CHRONIC_WEEKS = 4
"""Weeks a week is held against: the 28 days of the ratio as it is commonly written."""

FIRST = "{total} {unit} this week; no full week before it is written down."
AFTER_NONE = "{total} {unit} this week, none the week before."
BESIDE = "{total} {unit} this week, {before} {unit} the week before: {how}."
SAME, MORE, LESS = "the same", "{percent} % more", "{percent} % less"


def week(loads: Sequence[Load], *, ends: date, unit: str, spoken: Tongue = IN_ENGLISH) -> WeekOfLoad:
    """Sum the seven days up to `ends` and put them beside the week before and the four weeks before.

    Days nobody wrote down count as nothing done; before the first entry there is no week to compare with.
    """
    first = min((one.on for one in loads), default=ends)
    total = _total(loads, ends)
    earlier = [ends - WEEK * back for back in range(1, CHRONIC_WEEKS + 1)]
    begun = [end for end in earlier if first <= end - WEEK + timedelta(days=1)]
    sums = [_total(loads, end) for end in begun]
    before = sums[0] if sums else None
    change = round(100 * (total - before) / before, 1) if before else None
    mean = sum(sums) / CHRONIC_WEEKS if len(sums) == CHRONIC_WEEKS else 0
    return WeekOfLoad(
        ends=ends, total=total, before=before, change=change, ratio=round(total / mean, 2) if mean else None,
        unit=unit, sentence=_sentence(total, before, change, spoken.say(unit), spoken),
    )


def _total(loads: Sequence[Load], ends: date) -> float:
    """What was done in the seven days up to a day."""
    return round(sum(one.amount for one in loads if ends - WEEK < one.on <= ends), 6)


def _sentence(total: float, before: float | None, change: float | None, unit: str, spoken: Tongue) -> str:
    """Such as `12 km this week, 10 km the week before: 20 % more.`"""
    told = {"total": f"{total:g}", "unit": unit}
    if before is None:
        return spoken.say(FIRST, **told)
    if change is None:
        return spoken.say(AFTER_NONE, **told)
    how = SAME if change == 0 else MORE if change > 0 else LESS
    return spoken.say(BESIDE, before=f"{before:g}", how=spoken.say(how, percent=f"{abs(change):g}"), **told)
