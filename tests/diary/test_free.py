"""No free time overlaps anything taken, lies outside hours, or stands where the clock skips or repeats."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from glidepath.diary import Free, Hours, OtherHours, Place, Span, exists, free, nearest, working

NEW_YORK, BERLIN = ZoneInfo("America/New_York"), ZoneInfo("Europe/Berlin")
LORD_HOWE, APIA = ZoneInfo("Australia/Lord_Howe"), ZoneInfo("Pacific/Apia")
ZONES = st.sampled_from([NEW_YORK, BERLIN, LORD_HOWE, APIA, ZoneInfo("America/Sao_Paulo"), ZoneInfo("UTC")])
TURNS = [
    date(2026, 3, 8), date(2026, 11, 1), date(2026, 3, 29), date(2026, 10, 25), date(2026, 4, 5), date(2011, 12, 30),
]  # fmt: skip
"""Days on which a clock goes forward or back, and one that Samoa left out."""
DAYS = st.one_of(st.sampled_from(TURNS), st.dates(date(2010, 1, 1), date(2035, 12, 31)))
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
CLOCKS = st.lists(
    st.builds(time, st.integers(0, 23), st.sampled_from([0, 10, 15, 30, 59])), min_size=2, max_size=2, unique=True
).map(sorted)  # fmt: skip


@st.composite
def spans(draw: st.DrawFn, day: date) -> Span:
    """Something taken around a day."""
    starts = datetime.combine(day, time(), UTC) + timedelta(minutes=draw(st.integers(-900, 2400)))
    return Span(starts=starts, ends=starts + timedelta(minutes=draw(st.integers(1, 300))))


@given(st.data(), DAYS, ZONES, st.lists(CLOCKS, min_size=1, max_size=3), st.integers(5, 120))
def test_what_may_be_offered(data: st.DataObject, day: date, zone: ZoneInfo, clocks: list, minutes: int) -> None:
    """Every offer is whole, within the hours on the wall, free for the practitioner and its room, and unlike others."""
    hours = [Hours(weekday=day.isoweekday(), opens=opens, closes=closes) for opens, closes in clocks]
    taken = data.draw(st.lists(spans(day), max_size=4))
    rooms = [Place(id=name, taken=tuple(data.draw(st.lists(spans(day), max_size=3)))) for name in ("a", "b")]
    found = free([day], minutes=minutes, hours=hours, taken=taken, rooms=rooms, zone=zone, after=LONG_AGO)

    walls = [one.span.starts.astimezone(zone).replace(tzinfo=None) for one in found]
    assert len(walls) == len(set(walls)) and walls == sorted(walls)
    for one, wall in zip(found, walls, strict=True):
        assert one.span.ends - one.span.starts == timedelta(minutes=minutes)
        assert wall.date() == day and exists(day, wall.time(), zone=zone)
        assert any(opens <= wall.time() < closes for opens, closes in clocks)
        open_ = working(day, hours=hours, zone=zone)
        assert any(span.starts <= one.span.starts and one.span.ends <= span.ends for span in open_)
        assert not any(one.span.overlaps(other) for other in taken)
        assert not any(one.span.overlaps(other) for room in rooms if room.id == one.room for other in room.taken)


@given(DAYS, ZONES, CLOCKS, st.integers(5, 60))
@example(date(2026, 3, 8), NEW_YORK, [time(1), time(4)], 30)
@example(date(2026, 11, 1), NEW_YORK, [time(0, 30), time(2, 30)], 15)
def test_nothing_free_is_kept_back(day: date, zone: ZoneInfo, clocks: list, minutes: int) -> None:
    """With nothing taken, every quarter from the opening that the visit fits into is offered, the first time round."""
    hours = [Hours(weekday=day.isoweekday(), opens=clocks[0], closes=clocks[1])]
    found = {one.span.starts for one in free([day], minutes=minutes, hours=hours, zone=zone, after=LONG_AGO)}
    for stretch in working(day, hours=hours, zone=zone):
        starts = stretch.starts
        while starts + timedelta(minutes=minutes) <= stretch.ends:
            assert (starts in found) is not bool(starts.astimezone(zone).fold)
            starts += timedelta(minutes=15)


def walls(found: tuple[Free, ...], zone: ZoneInfo) -> list[str]:
    """Free times as the clock on the wall shows them."""
    return [f"{one.span.starts.astimezone(zone):%H:%M}" for one in found]


def test_in_spring_the_skipped_hour_is_not_offered() -> None:
    """From one to four is two hours on the eighth of March in New York."""
    hours = [Hours(weekday=7, opens=time(1), closes=time(4))]
    found = free([date(2026, 3, 8)], minutes=60, hours=hours, zone=NEW_YORK, after=LONG_AGO)

    assert ["01:00", "01:15", "01:30", "01:45", "03:00"] == walls(found, NEW_YORK)


def test_in_autumn_the_hour_shown_twice_is_offered_once() -> None:
    """The second half past one is kept back: two people would come at once."""
    hours = [Hours(weekday=7, opens=time(0, 30), closes=time(2, 30))]
    found = free([date(2026, 11, 1)], minutes=30, hours=hours, zone=NEW_YORK, after=LONG_AGO)

    assert ["00:30", "00:45", "01:00", "01:15", "01:30", "01:45", "02:00"] == walls(found, NEW_YORK)


def test_other_hours_stand_instead_of_the_usual() -> None:
    """A day off has nothing, a short day its own hours."""
    usual = [Hours(weekday=day, opens=time(9), closes=time(12)) for day in range(1, 8)]
    off, short = date(2026, 6, 1), date(2026, 6, 2)
    others = [OtherHours(day=off, reason="holiday"), OtherHours(day=short, opens=time(10), closes=time(11))]
    found = free([short, off], minutes=30, hours=usual, others=others, zone=BERLIN, after=LONG_AGO)

    assert ["10:00", "10:15", "10:30"] == walls(found, BERLIN)
    assert {short} == {one.span.starts.astimezone(BERLIN).date() for one in found}


def test_no_room_no_time_and_the_first_room_that_is_free() -> None:
    """A practitioner without a free room is not free."""
    nine = datetime(2026, 6, 1, 7, tzinfo=UTC)
    taken = (Span(starts=nine, ends=nine + timedelta(minutes=30)),)
    usual = [Hours(weekday=1, opens=time(9), closes=time(10))]

    def found(*rooms: Place) -> list[str]:
        times = free([date(2026, 6, 1)], minutes=30, hours=usual, rooms=rooms, zone=BERLIN, after=LONG_AGO)
        return [one.room for one in times]

    assert ["b", "b", "a"] == found(Place(id="a", taken=taken), Place(id="b"))
    assert ["a"] == found(Place(id="a", taken=taken))


def test_what_has_begun_is_not_offered_and_the_nearest_is_named() -> None:
    """Only later than the moment; the nearest come in the order of the day."""
    usual = [Hours(weekday=1, opens=time(9), closes=time(11))]
    after = datetime(2026, 6, 1, 7, 30, tzinfo=UTC)
    found = free([date(2026, 6, 1)], minutes=60, hours=usual, zone=BERLIN, after=after)

    assert ["09:45", "10:00"] == walls(found, BERLIN)
    assert ["09:45"] == walls(nearest(found, after, count=1), BERLIN)


def test_a_visit_takes_time() -> None:
    """None is refused."""
    with pytest.raises(ValueError, match="at least a minute"):
        free([], minutes=0, hours=[], zone=BERLIN, after=LONG_AGO)
