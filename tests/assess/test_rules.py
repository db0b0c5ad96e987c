"""From history, range and nerve signs to signs to steer by and an opinion."""

from glidepath.assess import Driver, History, NerveSign, NerveTest, baseline, opinion
from glidepath.body import Side
from glidepath.catalogue import Norm
from glidepath.measure import Sign
from tests.samples import condition, degrees, pain, reading

MEASURES = {"nprs": pain(), "range": degrees()}
RUNNER = History(weeks=8, linked_to=("running",), eases_with_rest=True, deep_in_joint=False)
LEFT, RIGHT = (
    reading("range", value, motion="knee_flexion", side=side) for value, side in ((120, Side.LEFT), (100, Side.RIGHT))
)


def test_the_shorter_side_is_limited_when_the_difference_exceeds_the_error() -> None:
    """Twenty degrees apart with an error of five: the right falls short."""
    made = baseline(readings=[LEFT, RIGHT], history=None, condition=condition(), measures=MEASURES)

    assert (Side.RIGHT,) == made.ranges[0].limited


def test_a_difference_within_the_error_limits_neither_side() -> None:
    """Three degrees apart say nothing."""
    close = reading("range", 103, motion="knee_flexion", side=Side.LEFT)
    made = baseline(readings=[close, RIGHT], history=None, condition=condition(), measures=MEASURES)

    assert () == made.ranges[0].limited


def test_pain_and_the_limited_motion_are_proposed_as_signs() -> None:
    """One sign of pain, one of movement."""
    made = baseline(readings=[LEFT, RIGHT, reading("nprs", 6, side=Side.MIDLINE)], history=RUNNER,
                    condition=condition(), measures=MEASURES)

    assert (Sign(measure="nprs", side=Side.MIDLINE),
            Sign(measure="range", motion="knee_flexion", side=Side.RIGHT)) == made.signs


def test_a_measure_that_may_not_decide_is_no_comparable_sign() -> None:
    """What never decides cannot steer."""
    made = baseline(readings=[reading("nprs", 6)], history=None, condition=condition(),
                    measures={"nprs": pain(decides=False)})

    assert () == made.signs


def test_a_verified_norm_comes_first_and_keeps_its_mark() -> None:
    """The reference value says whose it is and whether it was checked."""
    norms = [Norm(motion="knee_flexion", value=value, population="adults", source=source, verified=verified)
             for value, source, verified in ((135, "memory", False), (142, "table", True))]
    made = baseline(readings=[RIGHT], history=None, condition=condition(), norms=norms, measures=MEASURES)

    assert (142, "table", True) == (made.ranges[0].norm, made.ranges[0].norm_source, made.ranges[0].norm_verified)


def test_use_rest_and_place_speak_for_soft_tissue() -> None:
    """Every reason is given in words."""
    made = opinion(history=RUNNER, nerves=())

    assert Driver.SOFT_TISSUE == made.driver
    assert "brought on by running" in made.reasons


def test_a_nerve_deficit_is_evaluated_first_whatever_else_speaks_for_soft_tissue() -> None:
    """Lost power outweighs every reason."""
    lost = NerveSign(test=NerveTest.POWER, level="L5", side=Side.LEFT, normal=False)
    made = opinion(history=RUNNER, nerves=[lost])

    assert Driver.EVALUATE_FIRST == made.driver
    assert ("power not normal at L5, left",) == made.reasons


def test_without_a_history_it_is_unclear() -> None:
    """Nothing asked, nothing concluded."""
    assert Driver.UNCLEAR == opinion(history=None, nerves=()).driver


def test_deep_joint_pain_that_does_not_rest_speaks_against() -> None:
    """The reasons against are kept beside those for."""
    made = opinion(history=History(weeks=2, eases_with_rest=False, deep_in_joint=True), nerves=())

    assert Driver.UNCLEAR == made.driver
    assert ("does not ease with rest", "felt deep inside a joint") == made.against
