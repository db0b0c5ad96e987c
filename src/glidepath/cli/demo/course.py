"""How a made-up course goes, visit by visit: every step goes through the same fold as a real one."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import msgspec

from glidepath.assess import History, Mechanism, NerveSign, NerveTest
from glidepath.body import Side
from glidepath.catalogue import Direction, Shelf
from glidepath.cli.demo.people import Complaint, MadeUp
from glidepath.measure import Context, Reading, Sign, change, judged_methods, reading, sign_of
from glidepath.palpate import Finding, Texture
from glidepath.plan import PlanOfCare, Review, Standing, propose, review
from glidepath.release import Pass, Protocol
from glidepath.retest import Again, Onward
from glidepath.screen import Answer, Answers, DoctorClearance, questions
from glidepath.visit import (
    AnyStep,
    Arrived,
    Chose,
    Closed,
    Measured,
    Opening,
    Palpated,
    Released,
    State,
    Targeted,
    Told,
    card,
    fold,
    ranked,
)
from glidepath.web.clinic.visit.kit import proposed

STEERS = ("nprs", "range", "grip_pain_free", "straight_leg_raise", "lunge_distance")
"""Measures the demo's visits steer by."""
PACE = {"well": 0.22, "slowly": 0.08, "hardly": 0.0, "relapses": 0.18}
"""Share of what is lost that comes back between two visits."""
KEPT = 0.5
"""Share of a visit's gain still there at the next, within the 42 to 63 % of the rules `range_kept_low` and `_high`."""
LATE = 3
"""Visit from which a relapse sets in, or a warning sign shows."""
MOST_ROUNDS = 3
MOST_VISITS = 6
COMPARED = 3
"""Every so many visits, from the first, the other side is measured too."""
OVER = (Standing.DISCHARGE, Standing.STOP_AND_REFER)


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """A visit that was held: its opening, steps and state, the plan it leaves, and where the course stood before."""

    opening: Opening
    steps: tuple[AnyStep, ...]
    state: State
    plan: PlanOfCare | None
    standing: Review | None


class Body(msgspec.Struct):
    """How a sign truly stands, from 0 (as lost as at the start) to 1 (all back), beneath what is measured."""

    start: float
    best: float
    back: float = 0.0
    today: float = 0.0

    def now(self) -> float:
        """The true value, with what today's treatment has added."""
        return self.start + (self.best - self.start) * min(1.0, max(-0.2, self.back + self.today))

    def rest(self, pace: float) -> None:
        """Let days pass: part of today's gain stays, and the course goes on at its pace."""
        self.back, self.today = self.back + KEPT * self.today + pace, 0.0


def course(
    person: MadeUp, complaint: Complaint, *, chance: Random, until: date, clinician: str, shelf: Shelf
) -> Iterator[Held]:
    """Hold the visits of an episode until its end, or up to the day before `until`."""
    signs = _signs(complaint, shelf)
    bodies = {sign: _body(sign, chance, shelf) for sign in signs}
    first: tuple[Reading, ...] = ()
    last: tuple[Reading, ...] = ()
    plan: PlanOfCare | None = None
    day = complaint.starts
    for number in range(1, MOST_VISITS + 1):
        if day >= until:
            return
        opening = Opening(
            person=person.record_number, condition=complaint.condition, side=complaint.side, number=number, on=day,
            clinician=clinician, complaint=complaint.words, plan=plan, first=first, last=last,
            signs=signs if number > 1 else (),
        )
        steps, state = _visit(person, complaint, opening, signs, bodies, chance, shelf)
        plan = plan or (propose(starts=day, signs=signs) if state.stage != "stopped" else None)
        standing = _standing(opening, state, shelf)
        yield Held(opening=opening, steps=steps, state=state, plan=plan, standing=standing)
        if state.stage == "stopped" or (standing and standing.standing in OVER):
            return
        first = first or tuple(taken for taken in state.readings if taken.context is Context.BEFORE)
        last = tuple({sign_of(taken): taken for taken in state.readings}.values())
        _time_passes(complaint, number, bodies)
        day += timedelta(days=chance.choice((3, 4, 4, 5)))


