"""Figures decide where every study gives them; otherwise studies are counted, and it is said."""

from glidepath.catalogue import Arm, Basis, Design, Found, Result, shelf
from glidepath.evidence import Direction, claim, plotted
from tests.evidence.made import CONDITION, TREATMENT, holding, study


def found(smd, **more):
    """A comparison with a figure."""
    return (Result(outcome="pain", arm="a", versus="b", found=Found.BETTER, smd=smd, low=smd - 0.3, high=smd + 0.3,
                   **more),)  # fmt: skip


def test_figures_decide_where_all_give_them():
    """Two figures that reach to both sides are no difference, though both papers say better."""
    finding = claim(holding(study("MADE-1", results=found(0.1)), study("MADE-2", results=found(0.05))), CONDITION,
                    TREATMENT).findings[0]  # fmt: skip

    assert finding.by_numbers and 2 == finding.pooled.k
    assert Direction.NEITHER is finding.direction
    assert "the figures of two studies reach from better to worse" in finding.sentence


def test_one_study_without_figures_makes_it_a_count():
    """Figures of some are drawn and do not decide."""
    finding = claim(holding(study("MADE-1", results=found(0.9)), study("MADE-2")), CONDITION, TREATMENT).findings[0]

    assert not finding.by_numbers and 1 == finding.pooled.k and 1 == len(plotted(finding))
    assert Direction.FAVOURS is finding.direction


def test_a_figure_from_memory_is_never_pooled():
    """What nobody read does not decide."""
    arms = (Arm(id="a", treatments=(TREATMENT,), n=30, basis=Basis.MEMORY), Arm(id="b", treatments=("sham",), n=30))
    finding = claim(holding(study(arms=arms, results=found(0.9))), CONDITION, TREATMENT).findings[0]

    assert finding.pooled is None and not plotted(finding)
    assert not finding.comparisons[0].effect.verified


def test_a_meta_analysis_speaks_for_the_trials_it_pooled():
    """Trials beside it are not pooled again; across complaints the trials are counted instead."""
    whole = study("MADE-M", design=Design.META_ANALYSIS, results=found(0.5))
    held = holding(whole, study("MADE-1", results=found(0.9)))

    assert ["MADE-M"] == [one.study.id for one in claim(held, CONDITION, TREATMENT).findings[0].comparisons]
    assert ["MADE-1"] == [one.study.id for one in claim(held, "", TREATMENT).findings[0].comparisons]


def test_before_and_after_is_used_where_nobody_was_compared():
    """A change without a comparison is told only where there is nothing better, and claims nothing."""
    alone = study("MADE-2", design=Design.BEFORE_AFTER, results=(Result(outcome="pain", arm="a", found=Found.BETTER),))

    assert 1 == len(claim(holding(study(), alone), CONDITION, TREATMENT).findings)
    made = claim(holding(alone), CONDITION, TREATMENT)
    assert Direction.BEFORE_AFTER is made.direction and "nobody was compared" in made.sentence


def test_figures_that_contradict_a_paper_do_not_follow_it():
    """The paper on piriformis syndrome says better; its own means before and after reach to both sides."""
    finding = claim(shelf(), "sciatic_type", "stretching").findings[0]

    assert finding.by_numbers and not finding.pooled.cautious.excludes_none
