"""The slope and its interval, as SciPy has them, and what is said of them."""

from datetime import timedelta
from math import isclose

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.stats import theilslopes

from glidepath.measure import Context, MeasureError, Reading
from glidepath.track import Course, trend
from glidepath.track.trend import slopes
from tests.samples import degrees, pain, reading

POINTS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), min_size=3, max_size=40)


def over(values: list[float], measure: str = "nprs", *, days: int = 7, **other: object) -> list[Reading]:
    """A reading every so many days."""
    return [
        msgspec.structs.replace(reading(measure, value, **other), at=reading(measure, value).at
                                + timedelta(days=days * at))
        for at, value in enumerate(values)
    ]  # fmt: skip


@given(POINTS)
def test_slope_and_interval_agree_with_scipy(points):
    """Ties in either direction included."""
    assume(len({x for x, _ in points}) > 1 and len(set(points)) == len(points))
    other = theilslopes([y for _, y in points], [x for x, _ in points])

    for mine, theirs in zip(slopes(points), (other.slope, other.low_slope, other.high_slope), strict=True):
        assert isclose(mine, theirs, abs_tol=1e-9)


def test_pain_that_falls_is_better():
    """Positive is better, whichever way the scale runs; a week is seven days."""
    found = trend(over([8, 7, 6, 5, 4, 3]), measure=pain())

    assert (1.0, Course.BETTER, 6) == (found.slope, found.course, found.days)
    assert "Better by 1/10 a week, between 1 and 1 with 95 % confidence." == found.sentence
    assert Course.WORSE == trend(over([3, 4, 5, 6, 7, 8]), measure=pain()).course


def test_to_and_fro_has_no_direction():
    """The interval lies on both sides of nothing."""
    found = trend(over([5, 7, 4, 6, 5, 6]), measure=pain())

    assert Course.UNCLEAR == found.course
    assert found.sentence.startswith("No clear direction: between ")


def test_four_days_make_no_trend():
    """Several readings of one day are one day."""
    found = trend(over([8, 7, 6, 5]) + over([8, 7]), measure=pain())

    assert (None, 4, Course.TOO_FEW) == (found.slope, found.days, found.course)
    assert 0 == trend([], measure=pain()).days


def test_another_method_is_left_out_and_counted():
    """A phone is no goniometer; the way it is measured now is the one that counts."""
    taken = over([10, 20, 30], "range", method="phone") + over([40, 41, 42, 43, 44, 45], "range")
    found = trend(taken, measure=degrees())

    assert (3, 6, 1.0) == (found.others, found.days, found.slope)


def test_what_a_treatment_did_is_not_how_somebody_is():
    """Readings after treatment are left out."""
    taken = over([8, 7, 6, 5, 4]) + over([1, 1, 1, 1, 1], context=Context.AFTER)

    assert 1.0 == trend(taken, measure=pain()).slope


def test_one_sign_at_a_time():
    """Two signs have no common slope."""
    with pytest.raises(MeasureError, match="expected readings of one sign, not of nprs right and range right"):
        trend([*over([1]), *over([2], "range")], measure=pain())


@given(st.lists(st.integers(0, 10), min_size=5, max_size=12), st.randoms())
def test_order_does_not_matter(values, chance):
    """The rows of a table come as they come."""
    taken = over(values)
    mixed = taken[:]
    chance.shuffle(mixed)

    assert trend(taken, measure=pain()) == trend(mixed, measure=pain())
