"""Two drawings: every region once, its turn as drawn, its verdict by the error of the scale."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.assess import Hand, Pain, PainChange, PainDrawing, Turn, compare
from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.measure import Verdict
from tests.assess.test_drawing import AT, pain, pains

NPRS, BODY = shelf().measures["nprs"], shelf().body
BACK = {Turn.GONE: Turn.NEW, Turn.NEW: Turn.GONE, Turn.LESS: Turn.MORE, Turn.MORE: Turn.LESS, Turn.SAME: Turn.SAME}
DRAWINGS = st.builds(PainDrawing, at=st.just(AT), hand=st.just(Hand.PERSON), pains=pains())


def changed(before: list[Pain], after: list[Pain], condition: str = "neck_pain") -> tuple[PainChange, ...]:
    """What became of a drawing a week later."""
    one = PainDrawing(at=AT, hand=Hand.PERSON, pains=tuple(before))
    two = PainDrawing(at=AT + timedelta(days=7), hand=Hand.PERSON, pains=tuple(after))
    return compare(one, two, measure=NPRS, body=BODY, condition=condition)


@given(DRAWINGS, DRAWINGS)
def test_every_region_of_either_drawing_once(before: PainDrawing, after: PainDrawing) -> None:
    """None is lost, none twice."""
    found = [(one.region, one.side) for one in compare(before, after, measure=NPRS, body=BODY)]

    assert len(found) == len(set(found))
    assert set(found) == {(one.region, one.side) for one in (*before.pains, *after.pains)}


@given(DRAWINGS, DRAWINGS)
def test_the_other_way_round_every_turn_turns(before: PainDrawing, after: PainDrawing) -> None:
    """Gone becomes new, less becomes more; what began has ended."""
    there = {(one.region, one.side): one for one in compare(before, after, measure=NPRS, body=BODY)}
    back = {(one.region, one.side): one for one in compare(after, before, measure=NPRS, body=BODY)}

    for place, one in there.items():
        assert BACK[one.turn] is back[place].turn
        assert one.change.gain == -back[place].change.gain
        assert (one.begun, one.ended) == (back[place].ended, back[place].begun)


@given(DRAWINGS, DRAWINGS, st.sampled_from(["", "neck_pain", "tennis_elbow", "low_back_pain"]))
def test_within_the_error_nothing_is_better_or_worse(before: PainDrawing, after: PainDrawing, condition: str) -> None:
    """A verdict of better or worse stands on more than the minimal detectable change that it names."""
    for one in compare(before, after, measure=NPRS, body=BODY, condition=condition):
        assert one.change.mdc is not None
        within = abs(one.change.gain) <= one.change.mdc.value
        assert within is (one.change.verdict is Verdict.WITHIN_ERROR)
        assert (one.change.verdict is Verdict.WORSE) is (not within and one.change.gain < 0)


@given(DRAWINGS)
def test_nothing_becomes_of_the_same_drawing(drawn: PainDrawing) -> None:
    """Every region stays, no feeling begins or ends."""
    assert {(Turn.SAME, (), ())} >= {
        (one.turn, one.begun, one.ended) for one in compare(drawn, drawn, measure=NPRS, body=BODY)
    }


@pytest.mark.parametrize(("before", "after", "turn", "verdict"), [
    ([], [pain("calf", Side.LEFT, 3)], Turn.NEW, Verdict.WITHIN_ERROR),
    ([], [pain("calf", Side.LEFT, 5)], Turn.NEW, Verdict.WORSE),
    ([pain("calf", Side.LEFT, 4)], [], Turn.GONE, Verdict.WITHIN_ERROR),
    ([pain("calf", Side.LEFT, 6)], [], Turn.GONE, Verdict.WORTHWHILE),
    ([pain("calf", Side.LEFT, 8)], [pain("calf", Side.LEFT, 6)], Turn.LESS, Verdict.WITHIN_ERROR),
])  # fmt: skip
def test_what_was_drawn_and_what_it_is_worth(
    before: list[Pain], after: list[Pain], turn: Turn, verdict: Verdict
) -> None:
    """The error of pain by number in the neck is 4 of 10: less of it proves nothing, gone or new included."""
    (one,) = changed(before, after)

    assert (turn, verdict) == (one.turn, one.change.verdict)
    assert "error of 4/10" in one.change.sentence


def test_the_error_is_the_complaints_own() -> None:
    """Outer elbow: an error of 1.4 is published, so two points less are real."""
    (one,) = changed([pain("elbow_outer", Side.RIGHT, 7, "sharp")],
                     [pain("elbow_outer", Side.RIGHT, 5, "aching")], "tennis_elbow")  # fmt: skip

    assert Verdict.REAL is one.change.verdict
    assert (("aching",), ("sharp",)) == (one.begun, one.ended)
    assert one.change.sentence.startswith("Pain, 0 to 10 (outer side of the elbow), right, went from 7 to 5/10")
