"""Chapter 19. The waitlist.

Whom a time suits, who comes first, and that nobody is given two."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from glidepath.diary import Hours, Span, Wish, free, line, matches

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 6, 1)
HOURS = [Hours(weekday=1, opens=time(9), closes=time(10))]
NOW = datetime(2026, 5, 30, 12, tzinfo=UTC)
KIM = Wish(id="Kim", minutes=30, asked=datetime(2026, 5, 1, tzinfo=UTC))
LEE = Wish(id="Lee", minutes=30, asked=datetime(2026, 5, 2, tzinfo=UTC))
SAM = Wish(id="Sam", minutes=60, asked=datetime(2026, 5, 20, tzinfo=UTC), opens=time(8), closes=time(10))
ANA = Wish(id="Ana", minutes=30, asked=datetime(2026, 4, 1, tzinfo=UTC), weekdays=(2,))


def times(taken=()):
    """What is free on that Monday, by minutes."""
    return {minutes: free([MONDAY], minutes=minutes, hours=HOURS, taken=taken, zone=BERLIN, after=NOW)
            for minutes in (30, 60)}  # fmt: skip


def names(found) -> list[str]:
    """Who is offered what, by the clock there."""
    return [f"{one.wish.id} {one.free.span.starts.astimezone(BERLIN):%H:%M}" for one in found]


def test_first_whose_visit_fills_the_time_then_who_asked_first():
    """An hour is free: Sam's visit fills it, though Sam asked last. Ana can only come on a Tuesday."""
    nine = times()[30][0].span.starts

    assert ["Sam", "Kim", "Lee"] == [one.wish.id for one in line([LEE, ANA, KIM, SAM], nine, times(), zone=BERLIN)]
    assert ["Sam 09:00"] == names(matches([LEE, ANA, KIM, SAM], times(), zone=BERLIN))


def test_without_the_longer_wish_both_halves_are_offered():
    """Kim, who asked first, has the earlier."""
    assert ["Kim 09:00", "Lee 09:30"] == names(matches([LEE, ANA, KIM], times(), zone=BERLIN))


def test_what_was_let_go_is_not_offered_again_and_only_earlier_helps_who_has_a_visit():
    """Kim let nine o'clock go; Lee has a visit at half past nine already."""
    nine = times()[30][0].span.starts
    kim = Wish(id="Kim", minutes=30, asked=KIM.asked, refused=(nine,))
    lee = Wish(id="Lee", minutes=30, asked=LEE.asked, before=nine + timedelta(minutes=30))

    assert ["Lee 09:00", "Kim 09:30"] == names(matches([kim, lee], times(), zone=BERLIN))
    taken = [Span(starts=nine, ends=nine + timedelta(minutes=30))]
    assert ["Kim 09:30"] == names(matches([kim, lee], times(taken), zone=BERLIN))
