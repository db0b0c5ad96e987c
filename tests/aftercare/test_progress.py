"""The pain-monitoring model: never up after pain over 5 of 10, nor after a morning that had not settled."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.aftercare import Report, Way, judged, next_step

DAY = date(2026, 3, 20)


def report(back: int, worst: int, settled: bool | None = True) -> Report:
    """So many days ago."""
    return Report(on=DAY - timedelta(days=back), worst=worst, settled=settled)


@pytest.mark.parametrize(("reports", "way"), [
    ([], Way.KEEP),
    ([report(1, 2), report(3, 2)], Way.KEEP),
    ([report(1, 2), report(3, 2), report(5, 5)], Way.HARDER),
    ([report(0, 2, None), report(1, 2), report(3, 2), report(5, 2)], Way.KEEP),
    ([report(1, 6), report(3, 2), report(5, 2)], Way.EASIER),
    ([report(1, 2, False), report(3, 2), report(5, 2)], Way.EASIER),
    ([report(1, 6), report(3, 2, False), report(5, 2)], Way.RING),
    ([report(1, 4), report(3, 4), report(5, 4), report(8, 2), report(10, 3)], Way.KEEP),
    ([report(1, 2), report(3, 2), report(5, 2), report(8, 9, False), report(10, 9, False)], Way.HARDER),
    ([report(7, 9), report(-1, 9)], Way.KEEP),
])  # fmt: skip
def test_the_way_follows_the_week(reports: list[Report], way: Way) -> None:
    """Over 5 or not settled: easier; twice: ring; a rise or too little known: keep; calm: harder."""
    assert way is next_step(reports, on=DAY).way


def test_safe_and_acceptable_are_told_apart() -> None:
    """Up to 3 is the model's safe zone, up to 5 its acceptable one."""
    assert "none over 3" in next_step([report(day, 3) for day in (1, 2, 3)], on=DAY).sentence
    assert "none over 5" in next_step([report(day, 4) for day in (1, 2, 3)], on=DAY).sentence


@pytest.mark.parametrize(("today", "way"), [
    (report(0, 2, None), Way.HARDER), (report(0, 6, None), Way.EASIER), (report(0, 2, False), Way.EASIER),
])  # fmt: skip
def test_today_has_no_morning_yet(today: Report, way: Way) -> None:
    """It is not waited for, but pain that is too much counts at once; a day before it without an answer is."""
    calm = [report(1, 2), report(3, 2), report(5, 2)]

    assert way is next_step(judged([*calm, today], on=DAY), on=DAY).way
    assert Way.KEEP is next_step(judged([*calm, report(2, 2, None)], on=DAY), on=DAY).way


REPORTS = st.lists(st.builds(report, st.integers(-3, 20), st.integers(0, 10), st.sampled_from([True, False, None])))


@given(REPORTS)
def test_never_up_after_too_much(reports: list[Report]) -> None:
    """Any week with pain over 5, or a morning not settled or not known, is no week to step up after."""
    step = next_step(reports, on=DAY)
    week = [one for one in reports if DAY - timedelta(days=7) < one.on <= DAY]

    if step.way is Way.HARDER:
        assert len(week) >= 3 and all(one.worst <= 5 and one.settled is True for one in week)
    assert step == next_step(list(reversed(reports)), on=DAY) or len({one.on for one in reports}) < len(reports)


@given(REPORTS)
def test_more_pain_never_steps_up(reports: list[Report]) -> None:
    """One worse day added is never answered by a harder programme."""
    assert Way.HARDER is not next_step([*reports, report(0, 6)], on=DAY).way
    assert Way.HARDER is not next_step([*reports, report(0, 0, False)], on=DAY).way


@given(REPORTS)
def test_what_can_be_judged_never_steps_up_after_too_much(reports: list[Report]) -> None:
    """A report of today that is left out can only be calm."""
    step = next_step(judged(reports, on=DAY), on=DAY)
    week = [one for one in reports if DAY - timedelta(days=7) < one.on <= DAY]

    assert step.way is not Way.HARDER or all(one.worst <= 5 and one.settled is not False for one in week)


def test_pain_off_its_scale_is_refused() -> None:
    """0 to 10."""
    with pytest.raises(ValueError, match="pain is 11"):
        report(0, 11)
