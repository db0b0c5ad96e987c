"""A trial on the calendar: its stretches, and which reading is the value of which occasion."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.measure import Context, Reading
from glidepath.track.single import Design, Kind, count, ends, order, stretches, values

STARTS = date(2026, 3, 2)
DESIGN = Design(kind=Kind.WITHDRAWAL, occasions=12, shortest=2)


def felt(day, value, method="self_report", context=Context.HOME):
    """Pain on a day of the trial."""
    at = datetime(2026, 3, 2, 20, tzinfo=UTC) + timedelta(days=day)
    return Reading(measure="nprs", side=Side.MIDLINE, value=value, unit="/10", method=method, at=at, context=context)


def test_a_value_is_the_median_of_its_occasion():
    """Two days to an occasion; what lies before or after the trial, or follows a treatment, is none of it."""
    readings = [felt(-1, 9), felt(0, 4), felt(1, 6), felt(1, 8), felt(4, 2), felt(24, 9),
                felt(6, 0, context=Context.AFTER)]  # fmt: skip

    assert (6.0, None, 2.0, *(None,) * 9) == values(readings, DESIGN, starts=STARTS, every=2)


def test_what_was_measured_another_way_is_left_out():
    """The method that was used most stands."""
    readings = [felt(0, 4), felt(1, 5), felt(2, 60, method="vas_line")]

    assert (4.0, 5.0, None) == values(readings, DESIGN, starts=STARTS, every=1)[:3]


@given(st.sampled_from(list(Kind)), st.integers(6, 10).map(lambda half: 2 * half), st.integers(1, 7), st.data())
def test_stretches_are_the_trial_and_nothing_else(kind, occasions, every, data):
    """One follows the other without a gap, from the first day to the last, alike within and unlike across."""
    design = Design(kind=kind, occasions=occasions, shortest=1 if kind is Kind.ALTERNATING else 2)
    drawn = order(design, data.draw(st.integers(0, count(design) - 1)))
    found = stretches(drawn, starts=STARTS, every=every)

    assert (STARTS, ends(design, starts=STARTS, every=every)) == (found[0].first, found[-1].last)
    for one, other in pairwise(found):
        assert one.last + timedelta(days=1) == other.first and one.phase != other.phase
    days = [(STARTS + timedelta(days=day)) for day in range(occasions * every)]
    told = [next(one.phase for one in found if one.first <= day <= one.last) for day in days]
    assert [phase for phase in drawn for _ in range(every)] == told
