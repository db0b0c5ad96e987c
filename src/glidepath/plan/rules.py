"""How many visits, how far apart, and when a course ends.

The checkpoint is the rule that matters: without a real change by then, stop and refer. People who respond mostly do
so early (Axén 2005: by visit 4; Peterson 2012: within a month), and most who respond to this care notice it in two
to four weeks over three to six visits (the brief). The rule is derived from those studies; no trial has tested it.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from glidepath.catalogue import Direction, Measure
from glidepath.measure import Change, Sign, Verdict, sign_of
from glidepath.plan.values import Due, Goal, PlanOfCare, Review, Standing

VISITS_PER_WEEK = 2
"""As in the neck trial (ART-01, three weeks) and the low back study (ART-02, twice a week for three weeks)."""
WEEKS = 3
FEWEST_VISITS, MOST_VISITS = 3, 6
"""Visits over which people who respond usually notice it (the brief)."""
CHECKPOINT_VISIT = 4
"""Axén 2005, n = 674: by the fourth visit the early course separates who improves (91 %, 76 %, 36 %)."""
CHECKPOINT_WEEKS = 4
"""The later end of two to four weeks; Peterson 2012 for neck pain: improved at one month."""
SECOND_VISIT = 2
"""Soreness after the first visits is common, so worse is not held against the course before the third."""


def propose(
    *,
    starts: date,
    signs: Sequence[Sign],
    visits_per_week: int = VISITS_PER_WEEK,
    weeks: int = WEEKS,
) -> PlanOfCare:
    """Propose a course: visits, spacing, the checkpoint, and what is measured when.

    Raises: ValueError when there is no sign to steer by, or the numbers are not positive.
    """
    if not signs:
        raise ValueError("a plan of care needs at least one comparable sign to steer by")
    if visits_per_week < 1 or weeks < 1:
        raise ValueError("visits per week and weeks must be at least 1")
    visits = max(FEWEST_VISITS, min(MOST_VISITS, visits_per_week * weeks))
    checkpoint = min(CHECKPOINT_VISIT, visits)
    return PlanOfCare(
        visits=visits,
        days_between=round(7 / visits_per_week, 1),
        starts=starts,
        checkpoint_visit=checkpoint,
        checkpoint_by=starts + timedelta(weeks=CHECKPOINT_WEEKS),
        measure=tuple(Due(visit=number, signs=tuple(signs)) for number in range(1, visits + 1)),
        reasons=(
            f"{visits} visits, {visits_per_week} a week: the dose of the trials in neck and low back pain.",
            f"Checkpoint at visit {checkpoint} or after {CHECKPOINT_WEEKS} weeks: who responds mostly responds early.",
            "Every comparable sign is measured before treatment at every visit, the same way each time.",
        ),
    )


def review(
    *,
    plan: PlanOfCare,
    number: int,
    on: date,
    changes: Sequence[Change],
    goal: Goal | None = None,
    measures: Mapping[str, Measure],
) -> Review:
    """Say where a course stands at a visit, from the changes since its first.

    Discharge needs the goal, or a real change in every comparable sign that is also worthwhile wherever the
    important difference is known. A measure that may not decide is never counted.
    """
    deciding = [change for change in changes if change.decides]
    won = [change for change in deciding if change.verdict.won]
    worse = [change for change in deciding if change.verdict is Verdict.WORSE]
    due = number >= plan.checkpoint_visit or on >= plan.checkpoint_by
    if worse and not won and number > SECOND_VISIT:
        standing, words = Standing.STOP_AND_REFER, "Worse than at the first visit and nothing better: stop and refer."
    elif _reached(goal, changes, measures):
        standing, words = Standing.DISCHARGE, "The goal of this course is reached: discharge with home care."
    elif deciding and all(_is_won(change) for change in deciding):
        standing, words = Standing.DISCHARGE, "Every comparable sign has changed enough: discharge with home care."
    elif won:
        standing, words = Standing.CONTINUE, "A real change, and the goal not reached: go on with the plan."
    elif due:
        standing, words = Standing.STOP_AND_REFER, (
            f"Visit {number} and no real change in any comparable sign: stop, and refer for another evaluation."
        )
    else:
        standing, words = Standing.TOO_EARLY, "No real change yet, and the checkpoint is not reached: measure again."
    because = worse or won or deciding
    return Review(
        standing=standing, changes=tuple(changes), sentence=words,
        reasons=tuple(change.sentence for change in because),
    )


def _is_won(change: Change) -> bool:
    """Say whether nothing more is asked of a sign: worthwhile, or real where no important difference is known."""
    return change.verdict is Verdict.WORTHWHILE or (change.verdict is Verdict.REAL and change.mcid is None)


def _reached(goal: Goal | None, changes: Sequence[Change], measures: Mapping[str, Measure]) -> bool:
    """Say whether the goal's sign has reached its target."""
    if goal is None:
        return False
    upward = measures[goal.sign.measure].direction is Direction.HIGHER
    values = [change.after.value for change in changes if sign_of(change.after) == goal.sign]
    return any(value >= goal.target if upward else value <= goal.target for value in values)
