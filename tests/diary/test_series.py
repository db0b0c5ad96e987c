"""The dates of a series, and what happens to the one that does not fit."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.diary import Hours, OtherHours, fit, free, series_days

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 10, 12)
HOURS = [Hours(weekday=day, opens=time(9), closes=time(12)) for day in range(1, 6)]
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def test_twice_a_week_for_three_weeks() -> None:
    """Six visits on the same two weekdays."""
    days = series_days(MONDAY, count=6, days_between=3.5)

    assert [1, 4, 1, 4, 1, 4] == [day.isoweekday() for day in days]
    assert MONDAY + timedelta(days=17) == days[-1]


@given(st.integers(1, 40), st.floats(1, 60))
def test_any_interval(count: int, days_between: float) -> None:
    """As many dates as asked, each later than the one before, never drifting from the interval."""
    days = series_days(MONDAY, count=count, days_between=days_between)

    assert count == len(days) and all(a < b for a, b in pairwise(days))
    assert abs((days[-1] - MONDAY).days - (count - 1) * days_between) < 1


def test_the_one_that_does_not_fit_is_named_with_the_nearest() -> None:
    """A holiday on the second date; the clock goes back within the series and the time on the wall stays."""
    days = series_days(MONDAY, count=6, days_between=3.5)
    spread = [MONDAY + timedelta(days=n) for n in range(20)]
    times = free(spread, minutes=30, hours=HOURS, others=[OtherHours(day=days[1])], zone=BERLIN, after=LONG_AGO)
    found = fit(days, time(9), times, zone=BERLIN)

    assert list(days) == [one.day for one in found]
    assert [days[1]] == [one.day for one in found if one.free is None]
    assert {"09:00"} == {f"{one.free.span.starts.astimezone(BERLIN):%H:%M}" for one in found if one.free}
    near = [one.span.starts.astimezone(BERLIN) for one in found[1].nearest]
    assert 3 == len(near) and near == sorted(near)
    assert {days[1] - timedelta(days=1), days[1] + timedelta(days=1)} >= {one.date() for one in near}
    held = [one.free.span for one in found if one.free]
    assert not any(one.span.overlaps(span) for one in found[1].nearest for span in held)


@pytest.mark.parametrize(("count", "between"), [(0, 7), (3, 0.5)])
def test_a_series_has_visits_and_days_between(count: int, between: float) -> None:
    """None, or two on one day, is refused."""
    with pytest.raises(ValueError, match="a day or more apart"):
        series_days(MONDAY, count=count, days_between=between)
