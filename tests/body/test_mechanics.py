"""Which movements shorten and lengthen a structure, with the side worked out."""

from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Movement, Side, lengthening, opposite, shortening
from tests.samples import small_body

BODY = small_body()
SIDES = st.sampled_from([Side.LEFT, Side.RIGHT])


def test_turning_is_undone_by_turning_to_the_other_side() -> None:
    """Turning has no opposite motion of its own, only another side."""
    assert Movement(motion="cervical_rotation", side=Side.LEFT) == opposite(
        BODY, Movement(motion="cervical_rotation", side=Side.RIGHT)
    )


def test_bending_a_knee_is_undone_on_the_same_side() -> None:
    """A limb motion has an opposite motion on the same side."""
    assert Movement(motion="knee_extension", side=Side.LEFT) == opposite(
        BODY, Movement(motion="knee_flexion", side=Side.LEFT)
    )


def test_a_muscle_that_turns_the_head_away_is_lengthened_by_turning_towards_it() -> None:
    """A right muscle that turns the head left lengthens when the head turns right."""
    movements = [movement for movement, _ in lengthening(BODY, BODY.structures["other_turner"], Side.RIGHT)]

    assert Movement(motion="cervical_rotation", side=Side.RIGHT) in movements


def test_nodding_has_no_side() -> None:
    """A sagittal neck motion belongs to the midline whichever side the muscle is on."""
    sides = {movement.side for movement, _ in shortening(BODY, BODY.structures["same_turner"], Side.LEFT)
             if movement.motion == "cervical_extension"}

    assert {Side.MIDLINE} == sides


@given(st.sampled_from(sorted(BODY.motions)), st.sampled_from(list(Side)))
def test_the_opposite_of_the_opposite_is_the_movement_itself(motion: str, side: Side) -> None:
    """Undoing twice changes nothing."""
    movement = Movement(motion=motion, side=side)

    assert movement == opposite(BODY, opposite(BODY, movement))


@given(st.sampled_from(sorted(BODY.structures)), SIDES)
def test_left_mirrors_right(name: str, side: Side) -> None:
    """The same structure on the other side shortens by the mirrored movements."""
    here = shortening(BODY, BODY.structures[name], side)
    there = shortening(BODY, BODY.structures[name], side.other)

    assert [(one.motion, one.side) for one, _ in here] == [(two.motion, two.side.other) for two, _ in there]
