"""Tails and quantiles of Student's t and chi-squared in plain Python.

The pages that pool would otherwise load numpy and scipy, half as much memory again as the whole application takes
(docs/adr/0013). Held against scipy in the tests, to 1e-12.
"""

from functools import lru_cache
from math import exp, inf, lgamma, log, log1p, pi, sqrt
from statistics import NormalDist

MOST_TERMS = 20_000
CLOSE = 1e-16
TINY = 1e-300
MOST_ROUNDS = 200
CLOSE_ENOUGH = 1e-15


def t_tail(t: float, freedom: float) -> float:
    """Give the two-sided tail of Student's t: how often a value further from 0 comes by chance."""
    square = t * t
    return _beta(freedom / (freedom + square), square / (freedom + square), freedom / 2, 0.5)


@lru_cache(maxsize=1024)
def t_quantile(confidence: float, freedom: float) -> float:
    """Give the t that a share `confidence` (0 to 1) of values lies within on both sides of 0; `freedom` above 0."""
    tail = 1 - confidence
    z = NormalDist().inv_cdf(1 - tail / 2)
    t = z + (z**3 + z) / (4 * freedom) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
    low, high = 0.0, inf
    scale = 2 * exp(lgamma((freedom + 1) / 2) - lgamma(freedom / 2)) / sqrt(freedom * pi)
    for _ in range(MOST_ROUNDS):
        off = t_tail(t, freedom) - tail
        low, high = (t, high) if off > 0 else (low, t)
        step = t + off / (scale * exp(-(freedom + 1) / 2 * log1p(t * t / freedom)))
        if not low < step < high:
            step = (low + high) / 2 if high < inf else 2 * t
        if abs(step - t) <= CLOSE_ENOUGH * abs(t):
            return step
        t = step
    return t


def chi_squared_tail(x: float, freedom: float) -> float:
    """Give how often chi-squared with `freedom` degrees of freedom is above x by chance."""
    half, a = x / 2, freedom / 2
    if half <= 0:
        return 1.0
    front = exp(-half + a * log(half) - lgamma(a))
    if half < a + 1:
        term = total = 1 / a
        n = a
        while term > total * CLOSE:
            n += 1
            term *= half / n
            total += term
        return 1 - front * total
    b, d = half + 1 - a, 1 / (half + 1 - a)
    c, h = 1 / TINY, d
    for i in range(1, MOST_TERMS):
        an = -i * (i - a)
        b += 2
        d = 1 / _away(an * d + b)
        c = _away(b + an / c)
        h *= d * c
        if abs(d * c - 1) < CLOSE * 4:
            break
    return front * h


def _beta(x: float, rest: float, a: float, b: float) -> float:
    """The regularised incomplete beta function at x; `rest` is 1 - x, handed in because it may be tiny."""
    if x <= 0 or rest <= 0:
        return 0.0 if x <= 0 else 1.0
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(rest))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(x, a, b) / a
    return 1 - front * _fraction(rest, b, a) / b


def _fraction(x: float, a: float, b: float) -> float:
    """The continued fraction of the incomplete beta function, by Lentz's method."""
    c, d = 1.0, 1 / _away(1 - (a + b) * x / (a + 1))
    h = d
    for m in range(1, MOST_TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for part in (even, odd):
            d = 1 / _away(1 + part * d)
            c = _away(1 + part / c)
            h *= c * d
        if abs(c * d - 1) < CLOSE * 4:
            break
    return h


def _away(value: float) -> float:
    """Keep a divisor away from zero."""
    return value if abs(value) > TINY else TINY
