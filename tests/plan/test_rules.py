"""Visits, spacing, the checkpoint, and where a course stands."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.measure import Change, Sign, change
from glidepath.plan import Goal, PlanOfCare, Standing, propose, review
from tests.samples import pain, reading

START = date(2026, 3, 2)
SIGN = Sign(measure="nprs", side=Side.RIGHT)
PLAN = propose(starts=START, signs=[SIGN])


def went(before: float, after: float, **facts: object) -> Change:
    """A change of pain."""
    return change(reading("nprs", before), reading("nprs", after), measure=pain(**facts))


def standing(
    number: int, *changes: Change, days: int = 0, plan: PlanOfCare = PLAN, goal: Goal | None = None
) -> Standing:
    """Say where the course stands."""
    return review(plan=plan, number=number, on=START + timedelta(days=days), changes=changes, goal=goal,
                  measures={"nprs": pain()}).standing


def test_twice_a_week_for_three_weeks() -> None:
    """Six visits, a checkpoint at the fourth or after four weeks, every sign measured each time."""
    assert (6, 3.5, 4, date(2026, 3, 30)) == (
        PLAN.visits, PLAN.days_between, PLAN.checkpoint_visit, PLAN.checkpoint_by)
    assert [1, 2, 3, 4, 5, 6] == [due.visit for due in PLAN.measure]


def test_a_plan_without_a_sign_is_refused() -> None:
    """There would be nothing to steer by."""
    with pytest.raises(ValueError, match="at least one comparable sign"):
        propose(starts=START, signs=[])


@given(st.integers(1, 7), st.integers(1, 12))
def test_the_checkpoint_never_lies_beyond_the_plan(per_week: int, weeks: int) -> None:
    """Whatever the spacing, the stopping rule comes within the course, and a course is three to six visits."""
    plan = propose(starts=START, signs=[SIGN], visits_per_week=per_week, weeks=weeks)

    assert 3 <= plan.visits <= 6
    assert plan.checkpoint_visit <= plan.visits


@pytest.mark.parametrize(("number", "days", "expected"), [
    (3, 7, Standing.TOO_EARLY), (4, 10, Standing.STOP_AND_REFER), (3, 28, Standing.STOP_AND_REFER),
])
def test_no_real_change_by_the_checkpoint_stops_and_refers(number: int, days: int, expected: Standing) -> None:
    """At the fourth visit or after four weeks, whichever comes first."""
    assert expected == standing(number, went(7, 6), days=days)


def test_a_measure_that_may_not_decide_does_not_carry_a_course_past_its_checkpoint() -> None:
    """Pressure pain threshold alone never counts as improvement."""
    assert Standing.STOP_AND_REFER == standing(4, went(9, 1, decides=False))


def test_a_real_change_short_of_the_goal_goes_on() -> None:
    """One sign won, one not."""
    assert Standing.CONTINUE == standing(4, went(7, 2), went(7, 6))


def test_everything_worthwhile_is_discharged() -> None:
    """Nothing is left to win."""
    assert Standing.DISCHARGE == standing(3, went(7, 2))


def test_the_goal_reached_is_discharged() -> None:
    """The person's own goal closes the course."""
    goal = Goal(words="Sleep through", sign=SIGN, target=6)

    assert Standing.DISCHARGE == standing(3, went(7, 6), goal=goal)


def test_worse_from_the_third_visit_on_stops_and_refers() -> None:
    """Soreness of the first visits is waited out; after that worse is worse."""
    assert Standing.TOO_EARLY == standing(2, went(3, 8))
    assert Standing.STOP_AND_REFER == standing(3, went(3, 8))
