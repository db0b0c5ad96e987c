"""From a person's file to their visits, each played to its end: state, note, and where the course stands."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta

import msgspec

from glidepath.body import Side, Value
from glidepath.catalogue import Shelf
from glidepath.measure import Change, Context, Reading, Sign, change, reading, sign_of
from glidepath.palpate import Finding
from glidepath.plan import PlanOfCare, Review, propose, review
from glidepath.release import Mover, Pass
from glidepath.screen import Answer, Answers, questions
from glidepath.visit import file as written
from glidepath.visit.fold import VisitError, fold
from glidepath.visit.note import note
from glidepath.visit.values import (
    AnyStep,
    Arrived,
    Chose,
    Closed,
    Measured,
    Note,
    Opening,
    Palpated,
    Paused,
    Released,
    Resumed,
    State,
    Targeted,
    Told,
    Undone,
)

CAME = (Context.BEFORE, Context.BASELINE)
"""Contexts that show how the person came to a visit."""
EARLIEST, LATEST = 1900, 2199
"""Years a visit may be dated in: beyond them a date is a slip of the pen."""


class FileError(ValueError):
    """Something in a person's file that does not hold; `place` is where, such as `$.visits[0].steps[3]`."""

    def __init__(self, place: str, says: str) -> None:
        """Keep the place beside the words."""
        super().__init__(says)
        self.place = place


class Played(Value, frozen=True, kw_only=True):
    """A visit of a file, played to its end; `standing` is where the course stood by then, from visit 2 on."""

    opening: Opening
    steps: tuple[AnyStep, ...]
    state: State
    note: Note
    standing: Review | None = None


def play(given: written.VisitFile, *, shelf: Shelf) -> tuple[Played, ...]:
    """Play every visit of a file in order; each takes over where the one before ended.

    Raises: FileError naming the place in the file and what does not hold there.
    """
    if given.condition not in shelf.conditions:
        raise FileError("$.condition", f"no condition is called {given.condition!r}")
    if given.goal is not None:
        try:
            _known(given.goal.sign.measure, given.goal.sign.motion, shelf)
        except ValueError as error:
            raise FileError("$.goal.sign", str(error)) from error
    played: list[Played] = []
    for index, visit in enumerate(given.visits):
        opening = _opening(given, visit, index, played, shelf)
        steps, origins = _unfolded(given, visit, index, shelf)
        try:
            state = fold(steps, opening=opening, shelf=shelf)
        except VisitError as error:
            place = f"$.visits[{index}].steps[{origins[error.number - 1]}]" if error.number else f"$.visits[{index}]"
            raise FileError(place, str(error)) from error
        opening = msgspec.structs.replace(opening, plan=opening.plan or _plan(opening, state))
        played.append(Played(
            opening=opening, steps=steps, state=state, note=note(state, opening=opening, shelf=shelf),
            standing=_standing(opening, state, shelf),
        ))
    return tuple(played)


def _opening(
    given: written.VisitFile, visit: written.FileVisit, index: int, before: Sequence[Played], shelf: Shelf
) -> Opening:
    """Gather what is known when a visit of the file begins."""
    first = before[0].state if before else None
    if not EARLIEST <= visit.date.year <= LATEST:
        raise FileError(f"$.visits[{index}].date", f"expected a year from {EARLIEST} to {LATEST}")
    if before and visit.date < before[-1].opening.on:
        raise FileError(f"$.visits[{index}].date", "a visit stands before an earlier one")
    latest: dict[Sign, Reading] = {}
    for taken in before[-1].state.readings if before else ():
        latest[sign_of(taken)] = taken
    return Opening(
        person=given.person, condition=given.condition, side=given.side, number=index + 1, on=visit.date,
        clinician=visit.clinician, complaint=given.complaint, goal=given.goal, minutes=given.minutes,
        plan=before[0].opening.plan if before else None, signs=first.signs if first else (),
        first=tuple(taken for taken in first.readings if taken.context in CAME) if first else (),
        last=tuple(latest.values()),
    )


def _plan(opening: Opening, state: State) -> PlanOfCare | None:
    """Propose the plan of care once a first visit has chosen its signs."""
    return propose(starts=opening.on, signs=state.signs) if state.signs else None


def _standing(opening: Opening, state: State, shelf: Shelf) -> Review | None:
    """Review the course at a visit after the first, from the readings before treatment."""
    if opening.plan is None or opening.number < 2:
        return None
    first = {sign_of(taken): taken for taken in opening.first}
    changes: list[Change] = [
        change(first[sign_of(taken)], taken, measure=shelf.measures[taken.measure], condition=opening.condition)
        for taken in state.before if sign_of(taken) in first
    ]
    return review(plan=opening.plan, number=opening.number, on=opening.on, changes=changes, goal=opening.goal,
                  measures=shelf.measures)


