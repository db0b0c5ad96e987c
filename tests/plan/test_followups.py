"""When somebody is asked after their care, about what, and when safety is asked anew."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.measure import Context, Reading, Sign
from glidepath.plan import Horizon, asked, follow_ups, worse
from glidepath.plan.followups import MOST_ASKED, SELF_SAID

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PAIN = Sign(measure="nprs", side=Side.MIDLINE)


def said(value, measure="nprs", label="", at=NOW):
    """An answer on a scale."""
    return Reading(measure=measure, label=label, side=Side.MIDLINE, value=value, unit="/10", method="self_report",
                   at=at, context=Context.HOME)  # fmt: skip


def test_the_horizons_of_a_day():
    """In weeks and in months of the calendar, whose last day may be an earlier one."""
    assert [date(2026, 10, 12), date(2026, 11, 30), date(2027, 2, 28), date(2027, 8, 31)] == list(
        follow_ups(date(2026, 8, 31)).values())  # fmt: skip


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_they_follow_one_another(day):
    """From any day."""
    due = follow_ups(day)

    assert list(Horizon) == list(due) and sorted(due.values()) == list(due.values())


def test_activities_are_asked_before_pain_and_nothing_that_is_measured():
    """Nor a questionnaire whose wording is somebody's."""
    signs = (Sign(measure="range", motion="wrist_flexion", side=Side.RIGHT), Sign(measure="prtee", side=Side.MIDLINE))
    found = asked(signs, [said(4), said(3, "psfs", "Lift the kettle")])

    assert [("psfs", "Lift the kettle"), ("nprs", "")] == [(one.measure, one.label) for one in found]


def test_pain_is_asked_in_any_case():
    """Even where it never was; and the form stays short."""
    many = [said(3, "psfs", f"Activity {number}") for number in range(20)]

    assert (PAIN,) == asked((), [])
    assert MOST_ASKED == len(asked((), many)) and "nprs" == asked((), many)[-1].measure
    assert {one.measure for one in asked((), many)} == set(SELF_SAID)


def test_any_more_pain_than_last_said_is_worse():
    """However little: the last word counts, not the first; a rating below nothing does too."""
    before = [said(7, at=NOW - timedelta(days=40)), said(2, at=NOW - timedelta(days=20))]

    assert worse(before, [said(3)], rating=0) and worse(before, [said(1)], rating=-1)
    assert not worse(before, [said(2)], rating=0) and not worse([], [said(9)], rating=0)
