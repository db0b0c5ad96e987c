"""From a structure and a clearance to a protocol, inside the range the person has."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Kind, Movement, Side
from glidepath.catalogue import Bar, Rung
from glidepath.release import Protocol, Withheld, protocol
from glidepath.screen import Cleared, Place, Precaution
from tests.samples import cleared, position, small_body, technique

BODY = small_body()


def card(name: str, side: Side = Side.RIGHT, *, clearance: Cleared | None = None, **own: float) -> Protocol:
    """Derive a card that must not be withheld; own range is given by motion on that side."""
    available = {Movement(motion=motion, side=side): value for motion, value in own.items()}
    made = protocol(BODY.structures[name], side, clearance or cleared(), body=BODY, technique=technique(),
                    available=available)
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
    assert [("ankle", 1.0)] == [(stage.joint, stage.part) for stage in made.stages]


def test_the_persons_own_range_stands_where_it_is_less() -> None:
    """A pose stops inside the measured range, rounded down to five degrees."""
    assert [10] == [pose.degrees for pose in card("deep_calf", ankle_dorsiflexion=12).end]


@given(st.sampled_from(sorted(BODY.structures)), st.sampled_from([Side.LEFT, Side.RIGHT]), st.floats(5, 300))
def test_no_pose_leaves_the_range(name: str, side: Side, own: float) -> None:
    """Every pose lies inside the clinical limit and inside the person's own range."""
    measured = dict.fromkeys(BODY.motions, own)
    made = card(name, side, **measured)

    for pose in (*made.start, *made.end):
        on_this_side = own if pose.side is side else float("inf")
        assert 0 <= pose.degrees <= min(BODY.motions[pose.motion].limit, on_this_side)


def test_nobody_is_asked_to_move_a_joint_that_does_not() -> None:
    """Without five degrees of movement there is no card, and it says so."""
    still = {Movement(motion=motion, side=Side.RIGHT): 4.0 for motion in BODY.motions}
    made = protocol(BODY.structures["calf"], Side.RIGHT, cleared(), body=BODY, technique=technique(), available=still)

    assert isinstance(made, Withheld) and "has five degrees to move" in made.reasons[0]


def test_neighbours_that_lengthen_along_are_named() -> None:
    """The movement takes the neighbour along; with the knee bent it is left slack."""
    made = card("deep_calf")

    assert ["calf"] == [one.structure for one in made.along if one.takes > 0]
    assert [("knee_flexion", ("calf",))] == [(hold.pose.motion, hold.spares) for hold in made.held]
    assert any("Keep knee flexion 90 degrees throughout" in step for step in made.steps)


def test_what_nothing_parts_is_said_to_be_so() -> None:
    """The deep calf has no joint of its own to hold, so the calf takes it along."""
    made = card("calf")

    assert () == made.held
    assert [("deep_calf", False)] == [(one.structure, one.parted) for one in made.along]


def test_a_structure_over_two_joints_moves_the_one_that_gives_most_first() -> None:
    """The calf is drawn at the ankle first and at the knee after that."""
    made = card("calf")

    assert ["ankle", "knee"] == [stage.joint for stage in made.stages]
    assert made.stages[0].part > made.stages[1].part
    assert any(step.startswith("Then, still holding, ask them to") for step in made.steps)


def test_a_position_that_leaves_no_room_comes_last() -> None:
    """Lying face down leaves the neck no room to bend forward, so sitting comes first."""
    turner = msgspec.structs.replace(BODY.structures["other_turner"], positions=("prone", "seated"))
    made = protocol(turner, Side.RIGHT, cleared(), body=BODY, technique=technique(), avoid=("seated",))
    free = protocol(turner, Side.RIGHT, cleared(), body=BODY, technique=technique())

    assert isinstance(made, Protocol) and isinstance(free, Protocol)
    assert ("prone", "prone") == (made.position, free.position)
    assert ("seated",) == free.otherwise


def test_somebody_who_cannot_lie_so_gets_another_position() -> None:
    """A precaution named by the position, or the person's own word, rules it out."""
    body = msgspec.structs.replace(BODY, positions={
        item.id: item for item in (position("seated"), position("prone", not_with=("one",)))})
    calf = msgspec.structs.replace(BODY.structures["calf"], positions=("prone", "seated"))

    def place(clearance: Cleared, *avoid: str) -> str:
        made = protocol(calf, Side.LEFT, clearance, body=body, technique=technique(), avoid=avoid)
        assert isinstance(made, Protocol)
        return made.position

    assert "prone" == place(cleared())
    assert "seated" == place(cleared(), "prone")
    assert "seated" == place(with_precaution(Bar.ADAPT))


def test_a_neck_turned_one_way_is_not_also_tipped_back() -> None:
    """Motions that exclude each other are not taken to their ends together."""
    pair = ("cervical_rotation", "cervical_extension")
    motions = BODY.motions | {
        one: msgspec.structs.replace(BODY.motions[one], excludes=(other,)) for one, other in (pair, pair[::-1])
    }  # fmt: skip
    made = protocol(BODY.structures["other_turner"], Side.RIGHT, cleared(),
                    body=msgspec.structs.replace(BODY, motions=motions), technique=technique())

    assert isinstance(made, Protocol)
    ends = {pose.motion: pose.degrees for pose in made.lengthened}
    assert 0 in ends.values() and max(ends.values()) > 0


TECHNIQUES = [
    ({"kinds": (Kind.NERVE,)}, "is not for a muscle"),
    ({"not_near": ("carotid",)}, "is not used here"),
    ({"not_regions": ("neck_back",)}, "is not used here"),
    ({"contacts": ("instrument",)}, "No instrument reaches it well"),
    ({"not_with": ("one",)}, "is left out today"),
]


@pytest.mark.parametrize(("other", "says"), TECHNIQUES)
def test_a_technique_that_does_not_suit_is_withheld(other: dict[str, object], says: str) -> None:
    """By the kind of structure, what lies near, the region, the contact, or a precaution of the person's."""
    made = protocol(BODY.structures["other_turner"], Side.LEFT, with_precaution(Bar.ADAPT), body=BODY,
                    technique=technique(**other))

    assert isinstance(made, Withheld)
    assert any(says in reason for reason in made.reasons)


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
    made = protocol(BODY.structures["calf"], Side.RIGHT, clearance, body=BODY, technique=technique())

    assert isinstance(made, Withheld)
    assert ("Mind this.",) == made.reasons


def test_a_wound_on_one_side_leaves_the_other_open() -> None:
    """A precaution on the left says nothing about the right."""
    clearance = with_precaution(Bar.AVOID, Place(region="calf", side=Side.LEFT))

    assert "calf" == card("calf", clearance=clearance).structure


def test_a_hold_for_the_whole_body_withholds_every_card() -> None:
    """Until a doctor clears it, a hold without a place closes everything."""
    made = [
        protocol(item, Side.LEFT, with_precaution(Bar.HOLD), body=BODY, technique=technique())
        for item in BODY.structures.values()
    ]  # fmt: skip

    assert all(isinstance(card, Withheld) for card in made)


def test_an_adaptation_is_a_caution_on_the_card() -> None:
    """What must be adapted stands on the card."""
    assert "Mind this." in card("calf", clearance=with_precaution(Bar.ADAPT)).cautions
