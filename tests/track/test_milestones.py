"""From which day a change was real, and whether it has lasted."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.measure import MeasureError, Verdict, change
from glidepath.track import milestones
from tests.samples import START, degrees, pain
from tests.track.test_trend import over


def day(number: int):
    """The day of a reading that is taken every week."""
    return (START + timedelta(days=7 * number)).date()


def test_seen_once_is_not_lasting():
    """The first day it showed is told apart from the day since which it stayed."""
    found = milestones(over([8, 5, 7, 5, 4, 4]), measure=pain())

    assert (day(1), day(3)) == (found.first_real, found.real_since)
    assert (day(1), day(3)) == (found.first_worthwhile, found.worthwhile_since)
    assert found.sentence == (
        "Better by more than the error since 23 Mar 2026, first seen on 9 Mar 2026; worthwhile since 23 Mar 2026."
    )


def test_lost_again_is_said():
    """What is not there now has no since."""
    found = milestones(over([8, 5, 7]), measure=pain())

    assert (day(1), None) == (found.first_real, found.real_since)
    assert "More than the error first on 9 Mar 2026, but not now." == found.sentence


def test_real_without_a_published_worth():
    """Range has an error and no important difference."""
    found = milestones(over([40, 44, 46, 47], "range"), measure=degrees())

    assert (day(2), day(2), None) == (found.first_real, found.real_since, found.first_worthwhile)
    assert "Better by more than the error since 16 Mar 2026." == found.sentence


@pytest.mark.parametrize(
    ("values", "says"),
    [([8], "Measured once: nothing to compare yet."), ([8, 7, 9], "No change since the first reading exceeds"),
     ([5, 2, 8], "Worse now than at the first reading")],
)  # fmt: skip
def test_nothing_won(values, says):
    """Once, or noise; and a worsening is never passed over for what was won before it."""
    assert milestones(over(values), measure=pain()).sentence.startswith(says)


def test_what_cannot_be_judged_neither_makes_nor_breaks():
    """A reading by another method in between is passed over."""
    taken = over([40, 50, 50, 50], "range")
    taken[2] = over([40, 50, 90], "range", method="phone")[2]
    found = milestones(taken, measure=degrees())

    assert (day(1), day(1)) == (found.first_real, found.real_since)


def test_without_a_beginning_nothing_is_said():
    """An empty row has no first reading."""
    with pytest.raises(MeasureError, match="no reading shows where it began"):
        milestones([], measure=pain())


@given(st.lists(st.integers(0, 10), min_size=2, max_size=15))
def test_a_milestone_is_never_within_error(values):
    """Since which day: every later reading is real, and the one before it, if any, is not."""
    taken = over(values)
    found = milestones(taken, measure=pain())
    real = [change(taken[0], one, measure=pain()).verdict in (Verdict.REAL, Verdict.WORTHWHILE) for one in taken[1:]]

    assert (found.first_real is None) == (not any(real))
    if found.real_since:
        at = [one.at.date() for one in taken[1:]].index(found.real_since)
        assert all(real[at:]) and not (at and real[at - 1])
    else:
        assert not real[-1]
