"""Poses between two: both ends are those given, and every joint goes evenly."""

import pytest

from glidepath.body import Movement, Side
from glidepath.catalogue import body
from glidepath.catalogue.exercise import exercises, posed
from glidepath.catalogue.skeleton import skeleton
from glidepath.web.drawing.figure.pose.angles import settled
from glidepath.web.drawing.figure.pose.between import between
from glidepath.web.drawing.figure.pose.posing import stance

MOTIONS, SKELETON = body().motions, skeleton()


def test_a_joint_goes_evenly_and_through_its_middle() -> None:
    """From bent to stretched back: 40, 20, 0, and then the opposite motion takes over."""
    hip = {name: Movement(motion=name, side=Side.RIGHT) for name in ("hip_flexion", "hip_extension")}
    found = between({hip["hip_flexion"]: 40.0}, {hip["hip_extension"]: 20.0}, 4, skeleton=SKELETON, motions=MOTIONS,
                    position="standing", side=Side.RIGHT)  # fmt: skip

    assert [40, 20, 0, -20] == [round(one[hip["hip_flexion"]] - one[hip["hip_extension"]]) for one in found]


@pytest.mark.parametrize("name", sorted(exercises())[::12])
def test_both_ends_are_those_of_the_exercise(name: str) -> None:
    """The first and the last pose put the body exactly where the two poses that are written down put it."""
    one = exercises()[name]
    ends = [posed(angles, Side.RIGHT, MOTIONS) for angles in (one.start, one.end)]
    way = between(*ends, 5, skeleton=SKELETON, motions=MOTIONS, position=one.pose, side=Side.RIGHT)

    def held(angles):
        amounts = settled(SKELETON, angles, motions=MOTIONS, position=one.pose, treated=Side.RIGHT)
        return stance(SKELETON, amounts, position=one.pose, side=Side.RIGHT)

    for pose, angles in zip((way[0], way[-1]), ends, strict=True):
        for place in ("hand", "foot", "head"):
            side = Side.MIDLINE if place == "head" else Side.LEFT
            at = SKELETON.segments[place].end
            assert held(angles).place(place, side, at) == pytest.approx(held(pose).place(place, side, at), abs=0.01)


def test_one_pose_is_no_way() -> None:
    """It takes two."""
    with pytest.raises(ValueError, match="at least two poses, got 1"):
        between({}, {}, 1, skeleton=SKELETON, motions=MOTIONS, position="standing", side=Side.RIGHT)
