"""What of a visit's gain is there at the next."""

from datetime import timedelta
from math import isclose

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from glidepath.measure import Context, Reading
from glidepath.track import retention
from tests.samples import degrees, figure, reading


def visits(*pairs: tuple[float, float], method: str = "goniometer", motion: str = "cervical_rotation") -> list[Reading]:
    """Before and after treatment, a visit every three days."""
    return [
        msgspec.structs.replace(made, at=made.at + timedelta(days=3 * at))
        for at, pair in enumerate(pairs)
        for made in (
            reading("range", pair[0], motion=motion, method=method),
            reading("range", pair[1], motion=motion, method=method, context=Context.AFTER, minute=20),
        )
    ]  # fmt: skip


def test_half_of_it_stayed():
    """Gained 20, next time 10 above where it began."""
    found = retention(visits((40, 60), (50, 70), (60, 62)), measure=degrees())

    assert [0.5, 0.5] == [one.share for one in found.kept]
    assert 0.5 == found.middle
    assert found.sentence.startswith("About 50 % of a visit's gain was there at the next, the middle of 2 visits")
    assert found.sentence.endswith("A study of the neck found 42 to 63 %.")


def test_the_study_of_the_neck_says_nothing_of_an_ankle():
    """It is not quoted where it does not belong."""
    assert "neck" not in retention(visits((4, 20), (10, 12), motion="ankle_dorsiflexion"), measure=degrees()).sentence


def test_the_error_of_three_readings_stands_beside():
    """Gained 20 with an error of 5, half kept: the interval is 5 / √2 / 20 · √1.5 wide to each side."""
    (kept,) = retention(visits((40, 60), (50, 70)), measure=degrees()).kept

    assert kept.low is not None and kept.high is not None
    assert isclose(kept.high - 0.5, 0.21651, abs_tol=1e-5) and isclose(0.5 - kept.low, 0.21651, abs_tol=1e-5)


def test_of_noise_nothing_is_kept():
    """A gain within error is not one of which a share could stay."""
    found = retention(visits((40, 44), (43, 45)), measure=degrees())

    assert (None, None) == (found.middle, found.kept[0].share)
    assert "No gain within a visit exceeded the error, in 1 visit" in found.sentence


def test_a_single_visit_has_no_next():
    """Nor has nothing at all."""
    assert "No visit has been followed by another yet." == retention(visits((40, 60)), measure=degrees()).sentence
    assert () == retention([], measure=degrees()).kept


def test_another_method_at_the_next_visit_is_no_answer():
    """A phone then, a goniometer now."""
    taken = visits((40, 60)) + visits((40, 60), (50, 60), method="phone")[2:]

    assert () == retention(taken, measure=degrees()).kept


def test_an_after_without_its_before_counts_for_nothing():
    """Taken on another day, it says nothing of a treatment."""
    _, after, later, _ = visits((40, 60), (50, 70))
    assert () == retention([after, later], measure=degrees()).kept


@pytest.mark.parametrize("measure", [
    degrees(mdc=(figure(10.0, "%", kind="percent"),)), degrees(mdc=()),
])  # fmt: skip
def test_the_error_may_be_a_share_or_the_persons_own(measure):
    """Ten per cent of 40 is 4; without a figure, six trials of the person's own."""
    taken = [msgspec.structs.replace(one, trials=(one.value - 1, one.value, one.value + 1))
             for one in visits((40, 60), (50, 70))]  # fmt: skip
    (kept,) = retention(taken, measure=measure).kept

    assert kept.share == 0.5 and kept.low is not None and 0 < kept.low < 0.5


@given(st.integers(0, 90), st.integers(6, 60), st.integers(-30, 90))
def test_the_share_is_what_it_says(start, gain, later):
    """Of a real gain: one where all stayed, none where nothing did, and the interval holds it."""
    assume(-30 <= later and start + gain <= 200)
    (kept,) = retention(visits((start, start + gain), (later, later)), measure=degrees()).kept

    assert kept.share is not None and isclose(start + kept.share * gain, later, abs_tol=1e-9)
    assert kept.low is not None and kept.high is not None and kept.low < kept.share < kept.high
