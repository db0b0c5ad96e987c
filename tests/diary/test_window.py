"""Until when a visit may be moved or cancelled."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from glidepath.diary import window

STARTS = datetime(2026, 6, 2, 9, tzinfo=UTC)


def test_the_window_closes_on_the_minute() -> None:
    """A day before is too late for a window of a day; a moment earlier is not."""
    until = STARTS - timedelta(hours=24)

    assert not window(STARTS, hours=24, now=until).open
    assert window(STARTS, hours=24, now=until - timedelta(seconds=1)).open
    assert until == window(STARTS, hours=24, now=STARTS).until


def test_hours_are_of_real_time_across_a_change_of_clocks() -> None:
    """A day before nine on the morning after clocks went forward is eight on the wall."""
    starts = datetime(2026, 3, 29, 9, tzinfo=ZoneInfo("Europe/Berlin"))

    assert "08:00" == f"{window(starts, hours=24, now=STARTS).until.astimezone(starts.tzinfo):%H:%M}"


def test_without_a_window_until_it_starts() -> None:
    """No hours means up to the start; less than none is refused."""
    assert window(STARTS, hours=0, now=STARTS - timedelta(seconds=1)).open
    with pytest.raises(ValueError, match="none or more"):
        window(STARTS, hours=-1, now=STARTS)
