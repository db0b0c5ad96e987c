"""Chapter 8. What may be claimed.

Every study is on file, those that found nothing included. For a condition and a treatment the studies become findings,
a finding is graded by a written rule, and the grade makes the sentence: *does*, *probably does*, *may do*, or *it is
not known*. No sentence is stronger than its grade.
"""

from glidepath.catalogue import shelf
from glidepath.evidence import Certainty, Direction, claim, pool
from glidepath.evidence.own import OwnStudy, fitting

SHELF = shelf()


def test_one_small_trial_that_found_nothing_between_two_treatments():
    """In neck pain 24 people were compared: nothing is known, and registers hold trials that nobody has seen."""
    made = claim(SHELF, "neck_pain", "active_release")

    assert (Direction.NEITHER, Certainty.VERY_LOW, 0) == (made.direction, made.certainty, made.strength)
    assert made.sentence.endswith(
        "It is not known whether active release in neck pain does more for pain than joint mobilisation: one study "
        "showed no difference.")  # fmt: skip
    assert ("NCT04679363", "NCT05190328") == made.registered


def test_a_paper_that_says_better_is_not_enough():
    """In plantar fasciitis the figures lean one way; 30 people and two kinds of bias leave it unknown."""
    (finding,) = claim(SHELF, "plantar_fasciitis", "active_release").findings

    assert finding.by_numbers and finding.pooled.value > 0
    assert [2, 0, 0, 1, 1] == [step.down for step in finding.graded.steps]
    assert finding.sentence.endswith("the figures of one study lean towards it.")


def test_six_trials_of_exercise_bear_probably():
    """429 people and an interval on one side: one step down for bias, so exercise *probably* does more."""
    finding = claim(SHELF, "tennis_elbow", "exercise").findings[0]
    said = "Exercise in tennis elbow probably does more for pain than conventional physiotherapy alone."

    assert (Certainty.MODERATE, said) == (finding.graded.certainty, finding.sentence)


def test_a_threshold_that_rises_is_no_relief():
    """Sustained pressure lets a spot bear more; pain decides, and it did not fall."""
    finding = claim(SHELF, "muscle_knots", "ischaemic_pressure").findings[0]

    assert Direction.NEITHER is finding.direction
    assert ["Pressure pain threshold"] == [one.outcome for one in finding.comparisons[0].others]


def test_nobody_was_compared():
    """A change from before to after is told with what it does not show."""
    assert (
        "Active release in low back pain: pain improved from before to after in one study, but nobody was compared, so "
        "whether that was the reason is not known."
    ) == claim(SHELF, "low_back_pain", "active_release").sentence


def test_ones_own_trials():
    """Three trials of two groups each: effects by their means and spreads, pooled with an honest interval."""
    trials = [("A", 5.0, 20, 4.0, 22), ("B", 6.0, 30, 4.0, 30), ("C", 5.0, 12, 4.5, 15)]
    effects = fitting([OwnStudy(study=name, mean1=mean1, sd1=2, n1=n1, mean2=mean2, sd2=2, n2=n2)
                       for name, mean1, n1, mean2, n2 in trials])  # fmt: skip
    together = pool(effects)

    assert 3 == together.k and 0.6 < together.value < 0.7
    assert together.interval.low < 0 < together.interval.high
    assert together.prediction.low < together.interval.low
