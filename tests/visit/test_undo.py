"""A slip of the hand is taken back, stays on record, and the visit goes on as if it had not happened."""

import pytest

from glidepath.measure import Context
from glidepath.screen import Answer
from glidepath.visit import Closed, Paused, Resumed, Undone, VisitError, note, standing
from tests.visit.test_fold import OPENING, READY, SHELF, arrive, minute, press, run, take


def undo(at: float) -> Undone:
    """Take the step before back."""
    return Undone(**minute(at))  # type: ignore[arg-type]


def test_a_step_taken_back_no_longer_counts():
    """The state is the one from before the slip; only the minutes have gone on."""
    slipped = run(*READY, press("sole", 3), undo(3), press("sole", 4))

    assert 1 == len(slipped.passes)
    assert slipped.passes == run(*READY, press("sole", 4)).passes


def test_taking_back_twice_takes_two_steps_back():
    """Each undo takes the latest step that still counts."""
    kept = standing((arrive(), take(10, Context.BEFORE, 1), take(12, Context.BEFORE, 2), undo(3), undo(4)))

    assert [1] == [number for number, _ in kept]


def test_a_yes_at_the_door_by_mistake_can_be_taken_back():
    """A stop at the gate that was a slip does not end the visit."""
    from_slip = run(arrive(Answer.YES), undo(1), arrive(at=2))

    assert "measure" == from_slip.stage


def test_a_pause_is_not_taken_back():
    """The step before the pause is meant, and the minutes set aside stay set aside."""
    state = run(*READY, press("sole", 3), Paused(**minute(4)), Resumed(**minute(9)), undo(9))

    assert () == state.passes
    assert not state.paused


def test_nothing_to_take_back_is_refused():
    """An undo needs something before it."""
    with pytest.raises(VisitError, match=r"step 1 \(undone\)"):
        run(undo(0))


def test_a_person_turned_away_can_be_closed_with_a_remark():
    """The remark joins the record, and the visit stays one that was stopped at the door."""
    state = run(arrive(Answer.YES), Closed(remark="Rang the hospital.", **minute(2)))

    assert ("stopped", "Rang the hospital.") == (state.stage, state.remark)


def test_a_referring_answer_taken_back_is_named_in_the_note():
    """It no longer counts, and whoever reads the note learns that it was given."""
    steps = (arrive(Answer.YES), undo(1), arrive(at=2), take(10, Context.BEFORE, 3))
    state = run(*steps)

    assert ["numb_saddle"] == [slip.flag for slip in state.slips]
    text = " ".join(note(state, opening=OPENING, shelf=SHELF).subjective)
    assert "taken back as a slip: Saddle numbness." in text
    assert () == run(arrive(), take(10, Context.BEFORE, 1), undo(2)).slips
