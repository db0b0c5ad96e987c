"""Each step of the rule, one at a time."""

import pytest

from glidepath.catalogue import Arm, Aspect, Bias, Concern, Design, Found, Outcome, Result
from glidepath.evidence import Certainty, claim
from tests.evidence.made import CONDITION, TREATMENT, holding, study


def graded(*studies, treatment=TREATMENT):
    """The grade of the first finding of some studies."""
    return claim(holding(*studies), CONDITION, treatment).findings[0].graded


def down(domain, *studies):
    """By how much a step lowers it."""
    return next(step.down for step in graded(*studies).steps if step.domain == domain)


def result(smd=None, wide=0.2, found=Found.BETTER):
    """A comparison, with a figure where one is given."""
    figures = {} if smd is None else {"smd": smd, "low": smd - wide, "high": smd + wide}
    return Result(outcome="pain", arm="a", versus="b", found=found, **figures)


@pytest.mark.parametrize(("design", "start"), [
    (Design.RANDOMISED, Certainty.HIGH), (Design.META_ANALYSIS, Certainty.HIGH), (Design.CONTROLLED, Certainty.LOW),
    (Design.OWN_CONTROL, Certainty.LOW),
])  # fmt: skip
def test_it_starts_by_whether_lots_were_drawn(design, start):
    """High with lots, low without."""
    assert start is graded(study(design=design)).start


@pytest.mark.parametrize(("concerns", "read", "expected"), [
    ((), "whole paper", 0), ((), "abstract only", 1), ((Concern.TINY, Concern.SELECTED), "whole paper", 0),
    ((Concern.NOT_BLINDED,), "whole paper", 1), ((Concern.NOT_BLINDED, Concern.UNEQUAL_CARE), "whole paper", 2),
    ((Concern.CONTRADICTION,), "whole paper", 2),
])  # fmt: skip
def test_bias(concerns, read, expected):
    """Nothing, one concern or an abstract alone, a grave one or several."""
    remarks = tuple(Bias(concern=one, says="So.") for one in concerns)

    assert expected == down("Bias", study(bias=remarks, read=read))


def test_bias_without_a_comparison_is_very_serious():
    """Before and after alone goes down by two from low."""
    alone = study(design=Design.BEFORE_AFTER, results=(Result(outcome="pain", arm="a", found=Found.BETTER),))

    assert (2, Certainty.VERY_LOW) == (down("Bias", alone), graded(alone).certainty)


def test_inconsistency():
    """One study, agreement, some without a difference, opposite directions; by I² where figures decide."""
    better, none, worse = (
        study(f"MADE-{found.value}", results=(result(found=found),))
        for found in (Found.BETTER, Found.NONE, Found.WORSE)
    )
    again = study("MADE-again")
    same = [study(f"MADE-{n}", results=(result(0.5),)) for n in range(3)]
    apart = [study(f"MADE-{n}", results=(result(value),)) for n, value in enumerate((0.1, 1.5, 3.0))]
    some = [study(f"MADE-{n}", results=(result(value),)) for n, value in enumerate((0.3, 0.5, 0.62))]

    assert [0, 0, 1, 2] == [down("Inconsistency", *group) for group in (
        [better], [better, again], [better, none], [better, worse])]  # fmt: skip
    assert [0, 2] == [down("Inconsistency", *group) for group in (same, apart)]
    assert 1 == down("Inconsistency", *some)


def test_indirectness():
    """People without the complaint, range alone, a tender spot alone."""
    picked = study(bias=(Bias(concern=Concern.SELECTED, says="Healthy."),))
    measured = {
        aspect: study(outcomes=(Outcome(id="pain", name="What", aspect=aspect, unit="some", lower_better=True),))
        for aspect in (Aspect.FUNCTION, Aspect.MOTION, Aspect.TENDERNESS)
    }

    assert [1, 0, 1, 2] == [down("Indirectness", one) for one in (picked, *measured.values())]


def test_imprecision():
    """Few people, no figures, an interval to both sides; at most two."""
    big = {"people": 600, "arms": (Arm(id="a", treatments=(TREATMENT,), n=300),
                                   Arm(id="b", treatments=("no_treatment",), n=300))}  # fmt: skip

    assert [2, 1, 0, 1, 2] == [down("Imprecision", one) for one in (
        study(), study(**big), study(results=(result(0.5),), **big), study(results=(result(0.1),), **big),
        study(results=(result(0.1),)))]  # fmt: skip


def test_a_meta_analysis_counts_the_people_of_the_result_itself():
    """How many people rest on this result is not taken from the whole review."""
    whole = study(design=Design.META_ANALYSIS, people=900, results=(result(0.5),),
                  arms=(Arm(id="a", treatments=(TREATMENT,)), Arm(id="b", treatments=("no_treatment",))))  # fmt: skip

    assert "How many people was not seen." in next(
        step.reason for step in graded(whole).steps if step.domain == "Imprecision")  # fmt: skip


def test_small_and_unseen_studies():
    """Small ones that all favour it, an ended trial nobody has seen, a lopsided funnel, a level one."""
    domain = "Small and unseen studies"
    unseen = study("MADE-2", design=Design.REGISTERED, results=(), completed=True)
    large = {"people": 300}
    lopsided = [study(f"MADE-{n}", results=(result(0.1 + n / 10, wide=0.1 + n / 10),), **large) for n in range(11)]
    level = [study(f"MADE-{n}", results=(result(0.5 + (-1) ** n / 50, wide=0.1 + n / 10),), **large) for n in range(11)]
    even = [study(f"MADE-{n}", results=(result(0.5 + n / 50),), **large) for n in range(11)]

    assert [1, 1, 0, 1, 0, 0] == [down(domain, *group) for group in (
        [study()], [study(**large), unseen], [study(**large)], lopsided, level, even)]  # fmt: skip
