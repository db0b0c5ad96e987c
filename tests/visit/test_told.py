"""What was told before the visit counts at the door: it is asked again, or it refers."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.screen import Answer, Cleared, Referred
from glidepath.visit import decode_step, encode_step, fold, note
from tests.visit.test_fold import FLAG, OPENING, SHELF, arrive, run

ANSWERS = st.sampled_from(list(Answer))


def told(step, answer: Answer = Answer.YES, *, again: bool = False):
    """The same arrival of somebody who told a sign before."""
    return msgspec.structs.replace(step, told={FLAG.id: answer}, asked_again=(FLAG.id,) if again else ())


@pytest.mark.parametrize("answer", [Answer.YES, Answer.UNSURE])
def test_a_sign_told_before_refers_when_nobody_asks_about_it(answer):
    """Neither an open question nor "no to all" passes over it."""
    for step in (arrive(None), arrive(Answer.NO)):
        state = run(told(step, answer))
        assert isinstance(state.clearance, Referred) and "stopped" == state.stage


def test_asked_again_a_no_counts_and_the_note_says_so():
    """The clinician asked that very question: care may start, and whoever reads the note learns what was told."""
    state = run(told(arrive(Answer.NO), again=True))

    assert isinstance(state.clearance, Cleared) and [FLAG.id] == [one.flag for one in state.cleared_up]
    text = " ".join(note(state, opening=OPENING, shelf=SHELF).subjective)
    assert "Told before the visit, and a no when asked again: Saddle numbness." in text


@given(before=st.none() | st.sampled_from([Answer.YES, Answer.UNSURE]), heard=st.none() | ANSWERS, again=st.booleans())
def test_nobody_is_cleared_past_a_sign_that_was_told(before, heard, again):
    """Whatever was told and answered: cleared only with a no, and after a telling only with a no when asked again."""
    step = arrive(heard)
    if before is not None:
        step = told(step, before, again=again)
    state = fold((step,), opening=OPENING, shelf=SHELF)

    assert isinstance(state.clearance, Cleared) is (heard is Answer.NO and (before is None or again))


def test_arrivals_kept_before_there_were_intakes_still_read():
    """A step without the new fields is one to whom nothing was told."""
    kept = encode_step(arrive(Answer.NO))
    old = {name: value for name, value in kept.items() if name not in ("told", "asked_again")}

    assert arrive(Answer.NO) == decode_step(old) == decode_step(kept)
