"""Signs, values and places in the words of a note."""

import pytest

from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.measure import Sign
from glidepath.visit import place_words, sign_words, value_words
from glidepath.visit.words import listed
from tests.samples import reading


def test_a_sign_is_named_by_its_motion_label_and_side():
    """As a colleague would say it."""
    turn = Sign(measure="range", motion="cervical_rotation", side=Side.RIGHT)
    pain = Sign(measure="nprs", label="on gripping", side=Side.MIDLINE)

    assert "Neck rotation, right" == sign_words(turn, shelf())
    assert "Pain, 0 to 10 (on gripping)" == sign_words(pain, shelf())


def test_units_cling_or_stand_apart():
    """6/10 and 48 degrees."""
    assert "6/10" == value_words(reading("nprs", 6))
    assert "48 degrees" == value_words(reading("range", 48.0, motion="cervical_rotation"))


def test_a_place_is_a_side_and_a_structure():
    """The midline is not said."""
    assert "left levator scapulae" == place_words("levator_scapulae", Side.LEFT, shelf())
    assert "levator scapulae" == place_words("levator_scapulae", Side.MIDLINE, shelf())


@pytest.mark.parametrize(("items", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), ("abc", "a, b and c")])
def test_lists_read_as_english(items, said):
    """Commas, and one and."""
    assert said == listed(list(items))