def _signs(complaint: Complaint, shelf: Shelf) -> tuple[Sign, ...]:
    """One sign of pain and one of movement."""
    found = [sign for sign in proposed(shelf.conditions[complaint.condition], complaint.side, shelf)
             if sign.measure in STEERS]
    pain = next((sign for sign in found if sign.measure == "nprs"), Sign(measure="nprs", side=Side.MIDLINE))
    moves = [sign for sign in found if sign.measure != "nprs"]
    moves.sort(key=lambda sign: not judged_methods(shelf.measures[sign.measure], sign.motion))
    return (pain, *moves[:1])


def _body(sign: Sign, chance: Random, shelf: Shelf) -> Body:
    if sign.measure == "nprs":
        return Body(start=chance.randint(5, 8), best=chance.choice((0, 1)))
    if sign.motion:
        limit = shelf.body.motions[sign.motion].limit
        return Body(start=limit * chance.uniform(0.55, 0.75), best=limit * chance.uniform(0.93, 1.0))
    best = {"grip_pain_free": 32.0, "straight_leg_raise": 85.0, "lunge_distance": 12.0}[sign.measure]
    return Body(start=best * chance.uniform(0.4, 0.65), best=best)


def _time_passes(complaint: Complaint, number: int, bodies: dict[Sign, Body]) -> None:
    """Let the days between two visits pass; a relapse takes gains back."""
    pace = -0.25 if complaint.goes == "relapses" and number >= LATE else PACE[complaint.goes]
    for body in bodies.values():
        body.rest(pace)


def _visit(
    person: MadeUp,
    complaint: Complaint,
    opening: Opening,
    signs: tuple[Sign, ...],
    bodies: dict[Sign, Body],
    chance: Random,
    shelf: Shelf,
) -> tuple[tuple[AnyStep, ...], State]:
    """Hold one visit."""
    begins = time(chance.randint(8, 17), chance.choice((0, 20, 40)))
    clock = datetime.combine(opening.on, begins, tzinfo=UTC)
    steps: list[AnyStep] = []

    def take(step: type[AnyStep], seconds: int, **fields: object) -> None:
        nonlocal clock
        clock += timedelta(seconds=seconds)
        steps.append(step(at=clock, **fields))  # type: ignore[arg-type]

    def now() -> State:
        return fold(steps, opening=opening, shelf=shelf)

    flagged = complaint.flag if opening.number == LATE else ""
    take(Arrived, 0, answers=_answers(person, complaint, flagged, opening.on, shelf), consent=not flagged)
    if flagged:
        take(Closed, 90, home=(), remark="The person was told where to go at once and who to ring on the way.")
        return tuple(steps), now()
    if opening.number == 1:
        take(Told, 150, history=_history(complaint, chance), nerves=_nerves(complaint))
        take(Chose, 30, signs=signs)
    for sign in signs:
        take(Measured, 40, reading=_reading(sign, bodies[sign], clock, Context.BEFORE, chance, shelf))
        if sign.side is not Side.MIDLINE and opening.number % COMPARED == 1:
            take(Measured, 30, reading=_other_side(sign, bodies[sign], clock, opening, shelf))
    state = now()
    for _ in range(chance.randint(1, MOST_ROUNDS)):
        place = _next_place(state, opening, shelf)
        if place is None:
            break
        if not isinstance(state.next, Again):
            finding = Finding(structure=place[0], side=place[1], tenderness=chance.randint(3, 8),
                              familiar=chance.random() < 0.6, texture=chance.choice(tuple(Texture)))
            take(Palpated, 25, finding=finding)
            take(Targeted, 3, structure=place[0], side=place[1])
        guide = card(state, shelf, *place)
        assert isinstance(guide, Protocol)
        for _ in range(chance.randint(*guide.passes)):
            seconds = chance.randint(12, 28)
            done = Pass(structure=place[0], side=place[1], contact=guide.contacts[0], tension=guide.tension,
                        tolerance=chance.randint(2, min(5, guide.limit)), seconds=seconds)
            take(Released, seconds + 4, done=done)
        for sign in signs:
            bodies[sign].today += 0.05 if complaint.goes == "hardly" else 0.1
            take(Measured, 35, reading=_reading(sign, bodies[sign], clock, Context.AFTER, chance, shelf))
        state = now()
        if not isinstance(state.next, Again | Onward):
            break
    take(Closed, 60, home=shelf.conditions[complaint.condition].aftercare[:2])
    return tuple(steps), now()


