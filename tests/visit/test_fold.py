"""A visit, folded step by step, on the small body."""

from datetime import date, timedelta

import msgspec
import pytest

from glidepath.body import Side
from glidepath.catalogue import Bar, Contact, Flag, PrecautionRecord, Rung, Shelf
from glidepath.measure import Context, Reading, Sign, Verdict
from glidepath.palpate import Finding
from glidepath.release import Pass
from glidepath.retest import Again, Onward, Stop
from glidepath.screen import Answer, Answers, Place, Referred, Unanswered
from glidepath.visit import (
    AnyStep,
    Arrived,
    Chose,
    Closed,
    Measured,
    Opening,
    Palpated,
    Paused,
    Released,
    Resumed,
    State,
    Targeted,
    VisitError,
    fold,
)
from tests.samples import START, condition, degrees, pain, reading, small_body, technique

FLAG = Flag(id="numb_saddle", question="Numb there?", suspicion="cauda equina", alone=Rung.EMERGENCY,
            together=Rung.EMERGENCY, when="now", to_person="Go now.", to_clinician="Saddle numbness.",
            source="test", verified=True)
SHELF = Shelf(
    techniques={"active_release": technique()},
    body=small_body(), measures={"nprs": pain(), "range": degrees()},
    conditions={"neck_pain": condition("calf", "sole")}, flags={FLAG.id: FLAG}, precautions={}, norms=(),
    contacts={"thumb": Contact(id="thumb", name="Thumb", suits="small", source="test", verified=True)}, rules={},
)
ANKLE = Sign(measure="range", motion="ankle_dorsiflexion", side=Side.RIGHT)
OPENING = Opening(person="P", condition="neck_pain", side=Side.RIGHT, number=1, on=date(2026, 3, 2),
                  clinician="C", signs=(ANKLE,))


def minute(number: float) -> dict[str, object]:
    """Give the moment some minutes after the start, as keyword."""
    return {"at": START + timedelta(minutes=number)}


def arrive(answer: Answer | None = Answer.NO, *, consent: bool = True, at: float = 0) -> Arrived:
    """Come through the door with one answer, or none."""
    flags = {} if answer is None else {FLAG.id: answer}
    return Arrived(answers=Answers(flags=flags), consent=consent, **minute(at))  # type: ignore[arg-type]


def take(value: float, context: Context, at: float) -> Measured:
    """Measure the ankle."""
    taken = reading("range", value, motion="ankle_dorsiflexion", context=context, minute=at)
    return Measured(reading=taken, at=taken.at)


def left_ankle(context: Context, at: float) -> Measured:
    """Measure the other ankle, which is no sign of this course."""
    taken = reading("range", 12, motion="ankle_dorsiflexion", side=Side.LEFT, context=context, minute=at)
    return Measured(reading=taken, at=taken.at)


def turn(name: str, at: float) -> Targeted:
    """Turn to a structure on the right."""
    return Targeted(structure=name, side=Side.RIGHT, **minute(at))  # type: ignore[arg-type]


def press(name: str, at: float, contact: str = "thumb") -> Released:
    """Make one pass on the right."""
    done = Pass(structure=name, side=Side.RIGHT, contact=contact, tolerance=4, seconds=20)
    return Released(done=done, **minute(at))  # type: ignore[arg-type]


def run(*steps: AnyStep) -> State:
    """Fold steps on the small shelf."""
    return fold(steps, opening=OPENING, shelf=SHELF)


READY = (arrive(), take(10, Context.BEFORE, 1), turn("sole", 2))


def test_a_clearance_and_a_consent_open_the_way() -> None:
    """All questions answered no, and consent: on to measuring."""
    assert "measure" == run(arrive()).stage


def test_no_consent_keeps_the_door_shut() -> None:
    """A clearance alone is not leave to touch."""
    assert "arrive" == run(arrive(consent=False)).stage


def test_a_missing_answer_keeps_the_door_shut() -> None:
    """A question without an answer is not a no."""
    state = run(arrive(None))

    assert isinstance(state.clearance, Unanswered)
    assert "arrive" == state.stage


