"""From a structure and a clearance to a protocol, inside the range the person has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Movement, Side
from glidepath.catalogue import Bar, Rung
from glidepath.release import Protocol, Withheld, protocol
from glidepath.screen import Cleared, Place, Precaution
from tests.samples import cleared, small_body

BODY = small_body()


def card(name: str, side: Side = Side.RIGHT, *, clearance: Cleared | None = None, **own: float) -> Protocol:
    """Derive a card that must not be withheld; own range is given by motion on that side."""
    available = {Movement(motion=motion, side=side): value for motion, value in own.items()}
    made = protocol(BODY.structures[name], side, clearance or cleared(), body=BODY, available=available)
    assert isinstance(made, Protocol)
    return made


def with_precaution(bar: Bar, *places: Place) -> Cleared:
    """A clearance with one precaution."""
    item = Precaution(id="one", bar=bar, places=places, sentence="Mind this.")
    return Cleared(rung=Rung.GO, watch=(), precautions=(item,))


def test_it_goes_from_what_shortens_to_what_lengthens() -> None:
    """The calf starts with the foot pointed and ends with it drawn up."""
    made = card("deep_calf")

    assert [("ankle_plantarflexion", 50)] == [(pose.motion, pose.degrees) for pose in made.start]
    assert [("ankle_dorsiflexion", 20)] == [(pose.motion, pose.degrees) for pose in made.end]
    assert "ankle_dorsiflexion" == made.moves


def test_the_persons_own_range_stands_where_it_is_less() -> None:
    """A pose stops inside the measured range, rounded down to five degrees."""
    assert [10] == [pose.degrees for pose in card("deep_calf", ankle_dorsiflexion=12).end]


@given(st.sampled_from(sorted(BODY.structures)), st.sampled_from([Side.LEFT, Side.RIGHT]), st.floats(0, 300))
def test_no_pose_leaves_the_range(name: str, side: Side, own: float) -> None:
    """Every pose lies inside the clinical limit and inside the person's own range."""
    measured = dict.fromkeys(BODY.motions, own)
    made = card(name, side, **measured)

    for pose in (*made.start, *made.end):
        on_this_side = own if pose.side is side else float("inf")
        assert 0 <= pose.degrees <= min(BODY.motions[pose.motion].limit, on_this_side)


def test_neighbours_that_lengthen_along_are_named() -> None:
    """The movement takes the neighbour along, so only the contact parts them."""
    assert ("calf",) == card("deep_calf").also_lengthens


def test_what_lies_near_is_said() -> None:
    """An endangerment site becomes a caution."""
    assert "Keep off the pulse." in card("other_turner").cautions


def test_a_nerve_is_never_held_under_tension() -> None:
    """A nerve has a lower limit and says that tension is not held."""
    made = card("leg_nerve")

    assert made.limit < card("calf").limit
    assert any("never hold tension" in caution for caution in made.cautions)


@pytest.mark.parametrize("side", [Side.RIGHT, Side.MIDLINE])
def test_a_wound_closes_every_structure_beneath_it(side: Side) -> None:
    """No protocol for a structure inside a local precaution."""
    clearance = with_precaution(Bar.AVOID, Place(region="calf", side=side))
    made = protocol(BODY.structures["calf"], Side.RIGHT, clearance, body=BODY)

    assert isinstance(made, Withheld)
    assert ("Mind this.",) == made.reasons


def test_a_wound_on_one_side_leaves_the_other_open() -> None:
    """A precaution on the left says nothing about the right."""
    clearance = with_precaution(Bar.AVOID, Place(region="calf", side=Side.LEFT))

    assert "calf" == card("calf", clearance=clearance).structure


def test_a_hold_for_the_whole_body_withholds_every_card() -> None:
    """Until a doctor clears it, a hold without a place closes everything."""
    made = [protocol(item, Side.LEFT, with_precaution(Bar.HOLD), body=BODY) for item in BODY.structures.values()]

    assert all(isinstance(card, Withheld) for card in made)


def test_an_adaptation_is_a_caution_on_the_card() -> None:
    """What must be adapted stands on the card."""
    assert "Mind this." in card("calf", clearance=with_precaution(Bar.ADAPT)).cautions
