"""From what is reported to a value and its variance; every function says which formula it is.

A standardised difference is made free of the bias of small groups by the exact factor of Hedges (1981). Values are
positive where the first group, or the later time, is higher; whoever calls turns the sign so that better is positive.
"""

from math import exp, inf, lgamma, log, pi, sqrt
from typing import NamedTuple

from glidepath.evidence.pooling.distributions import t_quantile
from glidepath.evidence.values import Z95, EvidenceError

CORRELATION = 0.5
"""Between before and after where none is reported: a choice of the house, as most reviews make it; it is said."""
PI_BY_ROOT_3 = pi / sqrt(3)
"""Standard deviation of the logistic curve, which turns a log odds ratio into a standardised one (Chinn 2000)."""


class Converted(NamedTuple):
    """A value, its variance, and the name of the conversion."""

    value: float
    variance: float
    how: str


def correction(freedom: float) -> float:
    """Give the factor that frees a standardised difference of the bias of small groups; `freedom` above 1."""
    if not freedom > 1:
        raise EvidenceError(f"a standardised difference needs more than 1 degree of freedom, found {freedom:g}")
    if freedom == inf:
        return 1.0
    return exp(lgamma(freedom / 2) - lgamma((freedom - 1) / 2)) / sqrt(freedom / 2)


def from_means(mean1: float, sd1: float, n1: int, mean2: float, sd2: float, n2: int) -> Converted:
    """Convert the final means of two groups: Hedges' g by the pooled spread."""
    _sound(sd1, n1)
    _sound(sd2, n2)
    pooled = sqrt(((n1 - 1) * sd1**2 + (n2 - 1) * sd2**2) / (n1 + n2 - 2))
    return _between((mean1 - mean2) / pooled, n1, n2, "means and SDs of two groups (Hedges' g)")


def from_mean_difference(mean1: float, sd1: float, n1: int, mean2: float, sd2: float, n2: int) -> Converted:
    """Convert the means of two groups to their difference in the unit of the measure."""
    _sound(sd1, n1)
    _sound(sd2, n2)
    return Converted(mean1 - mean2, sd1**2 / n1 + sd2**2 / n2, "means and SDs of two groups, difference in their unit")


def from_before_after(
    before: float, sd_before: float, after: float, n: int, *, correlation: float = CORRELATION
) -> Converted:
    """Convert the means of one group before and after: the change by the spread before (Becker 1988)."""
    _sound(sd_before, n)
    if not -1 < correlation < 1:
        raise EvidenceError(f"a correlation is {correlation:g}, expected between -1 and 1")
    value = correction(n - 1) * (after - before) / sd_before
    return Converted(value, 2 * (1 - correlation) / n + value**2 / (2 * n),
                     "means and SDs before and after (change by the SD before)")  # fmt: skip


def from_two_before_after(first: Converted, second: Converted) -> Converted:
    """Convert the changes of two groups, each by its own spread before, to their difference (Morris 2008)."""
    return Converted(first.value - second.value, first.variance + second.variance,
                     "means and SDs before and after in two groups (changes by the SD before)")  # fmt: skip


def from_change(mean: float, sd: float, n: int) -> Converted:
    """Convert the mean change of one group by the spread of changes."""
    _sound(sd, n)
    value = correction(n - 1) * mean / sd
    return Converted(value, 1 / n + value**2 / (2 * n), "mean change and its SD")


def from_changes(mean1: float, sd1: float, n1: int, mean2: float, sd2: float, n2: int) -> Converted:
    """Convert the mean changes of two groups by their pooled spread of changes."""
    found = from_means(mean1, sd1, n1, mean2, sd2, n2)
    return found._replace(how="mean changes and their SDs in two groups (Hedges' g)")


def from_t(t: float, n1: int, n2: int) -> Converted:
    """Convert the t of a test between two groups."""
    return _between(t * sqrt(1 / n1 + 1 / n2), n1, n2, "t between two groups")


def from_paired_t(t: float, n: int) -> Converted:
    """Convert the t of a test before to after in one group: the change by the spread of changes."""
    value = correction(n - 1) * t / sqrt(n)
    return Converted(value, 1 / n + value**2 / (2 * n), "t before to after")


def from_p(p: float, n1: int, n2: int, *, better: bool) -> Converted:
    """Convert an exact two-sided p of a test between two groups, with the direction it went."""
    if not 0 < p < 1:
        raise EvidenceError(f"p is {p:g}, expected between 0 and 1")
    t = t_quantile(1 - p, n1 + n2 - 2)
    return from_t(t if better else -t, n1, n2)._replace(how="exact p between two groups, by way of t")


def from_z(z: float, n1: int, n2: int) -> Converted:
    """Convert the Z of a rank test between two groups: r = Z / root of N (Rosenthal 1991), then d of r."""
    people = n1 + n2
    r = z / sqrt(people)
    if not abs(r) < 1:
        raise EvidenceError(f"Z is {z:g}, expected less than the root of the {people} people")
    d = r * sqrt(people**2 / (n1 * n2)) / sqrt(1 - r * r)
    return _between(d, n1, n2, "Z of a rank test between two groups, by way of r")


def from_percentages(percent1: float, n1: int, percent2: float, n2: int) -> Converted:
    """Convert the percentages of two groups that recovered to a log odds ratio.

    Half a person is added everywhere where one of them is 0 or 100 %.
    """
    cells = [percent1 / 100 * n1, (1 - percent1 / 100) * n1, percent2 / 100 * n2, (1 - percent2 / 100) * n2]
    if min(cells) <= 0:
        cells = [cell + 0.5 for cell in cells]
    a, b, c, d = cells
    return Converted(log(a * d / (b * c)), 1 / a + 1 / b + 1 / c + 1 / d, "percentages of two groups (log odds ratio)")


def from_interval(value: float, low: float, high: float) -> Converted:
    """Convert a reported difference with its 95 % interval: the width gives the error."""
    if not low < value < high:
        raise EvidenceError(f"{value:g} does not lie between {low:g} and {high:g}")
    return Converted(value, ((high - low) / (2 * Z95)) ** 2, "difference and 95 % interval as reported")


def standardised_odds(found: Converted) -> Converted:
    """Convert a log odds ratio to a standardised difference (Chinn 2000)."""
    return Converted(found.value / PI_BY_ROOT_3, found.variance / PI_BY_ROOT_3**2, f"{found.how}, standardised")


def _between(d: float, n1: int, n2: int, how: str) -> Converted:
    """A standardised difference of two groups, freed of bias, with its large-sample variance."""
    value = correction(n1 + n2 - 2) * d
    return Converted(value, 1 / n1 + 1 / n2 + value**2 / (2 * (n1 + n2)), how)


def _sound(sd: float, n: int) -> None:
    """Refuse a spread that is none, and a group of one."""
    if not sd > 0:
        raise EvidenceError(f"an SD is {sd:g}, expected above 0")
    if n < 2:
        raise EvidenceError(f"a group has {n} people, expected at least 2")
