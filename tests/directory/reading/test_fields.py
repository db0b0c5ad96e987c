"""Fields of a row."""

from datetime import date

import pytest

from glidepath.directory.reading.fields import Unreadable, day, places, us_day


def test_columns_are_found_by_name() -> None:
    """A mark at the head of the file and spaces do not matter; what is missing is named."""
    assert (1, 0) == places(["\ufeffa", " b "], ["b", "a"])
    with pytest.raises(Unreadable, match="'c', 'd'"):
        places(["a"], ["c", "d"])


def test_days_are_read_as_they_are_written() -> None:
    """Nothing stays nothing; a day that is none says so."""
    assert date(2026, 3, 1) == day("2026-03-01", "%Y-%m-%d", "x") == us_day("03/01/2026", "x")
    assert day(" ", "%Y", "x") is None and us_day("", "x") is None
    for wrong in ("13/01/2026", "2026-03-01", "3/1/26", "03.01.2026"):
        with pytest.raises(Unreadable, match="x is"):
            us_day(wrong, "x")
