"""Trials that are one reading, and those that are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.measure import unsteady


@pytest.mark.parametrize(
    ("trials", "says"),
    [
        ((40.0, 45.0, 50.0), ""),
        ((40.0, 45.0), "2 of 3 trials: measure 1 more."),
        ((40.0, 45.0, 50.5), "The trials lie 10.5 degrees apart, more than 10"),
    ],
)
def test_a_slip_is_refused_with_its_reason(trials, says):
    """At ten degrees they are still one reading."""
    assert unsteady(trials).startswith(says) and bool(says) == bool(unsteady(trials))


@pytest.mark.parametrize(
    ("trials", "wanted", "says"),
    [((), 1, "Write what you measured."), ((7.0,), 1, ""), ((7.0,), 2, "1 of 2 trials: measure 1 more."),
     ((7.0, 13.5), 2, "The trials lie 6.5 kg apart, more than 6")],
)  # fmt: skip
def test_a_test_has_its_own_rule(trials, wanted, says):
    """How many, how far apart, and in which unit."""
    told = unsteady(trials, wanted=wanted, most=6.0, unit="kg")

    assert told.startswith(says) and bool(says) == bool(told)


@given(st.lists(st.floats(0, 180), min_size=3, max_size=6))
def test_order_does_not_matter(trials):
    """Nor does it matter which one slipped."""
    assert unsteady(trials) == unsteady(sorted(trials))