def _unfolded(
    given: written.VisitFile, visit: written.FileVisit, index: int, shelf: Shelf
) -> tuple[tuple[AnyStep, ...], tuple[int, ...]]:
    """Write every step of a visit out in full, and remember which line each came from."""
    start = datetime.combine(visit.date, time.fromisoformat(visit.start), tzinfo=UTC)
    steps: list[AnyStep] = []
    origins: list[int] = []
    target: tuple[str, Side] | None = None
    for number, line in enumerate(visit.steps):
        if isinstance(line, written.Target):
            target = (line.structure, line.side or given.side)
        try:
            made = tuple(_full(line, start + timedelta(minutes=line.at), given, visit, target, shelf))
        except ValueError as error:
            raise FileError(f"$.visits[{index}].steps[{number}]", str(error)) from error
        steps += made
        origins += [number] * len(made)
    return tuple(steps), tuple(origins)


def _full(
    line: written.AnyFileStep,
    at: datetime,
    given: written.VisitFile,
    visit: written.FileVisit,
    target: tuple[str, Side] | None,
    shelf: Shelf,
) -> Iterator[AnyStep]:
    """Write one line out as the steps it stands for."""
    match line:
        case written.Arrive():
            yield Arrived(at=at, answers=_answers(line, given.condition, shelf), consent=line.consent)
        case written.Tell():
            yield Told(at=at, history=line.history, observations=line.observations, nerves=line.nerves)
        case written.Choose():
            yield Chose(at=at, signs=line.signs)
        case written.Measure():
            yield Measured(at=at, reading=_reading(line, at, given, visit, shelf))
        case written.Palpate():
            finding = Finding(structure=line.structure, side=line.side or given.side, texture=line.texture,
                              tenderness=line.tenderness, familiar=line.familiar)
            yield Palpated(at=at, finding=finding)
        case written.Target():
            yield Targeted(at=at, structure=line.structure, side=line.side or given.side)
        case written.Release():
            yield from _passes(line, at, target, shelf)
        case written.Pause():
            yield Paused(at=at)
        case written.Resume():
            yield Resumed(at=at)
        case written.Undo():
            yield Undone(at=at)
        case written.Close():
            yield Closed(at=at, home=line.home, remark=line.remark)


def _answers(line: written.Arrive, condition: str, shelf: Shelf) -> Answers:
    """Write the answers out; a question is answered no only where the file says `all_no`."""
    rest = {flag.id: Answer.NO for flag in questions(shelf.flags, condition=condition)} if line.all_no else {}
    barred = dict.fromkeys(shelf.precautions, Answer.NO) if line.all_no else {}
    return Answers(flags=rest | line.flags, precautions=barred | line.precautions, places=line.places,
                   doctor=line.doctor)


def _known(measure: str, motion: str, shelf: Shelf) -> None:
    """Raise ValueError when the catalogue has no such measure or motion."""
    if measure not in shelf.measures:
        raise ValueError(f"no measure is called {measure!r}")
    if motion and motion not in shelf.body.motions:
        raise ValueError(f"no motion is called {motion!r}")


def _reading(
    line: written.Measure, at: datetime, given: written.VisitFile, visit: written.FileVisit, shelf: Shelf
) -> Reading:
    """Make the reading a line stands for. Raises ValueError when it does not fit its measure."""
    _known(line.measure, line.motion, shelf)
    measure = shelf.measures[line.measure]
    sided = shelf.body.motions[line.motion].sided if line.motion else measure.sided
    return reading(
        measure, side=line.side or (given.side if sided else Side.MIDLINE), method=line.method or measure.methods[0],
        at=at, context=line.context, value=line.value, trials=line.trials, motion=line.motion, label=line.label,
        rater=visit.clinician,
    )


def _passes(
    line: written.Release, at: datetime, target: tuple[str, Side] | None, shelf: Shelf
) -> Iterator[Released]:
    """Write passes out one by one. Raises ValueError when no structure was turned to."""
    if target is None:
        raise ValueError("passes need a structure turned to before them (step: targeted)")
    structure, side = target
    known = shelf.body.structures.get(structure)
    technique = shelf.techniques.get(line.technique)
    touches = technique.contacts if technique and technique.contacts else known.contacts if known else ("",)
    mover = line.mover or Mover(technique.mover if technique else Mover.ACTIVE)
    for number in range(line.passes):
        done = Pass(structure=structure, side=side, contact=line.contact or touches[0], mover=mover,
                    technique=line.technique, tolerance=line.tolerance, seconds=line.seconds)
        yield Released(at=at + timedelta(seconds=number * line.seconds), done=done)
