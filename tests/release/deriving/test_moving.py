"""Which joint moves first, which follow, and how a nerve is slid."""

from glidepath.body import Kind, Movement, Side
from glidepath.release import Stage, first, span
from glidepath.release.deriving.moving import gains, glide, stages
from tests.samples import act, position, small_body, structure

BODY = small_body()
CALF = BODY.structures["calf"]
ENDS = span(BODY, CALF, Side.LEFT, {})


def stage(joint: str, part: float) -> Stage:
    """A stage of one joint."""
    return Stage(joint=joint, moves=(), part=part)


def test_gains_are_counted_over_the_whole_way() -> None:
    """From pointed to drawn up the ankle gains seventy degrees' worth."""
    gained = gains(BODY, CALF, Side.LEFT, ENDS.shortened, ENDS.lengthened)

    assert 70 == gained[Movement(motion="ankle_dorsiflexion", side=Side.LEFT)]


def test_parts_add_up_to_the_whole() -> None:
    """Each stage says its part of the whole length change."""
    found = stages(BODY, CALF, Side.LEFT, ENDS.shortened, ENDS.lengthened)

    assert ["ankle", "knee"] == [one.joint for one in found]
    assert 1 == round(sum(one.part for one in found), 1)


def test_as_few_joints_as_give_half_move_at_first() -> None:
    """One where one is enough, otherwise as many as it takes."""
    one, two, three = stage("hip", 0.6), stage("knee", 0.3), stage("ankle", 0.1)

    assert (one,) == first((one, two, three))
    assert (two, stage("foot", 0.25)) == first((two, stage("foot", 0.25), three))
    assert () == first(())


def test_a_nerve_is_drawn_in_the_order_of_its_file() -> None:
    """Its slide draws with the first joint and lets go with the last one, another joint."""
    nerve = structure("nerve", act("ankle_plantarflexion"), act("knee_flexion"), act("cervical_extension"),
                      kind=Kind.NERVE)
    made = glide(BODY, nerve, Side.LEFT, position("seated"))

    assert ["ankle_dorsiflexion", "knee_extension", "cervical_flexion"] == [one.motion for one in made.load]
    assert ["ankle_dorsiflexion", "cervical_extension"] == [one.motion for one in made.slide]


def test_a_nerve_is_not_drawn_where_the_position_leaves_no_room() -> None:
    """What is blocked is left out; with one joint left there is nothing to slide against."""
    nerve = structure("nerve", act("ankle_plantarflexion"), act("cervical_extension"), kind=Kind.NERVE)
    made = glide(BODY, nerve, Side.LEFT, position("prone", "cervical_flexion"))

    assert made.load == made.slide == (Movement(motion="ankle_dorsiflexion", side=Side.LEFT),)
