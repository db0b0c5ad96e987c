"""How the person lies: room for the movement first, then the order on file, and never what they cannot take."""

import msgspec

from glidepath.body import Movement, Side
from glidepath.release.deriving.placing import positions, room
from tests.samples import position, small_body

GAINED = {
    Movement(motion="ankle_dorsiflexion", side=Side.LEFT): 3.0, Movement(motion="knee_extension", side=Side.LEFT): 1.0,
}  # fmt: skip
PLACES = [position("stiff", "ankle_plantarflexion"), position("half", "knee_extension"), position("free"),
          position("seated"), position("lying", not_with=("pregnancy",))]  # fmt: skip
BODY = msgspec.structs.replace(small_body(), positions={item.id: item for item in PLACES})


def order(*names: str, **other: tuple[str, ...]) -> list[str]:
    """The positions of a structure on which these are named, in the order they are offered."""
    calf = msgspec.structs.replace(BODY.structures["calf"], positions=names)
    return [place.id for place in positions(BODY, calf, GAINED, **other)]


def test_room_is_the_part_of_the_way_that_is_left() -> None:
    """A joint that cannot go one way gives nothing."""
    assert [0.25, 0.75, 1] == [room(BODY, BODY.positions[name], GAINED) for name in ("stiff", "half", "free")]


def test_what_leaves_half_the_way_comes_in_the_order_on_file() -> None:
    """And what leaves less comes after, however early it is named."""
    assert ["half", "free", "stiff"] == order("stiff", "half", "free")


def test_what_the_person_cannot_take_is_left_out() -> None:
    """By their own word or by a precaution; where nothing is left, they sit."""
    assert ["free"] == order("lying", "free", precautions=("pregnancy",))
    assert ["lying"] == order("lying", "free", avoid=("free",))
    assert ["seated"] == order("lying", precautions=("pregnancy",))
