"""Chapter 4. After the passes: once more, onward, or stop.

The same signs are measured again the same way. A structure that responds gets one more round; one that does not leads
on along the chain or to what else limits the motion, each with its reason and how well that reason is supported.
"""

from datetime import UTC, date, datetime, timedelta

from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.measure import Context, Sign, reading
from glidepath.release import Pass
from glidepath.retest import Again, Onward, Stop, Why
from glidepath.screen import Answer, Answers, questions
from glidepath.visit import Arrived, Chose, Measured, Opening, Released, State, Targeted, fold

HELD = shelf()
START = datetime(2026, 3, 2, 9, tzinfo=UTC)
LUNGE = Sign(measure="lunge_distance", side=Side.LEFT)
OPENING = Opening(person="heel", condition="plantar_fasciitis", side=Side.LEFT, number=1, on=date(2026, 3, 2),
                  clinician="A. Lee")  # fmt: skip


def after_one_round(before: float, after: float, tolerance: int = 4) -> State:
    """Treat the plantar fascia once and measure the lunge again, in centimetres."""
    flags = {flag.id: Answer.NO for flag in questions(HELD.flags, condition=OPENING.condition)}
    answers = Answers(flags=flags, precautions=dict.fromkeys(HELD.precautions, Answer.NO))

    def at(minute: float) -> datetime:
        return START + timedelta(minutes=minute)

    def lunge(value: float, context: Context, minute: float) -> Measured:
        taken = reading(HELD.measures["lunge_distance"], side=Side.LEFT, method="tape", at=at(minute), context=context,
                        value=value, rater="A. Lee")  # fmt: skip
        return Measured(at=at(minute), reading=taken)

    done = Pass(structure="plantar_fascia", side=Side.LEFT, contact="thumb", tolerance=tolerance, seconds=20)
    steps = (
        Arrived(at=at(0), answers=answers, consent=True), Chose(at=at(1), signs=(LUNGE,)),
        lunge(before, Context.BEFORE, 2), Targeted(at=at(3), structure="plantar_fascia", side=Side.LEFT),
        *(Released(at=at(3 + number / 2), done=done) for number in (1, 2, 3)), lunge(after, Context.AFTER, 6),
    )  # fmt: skip
    return fold(steps, opening=OPENING, shelf=HELD)


def test_no_answer_leads_up_the_chain():
    """The sole did not change the lunge; the best-supported path goes on to the Achilles tendon."""
    answer = after_one_round(6.0, 6.5).next

    assert isinstance(answer, Onward)
    first = answer.options[0]
    assert ("achilles_tendon", Side.LEFT, "strong") == (first.structure, first.side, first.evidence.value)


def test_a_real_change_gets_one_more_round():
    """Three centimetres are more than the error: the structure is responding."""
    assert isinstance(after_one_round(6.0, 9.0).next, Again)


def test_too_much_stops():
    """Discomfort past the limit of the card stops the visit, whatever the lunge says."""
    answer = after_one_round(6.0, 9.0, tolerance=9).next

    assert isinstance(answer, Stop)
    assert Why.TOLERANCE is answer.why
