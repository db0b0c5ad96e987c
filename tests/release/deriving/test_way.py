"""The way from start to end as one: position, order, what is held and what is left out."""

from glidepath.body import Movement, Side
from glidepath.catalogue import body
from glidepath.release.deriving.way import Way, way
from tests.samples import small_body

BODY = small_body()


def found(name: str, **own: float) -> Way | None:
    """The way of a structure of the small body on the left."""
    available = {Movement(motion=motion, side=Side.LEFT): degrees for motion, degrees in own.items()}
    return way(BODY, BODY.structures[name], Side.LEFT, available, avoid=(), precautions=())


def test_start_and_end_name_what_the_stages_move() -> None:
    """The picture and the sentences are made of the same poses."""
    made = found("calf")

    assert made is not None
    moved = {movement.motion for stage in made.stages for movement in stage.moves}
    assert moved == {pose.motion for pose in made.end}
    assert len(made.start) == len(made.end)


def test_without_room_there_is_no_way() -> None:
    """Joints that do not move five degrees give none."""
    still = dict.fromkeys(("ankle_plantarflexion", "ankle_dorsiflexion"), 4.0)

    assert found("deep_calf", **still) is None


def test_a_part_that_draws_a_neighbour_is_left_out_of_the_whole_way() -> None:
    """The tensor fasciae latae is drawn backward and not across, so that the gluteus medius stays slack."""
    whole = body()
    made = way(whole, whole.structures["tensor_fasciae_latae"], Side.RIGHT, {}, avoid=(), precautions=())

    assert made is not None
    assert [("hip_adduction", 0)] == [(hold.pose.motion, hold.pose.degrees) for hold in made.held]
    assert "hip_adduction" not in {pose.motion for pose in made.end}
    assert {one.structure: one.parted for one in made.along}["gluteus_medius"]
