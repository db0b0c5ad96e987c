"""Headache days: each day once, whole four weeks only, and never more days than there are."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from glidepath.aftercare import Headache, Kept
from glidepath.catalogue import measures
from glidepath.measure import Verdict, change, check
from glidepath.track import ached, headache_days, spans

FIRST = date(2026, 1, 5)


def kept(day: int, number: int, *, worst: int = 5, instead: int | None = None, medicine: bool = False) -> Kept:
    """An entry about a day of the diary."""
    at = datetime(2026, 1, 5, 20, tzinfo=UTC) + timedelta(days=day, minutes=number)
    return Kept(key=UUID(int=number), device=UUID(int=number % 2), at=at, received_at=at,
                instead=None if instead is None else UUID(int=instead),
                entry=Headache(on=FIRST + timedelta(days=day), worst=worst, hours=3, medicine=medicine))  # fmt: skip


def test_a_day_told_twice_is_one_day_with_the_worse_of_each() -> None:
    """Two devices tell of one day; a third entry corrects one of them."""
    found = ached([kept(0, 1, worst=4), kept(0, 2, worst=6, medicine=True), kept(1, 3, worst=9),
                   kept(1, 4, worst=2, instead=3)])  # fmt: skip

    assert [(6, True), (2, False)] == [(one.worst, one.medicine) for one in found.values()]


def test_only_whole_weeks_are_readings() -> None:
    """Eight weeks less a day give one; the next day gives two, held against each other and not judged."""
    days = ached([kept(day, day + 1, medicine=day < 3) for day in (0, 1, 2, 9, 30)])
    almost, whole = (spans(days, until=FIRST + timedelta(days=last)) for last in (54, 55))
    readings = headache_days(whole, zone=UTC)

    assert [(4, 3)] == [(one.days, one.medicine) for one in almost]
    assert [4.0, 1.0] == [one.value for one in readings] and date(2026, 2, 1) == readings[0].at.date()
    for one in readings:
        check(one, measures()["headache_days"])
    assert Verdict.CANNOT_JUDGE is change(*readings, measure=measures()["headache_days"]).verdict


@given(st.lists(st.integers(0, 200), max_size=60), st.integers(0, 260))
def test_spans_follow_each_other_and_hold_no_more_than_they_can(told: list[int], until: int) -> None:
    """Whatever is told of, in whatever order."""
    days = ached([kept(day, number) for number, day in enumerate(told)])
    found = spans(days, until=FIRST + timedelta(days=until))

    assert all(0 <= one.medicine <= one.days <= 28 and one.ends <= FIRST + timedelta(days=until) for one in found)
    assert all(a.ends + timedelta(days=1) == b.begins for a, b in pairwise(found))
    assert not spans({}, until=FIRST)
