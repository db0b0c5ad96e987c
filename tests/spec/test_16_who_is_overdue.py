"""Chapter 16. Who is overdue.

A plan of care held against the calendar: what is due next, since when, whether it is booked. By days alone: nobody's
complaint is needed for it, so the front desk may see it."""

from datetime import date

from glidepath.body import Side
from glidepath.measure import Sign
from glidepath.plan import Keeping, Next, pace, propose

PLAN = propose(starts=date(2026, 3, 2), signs=[Sign(measure="nprs", label="on gripping", side=Side.MIDLINE)])
"""Six visits, twice a week, from a Monday; the checkpoint is visit four, or four weeks."""
MONDAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 6)


def test_the_next_visit_is_due_an_interval_after_the_last():
    """Twice a week is every three and a half days: in whole days, four. On the fourth day nobody is overdue yet."""
    on_time, over = (pace(PLAN, held=[MONDAY], booked=[], on=day) for day in (FRIDAY, date(2026, 3, 9)))

    assert (Keeping.UNBOOKED, FRIDAY) == (on_time.state, on_time.due)
    assert "Visit 2 was due on 6 March 2026: 3 days over, and nothing is booked." == over.sentence


def test_whoever_has_booked_is_not_overdue_but_may_be_late():
    """A visit booked for the Wednesday after is five days later than the plan says."""
    found = pace(PLAN, held=[MONDAY], booked=[date(2026, 3, 11)], on=date(2026, 3, 9))

    assert Keeping.LATE is found.state
    assert "Visit 2 is booked on 11 March 2026, 5 days after it is due." == found.sentence


def test_the_checkpoint_does_not_wait_for_the_interval():
    """After a pause of three weeks the third visit is due on the day of the checkpoint, one day after the second."""
    found = pace(PLAN, held=[MONDAY, date(2026, 3, 29)], booked=[], on=date(2026, 3, 29))

    assert (Next.CHECKPOINT, date(2026, 3, 30)) == (found.coming, found.due)


def test_a_plan_that_is_through_asks_for_a_decision():
    """After six visits no seventh is due: discharge, or change the plan."""
    held = [date(2026, 3, day) for day in (2, 6, 9, 13, 16, 20)]
    found = pace(PLAN, held=held, booked=[], on=date(2026, 3, 24))

    assert (Keeping.THROUGH, Next.DISCHARGE, 0) == (found.state, found.coming, found.left)
