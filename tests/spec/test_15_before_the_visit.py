"""Chapter 15. Before the visit.

What somebody tells alone, by the link of a booking: the safety questions of the self-check, looked through again; what
was asked together, asked more closely; then their own words, and their consent. What was told is put to the clinician
at the door, and counts there until it was asked again.
"""

from datetime import UTC, date, datetime

import msgspec

from glidepath.assess import Intake, agreed, given, loudest, missing, raised, reported, steps, told_to_do, withdraw
from glidepath.body import Side
from glidepath.catalogue import consents, intake_questions, self_check, shelf
from glidepath.screen import Answer, Answers, Cleared, Place, Referred, SelfAnswers
from glidepath.visit import Arrived, Opening, fold

HELD, CHECK, QUESTIONS = shelf(), self_check(), intake_questions()
AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
CALM = {item.id: Answer.NO for screen in CHECK.safety.screens for item in screen.items}
BACK = (Place(region="lower_back", side=Side.RIGHT),)
OPENING = Opening(person="P", condition="low_back_pain", side=Side.RIGHT, number=1, on=date(2026, 3, 2), clinician="C")


def told(**items: Answer) -> Intake:
    """Somebody with a sore back who answered every safety question, with no but for what is told."""
    return Intake(answers=SelfAnswers(items=CALM | items, places=BACK, since="days"))


def arrive(intake: Intake, *, asked_again: tuple[str, ...] = ()) -> Arrived:
    """The arrival: no to every question on the day, with the signs that were told."""
    flags, precautions = dict.fromkeys(HELD.flags, Answer.NO), dict.fromkeys(HELD.precautions, Answer.NO)
    return Arrived(at=AT, answers=Answers(flags=flags, precautions=precautions), consent=True,
                   told=loudest([intake], CHECK).flags, asked_again=asked_again)  # fmt: skip


def test_every_step_is_gone_through_even_where_the_answers_are_there_already():
    """A self-check that was handed over fills them in; the person looks through them once."""
    intake = told()
    order = steps(intake, CHECK, QUESTIONS, flags=HELD.flags, conditions=HELD.conditions)

    assert ("head_and_heart", "nerves_and_bones", "place") == order[:3]
    assert ("story", "trouble", "health", "goals", "care") == order[-5:]
    assert order == missing(intake, CHECK, QUESTIONS, flags=HELD.flags, conditions=HELD.conditions)


def test_blood_thinners_or_easy_bruising_becomes_one_or_the_other():
    """One question stood for two precautions: asked more closely, each has an answer of its own."""
    together = told(bleeding=Answer.YES)
    closely = msgspec.structs.replace(
        together, precautions={"anticoagulants": Answer.YES, "bleeding_disorder": Answer.NO})  # fmt: skip

    assert Answer.UNSURE is reported(together, CHECK).precautions["bleeding_disorder"]
    assert Answer.NO is reported(closely, CHECK).precautions["bleeding_disorder"]


def test_a_sign_that_refers_is_told_to_the_person_and_to_the_clinic():
    """The person is told to go now; the clinic sees it however much is still open."""
    intake = told(saddle_numbness=Answer.UNSURE)
    made = told_to_do(intake, CHECK, flags=HELD.flags, precautions=HELD.precautions, conditions=HELD.conditions)

    assert "go_now" == made.result
    assert ["saddle_numbness"] == [one.flag for one in raised(intake, CHECK, flags=HELD.flags)]


def test_at_the_door_it_counts_until_it_was_asked_again():
    """No to everything does not pass over it; a no to that very question does, and is named."""
    intake = told(saddle_numbness=Answer.YES)
    passed_over = fold([arrive(intake)], opening=OPENING, shelf=HELD)
    asked = fold([arrive(intake, asked_again=("saddle_numbness",))], opening=OPENING, shelf=HELD)

    assert isinstance(passed_over.clearance, Referred)
    assert isinstance(asked.clearance, Cleared) and ["saddle_numbness"] == [one.flag for one in asked.cleared_up]


def test_what_is_taken_back_was_told_all_the_same():
    """Who reads what a sign may mean and changes it to no is still asked about it."""
    assert {"saddle_numbness": Answer.YES} == loudest([told(saddle_numbness=Answer.YES), told()], CHECK).flags


def test_a_consent_keeps_its_words_and_can_be_taken_back():
    """Version, words, language and both moments stay."""
    said = agreed(consents()["care"], language="en", at=AT)
    back = withdraw(Intake(agreed=(said,)), "care", at=AT)

    assert said.words[-1] == consents()["care"].yes
    assert given(back, "care") is None and (said.words, AT) == (back.agreed[0].words, back.agreed[0].withdrawn)
