"""The picture of a protocol: two panels in words and classes, small enough, and honest about what it cannot do."""

import re
import xml.etree.ElementTree as ET
from functools import cache

import pytest

from glidepath.body import Movement, Side
from glidepath.catalogue import body
from glidepath.catalogue.figure import figure
from glidepath.catalogue.skeleton import skeleton
from glidepath.release import Tension
from glidepath.web.drawing.figure import Grip, Posed, picture

SVG = "{http://www.w3.org/2000/svg}"
MOTIONS = body().motions

CARDS: dict[str, tuple[str, dict[str, float], dict[str, float]]] = {
    "rectus_femoris": (
        "supine_edge", {"hip_flexion": 120, "knee_extension": 0}, {"hip_extension": 30, "knee_flexion": 135},
    ),
    "biceps_femoris": (
        "side_lying", {"hip_extension": 30, "knee_flexion": 135}, {"hip_flexion": 120, "knee_extension": 0},
    ),
    "soleus": ("prone", {"ankle_plantarflexion": 50}, {"ankle_dorsiflexion": 20}),
    "piriformis": ("prone", {"hip_external_rotation": 45}, {"hip_internal_rotation": 45}),
    "pectoralis_major": (
        "supine", {"shoulder_adduction": 30}, {"shoulder_abduction": 180, "shoulder_external_rotation": 90},
    ),
    "infraspinatus": ("prone", {"shoulder_external_rotation": 90}, {"shoulder_internal_rotation": 70}),
    "extensor_carpi_radialis_brevis": ("seated", {"wrist_extension": 70}, {"wrist_flexion": 80}),
    "opponens_pollicis": ("seated", {"thumb_flexion": 50}, {"thumb_extension": 20}),
    "tibialis_anterior": ("supine", {"ankle_dorsiflexion": 20, "foot_inversion": 35}, {"ankle_plantarflexion": 50}),
    "gluteus_medius": ("side_lying", {"hip_abduction": 45}, {"hip_adduction": 30}),
    "median_nerve": ("supine", {"elbow_flexion": 150}, {"elbow_extension": 0, "shoulder_abduction": 100}),
    "popliteus": ("side_lying_under", {"knee_flexion": 90}, {"knee_extension": 0}),
    "soleus_standing": ("standing", {"ankle_plantarflexion": 40}, {"ankle_dorsiflexion": 15}),
}
"""Structures with a position and the angles of start and end on the treated side."""


@cache
def card(name: str, side: Side) -> str:
    """The picture of one of the cards, drawn once."""
    return drawn(name, side)


def drawn(name: str, side: Side = Side.RIGHT, **more: object) -> str:
    """The picture of one of the cards, some of it given otherwise."""
    position, *poses = CARDS[name]
    structure = name.removesuffix("_standing")
    given = {
        "id": name, "skeleton": skeleton(), "figure": figure(), "motions": MOTIONS, "position": position,
        "poses": [
            Posed(name=word, angles={Movement(motion=motion, side=side): amount for motion, amount in pose.items()})
            for word, pose in zip(("Start", "End"), poses, strict=True)
        ],
        "title": body().structures[structure].name, "structure": structure, "side": side, "grip": Grip(),
    }
    return picture(**(given | more))


def classes(svg: str) -> list[str]:
    """Every class word of a picture."""
    return [word for found in re.findall(r'class="([^"]*)"', svg) for word in found.split()]


@pytest.mark.parametrize("side", [Side.RIGHT, Side.LEFT])
@pytest.mark.parametrize("name", sorted(CARDS))
def test_every_card_is_a_picture_in_words_and_classes(name: str, side: Side) -> None:
    """Well formed, with title and description, two named panels, no style of its own, no script, under 40 kB."""
    svg = card(name, side)
    root = ET.fromstring(svg)
    title, described = root.find(f"{SVG}title"), root.find(f"{SVG}desc")

    assert title is not None
    assert described is not None
    assert f"{name}-title" == root.get("aria-labelledby") == title.get("id")
    assert f"{name}-desc" == root.get("aria-describedby") == described.get("id")
    assert ["Start", "End"] == [text.text for text in root.iter(f"{SVG}text")]
    assert not re.search(r"\sstyle=|<script|<style|\son\w+=|nan|inf\b", svg)
    assert all(word.startswith("fig-") for word in classes(svg))
    assert len(svg) < 40_000


@pytest.mark.parametrize("name", sorted(CARDS))
def test_the_structure_the_contact_and_the_movement_are_marked(name: str) -> None:
    """Both panels have the structure and the contact, the last one the way of what moved and where it came from."""
    found = classes(card(name, Side.RIGHT))

    assert {"fig-structure", "fig-behind"} & set(found)
    assert 2 == found.count("fig-contact") == found.count("fig-tension-head")
    assert "fig-arc-head" in found


UPRIGHT = Posed(name="Upright", angles={})


def contacts(svg: str) -> list[tuple[int, int]]:
    """Where on their panels the contact marks are."""
    return [(int(x), int(y)) for x, y in re.findall(r'"fig-contact[^"]*" cx="(-?\d+)" cy="(-?\d+)"', svg)]


