"""Chapter 14. Where it hurts, drawn by the person.

A drawing says what somebody feels, region by region. It is held against another with the error of the scale, it is a
reason to look at nerves and to ask safety questions, and it answers none of them."""

from datetime import UTC, datetime

from glidepath.assess import Hand, Pain, PainDrawing, Turn, compare, drawing_words, nerve_pains, prompted
from glidepath.body import Side
from glidepath.catalogue import pain_kinds, prompts, shelf
from glidepath.measure import Verdict

HELD, KINDS = shelf(), pain_kinds()


def drawn(day: int, *pains: Pain) -> PainDrawing:
    """A drawing made by the person on a day in March."""
    return PainDrawing(at=datetime(2026, 3, day, 9, tzinfo=UTC), hand=Hand.PERSON, pains=pains)


def at(region: str, side: Side, intensity: int, *kinds: str) -> Pain:
    """One mark."""
    return Pain(region=region, side=side, intensity=intensity, kinds=kinds)


def test_what_went_and_what_came_is_held_against_the_error():
    """In the neck two numbers differ by mere error up to four: seven to four is no change, six to nothing is one."""
    before = drawn(2, at("neck_back", Side.LEFT, 7, "aching"), at("shoulder_top", Side.LEFT, 6, "stiff"))
    after = drawn(9, at("neck_back", Side.LEFT, 4, "aching"), at("upper_back", Side.LEFT, 2, "aching"))
    found = compare(before, after, measure=HELD.measures["nprs"], body=HELD.body, condition="neck_pain")

    assert [(one.region, one.turn, one.change.verdict) for one in found] == [
        ("neck_back", Turn.LESS, Verdict.WITHIN_ERROR),
        ("upper_back", Turn.NEW, Verdict.WITHIN_ERROR),
        ("shoulder_top", Turn.GONE, Verdict.WORTHWHILE),
    ]


def test_a_numb_place_is_something_to_look_at():
    """The feeling speaks for a nerve even where nothing hurts."""
    numb = at("palm", Side.RIGHT, 0, "numb")

    assert (numb,) == nerve_pains([numb, at("elbow_outer", Side.RIGHT, 6, "aching")], KINDS)


def test_a_numb_seat_is_a_reason_to_ask_and_no_answer():
    """The question of the saddle is asked; whoever drew it has still to say yes or no."""
    prompted_by = prompted([at("pelvic_floor", Side.MIDLINE, 0, "numb")], prompts())

    assert {"saddle_numbness", "bladder_bowel_change"} <= {one.flag for one in prompted_by}


def test_the_note_says_whose_hand_it_was():
    """The strongest first; a drawing without a mark says that nothing hurts."""
    one = drawn(2, at("sole", Side.LEFT, 3, "tingling"), at("calf", Side.LEFT, 6, "aching", "numb"))

    assert "Drawn by the person: left calf 6/10, aching and numb; left sole of the foot 3/10, tingling." == (
        drawing_words(one, body=HELD.body, kinds=KINDS))  # fmt: skip
    assert "Drawn by the person: nothing hurts." == drawing_words(drawn(9), body=HELD.body, kinds=KINDS)
