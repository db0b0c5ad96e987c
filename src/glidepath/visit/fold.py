"""Where a visit stands: the steps so far, folded one by one into a state.

The visit owns the loop that the rooms below may not: pass, re-test, next structure. Each kind of step has one
function here that says what must already be true and what becomes true.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import reduce
from typing import Any

import msgspec

from glidepath.body import Side
from glidepath.catalogue import Direction, Shelf
from glidepath.measure import Context, Reading, Sign, sign_of
from glidepath.palpate import Finding
from glidepath.release import tolerance_limit
from glidepath.retest import Again, Aim, Round, Stop, compare, next_step
from glidepath.screen import Answer, Answers, Cleared, Outcome, Reason, Referred, clearance, reasons
from glidepath.visit.clock import Clock, tick
from glidepath.visit.target import FIRST_TECHNIQUE, barred, closed, open_door, ranked
from glidepath.visit.undo import standing
from glidepath.visit.values import (
    AnyStep,
    Arrived,
    Chose,
    Closed,
    Measured,
    Minutes,
    Opening,
    Palpated,
    Paused,
    Released,
    Resumed,
    State,
    Targeted,
    Told,
    Treated,
)

NOT_RETESTED = "Not re-tested."


class VisitError(ValueError):
    """A step that cannot follow the steps before it; says which (`number`, from 1) and why."""

    def __init__(self, says: str, number: int = 0) -> None:
        """Keep the number beside the words; 0 where no single step is at fault."""
        super().__init__(says)
        self.number = number


class _Walk(msgspec.Struct, frozen=True, kw_only=True):
    """What the fold carries besides the state: the clock, and the rounds already finished."""

    opening: Opening
    shelf: Shelf
    state: State
    clock: Clock = Clock()
    rounds: tuple[Round, ...] = ()


def fold(steps: Iterable[AnyStep], *, opening: Opening, shelf: Shelf) -> State:
    """Fold the steps of a visit, in the order they happened, into where it stands.

    A step that was taken back (`Undone`) is left out, as if it had not happened.

    Raises: VisitError naming the step (counted from 1) that cannot follow those before it.
    """
    taken = tuple(steps)
    nothing = Minutes(assessment=0.0, treatment=0.0, total=0.0)
    first = State(stage="arrive", signs=opening.signs, minutes=nothing)
    walk = _Walk(opening=opening, shelf=shelf, state=first)
    try:
        counted = standing(taken)
    except ValueError as error:
        raise VisitError(str(error)) from error
    state = reduce(_numbered, counted, walk).state
    return msgspec.structs.replace(state, slips=_slips(taken, {number for number, _ in counted}, opening, shelf))


def _slips(
    steps: Sequence[AnyStep], counted: Collection[int], opening: Opening, shelf: Shelf
) -> tuple[Reason, ...]:
    """Name every answer that refers and was taken back, once each."""
    reasons = [
        reason for number, step in enumerate(steps, start=1)
        if isinstance(step, Arrived) and number not in counted
        and isinstance(outcome := _gate(step, opening, shelf), Referred)
        for reason in outcome.reasons
    ]
    return tuple({reason.flag: reason for reason in reasons}.values())


def _numbered(walk: _Walk, numbered: tuple[int, AnyStep]) -> _Walk:
    """Take one step; put its number into what goes wrong."""
    number, step = numbered
    try:
        return _take(walk, step)
    except ValueError as error:
        kind = type(step).__name__.lower()
        raise VisitError(f"step {number} ({kind}): {error}", number) from error


def _take(walk: _Walk, step: AnyStep) -> _Walk:
    """Count the minutes, then let the step's own function change the state."""
    ended = walk.state.stage == "closed" or (walk.state.stage == "stopped" and not isinstance(step, Closed))
    if ended:
        raise ValueError(f"the visit is {walk.state.stage}; what comes after belongs in an addendum")
    clock, minutes = tick(walk.clock, step)
    walk = msgspec.structs.replace(
        walk, clock=clock, state=msgspec.structs.replace(walk.state, minutes=minutes)
    )
    return _BY_KIND[type(step)](walk, step)


def _with(walk: _Walk, **changes: Any) -> _Walk:
    """Change fields of the state and nothing else."""
    return msgspec.structs.replace(walk, state=msgspec.structs.replace(walk.state, **changes))


def _arrived(walk: _Walk, step: Arrived) -> _Walk:
    """Go through the safety gate; only a clearance and a consent open the way."""
    outcome = _gate(step, walk.opening, walk.shelf)
    if isinstance(outcome, Referred):
        stage = "stopped"
    else:
        stage = "measure" if isinstance(outcome, Cleared) and step.consent else "arrive"
    cleared_up = _cleared_up(step, walk.shelf)
    return _with(walk, clearance=outcome, consent=step.consent, stage=stage, cleared_up=cleared_up)