def _next_place(state: State, opening: Opening, shelf: Shelf) -> tuple[str, Side] | None:
    """Where the loop says to go: again here, onward there, or first to the best candidate that is open."""
    if isinstance(state.next, Again):
        return state.next.structure, state.next.side
    if isinstance(state.next, Onward):
        options = [(option.structure, option.side) for option in state.next.options]
    else:
        options = [(found.structure, found.side) for found in ranked(state, opening, shelf) if found.score > 0]
    return next((place for place in options if isinstance(card(state, shelf, *place), Protocol)), None)


def _reading(sign: Sign, body: Body, at: datetime, context: Context, chance: Random, shelf: Shelf) -> Reading:
    """Measure a sign with the noise a hand and a scale have."""
    measure = shelf.measures[sign.measure]
    spread = 0.4 if sign.measure == "nprs" else abs(body.best - body.start) * 0.05 + measure.step / 2

    def one() -> float:
        noisy = body.now() + chance.gauss(0, spread)
        stepped = round(noisy / measure.step) * measure.step
        return round(min(measure.high, max(0 if measure.direction is Direction.HIGHER else measure.low, stepped)), 1)

    trials = tuple(one() for _ in range(measure.trials)) if measure.trials > 1 else ()
    method = (*judged_methods(measure, sign.motion), *measure.methods)[0]
    return reading(measure, side=sign.side, method=method, at=at + timedelta(seconds=35), context=context,
                   value=None if trials else one(), trials=trials, motion=sign.motion, label=sign.label,
                   rater="clinician")  # fmt: skip


def _other_side(sign: Sign, body: Body, at: datetime, opening: Opening, shelf: Shelf) -> Reading:
    """Measure the side that was never hurt, by a chance of its own: the rest of the course does not hang on it."""
    other = msgspec.structs.replace(sign, side=sign.side.other)
    well, chance = Body(start=body.best, best=body.best * 1.02), Random(f"{opening.person} {opening.on}")
    return _reading(other, well, at, Context.BEFORE, chance, shelf)


def _answers(person: MadeUp, complaint: Complaint, flagged: str, on: date, shelf: Shelf) -> Answers:
    asked = {flag.id: Answer.NO for flag in questions(shelf.flags, condition=complaint.condition)}
    barred = dict.fromkeys(shelf.precautions, Answer.NO)
    if flagged:
        asked[flagged] = Answer.YES
    doctor = {}
    if person.precaution:
        barred[person.precaution] = Answer.YES
        doctor[person.precaution] = DoctorClearance(by="their doctor", on=on)
    return Answers(flags=asked, precautions=barred, doctor=doctor)


def _history(complaint: Complaint, chance: Random) -> History:
    return History(weeks=chance.choice((3, 6, 8, 12, 26)), mechanism=chance.choice(tuple(Mechanism)),
                   linked_to=(chance.choice(("sitting", "lifting", "training", "desk work")),),
                   eases_with_rest=chance.random() < 0.8, deep_in_joint=False)


def _nerves(complaint: Complaint) -> tuple[NerveSign, ...]:
    side = complaint.side
    return tuple(NerveSign(test=test, side=side, normal=True) for test in NerveTest)


def _standing(opening: Opening, state: State, shelf: Shelf) -> Review | None:
    """Review the course from the readings before treatment."""
    first = {sign_of(taken): taken for taken in opening.first}
    changes = [
        change(first[sign_of(taken)], taken, measure=shelf.measures[taken.measure], condition=opening.condition)
        for taken in state.before if sign_of(taken) in first and sign_of(taken) in opening.signs
    ]
    if opening.plan is None or not changes:
        return None
    return review(plan=opening.plan, number=opening.number, on=opening.on, changes=changes, measures=shelf.measures)
