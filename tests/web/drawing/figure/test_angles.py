"""Which angle every joint has: the named ones within their limits, the rest as the position holds it."""

import pytest

from glidepath.body import Movement, Side
from glidepath.catalogue import body
from glidepath.catalogue.skeleton import skeleton
from glidepath.web.drawing.figure.pose.angles import choices, settled

SKELETON = skeleton()
MOTIONS = body().motions
KNEE = Movement(motion="knee_flexion", side=Side.RIGHT)


def angles(named: dict[Movement, float], position: str = "standing", **more: object) -> dict[tuple[str, Side], float]:
    """What is settled for the right side as the treated one."""
    return dict(settled(SKELETON, named, motions=MOTIONS, position=position, treated=Side.RIGHT, **more))


@pytest.mark.parametrize(("named", "position", "says"), [
    ({KNEE: 136}, "standing", "knee flexion of 136 is beyond its limit of 135"),
    ({KNEE: -1}, "standing", "knee extension of 1 is beyond its limit of 0"),
    ({Movement(motion="knee_folding", side=Side.RIGHT): 3}, "standing", "no such motion: knee_folding"),
    ({Movement(motion="knee_flexion", side=Side.MIDLINE): 3}, "standing", "knee flexion needs a side"),
    ({Movement(motion="lumbar_flexion", side=Side.LEFT): 3}, "standing", "trunk flexion needs no side"),
    ({KNEE: 3}, "floating", "no such position: floating"),
])
def test_what_no_joint_can_do_is_refused(named: dict[Movement, float], position: str, says: str) -> None:
    """The error says which motion, how far, and the limit."""
    with pytest.raises(ValueError, match=says):
        angles(named, position)


def test_a_negative_angle_is_its_opposite() -> None:
    """Less than nothing of a turn to the right is a turn to the left; of flexion, extension."""
    turned = angles({Movement(motion="cervical_rotation", side=Side.RIGHT): -30})
    bent = angles({Movement(motion="hip_flexion", side=Side.LEFT): -10})

    assert 30 == turned["cervical_rotation", Side.LEFT]
    assert 10 == bent["hip_extension", Side.LEFT]


def test_a_named_joint_is_not_held_by_the_position() -> None:
    """Sitting bends both knees; the one that is named straight is straight, the other stays bent."""
    sitting = angles({Movement(motion="knee_extension", side=Side.RIGHT): 0}, "seated")

    assert ("knee_flexion", Side.RIGHT) not in sitting
    assert 90 == sitting["knee_flexion", Side.LEFT]


def test_no_room_for_a_motion_is_not_a_straight_joint() -> None:
    """Nobody who sits has straight hips: a zero of hip extension leaves the hip as sitting has it."""
    assert 90 == angles({Movement(motion="hip_extension", side=Side.RIGHT): 0}, "seated")["hip_flexion", Side.RIGHT]


def test_a_turn_of_the_shoulder_is_shown_by_a_bent_elbow() -> None:
    """The free elbow bends on the side that turns, unless it is named."""
    turn = Movement(motion="shoulder_external_rotation", side=Side.RIGHT)
    straight = Movement(motion="elbow_extension", side=Side.RIGHT)

    assert 90 == angles({turn: 40})["elbow_flexion", Side.RIGHT]
    assert 90 > angles({turn: 40})["elbow_flexion", Side.LEFT]
    assert ("elbow_flexion", Side.RIGHT) not in angles({turn: 40, straight: 0})


def test_a_free_forearm_may_be_turned_to_show_what_is_on_it() -> None:
    """Choices are offered unless the forearm is named on the treated side; one replaces what the position says."""
    turned = Movement(motion="forearm_supination", side=Side.RIGHT)
    offered = choices(SKELETON, [{KNEE: 10}], position="seated", treated=Side.RIGHT)

    assert ("forearm_supination", 70) in offered
    assert [] == choices(SKELETON, [{turned: 10}], position="seated", treated=Side.RIGHT)
    held = angles({}, "seated", choice=("forearm_supination", 70.0))
    assert 70 == held["forearm_supination", Side.RIGHT]
    assert ("forearm_pronation", Side.RIGHT) not in held
    assert ("forearm_pronation", Side.LEFT) in held
