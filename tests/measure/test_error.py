"""Which methods can be judged, and how large an error a person's own trials give."""

from math import isclose, sqrt

import msgspec
import pytest

from glidepath.measure.error import judged_methods, own_error
from tests.samples import degrees, figure, pain, reading


def test_only_a_method_with_a_verified_error_can_be_judged():
    """A figure of one method says nothing of another, and an unverified one says nothing at all."""
    assert ("goniometer",) == judged_methods(degrees(), "ankle_dorsiflexion")
    assert () == judged_methods(degrees(mdc=(figure(5.0, "degrees", verified=False),)), "ankle_dorsiflexion")


def test_a_figure_of_one_motion_judges_no_other():
    """An error measured at the shoulder is not borrowed for the neck."""
    measure = degrees(mdc=(figure(5.0, "degrees", motions=("shoulder_flexion",)),))

    assert () == judged_methods(measure, "cervical_rotation")
    assert ("goniometer", "phone") == judged_methods(measure, "shoulder_flexion")


def test_a_figure_without_a_method_judges_every_method():
    """The scale of pain has one method and one error."""
    assert ("self_report",) == judged_methods(pain())


@pytest.mark.parametrize("trials", [(10.0, 12.0, 14.0), (1.0, 1.0, 4.0)])
def test_own_trials_give_the_error_by_its_definition(trials):
    """MDC95 = 1.96 · √2 · s/√k, pooled over two readings."""
    two = [
        reading("range", sum(trials) / 3, minute=minute, motion="ankle_dorsiflexion") for minute in (0, 5)
    ]
    two = [msgspec.structs.replace(one, trials=trials) for one in two]
    mean = sum(trials) / 3
    spread = sqrt(sum((trial - mean) ** 2 for trial in trials) / 2)

    found = own_error(two)

    assert found is not None
    assert isclose(1.96 * sqrt(2) * spread / sqrt(3), found, abs_tol=1e-5)
    assert own_error(two[:1]) is None
