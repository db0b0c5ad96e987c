"""What the form shows, in the language of the page."""

import pytest

from glidepath.body import Side
from glidepath.catalogue import charts, pain_kinds, shelf, tongue
from glidepath.web.paindrawing import begun, shown
from glidepath.web.paindrawing.given import opened
from tests.assess.test_drawing import pain

pytestmark = pytest.mark.no_second_database

HELD = shelf()


def test_every_region_is_in_the_list_and_on_a_map() -> None:
    """The list alone is enough, with a button a side; a tap on a map leads to that button."""
    made = shown(begun(), body=HELD.body, kinds=pain_kinds(), charts=charts())
    listed = [box.place for _, entries in made.areas for entry in entries for box in entry.boxes]
    drawn = "".join(svg for _, _, svg in made.maps)

    assert len(listed) == len(set(listed)) == sum(2 if one.sided else 1 for one in HELD.body.regions.values())
    assert all(f'href="#{place}"' in drawn for place in listed)


def test_the_open_place_shows_what_is_drawn_there() -> None:
    """Its name, its intensity, its feelings; the maps show it chosen and marked."""
    draft = opened(begun([pain("calf", Side.LEFT, 6, "numb")]), ("calf", Side.LEFT), HELD.body)
    made = shown(draft, body=HELD.body, kinds=pain_kinds(), charts=charts())

    assert ("calf.left", "Calf (left)", 6) == (made.at, made.at_name, made.strength)
    assert ["numb"] == [kind.id for kind in made.kinds if kind.on]
    assert ("Calf (left)", "6/10, numb") == (made.marks[0].name, made.marks[0].felt)
    assert 'class="region is-chosen"' in made.maps[1][2] and "url(#pain-numb)" in made.maps[1][2]


def test_places_are_said_in_the_language_of_the_page() -> None:
    """A public page hands over its own tongue."""
    made = shown(begun([pain("calf")]), body=HELD.body, kinds=pain_kinds(), charts=charts(), say=tongue("es").say)

    assert tongue("es").say("Calf") in made.marks[0].name
    assert "Calf" not in made.marks[0].name
