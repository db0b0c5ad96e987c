"""Points, kilometres and the box around a point."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.directory import Point, around, kilometres

POINTS = st.builds(Point, latitude=st.floats(-90, 90), longitude=st.floats(-180, 180))


def test_a_known_distance() -> None:
    """A quarter of a meridian is 10,002 km (the first definition of the metre, off by its two kilometres)."""
    assert kilometres(Point(latitude=0, longitude=0), Point(latitude=90, longitude=0)) == pytest.approx(10007.6, abs=6)


@given(POINTS, POINTS)
def test_it_is_the_same_both_ways(one: Point, other: Point) -> None:
    """Nobody is nearer from the other side, or farther than half-way round."""
    assert kilometres(one, other) == pytest.approx(kilometres(other, one), abs=1e-6)
    assert 0 <= kilometres(one, other) <= 20016


@given(POINTS, POINTS, st.floats(0.1, 500))
def test_the_box_leaves_nobody_out(here: Point, other: Point, km: float) -> None:
    """Whoever is within the distance is in the box, across the date line and at the poles too."""
    box = around(here, km)
    inside = box.south - 1e-9 <= other.latitude <= box.north + 1e-9 and any(
        west - 1e-9 <= other.longitude <= east + 1e-9 for west, east in box.spans
    )
    assert inside or kilometres(here, other) >= km * (1 - 1e-9)


@given(here=POINTS, up=st.floats(-2, 2), aside=st.floats(-2, 2))
def test_near_points_are_in_the_box(here: Point, up: float, aside: float) -> None:
    """The same where the two are near one another, which chance alone seldom makes them."""
    other = Point(latitude=max(-90, min(90, here.latitude + up)),
                  longitude=(here.longitude + aside + 540) % 360 - 180)
    box = around(here, kilometres(here, other) + 0.001)

    assert box.south <= other.latitude <= box.north
    assert any(west - 1e-9 <= other.longitude <= east + 1e-9 for west, east in box.spans)


def test_what_is_not_on_the_earth_is_refused() -> None:
    """Beyond a pole, and half-way round."""
    for latitude, longitude in ((91, 0), (0, 181), (float("nan"), 0)):
        with pytest.raises(ValueError, match="no point"):
            Point(latitude=latitude, longitude=longitude)
