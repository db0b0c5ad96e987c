"""What a change is worth: real, worthwhile, within error, worse, or not to be judged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.catalogue import Measure
from glidepath.measure import Change, MeasureError, Reading, Verdict, change
from tests.samples import degrees, figure, pain, reading

SCALE = st.integers(0, 10)


def pains(before: float, after: float, measure: Measure | None = None) -> Change:
    """Compare two pain readings."""
    return change(reading("nprs", before), reading("nprs", after, minute=9), measure=measure or pain())


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        (7, 4, Verdict.WORTHWHILE),
        (7, 5, Verdict.WITHIN_ERROR),
        (7, 7, Verdict.WITHIN_ERROR),
        (4, 7, Verdict.WORSE),
        (4, 6, Verdict.WITHIN_ERROR),
    ],
)
def test_error_two_and_worthwhile_three(before: float, after: float, verdict: Verdict) -> None:
    """A change is real beyond the error, not at it; worthwhile at the important difference, not only beyond it."""
    assert verdict == pains(before, after).verdict


def test_a_real_change_below_the_important_difference_is_only_real() -> None:
    """Real and worthwhile are two things."""
    measure = pain(mcid=(figure(5.0, "/10"),))

    assert Verdict.REAL == pains(8, 4, measure).verdict


def test_an_important_difference_smaller_than_the_error_does_not_lower_the_bar() -> None:
    """The error must be exceeded first, however small the published important difference."""
    measure = pain(mdc=(figure(4.0, "/10"),), mcid=(figure(1.3, "/10"),))

    assert Verdict.WITHIN_ERROR == pains(8, 5, measure).verdict
    assert Verdict.WORTHWHILE == pains(8, 3, measure).verdict


def test_a_percentage_is_of_the_value_before() -> None:
    """Thirty per cent of nine is more than two and a half."""
    measure = pain(mcid=(figure(40.0, "%", kind="percent"),))

    assert Verdict.REAL == pains(9, 6, measure).verdict
    assert Verdict.WORTHWHILE == pains(9, 5, measure).verdict


def test_the_most_cautious_fitting_figure_decides_and_the_others_are_named() -> None:
    """Two published errors are not averaged."""
    measure = pain(mdc=(figure(1.4, "/10", source="small"), figure(4.0, "/10", source="large")))
    judged = pains(8, 5, measure)

    assert Verdict.WITHIN_ERROR == judged.verdict
    assert judged.mdc is not None
    assert "large" == judged.mdc.source
    assert any("small" in reason for reason in judged.reasons)


def test_the_error_of_the_complaint_comes_before_that_of_another() -> None:
    """A figure of this condition decides even when another population's is larger."""
    measure = pain(mdc=(figure(1.4, "/10", conditions=("tennis_elbow",)),
                        figure(4.0, "/10", conditions=("neck_pain",))))
    before, after = reading("nprs", 7), reading("nprs", 5)

    assert Verdict.WITHIN_ERROR != change(before, after, measure=measure, condition="tennis_elbow").verdict
    assert not change(before, after, measure=measure, condition="tennis_elbow").borrowed


def test_a_borrowed_error_is_said_to_be_borrowed() -> None:
    """Where nothing is published for the complaint, the largest of others is used and the sentence says so."""
    measure = pain(mdc=(figure(4.0, "/10", conditions=("neck_pain",), population="neck pain"),))
    judged = change(reading("nprs", 7), reading("nprs", 5), measure=measure, condition="plantar_fasciitis")

    assert judged.borrowed
    assert "borrowed from neck pain" in judged.sentence


def test_an_unverified_figure_never_decides() -> None:
    """It is named, and the change is not judged."""
    measure = pain(mdc=(figure(1.0, "/10", verified=False),))
    judged = pains(9, 2, measure)

    assert Verdict.CANNOT_JUDGE == judged.verdict
    assert any("not verified" in reason for reason in judged.reasons)


def test_another_method_cannot_be_judged() -> None:
    """A phone is not a goniometer, and the sentence says which was which."""
    judged = change(reading("range", 40, motion="knee_flexion"),
                    reading("range", 80, motion="knee_flexion", method="phone"), measure=degrees())

    assert Verdict.CANNOT_JUDGE == judged.verdict
    assert "taken by phone, before by goniometer" in judged.sentence


