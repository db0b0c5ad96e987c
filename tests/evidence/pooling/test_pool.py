"""Effects put together."""

from math import sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glidepath.catalogue import Aspect
from glidepath.evidence import Effect, EvidenceError, Scale, leave_one_out, pool, pool_numbers
from glidepath.evidence.pooling.asymmetry import egger

STUDIES = st.lists(st.tuples(st.floats(-3, 3), st.floats(0.01, 2)), min_size=2, max_size=10)


def effect(study, value, variance, scale=Scale.STANDARDISED):
    """An effect of a made study."""
    return Effect(study=study, outcome="Pain", aspect=Aspect.PAIN, scale=scale, value=value, variance=variance, how="")


def test_one_study_keeps_its_own_interval():
    """Nothing is pooled, nothing predicted."""
    alone = pool_numbers([0.5], [0.04])

    assert alone.fixed and alone.prediction is None and alone.interval == alone.wald
    assert (alone.interval.low, alone.interval.high) == pytest.approx((0.5 - 1.96 * 0.2, 0.5 + 1.96 * 0.2), abs=1e-4)
    assert alone.p == pytest.approx(0.0124, abs=1e-4)


def test_equal_variances_are_the_textbook_case():
    """With one variance for all, tau² is the sample variance less it, and the interval that of a plain mean."""
    values, variance = [0.1, 0.5, 0.9, 0.2, 0.6], 0.04
    mean = sum(values) / 5
    sample = sum((value - mean) ** 2 for value in values) / 4
    found = pool_numbers(values, [variance] * 5)

    assert found.tau2 == pytest.approx(sample - variance)
    assert found.value == pytest.approx(mean)
    assert found.error == pytest.approx(sqrt(sample / 5))
    assert found.i2 == pytest.approx(100 * (sample - variance) / sample)


@given(STUDIES, st.floats(-5, 5), st.floats(0.1, 10))
@settings(max_examples=100)
def test_it_moves_and_grows_with_its_values(studies, shift, times):
    """Shifted values shift the mean, other units change it in proportion; the order does not matter."""
    values, variances = (list(part) for part in zip(*studies, strict=True))
    found = pool_numbers(values, variances)
    moved = pool_numbers([shift + times * value for value in values], [times**2 * one for one in variances])
    turned = pool_numbers(values[::-1], variances[::-1])

    assert moved.value == pytest.approx(shift + times * found.value, abs=1e-6)
    assert moved.tau2 == pytest.approx(times**2 * found.tau2, rel=1e-6, abs=1e-9)
    assert (turned.value, turned.tau2) == pytest.approx((found.value, found.tau2), rel=1e-6, abs=1e-9)
    assert found.prediction.low <= found.interval.low <= found.value <= found.interval.high <= found.prediction.high
    assert sum(found.weights) == pytest.approx(100)


def test_a_narrow_interval_is_not_the_one_that_decides():
    """Studies that agree by luck have too narrow an interval; the wider one is kept for claims."""
    lucky = pool_numbers([0.30, 0.31, 0.305], [0.04, 0.05, 0.06])

    assert lucky.cautious == lucky.wald
    assert lucky.cautious.high - lucky.cautious.low > lucky.interval.high - lucky.interval.low


def test_the_same_value_throughout():
    """Without any difference the error is 0 and nothing is divided by it."""
    assert 0.0 == pool_numbers([0.5, 0.5], [0.1, 0.2]).p
    assert 1.0 == pool_numbers([0.0, 0.0], [0.1, 0.2]).p


def test_leave_one_out():
    """Each study is left out once; of a single one nothing is left."""
    effects = [effect(name, value, 0.05) for name, value in (("A", 0.1), ("B", 0.4), ("C", 2.0))]
    left = leave_one_out(effects)

    assert ["A", "B", "C"] == [one.study for one in left]
    assert left[2].pooled == pool(effects[:2])
    assert () == leave_one_out(effects[:1])


@pytest.mark.parametrize(("call", "says"), [
    (lambda: pool([]), "no effect to pool"),
    (lambda: pool([effect("A", 1, 1), effect("B", 1, 1, Scale.POINTS)]), "different scales are not pooled"),
    (lambda: pool_numbers([1.0, 2.0], [0.1, 0.0]), "a variance is not above 0"),
    (lambda: egger([1.0, 2.0], [1.0, 2.0]), "at least three studies, found 2"),
    (lambda: egger([1.0, 2.0, 3.0], [1.0, 1.0, 1.0]), "equally precise"),
])  # fmt: skip
def test_what_cannot_be_pooled_is_refused(call, says):
    """Each refusal says why."""
    with pytest.raises(EvidenceError, match=says):
        call()


def test_asymmetry_is_seen():
    """Effects that grow as studies shrink are asymmetric; effects that do not are not."""
    errors = [0.1 * (1 + number) for number in range(12)]
    variances = [error**2 for error in errors]

    assert 1e-6 > egger([0.1 + error + (-1) ** n / 100 for n, error in enumerate(errors)], variances)
    assert 0.3 < egger([0.5 + (-1) ** n * error / 2 for n, error in enumerate(errors)], variances)
    assert 1e-9 > egger([0.0, 1.0, 2.0], [1.0, 4.0, 9.0])
    assert 1.0 == egger([0.0, 0.0, 0.0], [1.0, 4.0, 9.0])
