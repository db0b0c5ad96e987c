"""Chapter 1. The safety gate.

Every question gets an answer of its own. A missing answer is not a no, unsure is not cleared, and nothing outvotes a
warning sign. What comes out is one of three things: cleared (with what to respect), referred (with how soon and what
to say), or not answered yet.
"""

from glidepath.catalogue import Bar, Rung, shelf
from glidepath.screen import Answer, Answers, Cleared, Referred, Unanswered, clearance, questions

HELD = shelf()
NO_FLAGS = {flag.id: Answer.NO for flag in questions(HELD.flags, condition="low_back_pain")}
NO_PRECAUTIONS = dict.fromkeys(HELD.precautions, Answer.NO)


def gate(flags=NO_FLAGS, precautions=NO_PRECAUTIONS, **more):
    """Put answers about low back pain through the gate."""
    answers = Answers(flags=flags, precautions=precautions, **more)
    return clearance(answers, flags=HELD.flags, precautions=HELD.precautions, condition="low_back_pain")


def test_no_to_everything_goes_ahead():
    """All answered, all no: care may start."""
    assert gate() == Cleared(rung=Rung.GO, watch=(), precautions=())


def test_one_missing_answer_holds_the_door():
    """Leave out a single question and nobody is cleared."""
    flags = {name: answer for name, answer in NO_FLAGS.items() if name != "saddle_numbness"}

    assert gate(flags) == Unanswered(
        flags=("saddle_numbness",), precautions=(),
        sentence="Not cleared yet: one question is still open, and a missing answer is not a no.",
    )  # fmt: skip


def test_lost_feeling_in_the_saddle_is_an_emergency():
    """One sign is enough, however calm the other answers are, and unsure counts as not ruled out."""
    for answer in (Answer.YES, Answer.UNSURE):
        outcome = gate(NO_FLAGS | {"saddle_numbness": answer})

        assert isinstance(outcome, Referred)
        assert outcome.rung is Rung.EMERGENCY
        assert outcome.sentence.startswith("Do not start.")


def test_a_blood_thinner_waits_for_a_doctor():
    """Held until a doctor has said yes; then adapted, and the sentence says who said so."""
    held = gate(precautions=NO_PRECAUTIONS | {"anticoagulants": Answer.YES})

    assert isinstance(held, Cleared)
    assert [Bar.HOLD] == [item.bar for item in held.precautions]
