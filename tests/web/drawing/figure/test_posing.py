"""Bodies in space: every motion goes where anatomy says, bones keep their length, left mirrors right."""

from math import dist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glidepath.body import Movement, Side
from glidepath.catalogue import body
from glidepath.catalogue.skeleton import Triple, skeleton
from glidepath.web.drawing.figure.pose.angles import settled
from glidepath.web.drawing.figure.pose.posing import SIDES, Stance, stance

SKELETON = skeleton()
MOTIONS = body().motions

WAYS: dict[str, Triple] = {
    "right": (1, 0, 0), "left": (-1, 0, 0), "down": (0, 1, 0), "up": (0, -1, 0),
    "forward": (0, 0, 1), "back": (0, 0, -1),
}
"""Directions of an upright person: their own right, and so on."""

CROWN, NOSE = ("head", (0, 20, 3)), ("head", (0, 80, 54))
CHIN, NAPE, BREASTBONE = ("jaw", (0, 118, 45)), ("thorax", (0, 155, -10)), ("thorax", (0, 200, 52))
ACROMION, HAND = ("scapula", (84, 165, 0)), ("hand", (150, 440, 24))
THUMB, INDEX, MIDDLE = ("thumb", (178, 446, 25)), ("fingers", (172, 480, 25)), ("fingers", (164, 488, 25))
KNEE, HEEL, SOLE = ("thigh", (37, 574, 8)), ("foot", (33, 760, -27)), ("foot", (36, 776, 15))
TOE, SECOND_TOE, LITTLE_TOE = ("toes", (27, 770, 72)), ("toes", (37, 771, 71)), ("toes", (59, 772, 56))

