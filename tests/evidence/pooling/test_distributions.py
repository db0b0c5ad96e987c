"""Tails and quantiles against scipy's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from glidepath.evidence.pooling.distributions import chi_squared_tail, t_quantile, t_tail

FREEDOMS = st.one_of(st.integers(1, 60), st.integers(61, 5000), st.floats(0.5, 200))


@given(st.floats(1e-4, 60), FREEDOMS)
@settings(max_examples=400)
def test_tails_of_t(t, freedom):
    """Within 1e-10 of scipy's, for what a page can show."""
    assert t_tail(t, freedom) == pytest.approx(2 * stats.t.sf(t, freedom), rel=1e-10, abs=1e-14)


@given(st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.99, 0.999]), FREEDOMS)
@settings(max_examples=300)
def test_quantiles_of_t(confidence, freedom):
    """The quantile of scipy, and its own tail leads back."""
    found = t_quantile(confidence, freedom)

    assert found == pytest.approx(stats.t.ppf((1 + confidence) / 2, freedom), rel=1e-9)
    assert t_tail(found, freedom) == pytest.approx(1 - confidence, rel=1e-9)


@given(st.floats(0, 4), FREEDOMS)
@settings(max_examples=400)
def test_tails_of_chi_squared(times, freedom):
    """From 0 to four times the degrees of freedom."""
    assert chi_squared_tail(times * freedom, freedom) == pytest.approx(
        stats.chi2.sf(times * freedom, freedom), rel=1e-9, abs=1e-13)  # fmt: skip
