"""How fast a figure goes: as its dose says, long holds and long walks shortened."""

import pytest

from glidepath.catalogue.exercise import exercises
from glidepath.web.drawing.pace import SHOWN, pace


@pytest.mark.parametrize("name", exercises())
def test_every_exercise_has_a_pace_that_can_be_watched(name: str) -> None:
    """It moves, it never stands for long, and a repetition that is no hold takes what its dose says."""
    going, dose = pace(exercises()[name]), exercises()[name].dose
    whole = going.rests + 2 * going.moves + going.stays

    assert going.moves > 0 <= going.rests and 0 <= going.stays <= SHOWN
    assert whole == pytest.approx(dose.seconds) or going.held == dose.seconds or dose.seconds > whole


def test_a_stretch_is_held_and_a_walk_goes_on() -> None:
    """Thirty seconds of a stretch are shown as four and told as thirty; ten minutes of walking are steps."""
    stretch, walk, raised = (pace(exercises()[name]) for name in ("prayer_stretch", "walk_ten", "heel_raise_both"))

    assert (4.0, 20) == (stretch.stays, stretch.held)
    assert (0, 0, 0) == (walk.rests, walk.stays, walk.held)
    assert 4.0 == pytest.approx(raised.rests + 2 * raised.moves + raised.stays) and raised.held == 0
