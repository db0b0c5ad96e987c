"""What a movement draws along, and the posture that leaves a neighbour slack."""

from glidepath.body import Side
from glidepath.release import Along, Hold, span
from glidepath.release.parting import parting
from tests.samples import position, small_body

BODY = small_body()
DEEP = BODY.structures["deep_calf"]


def part(*blocked: str) -> tuple[tuple[Hold, ...], tuple[Along, ...]]:
    """Look for a posture while the deep calf is drawn, lying where some motions have no room."""
    ends = span(BODY, DEEP, Side.LEFT, {})
    return parting(BODY, DEEP, Side.LEFT, position("here", *blocked), ends.shortened, ends.lengthened, {})


def test_a_posture_is_held_on_a_joint_the_structure_does_not_cross() -> None:
    """A bent knee, no further than a right angle, leaves the calf slack at the end."""
    (hold,), (calf,) = part()

    assert ("knee_flexion", 90, ("calf",)) == (hold.pose.motion, hold.pose.degrees, hold.spares)
    assert calf.parted and calf.taut < 1 and calf.takes > 0


def test_without_room_for_the_posture_nothing_is_held() -> None:
    """Then the neighbour is drawn along and is said to be."""
    held, (calf,) = part("knee_flexion")

    assert () == held
    assert not calf.parted and calf.taut > 0.9