FACTS = [
    ("head_flexion", NOSE, "down"), ("head_extension", NOSE, "up"),
    ("head_lateral_flexion", CROWN, "right"), ("head_rotation", NOSE, "right"),
    ("cervical_flexion", CROWN, "forward"), ("cervical_extension", CROWN, "back"),
    ("cervical_lateral_flexion", CROWN, "right"), ("cervical_rotation", NOSE, "right"),
    ("jaw_opening", CHIN, "down"), ("jaw_closing", CHIN, "up"), ("jaw_protrusion", CHIN, "forward"),
    ("jaw_retrusion", CHIN, "back"), ("jaw_lateral_glide", CHIN, "right"),
    ("lumbar_flexion", NAPE, "forward"), ("lumbar_extension", NAPE, "back"),
    ("lumbar_lateral_flexion", NAPE, "right"), ("lumbar_rotation", BREASTBONE, "right"),
    ("scapula_elevation", ACROMION, "up"), ("scapula_depression", ACROMION, "down"),
    ("scapula_protraction", ACROMION, "forward"), ("scapula_retraction", ACROMION, "back"),
    ("scapula_upward_rotation", ACROMION, "up"), ("scapula_downward_rotation", ACROMION, "down"),
    ("scapula_anterior_tilt", ACROMION, "forward"), ("scapula_posterior_tilt", ACROMION, "back"),
    ("shoulder_flexion", HAND, "forward"), ("shoulder_extension", HAND, "back"),
    ("shoulder_abduction", HAND, "right"), ("shoulder_adduction", HAND, "left"),
    ("shoulder_horizontal_adduction", HAND, "forward"), ("shoulder_horizontal_abduction", HAND, "back"),
    ("shoulder_internal_rotation", HAND, "left"), ("shoulder_external_rotation", HAND, "right"),
    ("elbow_flexion", HAND, "forward"), ("elbow_extension", HAND, "back"),
    ("forearm_pronation", THUMB, "left"), ("forearm_supination", THUMB, "right"),
    ("wrist_flexion", MIDDLE, "left"), ("wrist_extension", MIDDLE, "right"),
    ("wrist_radial_deviation", MIDDLE, "forward"), ("wrist_ulnar_deviation", MIDDLE, "back"),
    ("fingers_mcp_flexion", MIDDLE, "left"), ("fingers_mcp_extension", MIDDLE, "right"),
    ("fingers_mcp_abduction", INDEX, "forward"), ("fingers_mcp_adduction", INDEX, "back"),
    ("fingers_pip_flexion", MIDDLE, "left"), ("fingers_pip_extension", MIDDLE, "right"),
    ("fingers_dip_flexion", MIDDLE, "left"), ("fingers_dip_extension", MIDDLE, "right"),
    ("thumb_flexion", THUMB, "back"), ("thumb_extension", THUMB, "forward"),
    ("thumb_abduction", THUMB, "left"), ("thumb_adduction", THUMB, "right"),
    ("thumb_mcp_flexion", THUMB, "back"), ("thumb_mcp_extension", THUMB, "forward"),
    ("thumb_ip_flexion", THUMB, "back"), ("thumb_ip_extension", THUMB, "forward"),
    ("hip_flexion", KNEE, "forward"), ("hip_extension", KNEE, "back"),
    ("hip_abduction", KNEE, "right"), ("hip_adduction", KNEE, "left"),
    ("hip_internal_rotation", TOE, "left"), ("hip_external_rotation", TOE, "right"),
    ("knee_flexion", HEEL, "back"), ("knee_extension", HEEL, "forward"),
    ("knee_internal_rotation", TOE, "left"), ("knee_external_rotation", TOE, "right"),
    ("ankle_dorsiflexion", TOE, "up"), ("ankle_plantarflexion", TOE, "down"),
    ("foot_inversion", SOLE, "left"), ("foot_eversion", SOLE, "right"),
    ("hallux_mtp_flexion", TOE, "down"), ("hallux_mtp_extension", TOE, "up"),
    ("hallux_mtp_abduction", TOE, "left"), ("hallux_mtp_adduction", TOE, "right"),
    ("hallux_ip_flexion", TOE, "down"), ("hallux_ip_extension", TOE, "up"),
    ("toes_mtp_flexion", SECOND_TOE, "down"), ("toes_mtp_extension", SECOND_TOE, "up"),
    ("toes_mtp_abduction", LITTLE_TOE, "right"), ("toes_mtp_adduction", LITTLE_TOE, "left"),
    ("toes_ip_flexion", SECOND_TOE, "down"), ("toes_ip_extension", SECOND_TOE, "up"),
]  # fmt: skip
"""For an upright person's right side, or towards it: the motion, a place that shows it, and where that place goes."""


def posed(angles: dict[Movement, float], position: str = "standing", side: Side = Side.RIGHT) -> Stance:
    """A body in a position with some angles named."""
    amounts = settled(SKELETON, angles, motions=MOTIONS, position=position, treated=side)
    return stance(SKELETON, amounts, position=position, side=side)


def movement(motion: str, side: Side) -> Movement:
    """A motion on a side, or on none where it has none."""
    return Movement(motion=motion, side=side if MOTIONS[motion].sided else Side.MIDLINE)


def before_and_after(motion: str, side: Side) -> tuple[Stance, Stance]:
    """A body held in the opposite of a motion and then in the motion, both a little."""
    opposite = MOTIONS[motion].opposite
    back = movement(opposite, side.other if opposite == motion else side)
    first, last = (min(20.0, MOTIONS[name].limit) for name in (opposite, motion))
    return posed({back: first}), posed({movement(motion, side): last})


@pytest.mark.parametrize(("motion", "shown", "way"), FACTS, ids=[fact[0] for fact in FACTS])
def test_a_motion_goes_where_anatomy_says(motion: str, shown: tuple[str, Triple], way: str) -> None:
    """From the opposite to the motion, a place goes farther in the direction said than in either other."""
    segment, place = shown
    first, last = (held.place(segment, Side.RIGHT, place) for held in before_and_after(motion, Side.RIGHT))
    went = [b - a for a, b in zip(first, last, strict=True)]
    along = sum(a * b for a, b in zip(went, WAYS[way], strict=True))

    assert along > 0.5
    assert along >= 0.55 * dist(first, last)