def test_no_published_error_is_shown_and_not_judged() -> None:
    """The change stands there without a verdict."""
    judged = change(reading("range", 40, motion="knee_flexion", method="phone"),
                    reading("range", 80, motion="knee_flexion", method="phone"), measure=degrees())

    assert (Verdict.CANNOT_JUDGE, 40) == (judged.verdict, judged.gain)
    assert "error is not known" in judged.sentence


def trials(*values: float, minute: float) -> Reading:
    """A phone reading of three trials."""
    made = reading("range", sum(values) / len(values), motion="knee_flexion", method="phone", minute=minute)
    return Reading(**{name: getattr(made, name) for name in made.__struct_fields__} | {"trials": values})


def test_the_persons_own_trials_supply_the_error_where_none_is_published() -> None:
    """Trials of one degree spread: MDC95 = 1.96 x sqrt(2) x 1/sqrt(3) = 1.6 degrees."""
    before, after = trials(49, 50, 51, minute=0), trials(52, 53, 54, minute=5)
    judged = change(before, after, measure=degrees())

    assert pytest.approx(1.600, abs=0.001) == judged.own_error
    assert Verdict.REAL == judged.verdict
    assert "own repeated trials" in judged.sentence


def test_two_trials_are_too_few_to_know_a_spread() -> None:
    """Below four degrees of freedom nothing is estimated."""
    judged = change(trials(49, 51, minute=0), trials(59, 61, minute=5), measure=degrees())

    assert Verdict.CANNOT_JUDGE == judged.verdict


@pytest.mark.parametrize(("rater", "error"), [("clinician", 4.0), ("another", 9.0)])
def test_two_raters_have_an_error_of_their_own(rater: str, error: float) -> None:
    """Same hands, smaller error; different hands, the larger one."""
    measure = degrees(mdc=(figure(4.0, "degrees", raters="same"), figure(9.0, "degrees", raters="different")))
    before = reading("range", 40, motion="knee_flexion")
    after = Reading(**{name: getattr(before, name) for name in before.__struct_fields__}
                    | {"rater": rater, "value": 60})
    judged = change(before, after, measure=measure)

    assert judged.mdc is not None
    assert error == judged.mdc.value


def test_left_is_never_compared_with_right() -> None:
    """The error names both signs."""
    with pytest.raises(MeasureError, match=r"knee_flexion right with range knee_flexion left"):
        change(reading("range", 40, motion="knee_flexion"),
               reading("range", 40, motion="knee_flexion", side=Side.LEFT), measure=degrees())


@given(SCALE, SCALE)
def test_a_change_and_its_reverse_never_both_improve(before: int, after: int) -> None:
    """What is better one way is not better the other way."""
    better = {Verdict.REAL, Verdict.WORTHWHILE}

    assert not (pains(before, after).verdict in better and pains(after, before).verdict in better)


@given(SCALE, SCALE, st.floats(0, 10), st.floats(0, 10))
def test_nothing_within_the_error_is_ever_called_better(before: int, after: int, error: float, mcid: float) -> None:
    """Whatever the important difference, noise stays noise."""
    measure = pain(mdc=(figure(error, "/10"),), mcid=(figure(mcid, "/10"),))
    judged = pains(before, after, measure)

    if abs(before - after) <= error:
        assert Verdict.WITHIN_ERROR == judged.verdict
    if judged.verdict is Verdict.WORTHWHILE:
        assert judged.gain > error
        assert judged.gain >= mcid


@given(SCALE, SCALE, SCALE)
def test_more_relief_is_never_worth_less(before: int, one: int, other: int) -> None:
    """Verdicts follow the size of the gain."""
    order = [Verdict.WORSE, Verdict.WITHIN_ERROR, Verdict.REAL, Verdict.WORTHWHILE]
    less, more = sorted((one, other), reverse=True)

    assert order.index(pains(before, less).verdict) <= order.index(pains(before, more).verdict)


@given(SCALE, SCALE)
def test_every_judged_sentence_names_its_source(before: int, after: int) -> None:
    """No verdict without the study it rests on."""
    assert "test study" in pains(before, after).sentence
