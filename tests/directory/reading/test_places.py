"""Postal areas in the columns of GeoNames."""

import pytest

from glidepath.directory.reading import places
from glidepath.directory.reading.fields import Unreadable

ROW = ["US", "80302", "Boulder", "Colorado", "CO", "Boulder", "013", "", "", "40.0172", "-105.2851", "4"]


def test_a_row() -> None:
    """Country, code, name, region and point; the last field may be missing."""
    found = places.area(ROW)

    assert ("US", "80302", "Boulder", "CO", 40.0172, 4) == (
        found.country, found.postal_code, found.name, found.region, found.at.latitude, found.accuracy)  # fmt: skip
    assert places.area(ROW[:-1]).accuracy == 0


@pytest.mark.parametrize(("row", "says"), [
    (ROW[:5], "5 fields, expected 12"), (["USA", *ROW[1:]], "two letters"),
    ([*ROW[:9], "north", *ROW[10:]], "latitude"),
    ([*ROW[:9], "95", *ROW[10:]], "no point"),
])  # fmt: skip
def test_a_wrong_row_says_what_is_wrong(row: list[str], says: str) -> None:
    """The number of fields, the country, the point."""
    with pytest.raises(Unreadable, match=says):
        places.area(row)