def test_a_red_flag_stops_at_the_door_for_good() -> None:
    """After a referral no further step is taken."""
    state = run(arrive(Answer.YES))

    assert isinstance(state.clearance, Referred)
    assert "stopped" == state.stage
    with pytest.raises(VisitError, match=r"step 2 \(measured\).*stopped"):
        run(arrive(Answer.YES), take(10, Context.BEFORE, 1))


def test_every_sign_measured_leads_to_palpation() -> None:
    """The last before-reading opens palpation."""
    assert "palpate" == run(*READY[:2]).stage


def test_a_finding_becomes_the_target() -> None:
    """Turning to a structure that was felt carries the finding along."""
    felt = Finding(structure="sole", side=Side.RIGHT, tenderness=6, familiar=True)
    state = run(*READY[:2], Palpated(finding=felt, **minute(1.5)), READY[2])  # type: ignore[arg-type]

    assert felt == state.target


@pytest.mark.parametrize(
    ("steps", "match"),
    [
        ((turn("sole", 1),), "before the safety questions"),
        ((arrive(), turn("sole", 1), press("sole", 2)), "without a before"),
        ((*READY, press("calf", 3)), "under the hand is not calf"),
        ((*READY, press("sole", 3, contact="foot")), "no contact is called 'foot'"),
        ((*READY, press("sole", 3), turn("calf", 4)), "re-test the structure"),
        ((*READY, take(12, Context.AFTER, 3)), "needs passes"),
        ((*READY, press("sole", 3), left_ankle(Context.AFTER, 4)),
         "not one of the signs that await"),
        ((*READY, press("sole", 3), Chose(signs=(ANKLE,), **minute(4))), "before treatment"),  # type: ignore[arg-type]
        ((*READY, press("sole", 3), take(12, Context.BEFORE, 4)), "cannot follow treatment"),
        ((*READY, press("sole", 1.5)), "is before the previous step"),
        ((*READY, turn("nowhere", 3)), "no structure is called 'nowhere'"),
        ((*READY, press("sole", 3), Closed(**minute(4))), "have not been re-tested"),  # type: ignore[arg-type]
        ((arrive(), Chose(signs=(), **minute(1))), "at least one"),  # type: ignore[arg-type]
        ((Closed(**minute(1)),), "has not begun"),  # type: ignore[arg-type]
    ],
)
def test_a_step_that_cannot_follow_says_which_and_why(steps: tuple[AnyStep, ...], match: str) -> None:
    """The error names the step and the reason; nothing is silently dropped."""
    with pytest.raises(VisitError, match=match):
        run(*steps)


def test_the_last_after_reading_brings_verdict_and_next_step() -> None:
    """A change within error leads onward the moment the reading is in."""
    state = run(*READY, press("sole", 3), take(13, Context.AFTER, 4))

    assert isinstance(state.next, Onward)
    assert Verdict.WITHIN_ERROR == state.changes[0].verdict
    assert "sole" == state.treated[0].structure


def test_a_response_keeps_the_hand_where_it_is() -> None:
    """After Again the same structure takes passes without being turned to anew."""
    state = run(*READY, press("sole", 3), take(17, Context.AFTER, 4), press("sole", 5))

    assert "release" == state.stage
    assert 1 == len(state.passes)


def test_again_is_what_a_response_earns() -> None:
    """A real gain short of the goal asks for another round."""
    assert isinstance(run(*READY, press("sole", 3), take(17, Context.AFTER, 4)).next, Again)


def test_rounds_are_judged_against_the_reading_just_before_them() -> None:
    """The second structure is held against the reading after the first, the table against the start."""
    state = run(*READY, press("sole", 3), take(13, Context.AFTER, 4), turn("calf", 5), press("calf", 6),
                take(14, Context.AFTER, 7))

    assert 1.0 == state.treated[1].changes[0].gain
    assert 4.0 == state.changes[0].gain


