"""The note that falls out of a visit."""

import msgspec

from glidepath.assess import History, Mechanism, NerveSign, NerveTest, Observation
from glidepath.body import Side
from glidepath.catalogue import Norm
from glidepath.measure import Context
from glidepath.palpate import Finding, Texture
from glidepath.plan import Goal
from glidepath.screen import Answer
from glidepath.visit import Closed, Measured, Opening, Palpated, Told, fold, note
from tests.samples import reading
from tests.visit.test_fold import ANKLE, OPENING, READY, SHELF, arrive, minute, press, take

FELT = Finding(structure="sole", side=Side.RIGHT, tenderness=6, familiar=True, texture=Texture.ROPY)
STEPS = (
    *READY[:2],
    Palpated(finding=FELT, **minute(1.5)),  # type: ignore[arg-type]
    READY[2],
    press("sole", 3),
    press("sole", 3.5),
    take(17, Context.AFTER, 4),
    Closed(home=("Use the new range.",), **minute(5)),  # type: ignore[arg-type]
)


def written(*steps: object, opening: Opening = OPENING) -> str:
    """Write the note and put all of it into one text."""
    made = note(fold(steps, opening=opening, shelf=SHELF), opening=opening, shelf=SHELF)  # type: ignore[arg-type]
    return "\n".join((*made.subjective, *made.objective, *made.assessment, *made.plan))


def test_what_was_done_stands_in_the_objective_part() -> None:
    """Structure, side, passes, contact, movement, seconds, discomfort, and what the re-test showed."""
    text = written(*STEPS)

    assert ("Treated right sole: 2 passes with thumb, active movement, 40 seconds in all, discomfort up to 4/10. "
            "Re-test: ankle dorsiflexion, right 10 to 17 degrees, real.") in text


def test_the_table_gives_before_after_change_verdict_and_error() -> None:
    """One line a sign, each number with its unit."""
    made = note(fold(STEPS, opening=OPENING, shelf=SHELF), opening=OPENING, shelf=SHELF)

    assert [("Ankle dorsiflexion, right", "10 degrees", "17 degrees", "+7 degrees", "real")] == [
        (row.sign, row.before, row.after, row.change, row.verdict) for row in made.table]
    assert "5 degrees" in made.table[0].error
    assert ("test study",) == made.sources


def test_palpation_names_tenderness_and_familiar_pain_before_texture() -> None:
    """The reliable parts come first."""
    assert "right sole, tenderness 6/10, reproduces the familiar pain, ropy to the touch" in written(*STEPS)


def test_history_and_nerves_are_told_in_sentences() -> None:
    """What was asked and examined stands in the note without being typed."""
    told = Told(
        history=History(weeks=6, mechanism=Mechanism.REPETITIVE, linked_to=("running", "stairs"),
                        eases_with_rest=True, injuries=("ankle sprain 2023",)),
        observations=(Observation(seen="flat_arch", side=Side.RIGHT),),
        nerves=(NerveSign(test=NerveTest.REFLEX, level="S1", side=Side.RIGHT, normal=False),),
        **minute(0.5),  # type: ignore[arg-type]
    )
    text = written(arrive(), told)

    assert ("Onset 6 weeks ago; mechanism repetitive; linked to running and stairs; eases with rest; "
            "earlier injuries: ankle sprain 2023.") in text
    assert "Observed: flat arch on the right." in text
    assert "Nerve check: not normal for reflex S1 on the right." in text


def test_a_referred_person_has_a_note_that_says_where_to_and_how_soon() -> None:
    """The stop at the door is documented with its reason and what the person was told."""
    text = written(arrive(Answer.YES))

    assert "not treated. Saddle numbness." in text
    assert "Now: Go now." in text


def test_todays_readings_stand_beside_those_of_the_first_visit() -> None:
    """From the second visit on the course is told."""
    first = reading("range", 4, motion="ankle_dorsiflexion", context=Context.BASELINE)
    later = msgspec.structs.replace(OPENING, number=3, first=(first,))

    assert ("Since the first visit, ankle dorsiflexion, right went from 4 degrees to 10 degrees before treatment."
            ) in written(*STEPS, opening=later)


def test_the_goal_is_in_the_persons_words() -> None:
    """The goal opens the note and ends treatment when reached."""
    goal = Goal(words="Run for the bus", sign=ANKLE, target=16)
    text = written(*STEPS, opening=msgspec.structs.replace(OPENING, goal=goal))

    assert "Goal: Run for the bus." in text
    assert "Treatment ended: The goal set for this course is reached" in text


def test_a_missing_answer_is_said_and_nothing_claimed() -> None:
    """A gate that is still open stands in the note as incomplete, with the reason."""
    text = written(arrive(None))

    assert "Safety questions incomplete:" in text
    assert "a missing answer is not a no" in text
    assert "answered in full" not in text


def test_without_consent_the_note_does_not_say_there_was_one() -> None:
    """Consent is documented only where it was given."""
    assert "Consent" in written(arrive())
    assert "Consent" not in written(arrive(consent=False))


def test_an_unknown_mechanism_is_left_out() -> None:
    """What nobody asked is no part of the history; pain that rest does not ease is."""
    told = Told(history=History(weeks=2, mechanism=Mechanism.UNKNOWN, eases_with_rest=False), **minute(0.5))  # type: ignore[arg-type]
    text = written(arrive(), told)

    assert "Onset 2 weeks ago; does not ease with rest." in text
    assert "mechanism" not in text


def test_both_sides_stand_side_by_side_with_the_reference() -> None:
    """Left, right, the side that falls short, and the reference, called unverified where it is."""
    shelf = msgspec.structs.replace(SHELF, norms=(
        Norm(motion="ankle_dorsiflexion", value=20, population="adults", source="test norms", verified=False),))
    left = reading("range", 18, motion="ankle_dorsiflexion", side=Side.LEFT, minute=1.2)
    steps = (*READY[:2], Measured(reading=left, at=left.at))
    made = note(fold(steps, opening=OPENING, shelf=shelf), opening=OPENING, shelf=shelf)

    assert ("Ankle dorsiflexion: left 18, right 10 degrees; the right falls short by more than the error; "
            "reference 20 degrees (test norms, unverified).") in made.objective


def test_both_sides_alike_are_said_to_be_alike() -> None:
    """A difference within the error is not called one, and without a reference none is given."""
    left = reading("range", 12, motion="ankle_dorsiflexion", side=Side.LEFT, minute=1.2)
    text = written(*READY[:2], Measured(reading=left, at=left.at))

    assert "Ankle dorsiflexion: left 12, right 10 degrees; no difference beyond a known error." in text
