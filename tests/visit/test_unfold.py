"""A person's file, played: defaults filled in, faults named by their place, and no way round the gate."""

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.catalogue import Rung, shelf
from glidepath.screen import Cleared, Referred, Unanswered
from glidepath.visit import FileError, Measured, Played, Released, VisitFile, play

HELD = shelf()
SIGNS = [{"measure": "nprs", "side": "midline"}, {"measure": "range", "motion": "cervical_rotation", "side": "left"}]
READY: list[dict[str, Any]] = [
    {"at": 0, "step": "arrived", "all_no": True},
    {"at": 1, "step": "chose", "signs": SIGNS},
    {"at": 2, "step": "measured", "measure": "nprs", "value": 6, "context": "before"},
    {"at": 3, "step": "measured", "measure": "range", "motion": "cervical_rotation", "value": 50, "context": "before"},
    {"at": 4, "step": "targeted", "structure": "levator_scapulae"},
]


def person(*visits: list[dict[str, Any]], **more: Any) -> VisitFile:
    """A file of visits a week apart."""
    days = [{"date": f"2026-03-{1 + 7 * number:02}", "steps": steps} for number, steps in enumerate(visits)]
    plain = {"person": "P", "condition": "neck_pain", "side": "left", "visits": days} | more
    return msgspec.convert(plain, VisitFile)


def played(*visits: list[dict[str, Any]], **more: Any) -> tuple[Played, ...]:
    """Play such a file."""
    return play(person(*visits, **more), shelf=HELD)


def fault(*visits: list[dict[str, Any]], **more: Any) -> FileError:
    """The fault in such a file."""
    with pytest.raises(FileError) as caught:
        played(*visits, **more)
    return caught.value


def test_sides_methods_and_units_are_filled_in():
    """What the catalogue and the complaint already say need not be written."""
    (one,) = played(READY)
    pain, turn = (step.reading for step in one.steps if isinstance(step, Measured))

    assert (Side.MIDLINE, "/10", "self_report") == (pain.side, pain.unit, pain.method)
    assert (Side.LEFT, "degrees", "goniometer") == (turn.side, turn.unit, turn.method)


def test_passes_are_written_out_one_by_one():
    """Three passes are three steps, each as long as the file says, with the contact that suits best."""
    (one,) = played([*READY, {"at": 5, "step": "released", "passes": 3, "seconds": 15}])
    done = [step for step in one.steps if isinstance(step, Released)]

    assert [0, 15, 30] == [(step.at - done[0].at).total_seconds() for step in done]
    assert {HELD.body.structures["levator_scapulae"].contacts[0]} == {step.done.contact for step in done}


def test_a_visit_takes_over_where_the_one_before_ended():
    """Signs, plan, first and last readings are carried along; the course has a standing from the second visit on."""
    first, second = played([*READY, {"at": 9, "step": "closed"}], [*READY[:1], *READY[2:]])

    assert first.state.signs == second.opening.signs
    assert first.opening.plan == second.opening.plan is not None
    assert (2, 2) == (len(second.opening.first), len(second.opening.last))
    assert first.standing is None
    assert second.standing is not None


def test_pause_resume_and_undo_may_be_written():
    """A slip is taken back and the minutes of a pause are not counted."""
    (one,) = played([
        *READY, {"at": 5, "step": "released"}, {"at": 6, "step": "undone"}, {"at": 6, "step": "paused"},
        {"at": 60, "step": "resumed"}, {"at": 61, "step": "closed"},
    ])  # fmt: skip

    assert () == one.state.treated
    assert one.state.minutes.total < 10


@pytest.mark.parametrize(
    ("steps", "place", "says"),
    [
        ([{"at": 0, "step": "measured", "measure": "nonsense", "value": 1, "context": "before"}], "[0]", "nonsense"),
        ([{"at": 0, "step": "measured", "measure": "nprs", "value": 11, "context": "before"}], "[0]", "outside"),
        ([*READY[:1], {"at": 1, "step": "measured", "measure": "range", "motion": "no_such", "value": 1,
                       "context": "before"}], "[1]", "no_such"),
        ([*READY[:1], {"at": 1, "step": "released"}], "[1]", "structure turned to"),
        ([*READY, {"at": 5, "step": "released", "passes": 2}, {"at": 2, "step": "closed"}], "[6]", "before the"),
        ([READY[4]], "[0]", "nobody is treated"),
    ],
)  # fmt: skip
def test_a_fault_names_its_place(steps, place, says):
    """The place is that of the line in the file, however many steps the lines before it stand for."""
    found = fault(steps)

    assert f"$.visits[0].steps{place}" == found.place
    assert says in str(found)


