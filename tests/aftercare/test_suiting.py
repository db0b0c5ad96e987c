"""Which exercises somebody may do."""

from glidepath.aftercare import barred, one_sided, suited
from glidepath.body import Side
from glidepath.catalogue import Bar
from glidepath.catalogue.exercise import equipment
from glidepath.screen import TO_READ
from tests.aftercare.made import EXERCISES, MOTIONS, SHELF, careful


def test_what_is_not_owned_is_not_offered() -> None:
    """A band is asked for; a towel is at home."""
    bare = suited(EXERCISES, Side.RIGHT, TO_READ, body=SHELF.body, equipment=equipment())
    banded = suited(EXERCISES, Side.RIGHT, TO_READ, body=SHELF.body, equipment=equipment(), owned=("band",))

    assert "row_band" not in bare and "hamstring_strap" in bare
    assert {"row_band"} <= set(banded) and set(bare) < set(banded)


def test_a_place_bars_its_own_side() -> None:
    """A wound on the left does not bar what only the right does, but bars what both do."""
    left = careful("open_wound", Bar.AVOID, ("shoulder_front", Side.LEFT))

    assert () == barred(EXERCISES["front_raise_weight"], Side.RIGHT, left, body=SHELF.body)
    assert ("Mind open_wound.",) == barred(EXERCISES["front_raise_weight"], Side.LEFT, left, body=SHELF.body)
    assert ("Mind open_wound.",) == barred(EXERCISES["push_up_wall"], Side.RIGHT, left, body=SHELF.body)


def test_a_position_that_does_not_suit_is_barred() -> None:
    """Nobody late in pregnancy lies on their back or face, whatever the exercise; a bridge lies like the back."""
    late = careful("pregnancy_positions", Bar.ADAPT)

    assert barred(EXERCISES["squat"], Side.RIGHT, careful("osteoporosis", Bar.HOLD), body=SHELF.body)
    for name in ("back_lift", "knee_hug", "bridge"):
        assert barred(EXERCISES[name], Side.RIGHT, late, body=SHELF.body), name
    assert () == barred(EXERCISES["squat"], Side.RIGHT, late, body=SHELF.body)


def test_one_side_or_both() -> None:
    """To and fro, and both at once, are not one-sided; a stretch and a raise are."""
    assert not any(one_sided(EXERCISES[name], MOTIONS) for name in ("neck_turn", "squat", "neck_bow"))
    assert all(one_sided(EXERCISES[name], MOTIONS) for name in ("neck_side_stretch", "shoulder_raise"))
