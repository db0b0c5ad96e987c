"""Chapter 2. A change is held against its error.

A change is *real* when it exceeds the minimal detectable change (MDC) of that measure by that method; it is
*worthwhile* when it is real and reaches the minimal clinically important difference (MCID). The two are never merged.
"""

from datetime import UTC, datetime

from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.measure import Change, Context, Verdict, change, reading

RANGE = shelf().measures["range"]
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def rotation(value: float, context: Context, method: str = "crom"):
    """Turn of the neck to the right, in degrees."""
    return reading(RANGE, side=Side.RIGHT, method=method, at=NOON, context=context, value=value,
                   motion="cervical_rotation", rater="A. Lee")  # fmt: skip


def judged(before: float, after: float, method: str = "crom") -> Change:
    """Hold one value against another in neck pain."""
    return change(rotation(before, Context.BEFORE), rotation(after, Context.AFTER, method), measure=RANGE,
                  condition="neck_pain")  # fmt: skip


def test_six_degrees_are_noise():
    """The error of neck rotation by the CROM device in neck pain is 6.8 degrees: 6 is within it."""
    assert Verdict.WITHIN_ERROR is judged(48, 54).verdict


def test_eight_degrees_are_real_and_no_more_is_said():
    """Beyond the error it is real; nobody has published what would be worthwhile, and the sentence says so."""
    found = judged(48, 56)

    assert Verdict.REAL is found.verdict
    assert found.sentence.startswith(
        "Cervical rotation, right, went from 48 to 56 degrees (CROM device): 8 better, more than"
    )
    assert found.sentence.endswith("real; no worthwhile change is published for it.")


def test_another_device_cannot_judge():
    """A phone's reading is not held against the CROM device's."""
    assert Verdict.CANNOT_JUDGE is judged(48, 70, method="phone").verdict


def test_the_same_distance_the_other_way_is_worse():
    """Worse by more than the error is said to be worse."""
    assert Verdict.WORSE is judged(56, 48).verdict