def test_the_table_of_facts_is_complete() -> None:
    """Every motion that moves anything is in it."""
    assert {motion for motion, turns in SKELETON.motions.items() if turns} == {fact[0] for fact in FACTS}


@pytest.mark.parametrize("motion", sorted(MOTIONS))
def test_the_left_side_mirrors_the_right(motion: str) -> None:
    """The same motion on the other side takes every joint to the mirrored place."""
    right, left = before_and_after(motion, Side.RIGHT)[1], before_and_after(motion, Side.LEFT)[1]

    for segment in SKELETON.segments.values():
        for side in SIDES if segment.sided else (Side.MIDLINE,):
            for place in (segment.joint, segment.end):
                x, y, z = right.place(segment.id, side, place)
                assert left.place(segment.id, side.other, place) == pytest.approx((-x, y, z), abs=1e-6)


def amounts() -> st.SearchStrategy[dict[Movement, float]]:
    """Any angles within the limits, up to eight of them."""
    def one(motion: str) -> st.SearchStrategy[tuple[Movement, float]]:
        sides = st.sampled_from(SIDES) if MOTIONS[motion].sided else st.just(Side.MIDLINE)
        return st.tuples(
            st.builds(Movement, motion=st.just(motion), side=sides), st.floats(0, MOTIONS[motion].limit)
        )

    return st.lists(st.sampled_from(sorted(MOTIONS)).flatmap(one), max_size=8).map(dict)


@settings(max_examples=60)
@given(amounts(), st.sampled_from(sorted(SKELETON.rests)), st.sampled_from(SIDES))
def test_bones_keep_their_length_and_stay_joined(
    angles: dict[Movement, float], position: str, side: Side
) -> None:
    """Whatever the angles: no bone is stretched and no joint comes apart, but for a jaw that slides."""
    held = posed(angles, position, side)

    for segment in SKELETON.segments.values():
        for own in SIDES if segment.sided else (Side.MIDLINE,):
            joint, end = held.place(segment.id, own, segment.joint), held.place(segment.id, own, segment.end)
            assert dist(joint, end) == pytest.approx(dist(segment.joint, segment.end))
            if segment.parent and segment.id != "jaw":
                assert held.place(segment.parent, own, segment.joint) == pytest.approx(joint, abs=1e-6)


@pytest.mark.parametrize(("position", "place", "way"), [
    ("standing", NOSE, "forward"), ("seated", NOSE, "forward"), ("supine", NOSE, "up"), ("supine_edge", NOSE, "up"),
    ("prone", NOSE, "down"),
])
def test_a_position_turns_the_face_the_right_way(position: str, place: tuple[str, Triple], way: str) -> None:
    """Face up lying on the back, face down lying on the front."""
    held = posed({}, position)
    nose, nape = held.place(place[0], Side.MIDLINE, place[1]), held.place("head", Side.MIDLINE, (0, 80, -40))

    assert sum((a - b) * c for a, b, c in zip(nose, nape, WAYS[way], strict=True)) > 90


@pytest.mark.parametrize(("position", "up"), [("side_lying", True), ("side_lying_under", False)])
@pytest.mark.parametrize("side", SIDES)
def test_lying_on_a_side_has_the_treated_one_up_or_under(position: str, up: bool, side: Side) -> None:
    """The treated hip is the upper one lying on the other side, the lower one lying on it."""
    held = posed({}, position, side)
    treated, other = (held.place("thigh", own, (42, 384, 3))[1] for own in (side, side.other))

    assert (treated < other) is up


def test_bending_down_on_a_side_does_not_go_into_the_table() -> None:
    """Hip and ribs of the lower side stay on the table when the trunk bends towards it."""
    flat = posed({}, "side_lying")
    bent = posed({movement("lumbar_lateral_flexion", Side.LEFT): 35}, "side_lying")

    def lowest(held: Stance) -> float:
        return max(held.place("pelvis", Side.LEFT, (78, 388, 0))[1], held.place("thorax", Side.LEFT, (84, 196, 0))[1])

    assert lowest(bent) <= lowest(flat) + 1


