"""A protocol in sentences."""

import pytest

from glidepath.body import Movement, Pose, Side
from glidepath.catalogue import shelf
from glidepath.release import Protocol, asked, pose_words, protocol
from tests.samples import cleared, small_body

SHELF = shelf()
BODY = SHELF.body


def steps(structure: str, technique: str) -> str:
    """The sentences of a card, one under the other."""
    made = protocol(BODY.structures[structure], Side.LEFT, cleared(), body=BODY,
                    technique=SHELF.techniques[technique])
    assert isinstance(made, Protocol)
    return "\n".join(made.steps)


def test_a_turn_names_its_direction_and_where_it_stops() -> None:
    """Two movements are joined, and one that ends in the middle says so."""
    body = small_body()
    turn, bend = (Movement(motion="cervical_rotation", side=Side.LEFT),
                  Movement(motion="knee_flexion", side=Side.LEFT))
    middle = [Pose(motion="cervical_rotation", side=Side.LEFT, degrees=0)]

    assert "move into cervical rotation to the left, and move into knee flexion" == asked(body, [turn, bend])
    assert "move into cervical rotation to the left as far as the middle" == asked(body, [turn], middle)


def test_a_pose_says_its_unit() -> None:
    """Degrees for a joint that turns, millimetres for a bone that glides, and neutral where it stays."""
    poses = [Pose(motion="ribs_elevation", side=Side.MIDLINE, degrees=25),
             Pose(motion="knee_extension", side=Side.LEFT, degrees=0)]

    assert "breathing in 25 millimetres, knee extension to neutral" == pose_words(BODY, poses)


@pytest.mark.parametrize(("structure", "technique", "says"), [
    ("soleus", "active_release", "Ask the person to pull the foot up"),
    ("soleus", "pin_and_stretch", "Move them into ankle dorsiflexion"),
    ("gastrocnemius", "active_release", "Then, still holding, ask them to straighten the knee"),
    ("gastrocnemius", "pin_and_stretch", "Then, still holding, take them on into knee extension"),
    ("iliotibial_band", "instrument_strokes", "stroke along its fibres"),
    ("plantar_fascia", "instrument_chain", "Go on along the chain"),
    ("piriformis", "ischaemic_pressure", "Hold 30 to 90 seconds"),
    ("vastus_lateralis", "self_care", "Put the roller or ball under the vastus lateralis"),
    ("median_nerve", "active_release", "draw in this order, one joint after the other"),
])  # fmt: skip
def test_each_technique_has_its_own_sentences(structure: str, technique: str, says: str) -> None:
    """Who moves, what touches and how long follow from the technique."""
    assert says in steps(structure, technique)
