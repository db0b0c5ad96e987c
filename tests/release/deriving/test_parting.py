"""What a movement draws along, the posture that leaves a neighbour slack, and the part that is better left out."""

import msgspec

from glidepath.body import Body, Evidence, Link, LinkKind, Movement, Side
from glidepath.release import Along, Hold, Stage, span
from glidepath.release.deriving import moving, parting
from tests.samples import act, small_body, structure

BODY = small_body()
DEEP = BODY.structures["deep_calf"]


def part(*blocked: str) -> tuple[tuple[Hold, ...], tuple[Along, ...]]:
    """Look for a posture while the deep calf is drawn, lying where some motions have no room."""
    ends = span(BODY, DEEP, Side.LEFT, {})
    around = parting.neighbours(BODY, DEEP, Side.LEFT)
    closed = {*parting.taken(BODY, DEEP, Side.LEFT, [*ends.shortened, *ends.lengthened]), *blocked}
    held = parting.hold(BODY, around, closed, ends.shortened, ends.lengthened, {})
    keep = [one.pose for one in held]
    return held, parting.along(around, [*ends.shortened, *keep], [*ends.lengthened, *keep])


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


def left_out(bend: float, kind: LinkKind = LinkKind.SYNERGIST) -> tuple[Hold, ...]:
    """Look for a part to leave out of a movement that points and turns, beside a muscle that is drawn by the turn."""
    strap = structure("strap", act("cervical_flexion"), act("cervical_rotation"), neighbours=("turner",))
    turner = structure("turner", act("cervical_rotation"), neighbours=("strap",))
    mates = Link(start="strap", end="turner", kind=kind, evidence=Evidence.CONVENTION, reason="helps it", source="test",
                 verified=True)
    body: Body = msgspec.structs.replace(BODY, structures={"strap": strap, "turner": turner}, links=(mates,))
    ends = span(body, strap, Side.LEFT, {Movement(motion="cervical_extension", side=Side.MIDLINE): bend})
    gained = moving.gains(body, strap, Side.LEFT, ends.shortened, ends.lengthened)
    bow = Movement(motion="cervical_extension", side=Side.MIDLINE)
    turn = Movement(motion="cervical_rotation", side=Side.RIGHT)
    stage = Stage(joint="cervical", moves=(bow, turn), part=1.0)
    around = parting.neighbours(body, strap, Side.LEFT)
    return parting.left_out(body, strap, around, gained, stage, ends.shortened, ends.lengthened)


def test_a_part_is_left_out_only_where_enough_length_is_gained_without_it() -> None:
    """The turn gives more than half of the length, so it stays however much it draws its neighbour."""
    assert () == left_out(60)


def test_the_part_that_draws_a_neighbour_is_left_out(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    """Where four tenths of the length are enough, the strap bends and does not turn, and the turner stays slack."""
    monkeypatch.setattr(parting, "LEFT", 0.4)
    (hold,) = left_out(60)

    assert ("cervical_rotation", 0, ("turner",)) == (hold.pose.motion, hold.pose.degrees, hold.spares)
    assert () == left_out(60, LinkKind.REFERRAL)
