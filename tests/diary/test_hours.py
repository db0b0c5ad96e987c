"""Hours by the clock on the wall as real time."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from glidepath.diary import Hours, OtherHours, Span, instant, working

NEW_YORK, APIA = ZoneInfo("America/New_York"), ZoneInfo("Pacific/Apia")
SPRING, AUTUMN = date(2026, 3, 8), date(2026, 11, 1)


@pytest.mark.parametrize(("day", "clock", "utc"), [
    (SPRING, time(1, 59), (6, 59)), (SPRING, time(2, 30), (7, 0)), (SPRING, time(3), (7, 0)),
    (AUTUMN, time(1, 30), (5, 30)), (AUTUMN, time(2), (7, 0)),
])  # fmt: skip
def test_a_clock_as_a_moment(day: date, clock: time, utc: tuple[int, int]) -> None:
    """One skipped is the moment of skipping, one shown twice the first."""
    assert datetime.combine(day, time(*utc), UTC) == instant(day, clock, zone=NEW_YORK)


def test_a_day_that_never_was_has_no_hours() -> None:
    """Samoa left out the thirtieth of December 2011."""
    hours = [Hours(weekday=day, opens=time(8), closes=time(17)) for day in range(1, 8)]

    assert () == working(date(2011, 12, 30), hours=hours, zone=APIA)


def test_stretches_that_touch_are_one() -> None:
    """Nine to twelve and twelve to five is nine to five; a gap stays a gap."""
    hours = [Hours(weekday=1, opens=time(a), closes=time(b)) for a, b in ((12, 17), (9, 12), (18, 19), (10, 11))]
    found = working(date(2026, 6, 1), hours=hours, zone=ZoneInfo("UTC"))

    assert [(9, 17), (18, 19)] == [(one.starts.hour, one.ends.hour) for one in found]


@pytest.mark.parametrize(("make", "says"), [
    (lambda: Hours(weekday=0, opens=time(9), closes=time(10)), "Monday"),
    (lambda: Hours(weekday=1, opens=time(9), closes=time(9)), "after they open"),
    (lambda: Hours(weekday=1, opens=time(9, tzinfo=UTC), closes=time(10)), "on the wall"),
    (lambda: OtherHours(day=SPRING, opens=time(9)), "or neither"),
    (lambda: OtherHours(day=SPRING, opens=time(9), closes=time(8)), "after they open"),
    (lambda: Span(starts=datetime(2026, 1, 1), ends=datetime(2026, 1, 2)), "time zone"),  # noqa: DTZ001
    (lambda: Span(starts=datetime(2026, 1, 1, tzinfo=UTC), ends=datetime(2026, 1, 1, tzinfo=UTC)), "after it starts"),
])  # fmt: skip
def test_what_cannot_be_is_refused(make: object, says: str) -> None:
    """With what was wrong."""
    with pytest.raises(ValueError, match=says):
        make()


def test_spans_that_touch_do_not_overlap() -> None:
    """A visit may begin where the one before ends."""
    noon = datetime(2026, 1, 1, 12, tzinfo=UTC)
    first, then = (Span(starts=noon + timedelta(hours=n), ends=noon + timedelta(hours=n + 1)) for n in (0, 1))

    assert not first.overlaps(then) and first.overlaps(first)
