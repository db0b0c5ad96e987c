"""A reading fits its measure or is refused with what and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.measure import Context, MeasureError, Sign, check, reading, sign_of
from tests.samples import START, degrees, pain
from tests.samples import reading as sample


def test_the_value_is_the_mean_of_the_trials() -> None:
    """Three trials make one value."""
    made = reading(degrees(trials=3), side=Side.LEFT, method="goniometer", at=START, context=Context.BASELINE,
                   trials=(40, 42, 47), motion="knee_flexion")

    assert 43 == made.value


@pytest.mark.parametrize(
    ("given_facts", "match"),
    [
        ({"value": 11}, r"Pain: 11 lies outside 0 to 10 /10"),
        ({"value": 5, "method": "goniometer"}, r"expected one of self_report"),
        ({}, r"give a value or trials"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(given_facts: dict[str, object], match: str) -> None:
    """The message names the measure, the fault and what was expected."""
    facts: dict[str, object] = {"side": Side.MIDLINE, "method": "self_report", "at": START,
                                "context": Context.BEFORE, **given_facts}

    with pytest.raises(MeasureError, match=match):
        reading(pain(), **facts)  # type: ignore[arg-type]


def test_range_needs_a_motion() -> None:
    """Degrees of nothing are not a reading."""
    with pytest.raises(MeasureError, match="a motion is needed"):
        check(sample("range", 40), degrees())


def test_pressure_pain_threshold_needs_all_its_trials() -> None:
    """Two of three trials are not enough."""
    with pytest.raises(MeasureError, match="2 trials given, expected 3"):
        reading(degrees(trials=3), side=Side.LEFT, method="goniometer", at=START, context=Context.BASELINE,
                trials=(40, 42), motion="knee_flexion")


def test_the_sign_is_the_reading_without_its_value() -> None:
    """Measure, motion, label and side make the sign."""
    assert Sign(measure="range", motion="knee_flexion", side=Side.RIGHT) == sign_of(
        sample("range", 40, motion="knee_flexion"))


@given(st.floats(allow_nan=True, allow_infinity=True).filter(lambda value: not 0 <= value <= 10))
def test_no_value_outside_the_scale_gets_in(value: float) -> None:
    """Not even infinity, and not a number that is no number."""
    with pytest.raises(MeasureError):
        reading(pain(), side=Side.MIDLINE, method="self_report", at=START, context=Context.BEFORE, value=value)
