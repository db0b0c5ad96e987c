"""What of a visit's gain is still there at the next visit.

In the one study that counted it, 42 to 63 % of the range gained at the neck was (`PUBLISHED`). The share is a quotient
of differences of three readings, each with its error, so one visit says little: its interval stands beside it.
"""

from collections.abc import Sequence
from math import sqrt
from statistics import median

from glidepath.catalogue import Measure
from glidepath.measure import Change, Context, Reading, change, detectable
from glidepath.track.readings import of_one_sign
from glidepath.track.values import Kept, Retention

PUBLISHED = (0.42, 0.63)
"""Share of the range gained that was kept: Tuttle 2005, 29 people with neck pain, 70 pairs of visits
(https://www.ncbi.nlm.nih.gov/pubmed/15748124)."""
NECK = "cervical_"


def retention(readings: Sequence[Reading], *, measure: Measure, condition: str = "") -> Retention:
    """Follow each visit's gain of one sign to the next visit.

    Raises: MeasureError for readings of several signs.
    """
    kept = tuple(
        _kept(before, after, later, measure, condition) for before, after, later in _visits(of_one_sign(readings))
    )
    judged = [one.share for one in kept if one.share is not None]
    middle = median(judged) if judged else None
    motion = readings[0].motion if readings else ""
    return Retention(kept=kept, middle=middle, sentence=_sentence(middle, len(judged), len(kept), motion))


def _visits(readings: Sequence[Reading]) -> list[tuple[Reading, Reading, Reading]]:
    """Before, after and the next visit's before, wherever all three were taken the same way."""
    found, before, after = [], None, None
    for one in sorted(readings, key=lambda one: one.at):
        if one.context is Context.AFTER:
            after = one if before and before.at.date() == one.at.date() else None
        elif one.context in (Context.BEFORE, Context.BASELINE):
            if before and after and one.at.date() > after.at.date():
                if before.method == after.method == one.method:
                    found.append((before, after, one))
                after = None
            before = one
    return found


def _kept(before: Reading, after: Reading, later: Reading, measure: Measure, condition: str) -> Kept:
    """The share of one visit's gain that was there at the next."""
    gained = change(before, after, measure=measure, condition=condition)
    on, following = before.at.date(), later.at.date()
    if not gained.verdict.won:
        return Kept(on=on, next=following, gained=gained, share=None)
    share = (later.value - before.value) / (after.value - before.value)
    reach = _reach(gained, share, detectable(measure, before, after, condition=condition))
    return Kept(on=on, next=following, gained=gained, share=share, low=share - reach, high=share + reach)


def _reach(gained: Change, share: float, published: float | None) -> float:
    """Half the 95 % interval of a share, to first order in the errors of its three readings.

    With r = (c - a) / (b - a) and one standard error of measurement s for each reading, the variance of r is
    s² / (b - a)² · ((r - 1)² + r² + 1); and 1.96 · s is the minimal detectable change over √2.
    """
    error = gained.own_error if published is None else published
    assert error is not None
    return error / sqrt(2) / gained.gain * sqrt((share - 1) ** 2 + share**2 + 1)


def _sentence(middle: float | None, judged: int, pairs: int, motion: str) -> str:
    """Say how much stays, of how many visits that is known, and what the study found."""
    if not pairs:
        return "No visit has been followed by another yet."
    if middle is None:
        return f"No gain within a visit exceeded the error, in {pairs} {_visits_word(pairs)}: nothing to be kept of it."
    low, high = (round(100 * one) for one in PUBLISHED)
    beside = f" A study of the neck found {low} to {high} %." if motion.startswith(NECK) else ""
    return (f"About {round(100 * middle)} % of a visit's gain was there at the next, the middle of {judged} "
            f"{_visits_word(judged)} with a real gain.{beside}")  # fmt: skip


def _visits_word(count: int) -> str:
    return "visit" if count == 1 else "visits"