def test_a_raised_arm_takes_the_girdle_along() -> None:
    """With the arm overhead the shoulder itself stands higher; a small lift leaves it where it is."""
    def shoulder(degrees: float) -> float:
        held = posed({movement("shoulder_abduction", Side.RIGHT): degrees})
        return held.place(ACROMION[0], Side.RIGHT, ACROMION[1])[1]

    assert shoulder(20) == pytest.approx(shoulder(0))
    assert shoulder(170) < shoulder(0) - 15


def test_flexion_and_abduction_to_the_end_are_one_raised_arm() -> None:
    """Two names of the same height do not add up to a full circle."""
    both = posed({movement("shoulder_flexion", Side.RIGHT): 180, movement("shoulder_abduction", Side.RIGHT): 180})

    assert both.place(HAND[0], Side.RIGHT, HAND[1])[1] < both.place(CROWN[0], Side.RIGHT, CROWN[1])[1]


def test_turning_the_head_counts_once() -> None:
    """The turn of the head on the neck is a part of that of the neck: both together do not turn the face backwards."""
    neck = posed({movement("cervical_rotation", Side.RIGHT): 80})
    both = posed({movement("cervical_rotation", Side.RIGHT): 80, movement("head_rotation", Side.RIGHT): 40})

    faces = [held.place(NOSE[0], Side.MIDLINE, NOSE[1]) for held in (neck, both)]
    assert faces[0] == pytest.approx(faces[1])


@settings(deadline=None, max_examples=40)
@given(amounts(), st.sampled_from(["on_feet", "on_treated_foot", "feet_up"]), st.sampled_from([Side.LEFT, Side.RIGHT]))
def test_a_planted_foot_stays_where_it_is(angles: dict[Movement, float], position: str, side: Side) -> None:
    """Whatever the rest of the body does, the ball of the foot on the ground is where it was at rest."""
    own = side.other if SKELETON.rests[position].planted == "other" else side
    ball = SKELETON.segments["foot"].end

    assert posed(angles, position, side).place("foot", own, ball) == pytest.approx(
        posed({}, position, side).place("foot", own, ball))


def test_who_raises_the_heel_does_not_tip() -> None:
    """On the ball of one foot the body goes up and stays upright; a squat leaves the sole flat."""
    foot, shank = SKELETON.segments["foot"], SKELETON.segments["shank"]
    raised = posed({Movement(motion="ankle_plantarflexion", side=Side.RIGHT): 30}, "on_treated_foot", Side.RIGHT)
    still = posed({}, "on_treated_foot", Side.RIGHT)

    assert raised.place("shank", Side.RIGHT, shank.joint)[1] < still.place("shank", Side.RIGHT, shank.joint)[1] - 10
    assert raised.way((0, 1, 0)) == pytest.approx(still.way((0, 1, 0)))
    bent = {Movement(motion="ankle_dorsiflexion", side=Side.RIGHT): 18,
            Movement(motion="knee_flexion", side=Side.RIGHT): 90}  # fmt: skip
    assert posed(bent, "on_treated_foot", Side.RIGHT).place("foot", Side.RIGHT, foot.joint) == pytest.approx(
        still.place("foot", Side.RIGHT, foot.joint))


def test_on_hands_and_knees_both_are_on_the_ground() -> None:
    """The trunk is tilted so that the hands come down to where the knees are, within a hand's thickness."""
    held = posed({}, "all_fours", Side.RIGHT)
    knee = held.place("shank", Side.RIGHT, SKELETON.segments["shank"].joint)
    hand = held.place("hand", Side.RIGHT, SKELETON.segments["hand"].joint)

    assert abs(knee[1] - hand[1]) < 25
