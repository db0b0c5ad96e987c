"""Who is overdue against a plan of care: by the days of visits held and booked, and nothing else."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.plan import Keeping, Next, PlanOfCare, pace

START = date(2026, 3, 2)
PLAN = PlanOfCare(visits=6, days_between=3.5, starts=START, checkpoint_visit=4,
                  checkpoint_by=START + timedelta(weeks=4), measure=(), reasons=())  # fmt: skip
DAYS = st.integers(0, 60).map(lambda days: START + timedelta(days=days))
PLANS = st.builds(
    lambda visits, between, checkpoint, by: PlanOfCare(
        visits=visits, days_between=between, starts=START, checkpoint_visit=min(checkpoint, visits),
        checkpoint_by=START + timedelta(days=by), measure=(), reasons=(),
    ),
    st.integers(1, 12), st.sampled_from([1.0, 2.3, 3.5, 7.0, 14.0]), st.integers(1, 6), st.integers(0, 40),
)  # fmt: skip


def after(*days: int) -> list[date]:
    """Days after the start of the plan."""
    return [START + timedelta(days=number) for number in days]


@given(PLANS, st.lists(DAYS, max_size=12), st.lists(DAYS, max_size=4), DAYS)
def test_the_states_are_what_they_say(plan: PlanOfCare, held: list[date], booked: list[date], on: date) -> None:
    """Overdue is past due with nothing ahead; through is every visit held; what is booked is ahead."""
    found = pace(plan, held=held, booked=booked, on=on)
    ahead = [day for day in booked if day >= on]

    assert (found.state is Keeping.THROUGH) == (len(held) >= plan.visits) == (found.coming is Next.DISCHARGE)
    assert found.booked == min(ahead, default=None) and found.left == max(0, plan.visits - len(held))
    assert found.over == max(0, (on - found.due).days) and found.number == len(held) + 1
    if found.state is not Keeping.THROUGH:
        assert (found.state is Keeping.OVERDUE) == (not ahead and found.due < on)
        assert (found.state is Keeping.UNBOOKED) == (not ahead and found.due >= on)
        assert (found.state is Keeping.LATE) == bool(ahead and min(ahead) > found.due)
    assert found.sentence.endswith(".")


@given(PLANS, st.lists(DAYS, max_size=12), DAYS)
def test_booking_ends_being_overdue(plan: PlanOfCare, held: list[date], on: date) -> None:
    """Whoever books is not overdue any more, and a visit on the day leaves nobody overdue on it."""
    assert pace(plan, held=held, booked=[on], on=on).state is not Keeping.OVERDUE
    before = [day for day in held if day <= on]
    if plan.checkpoint_by >= on:
        assert pace(plan, held=[*before, on], booked=[], on=on).state is not Keeping.OVERDUE


@given(PLANS, st.lists(DAYS, max_size=12), DAYS, st.integers(1, 30))
def test_waiting_makes_it_no_better(plan: PlanOfCare, held: list[date], on: date, days: int) -> None:
    """With nothing held or booked meanwhile, who is overdue stays so, by as many days more."""
    first = pace(plan, held=held, booked=[], on=on)
    later = pace(plan, held=held, booked=[], on=on + timedelta(days=days))

    assert first.due == later.due
    if first.state is Keeping.OVERDUE:
        assert later.state is Keeping.OVERDUE and later.over == first.over + days


def test_the_order_of_days_does_not_matter():
    """Held and booked days come as they come."""
    held, booked = after(8, 0, 4), after(20, 12)

    sorted_ = pace(PLAN, held=sorted(held), booked=booked[::-1], on=START)
    assert sorted_ == pace(PLAN, held=held, booked=booked, on=START)


@pytest.mark.parametrize(
    ("held", "booked", "on", "state", "coming", "due", "over"),
    [
        ([], [], 0, Keeping.UNBOOKED, Next.VISIT, 0, 0),
        ([], [], 3, Keeping.OVERDUE, Next.VISIT, 0, 3),
        ([0], [], 4, Keeping.UNBOOKED, Next.VISIT, 4, 0),
        ([0], [], 5, Keeping.OVERDUE, Next.VISIT, 4, 1),
        ([0], [9], 5, Keeping.LATE, Next.VISIT, 4, 1),
        ([0], [4], 1, Keeping.BOOKED, Next.VISIT, 4, 0),
        ([0], [4], 6, Keeping.OVERDUE, Next.VISIT, 4, 2),
        ([0, 4, 7], [], 20, Keeping.OVERDUE, Next.CHECKPOINT, 11, 9),
        ([0, 26], [], 29, Keeping.OVERDUE, Next.CHECKPOINT, 28, 1),
        ([0, 28], [], 29, Keeping.UNBOOKED, Next.VISIT, 32, 0),
        ([0, 4, 7, 11], [], 12, Keeping.UNBOOKED, Next.VISIT, 15, 0),
        ([0, 4, 7, 11, 14, 18], [25], 20, Keeping.THROUGH, Next.DISCHARGE, 18, 2),
    ],
)
def test_worked_examples(held, booked, on, state, coming, due, over):
    """Each as reckoned with a calendar: twice a week for three weeks, checkpoint at visit four or four weeks."""
    found = pace(PLAN, held=after(*held), booked=after(*booked), on=after(on)[0])

    assert (state, coming, after(due)[0], over) == (found.state, found.coming, found.due, found.over)


def test_it_is_said_plainly():
    """With the number of the visit, the day, by how much, and what is booked."""
    held = after(0, 4, 7)
    assert "Visit 4, the checkpoint, was due on 13 March 2026: 1 day over, and nothing is booked." == pace(
        PLAN, held=held, booked=[], on=date(2026, 3, 14)
    ).sentence
    assert "Visit 4, the checkpoint, is booked on 16 March 2026, 3 days after it is due." == pace(
        PLAN, held=held, booked=[date(2026, 3, 16)], on=date(2026, 3, 14)
    ).sentence
    first = after(0)
    assert "Visit 2 is booked on 5 March 2026, in time." == pace(PLAN, held=first, booked=after(3), on=START).sentence
    unbooked = pace(PLAN, held=first, booked=[], on=START)
    assert "Visit 2 is due on 6 March 2026, and nothing is booked." == unbooked.sentence
    through = pace(PLAN, held=after(0, 4, 7, 11, 14, 18), booked=[], on=date(2026, 4, 1))
    assert "The plan's 6 visits are through since 20 March 2026: discharge, or change the plan." == through.sentence
