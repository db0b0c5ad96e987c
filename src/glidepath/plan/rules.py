"""How many visits, how far apart, and when a course ends.

The checkpoint is the rule that matters: without a real change by then, stop and refer. People who respond mostly do
so early (Axén 2005: by visit 4; Peterson 2012: within a month), and most who respond to this care notice it in two
to four weeks over three to six visits (the brief). The rule is derived from those studies; no trial has tested it.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from glidepath.catalogue import Direction, Measure
from glidepath.measure import Change, Reading, Sign, Verdict, sign_of
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


def review(*, plan: PlanOfCare, number: int, on: date, changes: Sequence[Change], goal: Goal | None = None,
           measures: Mapping[str, Measure] | None = None) -> Review:
    """Say where a course stands at a visit, from the changes since its first.

    Discharge needs a worthwhile change in a pain or function measure *and* a real one in a physical sign where one
    is followed, or the goal reached. A measure that may not decide is never counted.
    """
    deciding = [change for change in changes if change.decides]
    due = number >= plan.checkpoint_visit or on >= plan.checkpoint_by
    won = [change for change in deciding if change.verdict in (Verdict.REAL, Verdict.WORTHWHILE)]
    worse = [change for change in deciding if change.verdict is Verdict.WORSE]
    if worse and not won and number > SECOND_VISIT:
        return _review(Standing.STOP_AND_REFER, changes, "Worse than at the first visit and nothing better: "
                       "stop and refer.", worse)
    if _reached(goal, [change.after for change in changes], measures or {}):
        return _review(Standing.DISCHARGE, changes, "The goal of this course is reached: discharge with home care.", won)
    if won and all(change.verdict is Verdict.WORTHWHILE or change.mcid is None for change in won) and len(won) == len(
            deciding):
        return _review(Standing.DISCHARGE, changes,
                       "Every comparable sign has changed by a real amount, and a worthwhile one where that is known: "
                       "discharge with home care.", won)
    if due and not won:
        return _review(Standing.STOP_AND_REFER, changes, f"Visit {number} and no real change in any comparable sign: "
                       "stop, and refer for another evaluation.", deciding)
    if not due and not won:
        return _review(Standing.TOO_EARLY, changes, "No real change yet, and the checkpoint is not reached: go on and "
                       "measure again.", deciding)
    return _review(Standing.CONTINUE, changes, "A real change, and the goal not reached: go on with the plan.", won)


def _reached(goal: Goal | None, readings: Sequence[Reading], measures: Mapping[str, Measure]) -> bool:
    """Say whether the goal's sign has reached its target."""
    if goal is None or goal.sign.measure not in measures:
        return False
    upward = measures[goal.sign.measure].direction is Direction.HIGHER
    values = [reading.value for reading in readings if sign_of(reading) == goal.sign]
    return any(value >= goal.target if upward else value <= goal.target for value in values)


def _review(standing: Standing, changes: Sequence[Change], sentence: str, because: Sequence[Change]) -> Review:
    """Put a standing together with the changes it rests on."""
    return Review(standing=standing, changes=tuple(changes), sentence=sentence,
                  reasons=tuple(change.sentence for change in because))