def _gate(step: Arrived, opening: Opening, shelf: Shelf) -> Outcome:
    """Put the answers at the door through the gate, with what was told before and not cleared up."""
    told = {flag: answer for flag, answer in step.told.items() if _stands(step, flag)}
    answers = msgspec.structs.replace(step.answers, flags=step.answers.flags | told)
    return clearance(answers, flags=shelf.flags, precautions=shelf.precautions, condition=opening.condition)


def _stands(step: Arrived, flag: str) -> bool:
    """Say whether a sign told before the visit counts as it was told: not answered here, or a no not asked again."""
    heard = step.answers.flags.get(flag)
    return heard is None or (heard is Answer.NO and flag not in step.asked_again)


def _cleared_up(step: Arrived, shelf: Shelf) -> tuple[Reason, ...]:
    """Name every sign told before the visit that was a no when it was asked again."""
    cleared = {flag: told for flag, told in step.told.items()
               if not _stands(step, flag) and step.answers.flags[flag] is Answer.NO}  # fmt: skip
    return reasons(Answers(flags=cleared), shelf.flags)


def _told(walk: _Walk, step: Told) -> _Walk:
    """Add to the history; what was told earlier today stays unless told anew."""
    state = walk.state
    return _with(
        walk,
        history=step.history or state.history,
        observations=state.observations + step.observations,
        nerves=state.nerves + step.nerves,
    )


def _chose(walk: _Walk, step: Chose) -> _Walk:
    """Set today's comparable signs; fixed once a hand has been laid on."""
    if walk.state.treated or walk.state.passes:
        raise ValueError("comparable signs are chosen before treatment, so that after can be held against before")
    if not step.signs:
        raise ValueError("choose at least one comparable sign")
    for sign in step.signs:
        _must_be_known(sign.measure, sign.motion, walk.shelf)
    return _stage_by_signs(_with(walk, signs=step.signs))


def _must_be_known(measure: str, motion: str, shelf: Shelf) -> None:
    """Refuse a measure or a motion that the catalogue does not hold."""
    if measure not in shelf.measures:
        raise ValueError(f"no measure is called {measure!r}")
    if motion and motion not in shelf.body.motions:
        raise ValueError(f"no motion is called {motion!r}")


def _measured(walk: _Walk, step: Measured) -> _Walk:
    """Take a reading: before treatment it sets the comparison, after the passes it answers them."""
    state, reading = walk.state, step.reading
    _must_be_known(reading.measure, reading.motion, walk.shelf)
    walk = _with(walk, readings=(*state.readings, reading))
    if reading.context is Context.AFTER:
        return _after(walk, reading)
    if reading.context is Context.HOME:
        return walk
    if state.treated or state.passes:
        raise ValueError("a before-reading cannot follow treatment; record it as an after-reading")
    kept = tuple(old for old in state.before if sign_of(old) != sign_of(reading))
    walk = _with(walk, before=(*kept, reading), latest=(*kept, reading))
    return _stage_by_signs(walk) if isinstance(state.clearance, Cleared) else walk


def _stage_by_signs(walk: _Walk) -> _Walk:
    """Go on to palpation once every comparable sign has its reading before treatment."""
    state = walk.state
    if not isinstance(state.clearance, Cleared) or not state.consent:
        return walk
    taken = {sign_of(reading) for reading in state.before}
    ready = bool(state.signs) and all(sign in taken for sign in state.signs)
    return _with(walk, stage="palpate" if ready else "measure")


def _palpated(walk: _Walk, step: Palpated) -> _Walk:
    """Record what the hand found; the newest finding of a place replaces the older."""
    found = step.finding
    open_door(walk.state, walk.shelf, found.structure)
    kept = tuple(old for old in walk.state.findings if (old.structure, old.side) != (found.structure, found.side))
    return _with(walk, findings=(*kept, found))


def _targeted(walk: _Walk, step: Targeted) -> _Walk:
    """Turn to a structure; refused where a precaution stands in the way."""
    state = walk.state
    if state.passes:
        raise ValueError("re-test the structure under the hand before turning to another")
    _need_protocol(walk, step.structure, step.side)
    place = (step.structure, step.side)
    felt = [found for found in state.findings if (found.structure, found.side) == place]
    target = felt[0] if felt else Finding(structure=step.structure, side=step.side, tenderness=0, familiar=False)
    return _with(walk, target=target, stage="release", next=None, awaiting=())


def _released(walk: _Walk, step: Released) -> _Walk:
    """Count a pass on the structure under the hand; from now on every comparable sign awaits its re-test."""
    state, done = walk.state, step.done
    missing = [sign.measure for sign in state.signs if sign not in {sign_of(old) for old in state.before}]
    if missing or not state.signs:
        raise ValueError("measure the comparable signs first: without a before there is no after")
    _need_protocol(walk, done.structure, done.side, done.technique)
    if done.contact not in walk.shelf.contacts:
        raise ValueError(f"no contact is called {done.contact!r}")
    if isinstance(state.next, Stop):
        raise ValueError("treatment has stopped for today; turn to a structure anew to go on")
    if state.target is None or (state.target.structure, state.target.side) != (done.structure, done.side):
        raise ValueError(f"the structure under the hand is not {done.structure} ({done.side.value})")
    return _with(walk, passes=(*state.passes, done), awaiting=state.signs, next=None, stage="release")