def test_worse_stops_treatment_and_passes_are_refused() -> None:
    """After a stop no pass is taken until the clinician turns to a structure anew."""
    steps = (*READY, press("sole", 3), take(2, Context.AFTER, 4))

    assert isinstance(run(*steps).next, Stop)
    assert "close" == run(*steps).stage
    with pytest.raises(VisitError, match="stopped for today"):
        run(*steps, press("sole", 5))


def test_minutes_are_counted_by_activity_and_stand_still_in_a_pause() -> None:
    """Two minutes of assessment, two of treatment, and a break of half an hour that counts for nothing."""
    state = run(*READY[:2], Paused(**minute(2)), Resumed(**minute(32)), turn("sole", 33),  # type: ignore[arg-type]
                press("sole", 34))

    assert (2.0, 2.0, 4.0) == (state.minutes.assessment, state.minutes.treatment, state.minutes.total)


def test_closing_ends_it() -> None:
    """A closed visit takes no more steps."""
    steps = (*READY, press("sole", 3), take(13, Context.AFTER, 4),
             Closed(home=("Use the new range.",), **minute(5)))  # type: ignore[arg-type]

    assert "closed" == run(*steps).stage
    with pytest.raises(VisitError, match="addendum"):
        run(*steps, turn("calf", 6))


def test_any_prefix_of_a_visit_can_be_folded_again() -> None:
    """Pausing anywhere loses nothing: the state is always the fold of the steps so far."""
    steps = (*READY, press("sole", 3), take(13, Context.AFTER, 4), turn("calf", 5))

    assert [run(*steps[:count]).stage for count in range(len(steps) + 1)] == [
        "arrive", "measure", "palpate", "release", "release", "retest", "release"]


def test_a_reading_of_an_unknown_measure_is_refused() -> None:
    """The measure must be in the catalogue."""
    odd = Reading(measure="mood", side=Side.MIDLINE, value=1, unit="", method="", at=START, context=Context.BEFORE)

    with pytest.raises(VisitError, match="no measure is called 'mood'"):
        run(arrive(), Measured(reading=odd, at=START))


@pytest.mark.parametrize("sign", [{"measure": "no_such"}, {"measure": "range", "motion": "no_such"}])
def test_a_sign_the_catalogue_does_not_hold_is_refused(sign):
    """It would be kept for good and never be measured."""
    with pytest.raises(VisitError, match="no_such"):
        run(arrive(), Chose(signs=(Sign(side=Side.RIGHT, **sign),), **minute(1)))


def test_a_reading_from_home_stands_beside_the_visit() -> None:
    """It is kept, and is neither a before nor an after of today."""
    state = run(*READY[:1], take(11, Context.HOME, 1))

    assert [11] == [taken.value for taken in state.readings]
    assert () == state.before
    assert "measure" == state.stage


def test_without_consent_readings_open_nothing() -> None:
    """Measured all the same, but the visit does not go on to palpation."""
    state = run(arrive(consent=False), take(10, Context.BEFORE, 1))

    assert [10] == [taken.value for taken in state.before]
    assert "arrive" == state.stage


def test_where_a_precaution_lies_no_hand_is_laid_on() -> None:
    """Turning to a structure over a wound is refused with the reason; the other side stays open."""
    wound = PrecautionRecord(id="open_wound", question="A wound?", bar=Bar.AVOID, adapted="Keep off the wound.",
                             why="It must heal.", source="test", verified=True)
    shelf = msgspec.structs.replace(SHELF, precautions={wound.id: wound})
    answers = Answers(flags={FLAG.id: Answer.NO}, precautions={wound.id: Answer.YES},
                      places={wound.id: (Place(region="sole", side=Side.RIGHT),)})
    door = Arrived(answers=answers, consent=True, **minute(0))  # type: ignore[arg-type]
    other = Targeted(structure="sole", side=Side.LEFT, **minute(2))  # type: ignore[arg-type]

    with pytest.raises(VisitError, match="may not be treated: It must heal"):
        fold((door, READY[1], turn("sole", 2)), opening=OPENING, shelf=shelf)
    assert fold((door, READY[1], other), opening=OPENING, shelf=shelf).target is not None
