"""Effects of one scale put together: random effects, their interval, and how far they differ."""

from collections.abc import Sequence
from math import erfc, sqrt

from glidepath.body import Value
from glidepath.evidence.pooling.distributions import chi_squared_tail, t_quantile, t_tail
from glidepath.evidence.pooling.restricted import Peak, restricted
from glidepath.evidence.values import Z95, Effect, EvidenceError, Interval, Pooled

CONFIDENCE = 0.95


class LeftOut(Value, frozen=True, kw_only=True):
    """What the others say without one study."""

    study: str
    pooled: Pooled


def pool(effects: Sequence[Effect]) -> Pooled:
    """Put effects of one scale together.

    Raises: EvidenceError where there is none, or where they are not on one scale.
    """
    if not effects:
        raise EvidenceError("there is no effect to pool")
    scales = sorted({effect.scale for effect in effects})
    if len(scales) > 1:
        raise EvidenceError(f"effects on different scales are not pooled: {' and '.join(scales)}")
    return pool_numbers([effect.value for effect in effects], [effect.variance for effect in effects])


def leave_one_out(effects: Sequence[Effect]) -> tuple[LeftOut, ...]:
    """Pool anew without each study in turn; nothing where there are fewer than two.

    Raises: EvidenceError as `pool`.
    """
    rest = [[*effects[:number], *effects[number + 1:]] for number in range(len(effects))] if len(effects) > 1 else []
    return tuple(LeftOut(study=effect.study, pooled=pool(others))
                 for effect, others in zip(effects, rest, strict=False))  # fmt: skip


def pool_numbers(values: Sequence[float], variances: Sequence[float]) -> Pooled:
    """Put values with their variances together; one alone keeps its own interval.

    Raises: EvidenceError where a variance is not above 0.
    """
    if any(not variance > 0 for variance in variances):
        raise EvidenceError("a variance is not above 0")
    if len(values) == 1:
        return _alone(values[0], variances[0])
    peak = restricted(values, variances)
    return _together(values, variances, peak)


def _alone(value: float, variance: float) -> Pooled:
    """One study: its own ordinary interval."""
    error = sqrt(variance)
    own = Interval(low=value - Z95 * error, high=value + Z95 * error)
    return Pooled(k=1, value=value, error=error, p=erfc(abs(value) / error / sqrt(2)), interval=own, wald=own, tau2=0.0,
                  q=0.0, q_p=1.0, i2=0.0, prediction=None, weights=(100.0,), fixed=True, peaks=1)  # fmt: skip


def _together(values: Sequence[float], variances: Sequence[float], peak: Peak) -> Pooled:
    """Several studies at the variance between them that was found."""
    k, weights = len(values), [1 / (variance + peak.tau2) for variance in variances]
    total = sum(weights)
    mean = _mean(values, weights)
    error = sqrt(_misfit(values, weights, mean) / (k - 1) / total)
    reach, plain = t_quantile(CONFIDENCE, k - 1), Z95 / sqrt(total)
    beyond = reach * sqrt(peak.tau2 + error * error)
    own = [1 / variance for variance in variances]
    q = _misfit(values, own, _mean(values, own))
    return Pooled(
        k=k, value=mean, error=error, p=t_tail(mean / error, k - 1) if error else 0.0 if mean else 1.0,
        interval=Interval(low=mean - reach * error, high=mean + reach * error),
        wald=Interval(low=mean - plain, high=mean + plain), tau2=peak.tau2, q=q, q_p=chi_squared_tail(q, k - 1),
        i2=100 * peak.tau2 / (peak.tau2 + typical(own)), prediction=Interval(low=mean - beyond, high=mean + beyond),
        weights=tuple(100 * weight / total for weight in weights), fixed=False, peaks=peak.peaks,
    )  # fmt: skip


def typical(weights: Sequence[float]) -> float:
    """Give the typical variance within a study (Higgins and Thompson 2002), from weights of 1 / variance."""
    total = sum(weights)
    return (len(weights) - 1) * total / (total * total - sum(weight * weight for weight in weights))


def _mean(values: Sequence[float], weights: Sequence[float]) -> float:
    """The weighted mean."""
    return sum(weight * value for weight, value in zip(weights, values, strict=True)) / sum(weights)


def _misfit(values: Sequence[float], weights: Sequence[float], mean: float) -> float:
    """The weighted sum of squares about a mean."""
    return sum(weight * (value - mean) ** 2 for weight, value in zip(weights, values, strict=True))
