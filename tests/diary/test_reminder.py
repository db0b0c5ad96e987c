"""When somebody is reminded."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.diary import reminder

STARTS = datetime(2026, 3, 29, 9, tzinfo=ZoneInfo("Europe/Berlin"))
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


def test_hours_are_of_real_time() -> None:
    """A day before the morning after clocks went forward is eight by the clock, not nine."""
    due = reminder(STARTS, hours=24, known=LONG_AGO)

    assert due is not None and "28th, 08:00" == f"{due.astimezone(STARTS.tzinfo):%dth, %H:%M}"


@given(st.integers(0, 400), st.timedeltas(timedelta(days=-30), timedelta(days=30)))
def test_nobody_is_told_twice_in_a_row(hours: int, before: timedelta) -> None:
    """Whoever learnt of the time within the hours has just read it; with no hours, nobody is reminded."""
    known = STARTS.astimezone(UTC) - before
    due = reminder(STARTS, hours=hours, known=known)

    assert (due is not None) == (hours > 0 and before > timedelta(hours=hours))
    assert due is None or known < due == STARTS.astimezone(UTC) - timedelta(hours=hours)


def test_less_than_no_hours_is_refused() -> None:
    """A reminder after the visit helps nobody."""
    with pytest.raises(ValueError, match="-1"):
        reminder(STARTS, hours=-1, known=LONG_AGO)
