"""Asking again after care has ended: when, about what, and how long an answer is waited for.

The horizons and the times are the project's own choice. What is asked is what a person can say alone: how strong their
pain is, and how the activities they chose go. Whoever does not answer is not left out: they count as dropped out.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from glidepath.body import Side
from glidepath.directory import months_after
from glidepath.measure import Reading, Sign, sign_of

SELF_SAID = ("psfs", "nprs")
"""Measures that a form may ask in full: the activities are the person's own, a scale from 0 to 10 has no owner."""
MOST_ASKED = 6
"""Questions about signs at most, so that answering takes two minutes."""
REMIND = timedelta(days=7)
"""After how long without an answer somebody is reminded, once."""
CLOSES = timedelta(days=21)
"""After how long without an answer somebody counts as having dropped out, and the link ends."""


class Horizon(StrEnum):
    """How long after the end of care."""

    SIX_WEEKS = "6_weeks"
    THREE_MONTHS = "3_months"
    SIX_MONTHS = "6_months"
    A_YEAR = "12_months"


WORDS = {
    Horizon.SIX_WEEKS: "six weeks", Horizon.THREE_MONTHS: "three months", Horizon.SIX_MONTHS: "six months",
    Horizon.A_YEAR: "twelve months",
}  # fmt: skip
MONTHS = {Horizon.THREE_MONTHS: 3, Horizon.SIX_MONTHS: 6, Horizon.A_YEAR: 12}
WEEKS = {Horizon.SIX_WEEKS: 6}


def follow_ups(ended: date) -> dict[Horizon, date]:
    """Give the days on which somebody is asked whose care ended on a day, the soonest first."""
    weeks = {horizon: ended + timedelta(weeks=count) for horizon, count in WEEKS.items()}
    return weeks | {horizon: months_after(ended, count) for horizon, count in MONTHS.items()}


def asked(signs: Iterable[Sign], readings: Iterable[Reading]) -> tuple[Sign, ...]:
    """Give the signs to ask about: those of the course first, then others that were measured; activities before pain.

    Pain is asked about in any case.
    """
    found = dict.fromkeys((*signs, *(sign_of(one) for one in readings)))
    said = sorted((one for one in found if one.measure in SELF_SAID), key=lambda one: SELF_SAID.index(one.measure))
    pain = next((one for one in said if one.measure == "nprs"), Sign(measure="nprs", side=Side.MIDLINE))
    others = [one for one in said if one != pain][: MOST_ASKED - 1]
    return tuple(sorted([*others, pain], key=lambda one: SELF_SAID.index(one.measure)))


def worse(before: Iterable[Reading], after: Iterable[Reading], *, rating: float) -> bool:
    """Whether safety has to be asked anew: more pain than when last said, by however little, or rated as worse.

    The error of measuring is left out on purpose: here it costs some needless questions, and spares nobody any.
    """
    last = {sign_of(one): one.value for one in sorted(before, key=lambda one: one.at)}
    pains = [one for one in after if one.measure == "nprs"]
    return rating < 0 or any(one.value > last.get(sign_of(one), 10.0) for one in pains)
