"""Thousands of meta-analyses at once, on arrays: the same bracketed search as `restricted`, all of them in step.

Nothing else of the room loads numpy: a page pools a handful of studies and does without (docs/adr/0013). Needs the
extra `stats`.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from glidepath.evidence.pooling.distributions import t_quantile
from glidepath.evidence.pooling.pool import CONFIDENCE
from glidepath.evidence.pooling.restricted import FIRST
from glidepath.evidence.values import Z95, EvidenceError

Numbers = NDArray[np.float64]
Counts = NDArray[np.int64]
BLOCK = 1500
"""Meta-analyses taken together, so that they stay in the processor's own memory."""
WIDEST = 2.5
"""The most one place at which the score is looked at is of the one before it."""
NEAR = 1e-9
"""Newton's step below which, as a part of the place, the next would be below what a number can hold."""
MOST_ROUNDS = 100


class Many(NamedTuple):
    """What many meta-analyses say, one place each.

    Value, standard error and 95 % interval (Hartung-Knapp-Sidik-Jonkman), the variance between studies by restricted
    maximum likelihood, Cochran's Q and I² in percent. One study keeps its ordinary error and the normal interval.
    """

    value: Numbers
    error: Numbers
    low: Numbers
    high: Numbers
    tau2: Numbers
    q: Numbers
    i2: Numbers


def pool_many(values: Numbers, variances: Numbers, sizes: Counts) -> Many:
    """Pool many meta-analyses; `values` and `variances` hold their studies one after another, `sizes` how many each.

    Raises: EvidenceError where lengths do not fit, a size is below 1, or a variance is not above 0.
    """
    if len(values) != len(variances) or int(sizes.sum()) != len(values) or (len(sizes) and int(sizes.min()) < 1):
        raise EvidenceError("sizes add up to the number of values and variances, each at least 1")
    if not bool(np.all(variances > 0)):
        raise EvidenceError("a variance is not above 0")
    made = Many(*(np.empty(len(sizes)) for _ in Many._fields))
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    for block in _blocks(sizes):
        rows = np.arange(int(sizes[block].max()))[:, None]
        inside = rows < sizes[block]
        places = np.where(inside, starts[block] + rows, 0)
        found = _pooled(
            np.where(inside, values[places], 0.0), np.where(inside, variances[places], np.inf), sizes[block]
        )
        for whole, part in zip(made, found, strict=True):
            whole[block] = part
    return made


def _blocks(sizes: Counts) -> Iterator[Counts]:
    """Meta-analyses of like size together, a block at a time."""
    order = np.argsort(sizes, kind="stable")
    for start in range(0, len(order), BLOCK):
        yield order[start:start + BLOCK]


def _pooled(y: Numbers, v: Numbers, k: Counts) -> Many:
    """One block: a column a meta-analysis, empty places of infinite variance and so without weight."""
    tau2 = _restricted(y, v, k)
    w = 1 / (v + tau2)
    total = w.sum(0)
    value = np.einsum("ij,ij->j", w, y) / total
    freedom = np.maximum(k - 1, 1)
    spread = np.einsum("ij,ij->j", w, (y - value) ** 2) / freedom
    error = np.sqrt(np.where(k > 1, spread, 1.0) / total)
    reach = error * _quantiles(k)
    own = 1 / v
    weight = own.sum(0)
    q = np.einsum("ij,ij->j", own, (y - np.einsum("ij,ij->j", own, y) / weight) ** 2)
    rest = weight * weight - np.einsum("ij,ij->j", own, own)
    within = np.where(k > 1, freedom * weight / np.where(k > 1, rest, 1.0), 1.0)
    return Many(value, error, value - reach, value + reach, tau2, q, 100 * tau2 / (tau2 + within))


def _quantiles(k: Counts) -> Numbers:
    """The multiple of the error for each number of studies."""
    known = {int(size): t_quantile(CONFIDENCE, size - 1) if size > 1 else Z95 for size in np.unique(k)}
    return np.array([known[int(size)] for size in k])


