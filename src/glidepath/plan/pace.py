"""Whether a course keeps the pace of its plan: what is due next, since when, and whether it is booked."""

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil

from glidepath.plan.values import Keeping, Next, Pace, PlanOfCare

A_DAY = timedelta(days=1)


def pace(plan: PlanOfCare, *, held: Sequence[date], booked: Sequence[date], on: date) -> Pace:
    """Hold the days on which visits took place, and those on which visits are booked, against a plan.

    The next visit is due a plan's interval after the last, in whole days rounded up (3.5 becomes 4), the first on the
    day the plan starts; the checkpoint is due by its day at the latest, whatever the interval says. It is met by its
    visit, or by any visit on or after its day. Days booked before `on` count for nothing.
    """
    held = sorted(held)
    number, ahead = len(held) + 1, min((day for day in booked if day >= on), default=None)
    if len(held) >= plan.visits:
        due, coming, state = held[-1], Next.DISCHARGE, Keeping.THROUGH
    else:
        due, coming = _due(plan, held)
        state = _state(due, ahead, on)
    over = max(0, (on - due).days)
    return Pace(
        state=state, coming=coming, number=number, due=due, over=over, booked=ahead,
        left=max(0, plan.visits - len(held)), sentence=_sentence(state, coming, number, due, over, ahead),
    )  # fmt: skip


def _due(plan: PlanOfCare, held: Sequence[date]) -> tuple[date, Next]:
    """The day on which the next visit is due, and whether the checkpoint falls on it."""
    due = held[-1] + ceil(plan.days_between) * A_DAY if held else plan.starts
    if len(held) >= plan.checkpoint_visit or (held and held[-1] >= plan.checkpoint_by):
        return due, Next.VISIT
    if len(held) + 1 == plan.checkpoint_visit or due >= plan.checkpoint_by:
        return min(due, plan.checkpoint_by), Next.CHECKPOINT
    return due, Next.VISIT


def _state(due: date, ahead: date | None, on: date) -> Keeping:
    """Where a course stands that is not through."""
    if ahead is None:
        return Keeping.OVERDUE if due < on else Keeping.UNBOOKED
    return Keeping.LATE if ahead > due else Keeping.BOOKED


def _sentence(state: Keeping, coming: Next, number: int, due: date, over: int, ahead: date | None) -> str:
    """Say it plainly, without a word of what is wrong with anybody."""
    if state is Keeping.THROUGH:
        return f"The plan's {number - 1} visits are through since {_said(due)}: discharge, or change the plan."
    what = f"Visit {number}{', the checkpoint,' if coming is Next.CHECKPOINT else ''}"
    if state is Keeping.OVERDUE:
        return f"{what} was due on {_said(due)}: {over} {'day' if over == 1 else 'days'} over, and nothing is booked."
    if ahead is None:
        return f"{what} is due on {_said(due)}, and nothing is booked."
    if state is Keeping.LATE:
        days = (ahead - due).days
        return f"{what} is booked on {_said(ahead)}, {days} {'day' if days == 1 else 'days'} after it is due."
    return f"{what} is booked on {_said(ahead)}, in time."


def _said(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
