"""Chapter 11. A time to come.

Hours by the clock on the wall, what is free, a series, and until when it may be moved."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from glidepath.diary import Hours, OtherHours, Span, fit, free, series_days, window

NEW_YORK = ZoneInfo("America/New_York")
SUNDAY = date(2026, 3, 8)
NIGHT = [Hours(weekday=7, opens=time(1), closes=time(4))]
MORNINGS = [Hours(weekday=day, opens=time(9), closes=time(11)) for day in range(1, 6)]
BEFORE = datetime(2026, 1, 1, tzinfo=UTC)


def clock(found) -> list[str]:
    """Free times as they hang on the wall."""
    return [f"{one.span.starts.astimezone(NEW_YORK):%H:%M}" for one in found]


def test_a_clock_that_skips_an_hour_offers_nothing_in_it():
    """From one to four on the night of the change is two hours: an hour-long visit fits at one, and again at three."""
    found = free([SUNDAY], minutes=60, hours=NIGHT, zone=NEW_YORK, after=BEFORE)

    assert ["01:00", "01:15", "01:30", "01:45", "03:00"] == clock(found)


def test_what_is_taken_is_not_offered():
    """With a visit from half past nine to ten, half-hour visits fit before it and after it."""
    monday = date(2026, 3, 9)
    taken = Span(starts=datetime(2026, 3, 9, 9, 30, tzinfo=NEW_YORK), ends=datetime(2026, 3, 9, 10, tzinfo=NEW_YORK))
    found = free([monday], minutes=30, hours=MORNINGS, taken=[taken], zone=NEW_YORK, after=BEFORE)

    assert ["09:00", "10:00", "10:15", "10:30"] == clock(found)


def test_a_series_says_which_date_does_not_fit_and_what_is_near():
    """Twice a week for three weeks across the change of clocks; the second date is a day off."""
    first = date(2026, 3, 2)
    days = series_days(first, count=6, days_between=3.5)
    spread = [first + timedelta(days=number) for number in range(20)]
    times = free(spread, minutes=30, hours=MORNINGS, others=[OtherHours(day=days[1])], zone=NEW_YORK, after=BEFORE)
    found = fit(days, time(9), times, zone=NEW_YORK)

    assert [True, False, True, True, True, True] == [one.free is not None for one in found]
    assert 5 * ["09:00"] == clock(one.free for one in found if one.free)
    near = {one.span.starts.astimezone(NEW_YORK).date() for one in found[1].nearest}
    assert near and near <= {date(2026, 3, 4), date(2026, 3, 6)}


def test_the_window_is_said_and_kept():
    """A visit on Tuesday at nine may be moved until Monday at nine."""
    starts = datetime(2026, 3, 10, 9, tzinfo=NEW_YORK)
    held = window(starts, hours=24, now=starts - timedelta(hours=25))

    assert (True, datetime(2026, 3, 9, 9, tzinfo=NEW_YORK)) == (held.open, held.until)
    assert not window(starts, hours=24, now=held.until).open
