"""Left against right: real only beyond the error, never only as a ratio, and closed by the side that moved."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.catalogue import Direction, Measure, shelf
from glidepath.measure import MeasureError, Reading, Symmetry, closing, symmetry
from glidepath.measure.symmetry import FORMULA, Gap
from tests.samples import degrees, figure, reading

KILOS = st.integers(0, 100)


def kilos(**other: object) -> Measure:
    """Strongest grip with an error of 4 kg."""
    facts = {"id": "grip", "name": "Grip", "unit": "kg", "low": 0, "high": 100, "per_motion": False,
             "methods": ("dynamometer",), "mdc": (figure(4.0, "kg"),), **other}  # fmt: skip
    return msgspec.structs.replace(degrees(), **facts)


def grip(value: float, side: Side = Side.RIGHT, *, trials: tuple[float, ...] = (), method: str = "dynamometer",
         minute: float = 0) -> Reading:
    """A grip on one side."""
    made = reading("grip", value, side=side, method=method, minute=minute)
    return msgspec.structs.replace(made, unit="kg", trials=trials)


def sides(injured: float, other: float, measure: Measure | None = None, *, minute: float = 0) -> Symmetry:
    """The right side, injured, beside the left."""
    return symmetry(grip(injured, minute=minute), grip(other, Side.LEFT, minute=minute), measure=measure or kilos())


@pytest.mark.parametrize(
    ("injured", "other", "verdict", "index"),
    [(30, 40, Gap.REAL, 75.0), (36, 40, Gap.WITHIN_ERROR, 90.0), (41, 40, Gap.WITHIN_ERROR, 102.5),
     (50, 40, Gap.REAL, 125.0), (0, 4, Gap.WITHIN_ERROR, None), (0, 4.5, Gap.REAL, 0.0)],
)  # fmt: skip
def test_a_gap_is_real_beyond_the_error(injured, other, verdict, index):
    """At the error it is not; and no ratio to a side that is itself within its error of zero."""
    found = sides(injured, other)

    assert (verdict, index) == (found.verdict, found.index)
    assert "injured side / other side × 100" == FORMULA


def test_the_sentence_keeps_both_values():
    """A ratio alone would hide what both sides lost."""
    said = sides(30, 40).sentence

    assert "Grip: right 30, left 40 kg; the right side is behind by 10 kg, more than the error of 4 kg." == said
    assert "within the error of 4 kg" in sides(38, 40).sentence
    assert "ahead by 10 kg" in sides(50, 40).sentence


def test_own_trials_that_scatter_widen_the_error():
    """Within-limb variation decides where it is larger than what is published."""
    wild = (20.0, 30.0, 40.0)
    found = symmetry(grip(30, trials=wild), grip(40, Side.LEFT, trials=(30.0, 40.0, 50.0)), measure=kilos())

    assert found.own_error and found.own_error > 4 and found.error == found.own_error
    assert Gap.WITHIN_ERROR == found.verdict


def test_without_any_error_nothing_is_judged():
    """The values are shown, the reason is said."""
    found = sides(30, 40, kilos(mdc=()))

    assert (Gap.CANNOT_JUDGE, None) == (found.verdict, found.error)
    assert "cannot be judged, because the error between two sides is not known" in found.sentence


def test_two_methods_are_never_held_against_one_another():
    """A phone on one side and a goniometer on the other is no pair."""
    measure = kilos(methods=("dynamometer", "phone"))
    found = symmetry(grip(30, method="phone"), grip(40, Side.LEFT), measure=measure)

    assert Gap.CANNOT_JUDGE == found.verdict
    assert "one side was taken by phone, the other by dynamometer" in found.sentence


def test_pain_and_range_have_no_index():
    """A scale that ends at ten or runs below zero has no ratio."""
    turned = [reading("range", value, side=side, motion="cervical_rotation")
              for value, side in ((40, Side.RIGHT), (60, Side.LEFT))]  # fmt: skip
    found = symmetry(*turned, measure=degrees())

    assert (20.0, None, Gap.REAL) == (found.gap, found.index, found.verdict)
    assert found.sentence.startswith("Cervical rotation: right 40, left 60 degrees")


def test_more_is_worse_where_less_is_better():
    """A gap is positive where the injured side is the worse one, whichever way the scale runs."""
    assert 10 == sides(40, 30, kilos(direction=Direction.LOWER)).gap


def test_a_published_error_between_sides_comes_first():
    """For the lunge it is on file for itself: 1.5 cm."""
    measure = shelf().measures["lunge_distance"]
    right, left = (
        Reading(measure="lunge_distance", side=side, value=value, unit="cm", method="tape", rater="clinician",
                at=grip(1).at, context=grip(1).context)
        for side, value in ((Side.RIGHT, 8.0), (Side.LEFT, 9.6))
    )  # fmt: skip
    found = symmetry(right, left, measure=measure)

    assert found.figure and (1.5, Gap.REAL) == (found.figure.value, found.verdict)


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        (grip(30), grip(40), "expected a left and a right side"),
        (grip(30), grip(40, Side.MIDLINE), "expected a left and a right side"),
        (grip(30), msgspec.structs.replace(grip(40, Side.LEFT), label="three fingers"), "different things"),
        (reading("nprs", 3), reading("nprs", 4, side=Side.LEFT), "the measure given is 'grip'"),
    ],
)
def test_what_is_no_pair_is_refused(one, other, says):
    """With the name of what does not fit."""
    with pytest.raises(MeasureError, match=says):
        symmetry(one, other, measure=kilos())


@pytest.mark.parametrize(
    ("before", "after", "verdict", "says"),
    [
        ((20, 40), (36, 40), Gap.REAL, "from 20 to 4 kg: closed by more than the error of 5.7 kg"),
        ((20, 40), (24, 40), Gap.WITHIN_ERROR, "within the error of 5.7 kg"),
        ((36, 40), (20, 40), Gap.REAL, "it widened"),
        ((30, 40), (30, 32), Gap.REAL, "smaller, but the other side lost"),
    ],
)
def test_a_gap_closes_by_the_side_that_moved(before, after, verdict, says):
    """The error of a difference of differences is larger by the root of two."""
    found = closing(sides(*before), sides(*after, minute=9), measure=kilos())

    assert verdict == found.verdict
    assert says in found.sentence


def test_a_closing_without_an_error_is_not_judged():
    """As everywhere."""
    bare = kilos(mdc=())

    assert "cannot be judged" in closing(sides(20, 40, bare), sides(36, 40, bare, minute=9), measure=bare).sentence


@given(KILOS, KILOS)
def test_noise_is_never_called_a_gap(injured, other):
    """Real means beyond the error, positive means behind, and both values stay."""
    found = sides(injured, other)

    assert (found.verdict is Gap.REAL) == (abs(injured - other) > 4)
    assert (found.gap > 0) == (injured < other)
    assert (injured, other) == (found.injured.value, found.reference.value)
    assert found.index is None or other > 4


@given(KILOS, KILOS, KILOS, KILOS)
def test_closing_and_opening_mirror_each_other(one, other, then, later):
    """Told backwards, what closed has widened by as much."""
    first, last = sides(one, other), sides(then, later, minute=9)

    assert closing(first, last, measure=kilos()).closed == -closing(last, first, measure=kilos()).closed
