"""A protocol in sentences."""

import re

import pytest

from glidepath.body import Movement, Pose, Side
from glidepath.catalogue import shelf, tongue
from glidepath.release import Protocol, asked, inside, pose_words, protocol, worded
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


@pytest.mark.parametrize("technique", SHELF.techniques)
@pytest.mark.parametrize("structure", ["levator_scapulae", "soleus", "median_nerve", "achilles_tendon"])
def test_a_card_says_the_same_in_another_language(structure: str, technique: str) -> None:
    """As many steps and cautions, every number of them, and no English sentence left."""
    item, spanish = BODY.structures[structure], tongue("es")
    english, other = (
        protocol(item, Side.LEFT, cleared(), body=BODY, technique=SHELF.techniques[technique], spoken=spoken)
        for spoken in (tongue("en"), spanish)
    )
    assert type(english) is type(other)
    if not isinstance(english, Protocol):
        assert len(english.reasons) == len(other.reasons) and not set(english.reasons) & set(other.reasons)
        return

    assert (len(english.steps), len(english.cautions)) == (len(other.steps), len(other.cautions))
    assert not {*english.steps, *english.cautions} & {*other.steps, *other.cautions}
    for one, same in zip(english.steps, other.steps, strict=True):
        assert sorted(re.findall(r"\d+", one)) == sorted(re.findall(r"\d+", same))


def test_a_protocol_is_reworded_without_being_derived_again() -> None:
    """The sentences alone change, and change back."""
    item, technique = BODY.structures["soleus"], SHELF.techniques["active_release"]
    made = protocol(item, Side.LEFT, cleared(), body=BODY, technique=technique)
    assert isinstance(made, Protocol)
    other = worded(made, structure=item, body=BODY, technique=technique, chain=(), spoken=tongue("es"))

    assert "Pida a la persona lo siguiente: tirar del pie hacia arriba" in "\n".join(other.steps)
    assert made == worded(other, structure=item, body=BODY, technique=technique, chain=())


def test_a_name_stands_inside_a_sentence() -> None:
    """Small in both languages, but for whoever it is named after."""
    item = BODY.structures["achilles_tendon"]

    assert ("Achilles tendon", "tendón de Aquiles") == (inside(item), inside(item, tongue("es")))
