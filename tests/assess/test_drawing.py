"""A pain drawing: what fits, what speaks for a nerve, what prompts a question, and its words."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.assess import (
    PAIN_SCALE,
    STRONGEST,
    DrawingError,
    Hand,
    Pain,
    PainDrawing,
    check_drawing,
    drawing_words,
    nerve_pains,
    pain_words,
    prompted,
)
from glidepath.body import Side
from glidepath.catalogue import pain_kinds, prompts, shelf

BODY, KINDS, PROMPTS = shelf().body, pain_kinds(), prompts()
AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
SIDES = {True: (Side.LEFT, Side.RIGHT), False: (Side.MIDLINE,)}
PLACES = [(region.id, side) for region in BODY.regions.values() for side in SIDES[region.sided]]


def pain(region: str, side: Side = Side.LEFT, intensity: int = 5, *kinds: str) -> Pain:
    """A mark."""
    return Pain(region=region, side=side, intensity=intensity, kinds=kinds)


@st.composite
def pains(draw: st.DrawFn) -> tuple[Pain, ...]:
    """Any drawing that can be."""
    places = draw(st.lists(st.sampled_from(PLACES), unique=True, max_size=6))
    return tuple(
        Pain(region=region, side=side, intensity=draw(st.integers(1, 10)),
             kinds=tuple(draw(st.lists(st.sampled_from(sorted(KINDS)), unique=True, max_size=3))))
        for region, side in places
    )  # fmt: skip


@given(pains())
def test_what_can_be_drawn_holds_and_is_told_whole(drawn: tuple[Pain, ...]) -> None:
    """Every mark that the form offers fits, and each is in the sentence of the note."""
    check_drawing(drawn, body=BODY, kinds=KINDS)
    said = drawing_words(PainDrawing(at=AT, hand=Hand.PERSON, pains=drawn), body=BODY, kinds=KINDS)

    assert all(pain_words(one, body=BODY, kinds=KINDS) in said for one in drawn)
    assert ("nothing hurts" in said) is (not drawn)


@pytest.mark.parametrize(("wrong", "says"), [
    (pain("tail"), "tail left: no such region"),
    (pain("calf", Side.MIDLINE), "expected left or right"),
    (pain("sacrum", Side.LEFT), "lies in the middle"),
    (pain("calf", Side.LEFT, 11), "intensity 11, expected 0 to 10"),
    (pain("calf", Side.LEFT, 3, "wobbly"), "no such kind of feeling: wobbly"),
    (pain("calf", Side.LEFT, 3, "numb", "numb"), "stands twice"),
    (pain("calf", Side.LEFT, 0), "needs a feeling"),
])  # fmt: skip
def test_what_cannot_be_is_refused_with_its_place(wrong: Pain, says: str) -> None:
    """The error says what is wrong and where."""
    with pytest.raises(DrawingError, match=says):
        check_drawing([wrong], body=BODY, kinds=KINDS)


def test_the_scale_is_that_of_pain_by_number() -> None:
    """A mark goes as far as the measure it is compared as."""
    scale = shelf().measures[PAIN_SCALE]

    assert (0, STRONGEST) == (scale.low, scale.high)


def test_a_region_is_drawn_once() -> None:
    """Two marks on one place would be two truths."""
    with pytest.raises(DrawingError, match="calf left: drawn twice"):
        check_drawing([pain("calf"), pain("calf", Side.LEFT, 2)], body=BODY, kinds=KINDS)


def test_feelings_that_speak_for_a_nerve_are_found() -> None:
    """Burning, tingling, numb and shock-like feelings; aching, sharp and stiff ones are not."""
    numb = pain("sole", Side.LEFT, 0, "numb")
    assert (numb,) == nerve_pains([pain("calf", Side.LEFT, 8, "aching", "sharp", "stiff"), numb], KINDS)
    assert "left sole of the foot 0/10, numb" == pain_words(numb, body=BODY, kinds=KINDS)


@pytest.mark.parametrize(("drawn", "flags"), [
    ([pain("pelvic_floor", Side.MIDLINE, 2, "numb")],
     {"saddle_numbness", "bladder_bowel_change", "spreading_numbness"}),
    ([pain("thigh_inner", Side.LEFT, 2, "tingling")], {"saddle_numbness", "bladder_bowel_change"}),
    ([pain("calf", Side.LEFT, 4), pain("sole", Side.RIGHT, 4)], {"both_legs_affected"}),
    ([pain("calf", Side.LEFT, 4), pain("sole", Side.LEFT, 4)], set()),
    ([pain("palm", Side.LEFT, 1, "tingling"), pain("palm", Side.RIGHT, 1, "tingling")], {"arms_and_legs_tingle"}),
    ([pain("palm", Side.LEFT, 1, "tingling"), pain("palm", Side.RIGHT, 1, "aching")], set()),
    ([pain("palm", Side.LEFT, 1, "tingling"), pain("shin", Side.LEFT, 1, "tingling")], {"arms_and_legs_tingle"}),
    ([pain("palm", Side.RIGHT, 1, "numb")], {"hand_always_numb", "spreading_numbness"}),
    ([pain("chest", Side.LEFT, 3, "aching")], {"chest_pain_or_breathless"}),
    ([pain("elbow_outer", Side.RIGHT, 7, "sharp")], set()),
])  # fmt: skip
def test_what_is_drawn_prompts_its_question(drawn: list[Pain], flags: set[str]) -> None:
    """Numbness at the seat, both legs, both arms, an arm and a leg, a numb hand, the chest."""
    assert flags == {prompt.flag for prompt in prompted(drawn, PROMPTS)}


@given(pains(), pains())
def test_more_on_a_drawing_never_takes_a_question_back(some: tuple[Pain, ...], others: tuple[Pain, ...]) -> None:
    """The gate hears at least as many questions after a mark as before it."""
    places = {(one.region, one.side) for one in some}
    more = (*some, *(one for one in others if (one.region, one.side) not in places))

    assert set(prompted(some, PROMPTS)) <= set(prompted(more, PROMPTS))
