"""Flare-ups: what stands out from a person's own usual, and what only looks so."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.measure import Context, Reading, detectable
from glidepath.track import flares
from glidepath.track.flares import FEWEST, IN_A_ROW

START = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)
PAIN = shelf().measures["nprs"]


def felt(*values, context=Context.HOME, gap=1):
    """Pain of one day after the other."""
    return [Reading(measure="nprs", label="worst of the day", side=Side.MIDLINE, value=value, unit="/10",
                    method="self_report", at=START + timedelta(days=gap * day), context=context)
            for day, value in enumerate(values) if value is not None]  # fmt: skip


ERROR = detectable(PAIN, *felt(1, 2), condition="neck_pain")


def found(readings):
    """Flare-ups of neck pain, as the numbers of their days."""
    return [((one.starts - START.date()).days, (one.ends - START.date()).days)
            for one in flares(readings, measure=PAIN, condition="neck_pain")]  # fmt: skip


def test_the_error_is_a_published_one():
    """Without it nothing here would be tested."""
    assert ERROR and 1 < ERROR < 5


def test_two_days_far_above_the_usual_are_one():
    """With what was usual before and the worst of it."""
    (flare,) = flares(felt(2, 3, 2, 3, 2, 7, 8, 3, 2), measure=PAIN, condition="neck_pain")

    assert (2.0, 8.0, "/10") == (flare.usual, flare.worst, flare.unit)
    assert [(5, 6)] == found(felt(2, 3, 2, 3, 2, 7, 8, 3, 2))


@pytest.mark.parametrize(
    "readings",
    [
        felt(2, 3, 2, 3, 2, 8, 2, 2),  # one day alone
        felt(2, 3, 2, 8, 8),  # too few days known before
        felt(2, 3, 2, 3, 2, 4, 4, 4),  # within the error
        felt(2, 3, 2, 3, 2, 8, None, None, None, None, 8),  # two days, apart
        felt(2, 3, 2, 3, 2, 8, 8, context=Context.BEFORE),  # taken in a visit
        felt(2, 3, 2, 3, 2, 8, 8, gap=9),  # what was usual is too long ago
        [],
    ],
)
def test_what_only_looks_so_is_none(readings):
    """Each for its own reason."""
    assert [] == found(readings)


def test_a_long_one_does_not_become_the_usual():
    """Three weeks of it are one flare-up to the last day."""
    assert [(5, 25)] == found(felt(2, 3, 2, 3, 2, *[8] * 21, 2))


def test_a_forgotten_day_does_not_part_it():
    """Two days apart still follow one another."""
    assert [(5, 8)] == found(felt(2, 3, 2, 3, 2, 8, None, 8, 8, 2))


@given(st.lists(st.none() | st.integers(0, 10), max_size=60))
def test_each_is_whole_and_apart_from_the_next(values):
    """Whatever is written down: in order, long enough, and worse than usual by more than the error."""
    readings = felt(*values)
    made = flares(readings, measure=PAIN, condition="neck_pain")

    for flare in made:
        inside = [one for one in readings if flare.starts <= one.at.date() <= flare.ends]
        before = [one for one in readings if one.at.date() < flare.starts]
        assert len(inside) >= IN_A_ROW and len(before) >= FEWEST
        assert all(one.value - flare.usual > ERROR for one in inside)
    assert all(one.ends < other.starts for one, other in pairwise(made))
