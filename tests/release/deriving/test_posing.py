"""Both ends of a structure's range, and what a position leaves of them."""

import msgspec

from glidepath.body import Movement, Pose, Side
from glidepath.release import span
from glidepath.release.deriving.posing import fitted, kept
from tests.samples import act, position, small_body, structure

BODY = small_body()


def test_the_long_end_undoes_the_short_one() -> None:
    """Every joint of the structure is taken to its end, one way and the other."""
    ends = span(BODY, BODY.structures["calf"], Side.LEFT, {})

    assert [("ankle_plantarflexion", 50), ("knee_flexion", 135)] == [
        (pose.motion, pose.degrees) for pose in ends.shortened]
    assert [("ankle_dorsiflexion", 20), ("knee_extension", 5)] == [
        (pose.motion, pose.degrees) for pose in ends.lengthened]


def test_a_straight_joint_does_not_turn() -> None:
    """A motion that needs a bent knee has no room in a pose that keeps it straight."""
    turn = msgspec.structs.replace(BODY.motions["cervical_rotation"], needs="knee_flexion")
    body = msgspec.structs.replace(BODY, motions=BODY.motions | {"cervical_rotation": turn})
    odd = structure("odd", act("cervical_rotation"), act("knee_flexion"))
    ends = span(body, odd, Side.LEFT, {})

    assert [80, 0] == [next(pose.degrees for pose in end if pose.motion == "cervical_rotation")
                       for end in (ends.shortened, ends.lengthened)]


def test_a_position_keeps_what_it_blocks_neutral() -> None:
    """Lying face down, a neck does not bend forward."""
    pose = (Pose(motion="cervical_flexion", side=Side.MIDLINE, degrees=50),)

    assert [0] == [one.degrees for one in fitted(pose, position("prone", "cervical_flexion"))]
    assert pose == fitted(pose, position("seated"))


def test_only_what_moves_is_kept() -> None:
    """A joint that the movement leaves alone rests, at both ends."""
    ends = span(BODY, BODY.structures["calf"], Side.LEFT, {})
    moves = [Movement(motion="ankle_dorsiflexion", side=Side.LEFT)]

    assert ["ankle_plantarflexion"] == [pose.motion for pose in kept(BODY, ends.shortened, moves)]
    assert ["ankle_dorsiflexion"] == [pose.motion for pose in kept(BODY, ends.lengthened, moves)]
