"""Which studies bear on a treatment, and what of them decides."""

from glidepath.catalogue import Arm, Aspect, Found, Outcome, Result, shelf
from glidepath.evidence import Against, Direction, claim
from glidepath.evidence.comparing import comparisons, concerning
from tests.evidence.made import TREATMENT, study


def compared(*studies):
    """The comparisons of studies on active release."""
    return comparisons(studies, TREATMENT, shelf().treatments)


def test_the_literature_counts_as_it_was_reviewed():
    """Against other active care three favour it, three the other, four neither: the count of the clinical review."""
    _, active = claim(shelf(), "", TREATMENT).findings

    assert Against.ACTIVE is active.against
    assert ("ART-08", "ART-11", "ART-17") == active.votes.favour
    assert ("ART-14", "ART-15", "ART-19") == active.votes.against
    assert ("ART-01", "ART-07", "ART-16", "ART-18") == active.votes.neither
    assert Direction.MIXED is active.direction


def test_seen_from_the_other_arm_it_is_turned_round():
    """Where active release did better than stretching, stretching did worse than active release."""
    held = shelf()
    here = [one for one in comparisons(concerning(held, "sciatic_type", "stretching"), "stretching", held.treatments)
            if one.study.id == "ART-17" and one.versus]  # fmt: skip
    there = [one for one in compared(held.studies["ART-17"]) if one.versus]

    assert (Direction.AGAINST, Direction.FAVOURS) == (here[0].direction, there[0].direction)
    assert here[0].effect.value == -there[0].effect.value
    assert here[0].effect.variance == there[0].effect.variance


def test_pain_decides_and_tenderness_does_not():
    """A threshold that rose while pain stayed is no difference."""
    outcomes = (Outcome(id="ppt", name="PPT", aspect=Aspect.TENDERNESS, unit="kPa", lower_better=False),
                Outcome(id="pain", name="Pain", aspect=Aspect.PAIN, unit="points", lower_better=True))  # fmt: skip
    results = tuple(Result(outcome=name, arm="a", versus="b", found=found)
                    for name, found in (("ppt", Found.BETTER), ("pain", Found.NONE)))  # fmt: skip
    (one,) = compared(study(outcomes=outcomes, results=results))

    assert (Aspect.PAIN, Direction.NEITHER) == (one.aspect, one.direction)


def test_what_both_arms_were_given_is_not_tested():
    """Active release with and without strengthening says nothing of active release and something of exercise."""
    held = shelf()

    assert not [one for one in compared(held.studies["ART-12"]) if one.versus]
    (one,) = [one for one in comparisons([held.studies["ART-12"]], "exercise", held.treatments) if one.versus]
    assert one.alone and Direction.FAVOURS is one.direction and Against.CONTROL is one.against


def test_what_was_given_together_tells_of_neither():
    """Active release with exercise beside nothing says nothing of active release by itself."""
    arms = (Arm(id="a", treatments=(TREATMENT, "exercise"), n=30), Arm(id="b", treatments=("no_treatment",), n=30))

    assert [] == compared(study(arms=arms))


def test_sham_and_care_as_usual_are_control():
    """Nothing, a sham and usual care stand in for treatment; stretching is one."""
    for other, against in (("sham", Against.CONTROL), ("usual_care", Against.CONTROL), ("stretching", Against.ACTIVE)):
        arms = (Arm(id="a", treatments=(TREATMENT,), n=30), Arm(id="b", treatments=(other,), n=30))
        assert against is compared(study(arms=arms))[0].against
