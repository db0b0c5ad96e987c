"""A contour is as wide as its form says, and as what lies across its stations."""

import pytest

from glidepath.catalogue.figure import Style
from glidepath.web.drawing.contour import Contour, contour


def widths(one: Contour) -> list[float]:
    """How wide it is from its start to its end."""
    return [abs(left - right) for left, right in zip(one.one, one.other, strict=True)]


def test_a_belly_is_widest_in_its_middle_and_ends_in_tendons() -> None:
    """The width given is that of the widest place; both ends run out."""
    belly = contour([[0j], [50j], [100j]], style=Style.BELLY, width=20)

    assert 18 < max(widths(belly)) <= 20
    assert max(widths(belly)[0], widths(belly)[-1]) < 5
    assert belly.tapered == (True, True)


def test_a_station_of_several_points_is_as_wide_as_they_stand_apart() -> None:
    """A fan begins along a line and ends in a point, whichever way the line is written."""
    for line in ([-15 + 0j, 2j, 15 + 0j], [15 + 0j, 2j, -15 + 0j]):
        fan = contour([line, [60j]], style=Style.FAN, width=10)
        around, corners = fan.outline()
        assert widths(fan)[0] == pytest.approx(30) and widths(fan)[-1] < 5
        assert 2j in around and len(corners) == 2


@pytest.mark.parametrize("style", [Style.SHEET, Style.BELLY, Style.BAND])
def test_the_two_edges_never_change_sides(style: Style) -> None:
    """Lines across written in opposite directions do not twist the form."""
    found = contour([[-10 + 0j, 10 + 0j], [12 + 30j, -12 + 30j], [-8 + 60j, 8 + 60j]], style=style, width=20)

    assert len({left.real > right.real for left, right in zip(found.one, found.other, strict=True)}) == 1


def test_a_sheet_seen_edge_on_is_thin() -> None:
    """What lies across is seen end-on; the sheet keeps a trace of width so that it can be touched."""
    edge = contour([[0j, 0.5 + 0j], [40j, 0.5 + 40j]], style=Style.SHEET, width=30)

    assert 0 < max(widths(edge)) <= 3


def test_a_cord_grows_thinner_and_a_bone_is_slender_between_its_ends() -> None:
    """A nerve gives off branches; a long bone has two heads."""
    cord = widths(contour([[0j], [30j], [60j]], style=Style.CORD, width=4))
    bone = widths(contour([[0j], [30j], [60j]], style=Style.BONE, width=10))

    assert cord == sorted(cord, reverse=True)
    assert min(bone) < bone[0] and min(bone) < bone[-1]