def _after(walk: _Walk, reading: Reading) -> _Walk:
    """Take an after-reading; when the last one is in, say what it means and what comes next."""
    state = walk.state
    sign = sign_of(reading)
    if not state.passes:
        raise ValueError("an after-reading needs passes before it")
    if sign not in state.awaiting:
        raise ValueError(f"{reading.measure} is not one of the signs that await a re-test")
    awaiting = tuple(other for other in state.awaiting if other != sign)
    walk = _with(walk, awaiting=awaiting, stage="retest")
    return walk if awaiting else _answered(walk)


def _answered(walk: _Walk) -> _Walk:
    """Close the round: the change of every sign, the next step, and what was treated."""
    state, shelf, opening = walk.state, walk.shelf, walk.opening
    assert state.target is not None
    after = _newest(state.readings, state.signs)
    done = Round(
        structure=state.target.structure, side=state.target.side, passes=state.passes, before=state.latest
    )
    barrier = closed(state, shelf, done.structure, done.side, done.passes[-1].technique)
    answer = next_step(
        state.before, after,
        done=done, earlier=walk.rounds, candidates=ranked(state, opening, shelf), body=shelf.body,
        measures=shelf.measures, condition=opening.condition, aims=_aims(opening, shelf),
        minutes_left=opening.minutes - state.minutes.total,
        limit=0 if barrier else tolerance_limit(shelf.body.structures[done.structure]),
        barred=barred(state, shelf),
    )
    step_changes = compare(done.before, after, measures=shelf.measures, condition=opening.condition)
    treated = Treated(
        structure=done.structure, side=done.side, passes=done.passes, changes=step_changes,
        outcome=answer.sentence,
    )
    walk = msgspec.structs.replace(walk, rounds=(*walk.rounds, done))
    return _with(
        walk, latest=after, changes=answer.changes, next=answer, treated=(*state.treated, treated), passes=(),
        stage="close" if isinstance(answer, Stop) else "retest",
        target=state.target if isinstance(answer, Again) else None,
    )


def _newest(readings: Sequence[Reading], signs: Sequence[Sign]) -> tuple[Reading, ...]:
    """Give the newest reading of each sign, in the order of the signs."""
    newest = {sign_of(reading): reading for reading in readings}
    return tuple(newest[sign] for sign in signs)


def _aims(opening: Opening, shelf: Shelf) -> tuple[Aim, ...]:
    """Turn the goal of the course into an aim for today, where there is one."""
    if opening.goal is None:
        return ()
    upward = shelf.measures[opening.goal.sign.measure].direction is Direction.HIGHER
    return (Aim(sign=opening.goal.sign, value=opening.goal.target, at_least=upward),)


def _need_protocol(walk: _Walk, structure: str, side: Side, technique: str = FIRST_TECHNIQUE) -> None:
    """Refuse to treat where a precaution stands in the way, or with what does not suit the structure."""
    reasons = closed(walk.state, walk.shelf, structure, side, technique)
    if reasons:
        raise ValueError(f"{structure} ({side.value}) may not be treated: {' '.join(reasons)}")


def _paused(walk: _Walk, _: Paused) -> _Walk:
    """Set the visit aside."""
    return _with(walk, paused=True)


def _resumed(walk: _Walk, _: Resumed) -> _Walk:
    """Take the visit up again."""
    return _with(walk, paused=False)


def _closed(walk: _Walk, step: Closed) -> _Walk:
    """End the visit; passes without a re-test may not be left behind."""
    if walk.state.clearance is None:
        raise ValueError("the visit has not begun: the person has not gone through the safety questions")
    if walk.state.passes and not step.remark:
        raise ValueError("the last passes have not been re-tested: re-test them, or say in the remark why not")
    state = walk.state
    stage = "stopped" if state.stage == "stopped" else "closed"
    treated = state.treated
    if state.passes and state.target is not None:
        here = state.target
        left = Treated(structure=here.structure, side=here.side, passes=state.passes, changes=(), outcome=NOT_RETESTED)
        treated = (*treated, left)
    return _with(walk, stage=stage, home=step.home, remark=step.remark, awaiting=(), passes=(), treated=treated)


_BY_KIND: dict[type, Callable[[_Walk, Any], _Walk]] = {
    Arrived: _arrived, Told: _told, Chose: _chose, Measured: _measured, Palpated: _palpated,
    Targeted: _targeted, Released: _released, Paused: _paused, Resumed: _resumed, Closed: _closed,
}