def _restricted(y: Numbers, v: Numbers, k: Counts) -> Numbers:
    """The variance between studies at which the restricted likelihood is greatest, for each column."""
    bound, none = _ceiling(y, v, k), np.zeros(len(k))
    first = np.where(bound > 0, np.minimum(FIRST * v.min(0), bound / 2), 1.0)
    whole = np.where(bound > 0, bound * 1.0001 / first, 1.0)
    steps = int(np.ceil(np.log(whole.max()) / np.log(WIDEST))) + 1
    ratio = whole ** (1 / max(1, steps - 1))
    at_none = np.where(bound > 0, _score(y, v, none), 0.0)
    here, score = none, at_none
    columns: list[Counts] = []
    ends: list[Numbers] = []
    step = first
    for _ in range(steps):
        there = _score(y, v, step)
        turns = np.flatnonzero((score > 0) & (there <= 0))
        columns.append(turns)
        ends.append(np.stack((here[turns], step[turns], score[turns], there[turns])))
        here, score, step = step, there, step * ratio
    at = np.concatenate(columns)
    root = _closed_in(y[:, at], v[:, at], np.concatenate(ends, axis=1))
    tau2 = none.copy()
    tau2[at] = root
    several = np.flatnonzero(np.bincount(at, minlength=len(k)) + (at_none <= 0) > 1)
    for column in several:
        peaks = np.append(root[at == column], 0.0)
        same = np.full(len(peaks), column)
        tau2[column] = peaks[np.argmax(_likelihood(y[:, same], v[:, same], peaks))]
    return tau2


def _ceiling(y: Numbers, v: Numbers, k: Counts) -> Numbers:
    """The bound of `restricted.ceiling`, for each column; 0 for a single study."""
    inside = np.isfinite(v)
    mean = y.sum(0) / k
    spread = np.where(inside, (y - mean) ** 2, 0.0).sum(0)
    largest = np.where(inside, v, 0.0).max(0)
    fewer = np.maximum(k - 1, 1)
    bound: Numbers = (spread + np.sqrt(spread * spread + 4 * fewer * spread * largest)) / (2 * fewer)
    return np.where(k > 1, bound, 0.0)


def _score(y: Numbers, v: Numbers, tau2: Numbers) -> Numbers:
    """The score of the restricted likelihood, for each column."""
    w = v + tau2
    np.reciprocal(w, out=w)
    total = w.sum(0)
    off = y - np.einsum("ij,ij->j", w, y) / total
    squares = np.einsum("ij,ij->j", w, w)
    off *= w
    score: Numbers = (np.einsum("ij,ij->j", off, off) - total + squares / total) / 2
    return score


def _likelihood(y: Numbers, v: Numbers, tau2: Numbers) -> Numbers:
    """The restricted log likelihood, for each column."""
    w = 1 / (v + tau2)
    total = w.sum(0)
    misfit = np.einsum("ij,ij->j", w, (y - np.einsum("ij,ij->j", w, y) / total) ** 2)
    logs = np.log(w, out=np.zeros_like(w), where=w > 0).sum(0)
    height: Numbers = (logs - np.log(total) - misfit) / 2
    return height


def _closed_in(y: Numbers, v: Numbers, ends: Numbers) -> Numbers:
    """Close in on each change of sign: Newton's step where it stays inside, else the middle; the done are left out.

    `ends` are the places before and after each change and the scores there; the first guess is where a line between
    them would cross.
    """
    low, high, above, below = ends
    here = low + (high - low) * above / (above - below)
    done, live = here.copy(), np.arange(len(here))
    for _ in range(MOST_ROUNDS):
        score, bend = _slope(y, v, here)
        rising = score > 0
        low, high = np.where(rising, here, low), np.where(rising, high, here)
        newton = here - score / np.where(bend < 0, bend, -np.inf)
        inside = (bend < 0) & (low <= newton) & (newton <= high)
        step = np.where(inside, newton, (low + high) / 2)
        done[live] = step
        going = ~inside & (high - low > 1e-15 * high) | inside & (np.abs(step - here) > NEAR * here)
        if not going.any():
            break
        live, here, low, high, y, v = live[going], step[going], low[going], high[going], y[:, going], v[:, going]
    return np.asarray(done)


def _slope(y: Numbers, v: Numbers, tau2: Numbers) -> tuple[Numbers, Numbers]:
    """The score and its own slope, for each column."""
    w = 1 / (v + tau2)
    total = w.sum(0)
    off = y - np.einsum("ij,ij->j", w, y) / total
    square = w * w
    squares, cubes = square.sum(0), np.einsum("ij,ij->j", square, w)
    first = np.einsum("ij,ij->j", square, off)
    off *= off
    second, third = np.einsum("ij,ij->j", square, off), np.einsum("ij,ij,ij->j", square, w, off)
    score = (second - total + squares / total) / 2
    bend = (2 * first * first / total - 2 * third + squares - 2 * cubes / total + (squares / total) ** 2) / 2
    return score, bend
