"""Points of the body come to lie where each picture shows them."""

from glidepath.catalogue import charts
from glidepath.catalogue.figure import figure
from glidepath.web.drawing.projecting import FOOT_LINES, MIDLINE, on_page, reflected


def at(name: str, picture: str) -> complex:
    """Where a landmark lies on the page of a picture."""
    return on_page(figure().landmarks[name], picture=picture)


def test_the_midline_is_that_of_the_charts() -> None:
    """Front, back and foot mirror about the lines their charts name."""
    assert charts()["front"].midline == charts()["back"].midline == MIDLINE
    assert figure().closeups["foot_sole"].midline == FOOT_LINES[0]
    assert at("spine_c7", "back").real == MIDLINE


def test_front_and_back_are_reflections() -> None:
    """The same point lies as far from the midline on either page."""
    assert reflected(at("acromion", "front")) == at("acromion", "back")


def test_from_the_side_the_hand_hangs_with_the_thumb_in_front() -> None:
    """The chart of the front turns the palm forward, that of the side turns it to the thigh."""
    assert at("thumb_tip", "side").real > at("little_tip", "side").real
    assert abs(at("lateral_epicondyle", "side").real - at("medial_epicondyle", "side").real) < 6


def test_the_toes_point_up_from_below_and_outwards_from_within() -> None:
    """In the close-ups of the foot."""
    assert at("toe_tip_1", "sole").imag < at("calcaneus_back", "sole").imag
    assert at("toe_tip_1", "foot_inner").real < at("calcaneus_back", "foot_inner").real