@pytest.mark.parametrize("name", sorted(CARDS))
def test_the_left_picture_is_the_right_one_mirrored(name: str) -> None:
    """Treating the other side, the contact lies at the mirrored place of panels of the same size."""
    right, left = card(name, Side.RIGHT), card(name, Side.LEFT)

    assert re.search(r'viewBox="[^"]*"', right)[0] == re.search(r'viewBox="[^"]*"', left)[0]
    for (ax, ay), (bx, by) in zip(contacts(right), contacts(left), strict=True):
        assert ax + bx == pytest.approx(1760, abs=2)
        assert ay == pytest.approx(by, abs=2)


def test_the_description_says_position_and_angles() -> None:
    """Whoever cannot see it hears how the person is held and every angle with its side and unit."""
    svg = drawn("gluteus_medius", marked="The contact is on the gluteus medius.")
    described = ET.fromstring(svg).find(f"{SVG}desc")

    assert described is not None
    assert described.text == (
        "A person lying on the other side. Start: right hip abduction 45 degrees. End: right hip adduction 30 degrees. "
        "The contact is on the gluteus medius."
    )


@pytest.mark.parametrize(("movement", "words"), [
    (Movement(motion="cervical_rotation", side=Side.LEFT), "neck rotation to the left 8 degrees"),
    (Movement(motion="lumbar_flexion", side=Side.MIDLINE), "trunk flexion 8 degrees"),
    (Movement(motion="jaw_protrusion", side=Side.MIDLINE), "jaw protrusion 8 millimetres"),
])
def test_an_angle_is_said_with_its_direction_and_unit(movement: Movement, words: str) -> None:
    """A turn says where to, a motion without a side says none, a glide is in millimetres."""
    svg = drawn("soleus", poses=[Posed(name="Start", angles={movement: 8})])

    assert f"Start: {words}." in svg


def test_one_pose_is_one_panel_in_which_nothing_moves() -> None:
    """A single pose has no ghost and no arc; several make as many panels."""
    poses = [
        Posed(name=str(number), angles={Movement(motion="knee_flexion", side=Side.RIGHT): 30 * number})
        for number in range(3)
    ]

    one, three = classes(drawn("soleus", poses=poses[:1])), classes(drawn("soleus", poses=poses))
    assert not {"fig-arc", "fig-ghost"} & set(one)
    assert (1, 3) == (one.count("fig-panel"), three.count("fig-panel"))
    assert "fig-arc" in three


def test_a_body_without_a_structure_can_be_drawn() -> None:
    """As for an exercise: poses alone, nothing marked on them."""
    found = classes(drawn("soleus", structure="", grip=None))

    assert not {"fig-structure", "fig-behind", "fig-contact"} & set(found)
    assert "fig-arc" in found


@pytest.mark.parametrize(("grip", "arrow"), [
    (Grip(tension=Tension.NONE), False), (Grip(tension=Tension.ACROSS), True), (Grip(share=0.2), True),
])
def test_the_tension_has_an_arrow_unless_there_is_none(grip: Grip, arrow: bool) -> None:
    """Pressure alone is a mark without an arrow."""
    assert ("fig-tension" in classes(drawn("biceps_femoris", grip=grip))) is arrow


def test_a_close_picture_has_the_whole_body_beside_it() -> None:
    """A hand alone does not say how somebody sits; a whole leg with the trunk does not need it said twice."""
    assert "fig-inset" in classes(card("opponens_pollicis", Side.RIGHT))
    bent = Posed(name="Bent", angles={Movement(motion="lumbar_flexion", side=Side.MIDLINE): 60})
    assert "fig-inset" not in classes(drawn("soleus_standing", structure="", grip=None, poses=[UPRIGHT, bent]))


@pytest.mark.parametrize(("position", "under"), [
    ("prone", "fig-table"), ("supine", "fig-pillow"), ("seated", "fig-leg"), ("standing", "fig-floor"),
])
def test_what_carries_the_body_is_drawn(position: str, under: str) -> None:
    """A table, a pillow, the legs of a seat, the floor."""
    assert under in classes(drawn("soleus", position=position))


@pytest.mark.parametrize(("wrong", "says"), [
    ({"poses": [Posed(name="Start", angles={Movement(motion="knee_flexion", side=Side.RIGHT): 140})]},
     "knee flexion of 140 is beyond its limit of 135"),
    ({"position": "hanging"}, "no such position: hanging"),
    ({"structure": "soleus_minor"}, "no form is drawn for soleus_minor"),
])
def test_what_cannot_be_drawn_is_refused(wrong: dict[str, object], says: str) -> None:
    """Angles beyond a limit, positions and structures that do not exist."""
    with pytest.raises(ValueError, match=says):
        drawn("soleus", **wrong)


def test_words_are_escaped() -> None:
    """A title with a sign of the markup in it stays a title."""
    assert "<title id=\"soleus-title\">A &lt; B &amp; C</title>" in drawn("soleus", title="A < B & C")
