"""Who is offered a time: fit, then who waited longest; nobody twice, nothing twice."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.diary import Free, Span, Wish, line, matches, suits

ZONE = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 6, 1, 9, tzinfo=ZONE)
ASKED = datetime(2026, 5, 1, tzinfo=UTC)


def free(starts: datetime, minutes: int = 30) -> Free:
    """A free time."""
    starts = starts.astimezone(UTC)
    return Free(span=Span(starts=starts, ends=starts + timedelta(minutes=minutes)))


def wish(id: str = "a", **more: object) -> Wish:
    """A wish for half an hour at any time, asked for on the first of May."""
    return Wish(**{"id": id, "minutes": 30, "asked": ASKED} | more)  # type: ignore[arg-type]


@pytest.mark.parametrize(("more", "yes"), [
    ({}, True), ({"minutes": 45}, False), ({"weekdays": (1, 3)}, True), ({"weekdays": (2,)}, False),
    ({"opens": time(9)}, True), ({"opens": time(9, 1)}, False), ({"closes": time(9, 30)}, True),
    ({"closes": time(9, 29)}, False), ({"until": date(2026, 6, 1)}, True), ({"until": date(2026, 5, 31)}, False),
    ({"before": MONDAY}, False), ({"before": MONDAY + timedelta(seconds=1)}, True),
    ({"refused": (MONDAY,)}, False), ({"refused": (MONDAY + timedelta(hours=1),)}, True),
])  # fmt: skip
def test_what_suits(more: dict[str, object], yes: bool) -> None:
    """Monday from nine to half past, by the clock in Berlin."""
    assert yes == suits(wish(**more), free(MONDAY).span, zone=ZONE)


def test_a_visit_past_midnight_ends_after_any_closing() -> None:
    """Ten past midnight is not before eleven at night."""
    late = free(datetime(2026, 6, 1, 23, 45, tzinfo=ZONE))

    assert not suits(wish(closes=time(23)), late.span, zone=ZONE) and suits(wish(), late.span, zone=ZONE)


def test_the_order_is_fit_then_who_waited_longest() -> None:
    """The visit that fills the time goes first, though it was asked for last; then the day of asking; then the id."""
    times = {30: [free(MONDAY)], 45: [free(MONDAY, 45)]}
    wishes = [wish("late", asked=ASKED + timedelta(days=1)), wish("b"), wish("a"),
              wish("long", minutes=45, asked=ASKED + timedelta(days=9)), wish("other", weekdays=(5,))]  # fmt: skip

    assert ["long", "a", "b", "late"] == [one.wish.id for one in line(wishes, MONDAY, times, zone=ZONE)]


WISHES = st.lists(
    st.builds(
        Wish, id=st.uuids().map(str), minutes=st.sampled_from([15, 30, 45]),
        asked=st.datetimes(datetime(2026, 1, 1), datetime(2026, 5, 1), timezones=st.just(UTC)),  # noqa: DTZ001
        weekdays=st.sets(st.integers(1, 7), max_size=3).map(lambda days: tuple(sorted(days))),
        opens=st.none() | st.sampled_from([time(8), time(10)]),
        closes=st.none() | st.sampled_from([time(11), time(17)]),
        until=st.none() | st.dates(date(2026, 6, 1), date(2026, 6, 8)),
    ),
    max_size=12, unique_by=lambda one: one.id,
)  # fmt: skip
STARTS = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 20)).map(
        lambda at: MONDAY + timedelta(days=at[0], minutes=15 * at[1])),
    max_size=15, unique=True,
)  # fmt: skip


@given(WISHES, STARTS)
def test_whatever_is_offered_suits_once_and_overlaps_nothing(wishes: list[Wish], starts: list[datetime]) -> None:
    """Each wish has at most one time, each time one wish; nobody is passed over for a later one."""
    times = {minutes: [free(one, minutes) for one in sorted(starts)] for minutes in (15, 30, 45)}
    made = matches(wishes, times, zone=ZONE)

    assert len(made) == len({one.wish.id for one in made})
    assert all(suits(one.wish, one.free.span, zone=ZONE) for one in made)
    assert not any(
        one.free.span.overlaps(other.free.span) for one in made for other in made if one.wish.id != other.wish.id
    )
    given_to = {one.wish.id for one in made}
    for one in made:
        for waiting in wishes:
            same = waiting.minutes == one.wish.minutes and suits(waiting, one.free.span, zone=ZONE)
            if same and waiting.id not in given_to:
                assert (one.wish.asked, one.wish.id) < (waiting.asked, waiting.id)


@given(WISHES, STARTS, st.randoms())
def test_the_order_of_asking_the_database_does_not_matter(wishes: list[Wish], starts: list[datetime], chance) -> None:
    """The same wishes in any order are offered the same."""
    times = {minutes: [free(one, minutes) for one in starts] for minutes in (15, 30, 45)}
    shuffled = list(wishes)
    chance.shuffle(shuffled)

    assert matches(wishes, times, zone=ZONE) == matches(shuffled, times, zone=ZONE)
