"""Each conversion against its formula, worked by hand or by another way to the same figure."""

from math import exp, inf, log, pi, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats

from glidepath.evidence import EvidenceError
from glidepath.evidence.effect import conversions as convert

SDS, SIZES, MEANS = st.floats(0.1, 50), st.integers(3, 500), st.floats(-100, 100)


@given(st.floats(1.5, 400))
def test_the_correction_is_that_of_hedges(freedom):
    """By scipy's gamma function, and near the usual 1 - 3 / (4 m - 1)."""
    exact = special.gamma(min(freedom, 300) / 2) / (
        sqrt(min(freedom, 300) / 2) * special.gamma((min(freedom, 300) - 1) / 2))  # fmt: skip

    assert convert.correction(min(freedom, 300)) == pytest.approx(exact, rel=1e-12)
    assert 1.0 == convert.correction(inf)


@given(MEANS, SDS, SIZES, MEANS, SDS, SIZES)
def test_means_and_t_lead_to_the_same(mean1, sd1, n1, mean2, sd2, n2):
    """The t of the same two groups gives the same effect; so does its exact p with the direction."""
    t = stats.ttest_ind_from_stats(mean1, sd1, n1, mean2, sd2, n2).statistic
    by_means, by_t = convert.from_means(mean1, sd1, n1, mean2, sd2, n2), convert.from_t(float(t), n1, n2)

    assert by_t.value == pytest.approx(by_means.value, rel=1e-9, abs=1e-12)
    assert by_t.variance == pytest.approx(by_means.variance, rel=1e-9)
    p = float(2 * stats.t.sf(abs(t), n1 + n2 - 2))
    if 1e-10 < p < 0.999:
        by_p = convert.from_p(p, n1, n2, better=t > 0)
        assert by_p.value == pytest.approx(by_means.value, rel=1e-6)


def test_z_by_way_of_r():
    """Z = 2.59 in two groups of 15: r = 0.4729, d = 1.0733, g = 1.0443."""
    found = convert.from_z(2.59, 15, 15)
    r = 2.59 / sqrt(30)

    assert found.value == pytest.approx(convert.correction(28) * 2 * r / sqrt(1 - r * r), rel=1e-12)
    assert found.value == pytest.approx(1.0443, abs=5e-5)


def test_before_and_after():
    """Change by the spread before; two groups are the difference of both; a higher correlation is surer."""
    one = convert.from_before_after(40.0, 8.0, 30.0, 20)
    other = convert.from_before_after(40.0, 10.0, 36.0, 22)
    both = convert.from_two_before_after(one, other)

    assert one.value == pytest.approx(convert.correction(19) * -10 / 8)
    assert one.variance == pytest.approx(2 * 0.5 / 20 + one.value**2 / 40)
    assert (both.value, both.variance) == (one.value - other.value, one.variance + other.variance)
    assert convert.from_before_after(40.0, 8.0, 30.0, 20, correlation=0.8).variance < one.variance


def test_changes():
    """In one group by the spread of changes, as by the paired t of the same; in two as means."""
    mean, sd, n = 2.0, 4.0, 25
    by_t = convert.from_paired_t(mean / sd * sqrt(n), n)

    assert convert.from_change(mean, sd, n).value == pytest.approx(by_t.value)
    assert convert.from_changes(2, 4, 25, 1, 4, 25).value == pytest.approx(convert.from_means(2, 4, 25, 1, 4, 25).value)
    assert "changes" in convert.from_changes(2, 4, 25, 1, 4, 25).how


def test_mean_difference_keeps_its_unit():
    """The difference and the sum of both squared errors."""
    assert (2.0, 4 / 20 + 9 / 30) == convert.from_mean_difference(5, 2, 20, 3, 3, 30)[:2]


def test_percentages():
    """Log odds ratio of 30 of 40 against 20 of 40; half a person is added at 100 %."""
    found, full = convert.from_percentages(75, 40, 50, 40), convert.from_percentages(100, 10, 50, 10)

    assert exp(found.value) == pytest.approx(3.0)
    assert found.variance == pytest.approx(1 / 30 + 1 / 10 + 1 / 20 + 1 / 20)
    assert full.value == pytest.approx(log(10.5 * 5.5 / (0.5 * 5.5)))
    assert convert.standardised_odds(found).value == pytest.approx(log(3) * sqrt(3) / pi)


def test_a_reported_interval_gives_its_error():
    """The width over 2 times 1.96."""
    found = convert.from_interval(0.63, 0.36, 0.90)

    assert 0.63 == found.value
    assert sqrt(found.variance) == pytest.approx(0.54 / (2 * 1.959963984540054))


@pytest.mark.parametrize(("call", "says"), [
    (lambda: convert.from_means(1, 0, 20, 2, 1, 20), "an SD is 0, expected above 0"),
    (lambda: convert.from_means(1, 1, 1, 2, 1, 20), "a group has 1 people, expected at least 2"),
    (lambda: convert.from_before_after(1, 1, 2, 9, correlation=1), "a correlation is 1, expected between -1 and 1"),
    (lambda: convert.from_p(0, 9, 9, better=True), "p is 0, expected between 0 and 1"),
    (lambda: convert.from_z(9, 9, 9), "Z is 9, expected less than the root of the 18 people"),
    (lambda: convert.from_interval(1, 2, 3), "1 does not lie between 2 and 3"),
    (lambda: convert.correction(1), "needs more than 1 degree of freedom, found 1"),
])  # fmt: skip
def test_what_cannot_be_is_refused(call, says):
    """Each refusal says what and what was expected."""
    with pytest.raises(EvidenceError, match=says):
        call()
