"""Whether small studies show more than large ones: Egger's regression."""

from collections.abc import Sequence
from math import sqrt

from glidepath.evidence.pooling.distributions import t_tail
from glidepath.evidence.values import EvidenceError


def egger(values: Sequence[float], variances: Sequence[float]) -> float:
    """Give the p of Egger's test: the slope of the values over their standard errors, weighted by 1 / variance.

    Raises: EvidenceError for fewer than three studies, or where all are equally precise.
    """
    k = len(values)
    if k < 3:
        raise EvidenceError(f"asymmetry needs at least three studies, found {k}")
    errors, weights = [sqrt(variance) for variance in variances], [1 / variance for variance in variances]
    total = sum(weights)
    middle = sum(w * x for w, x in zip(weights, errors, strict=True)) / total
    mean = sum(w * y for w, y in zip(weights, values, strict=True)) / total
    spread = sum(w * (x - middle) ** 2 for w, x in zip(weights, errors, strict=True))
    if spread <= 1e-12 * total * middle * middle:
        raise EvidenceError("all studies are equally precise, so asymmetry cannot be seen")
    rise = sum(w * (x - middle) * y for w, x, y in zip(weights, errors, values, strict=True)) / spread
    left = sum(w * (y - mean - rise * (x - middle)) ** 2 for w, x, y in zip(weights, errors, values, strict=True))
    error = sqrt(left / (k - 2) / spread)
    return t_tail(rise / error, k - 2) if error else float(not rise)
