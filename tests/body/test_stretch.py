"""Relative lengths: what draws a structure, how far a joint goes, and what a pose makes of it."""

from glidepath.body import Movement, Pose, Side, arcs, draws, reach, stretch
from tests.samples import small_body

BODY = small_body()
CALF = BODY.structures["calf"]
ANKLE = Movement(motion="ankle_dorsiflexion", side=Side.LEFT)
KNEE = Movement(motion="knee_extension", side=Side.LEFT)


def pose(movement: Movement, degrees: float) -> Pose:
    """Take a movement so far."""
    return Pose(motion=movement.motion, side=movement.side, degrees=degrees)


def test_what_lengthens_draws_and_its_opposite_lets_go() -> None:
    """Both ways are known, and a secondary contribution counts for less."""
    drawn = draws(BODY, CALF, Side.LEFT)

    assert drawn[ANKLE] > drawn[KNEE] > 0
    assert -drawn[ANKLE] == drawn[Movement(motion="ankle_plantarflexion", side=Side.LEFT)]


def test_a_pose_is_as_long_as_its_joints_make_it() -> None:
    """Degrees add up; a joint that does not cross the structure adds nothing."""
    drawn = draws(BODY, CALF, Side.LEFT)
    other = Movement(motion="ankle_dorsiflexion", side=Side.RIGHT)

    assert 0 == stretch(drawn, [])
    assert drawn[ANKLE] * 10 + drawn[KNEE] * 5 == stretch(drawn, [pose(ANKLE, 10), pose(KNEE, 5), pose(other, 20)])


def test_nobody_reaches_past_a_limit() -> None:
    """The person's own range stands where it is less than the clinical limit, in whole steps of five degrees."""
    assert 20 == reach(BODY, ANKLE, {})
    assert 20 == reach(BODY, ANKLE, {ANKLE: 33})
    assert 10 == reach(BODY, ANKLE, {ANKLE: 14.9})
    assert 0 == reach(BODY, ANKLE, {ANKLE: -3})


def test_the_joint_with_the_greatest_gain_comes_first() -> None:
    """A stiff ankle leaves most of the way to the knee."""
    assert [ANKLE, KNEE] == list(arcs(BODY, CALF, Side.LEFT, {}))
    stiff = {ANKLE: 0.0, Movement(motion="ankle_plantarflexion", side=Side.LEFT): 5.0}
    assert [KNEE, ANKLE] == list(arcs(BODY, CALF, Side.LEFT, stiff))
