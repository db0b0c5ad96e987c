"""Every structure on file can be released on either side, inside the range, from short to long."""

from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Movement, Side, Structure, lengthening, shortening
from glidepath.catalogue import contacts, shelf
from glidepath.release import Pose, Protocol, protocol
from tests.samples import cleared

BODY = shelf().body
STRUCTURES = st.sampled_from(list(BODY.structures.values()))
SIDES = st.sampled_from([Side.LEFT, Side.RIGHT])


def card(structure: Structure, side: Side, available: dict[Movement, float] | None = None) -> Protocol:
    """Derive a card that must not be withheld."""
    made = protocol(structure, side, cleared(), body=BODY, available=available)
    assert isinstance(made, Protocol)
    return made


def movements(poses: tuple[Pose, ...]) -> set[Movement]:
    """The movements that poses are taken by."""
    return {Movement(motion=pose.motion, side=pose.side) for pose in poses}


def mirrored(poses: tuple[Pose, ...]) -> list[tuple[str, Side, float]]:
    """The same poses on the other side."""
    return [(pose.motion, pose.side.other, pose.degrees) for pose in poses]


def plain(poses: tuple[Pose, ...]) -> list[tuple[str, Side, float]]:
    """The poses as they are."""
    return [(pose.motion, pose.side, pose.degrees) for pose in poses]


@given(STRUCTURES, SIDES, st.floats(0, 200))
def test_start_and_end_lie_inside_the_range(structure: Structure, side: Side, own: float) -> None:
    """No pose passes the clinical limit, nor the person's own range where that is less."""
    every = {Movement(motion=motion, side=on): own for motion in BODY.motions for on in Side}

    for made, reach in ((card(structure, side), 360.0), (card(structure, side, every), own)):
        for pose in (*made.start, *made.end):
            assert 0 <= pose.degrees <= min(BODY.motions[pose.motion].limit, reach)


@given(STRUCTURES)
def test_the_left_is_the_mirror_of_the_right(structure: Structure) -> None:
    """Every side changes for its opposite and nothing else does."""
    left, right = card(structure, Side.LEFT), card(structure, Side.RIGHT)

    assert mirrored(left.start) == plain(right.start)
    assert mirrored(left.end) == plain(right.end)
    assert (left.moves, left.contacts, left.also_lengthens) == (right.moves, right.contacts, right.also_lengthens)


@given(STRUCTURES, SIDES)
def test_going_from_start_to_end_lengthens(structure: Structure, side: Side) -> None:
    """The start is reached by what shortens the structure, the end by what lengthens it, and the two differ."""
    made = card(structure, side)
    shorter = {movement for movement, _ in shortening(BODY, structure, side)}
    longer = {movement for movement, _ in lengthening(BODY, structure, side)}

    assert movements(made.start) <= shorter and movements(made.end) <= longer
    assert not shorter & longer
    assert made.moves in {pose.motion for pose in made.end}


@given(STRUCTURES, SIDES)
def test_the_movement_asked_for_has_an_arc(structure: Structure, side: Side) -> None:
    """There is somewhere to move to: start and end are not the same place."""
    made = card(structure, side)
    moves = next(pose for pose in made.end if pose.motion == made.moves)
    opposite = BODY.motions[made.moves].opposite
    back = next(pose for pose in made.start if pose.motion == opposite)

    assert moves.degrees + back.degrees > 0


@given(STRUCTURES, SIDES)
def test_a_card_can_be_read_and_done(structure: Structure, side: Side) -> None:
    """Contacts exist, the place nearby is warned of, and a turn names its direction."""
    made = card(structure, side)

    assert made.contacts and set(made.contacts) <= set(contacts())
    assert {BODY.sites[site].caution for site in structure.near} <= set(made.cautions)
    assert not made.verified
    asked = next(step for step in made.steps if step.startswith("Ask the person to "))
    if BODY.motions[made.moves].opposite == made.moves:
        assert " to the left, " in asked or " to the right, " in asked
