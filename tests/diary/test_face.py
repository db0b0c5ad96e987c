"""Where a span stands on a page: never over another, never out of order, through every change of clocks."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.diary import FaceHour, Span, day_span, face, placed
from tests.diary.test_free import APIA, BERLIN, DAYS, NEW_YORK, ZONES

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
LEFT_OUT = date(2011, 12, 30)


def span(day: date, start: time, end: time, zone: ZoneInfo = BERLIN) -> Span:
    """A span by the clock on the wall."""
    return Span(starts=datetime.combine(day, start, zone), ends=datetime.combine(day, end, zone))


@given(st.data(), DAYS, ZONES)
def test_what_follows_stands_below(data: st.DataObject, day: date, zone: ZoneInfo) -> None:
    """Spans of a day one after the other never overlap on the page, and none is shorter there than it lasts."""
    whole = day_span(day, zone=zone)
    if whole is None:
        return
    length = int((whole.ends - whole.starts).total_seconds()) // 60
    cuts = sorted(data.draw(st.lists(st.integers(0, length), min_size=2, max_size=6, unique=True)))
    moments = [whole.starts + timedelta(minutes=cut) for cut in cuts]
    spans = [Span(starts=one, ends=other) for one, other in pairwise(moments)]
    hours = face([day], spans, zone=zone)
    below = 0
    for one in spans:
        top, covers = placed(one, hours, zone=zone)
        assert top >= below and covers >= (one.ends - one.starts) / timedelta(minutes=1)
        below = top + covers
    assert below <= 60 * len(hours)


def test_a_usual_day_shows_no_more_than_it_needs():
    """From the hour of the first to the hour of the last; lengths as they are."""
    visit, last = span(date(2026, 6, 1), time(9, 15), time(10)), span(date(2026, 6, 1), time(16), time(17))
    hours = face([date(2026, 6, 1)], [visit, last], zone=BERLIN)

    assert list(range(9, 17)) == [one.hour for one in hours]
    assert ((15, 45), (420, 60)) == (placed(visit, hours, zone=BERLIN), placed(last, hours, zone=BERLIN))


def test_an_hour_shown_twice_stands_twice():
    """On the night in autumn the page has both hours of two o'clock, and each span in its own."""
    days = [AUTUMN, AUTUMN + timedelta(days=1)]
    first = Span(starts=datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN), ends=datetime(2026, 10, 25, 2, 45, tzinfo=BERLIN))
    again = Span(starts=first.starts.replace(fold=1), ends=first.ends.replace(fold=1))
    usual = span(days[1], time(1), time(4))
    hours = face(days, [usual], zone=BERLIN)

    assert (FaceHour(hour=1), FaceHour(hour=2), FaceHour(hour=2, again=True), FaceHour(hour=3)) == hours
    assert ((90, 15), (150, 15)) == (placed(first, hours, zone=BERLIN), placed(again, hours, zone=BERLIN))
    assert (0, 240) == placed(usual, hours, zone=BERLIN)


def test_an_hour_that_is_skipped_is_not_there():
    """On the night in spring one o'clock is followed by three."""
    hours = face([SPRING], [span(SPRING, time(1), time(4))], zone=BERLIN)

    assert [1, 3] == [one.hour for one in hours]


def test_a_day_without_anything_shows_working_hours_and_ends_at_midnight():
    """Nothing worked: eight to six. A visit until midnight ends at the foot of the page."""
    day = date(2026, 6, 7)
    ends = datetime.combine(date(2026, 6, 8), time(), NEW_YORK)
    late = Span(starts=datetime.combine(day, time(23), NEW_YORK), ends=ends)
    hours = face([day], [late], zone=NEW_YORK)

    assert list(range(8, 18)) == [one.hour for one in face([day], [], zone=NEW_YORK)]
    assert (0, 60) == placed(late, hours, zone=NEW_YORK)


def test_what_has_no_place_is_refused():
    """No day at all, and a span outside the hours; a day that a zone left out has no time."""
    with pytest.raises(ValueError, match="one day or more"):
        face([], [], zone=BERLIN)
    with pytest.raises(ValueError, match="not within the hours"):
        placed(span(SPRING, time(20), time(21)), face([SPRING], [], zone=BERLIN), zone=BERLIN)
    assert day_span(LEFT_OUT, zone=APIA) is None
    assert () == face([LEFT_OUT], [], zone=APIA)
