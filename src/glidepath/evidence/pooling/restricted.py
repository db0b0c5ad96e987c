"""The variance between studies by restricted maximum likelihood: bracketed, so that it cannot stall.

The score (slope of the restricted log likelihood) is looked at from 0 up to a bound beyond which it is negative for
certain; every change from rise to fall is a maximum and is closed in on, and the highest is taken. The usual Fisher
scoring has no bracket: on some data it steps to and fro, or stops at a lower maximum, without saying so.
"""

from collections.abc import Sequence
from math import log, sqrt
from typing import NamedTuple

STEPS = 40
"""Places at which the score is looked at, closer together near 0; two maxima within one step would be taken for one."""
FIRST = 0.1
"""The first place above 0, as a part of the smallest variance within a study: below it no weight changes by more than a
tenth, and the score runs all but straight."""
MOST_ROUNDS = 200


class Peak(NamedTuple):
    """A maximum of the restricted likelihood: where, how high, and among how many."""

    tau2: float
    likelihood: float
    peaks: int


class Slope(NamedTuple):
    """The score at one place, and how it changes there."""

    score: float
    bend: float


def restricted(values: Sequence[float], variances: Sequence[float]) -> Peak:
    """Find the variance between at least two studies at which the restricted likelihood is greatest; never below 0."""
    bound = ceiling(values, variances)
    if bound <= 0:
        return Peak(0.0, likelihood(values, variances, 0.0), 1)
    places = grid(bound, min(variances))
    scores = [slope(values, variances, place).score for place in places]
    found = [0.0] if scores[0] <= 0 else []
    for here, there, left, right in zip(places, places[1:], scores, scores[1:], strict=False):
        if left > 0 >= right:
            found.append(_closed_in(values, variances, here, there))
    peaks = [(likelihood(values, variances, tau2), tau2) for tau2 in found]
    height, tau2 = max(peaks)
    return Peak(tau2, height, len(peaks))


def ceiling(values: Sequence[float], variances: Sequence[float]) -> float:
    """Give a variance between studies above which the score is negative.

    With S the sum of squares about the plain mean, m the largest variance and k studies, the score is below 0 where
    S / t^2 < (k - 1) / (m + t): each weight is at most 1 / t and at least 1 / (m + t).
    """
    k, mean = len(values), sum(values) / len(values)
    spread = sum((value - mean) ** 2 for value in values)
    return (spread + sqrt(spread * spread + 4 * (k - 1) * spread * max(variances))) / (2 * (k - 1))


def grid(bound: float, smallest: float) -> list[float]:
    """Give the places to look at: 0, then evenly in proportion up to the bound and a little past it."""
    first = min(FIRST * smallest, bound / 2)
    ratio = (bound * 1.0001 / first) ** (1 / (STEPS - 1))
    return [0.0, *(first * ratio**step for step in range(STEPS))]


def slope(values: Sequence[float], variances: Sequence[float], tau2: float) -> Slope:
    """Give the score and its own slope at a variance between studies."""
    weights = [1 / (variance + tau2) for variance in variances]
    total = sum(weights)
    mean = sum(weight * value for weight, value in zip(weights, values, strict=True)) / total
    squares = cubes = first = second = third = 0.0
    for weight, value in zip(weights, values, strict=True):
        off, square = value - mean, weight * weight
        squares += square
        cubes += square * weight
        first += square * off
        second += square * off * off
        third += square * weight * off * off
    score = (second - total + squares / total) / 2
    bend = (2 * first * first / total - 2 * third + squares - 2 * cubes / total + (squares / total) ** 2) / 2
    return Slope(score, bend)


def likelihood(values: Sequence[float], variances: Sequence[float], tau2: float) -> float:
    """Give the restricted log likelihood at a variance between studies, without what is the same everywhere."""
    weights = [1 / (variance + tau2) for variance in variances]
    total = sum(weights)
    mean = sum(weight * value for weight, value in zip(weights, values, strict=True)) / total
    misfit = sum(weight * (value - mean) ** 2 for weight, value in zip(weights, values, strict=True))
    return (sum(map(log, weights)) - log(total) - misfit) / 2


def _closed_in(values: Sequence[float], variances: Sequence[float], low: float, high: float) -> float:
    """Close in on the change of sign between two places: Newton's step where it stays between them, else the middle."""
    here = (low + high) / 2
    for _ in range(MOST_ROUNDS):
        found = slope(values, variances, here)
        low, high = (here, high) if found.score > 0 else (low, here)
        step = here - found.score / found.bend if found.bend < 0 else low
        step = step if low < step < high else (low + high) / 2
        if abs(step - here) <= 1e-15 * here:
            return step
        here = step
    return here