def test_an_unknown_condition_and_days_out_of_order_are_faults():
    """Both are said before anything is played wrong."""
    assert "$.condition" == fault(READY, condition="nonsense").place
    swapped = person(READY, READY)
    late = msgspec.structs.replace(swapped, visits=swapped.visits[::-1])
    with pytest.raises(FileError) as caught:
        play(late, shelf=HELD)
    assert "$.visits[1].date" == caught.value.place


REFERRING = sorted(flag.id for flag in HELD.flags.values() if flag.alone in (Rung.URGENT, Rung.EMERGENCY))


@settings(max_examples=60)
@given(st.sampled_from(REFERRING), st.sampled_from(["yes", "unsure"]), st.booleans())
def test_no_file_treats_somebody_with_a_referring_flag(flag, answer, consent):
    """Whatever else a file says, passes after such an answer are a fault, and nobody comes out cleared."""
    door = {"at": 0, "step": "arrived", "all_no": True, "consent": consent, "flags": {flag: answer}}
    found = fault([door, *READY[1:], {"at": 5, "step": "released"}])

    assert "stopped" in str(found)
    (turned_away,) = played([door])
    assert not isinstance(turned_away.state.clearance, Cleared)


def test_a_goal_nobody_can_measure_is_a_fault():
    """A goal by a measure or a motion that does not exist is said at the goal, before any visit."""
    for sign in ({"measure": "vim", "side": "left"}, {"measure": "range", "motion": "no_such", "side": "left"}):
        found = fault(READY, goal={"words": "w", "target": 1, "sign": sign})

        assert "$.goal.sign" == found.place


def test_a_question_not_asked_of_this_file_stays_open():
    """Without `all_no` only what is written is answered, and nobody is cleared."""
    (one,) = played([{"at": 0, "step": "arrived", "flags": {REFERRING[0]: "no"}}])

    assert isinstance(one.state.clearance, Unanswered)


def test_undo_takes_back_one_pass_of_several():
    """Three passes written in one line are three steps: one undo leaves two."""
    (one,) = played([*READY, {"at": 5, "step": "released", "passes": 3}, {"at": 7, "step": "undone"}])

    assert 2 == len(one.state.passes)


def test_what_a_test_expects_changes_nothing():
    """The `expect` of a file is not read when it is played."""
    day = {"date": "2026-03-01", "steps": READY}
    plain, expecting = person(visits=[day]), person(visits=[day | {"expect": {"gate": "referred"}}])

    assert play(plain, shelf=HELD) == play(expecting, shelf=HELD)


@settings(max_examples=25)
@given(st.integers(1, 20), st.integers(1, 120))
def test_passes_written_in_one_line_are_all_there(passes, seconds):
    """However many and however long, each pass follows the one before by its own seconds."""
    (one,) = played([*READY, {"at": 5, "step": "released", "passes": passes, "seconds": seconds}])
    done = [step for step in one.steps if isinstance(step, Released)]

    assert [number * seconds for number in range(passes)] == [(step.at - done[0].at).total_seconds() for step in done]
    assert passes == len(one.state.passes)

LATER = [
    *READY, {"at": 5, "step": "released", "passes": 3}, {"at": 6, "step": "paused"}, {"at": 6, "step": "resumed"},
    {"at": 7, "step": "palpated", "structure": "levator_scapulae", "tenderness": 5, "familiar": True},
    {"at": 8, "step": "measured", "measure": "nprs", "value": 5, "context": "after"}, {"at": 9, "step": "closed"},
]  # fmt: skip


@settings(max_examples=150)
@given(st.sampled_from(REFERRING), st.sampled_from(["yes", "unsure"]), st.lists(st.sampled_from(LATER), max_size=8))
def test_nothing_that_follows_opens_the_door_again(flag, answer, steps):
    """Any steps in any order after a referring answer, a calm second arrival too: a fault, or no hand laid on."""
    door = {"at": 0, "step": "arrived", "all_no": True, "flags": {flag: answer}}
    try:
        (one,) = played([door, *({**step, "at": number} for number, step in enumerate(steps, start=1))])
    except FileError as error:
        assert "stopped" in str(error) or "structure turned to" in str(error)
        return

    assert isinstance(one.state.clearance, Referred)
    assert ((), ()) == (one.state.passes, one.state.treated)
