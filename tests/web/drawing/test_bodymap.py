"""The body as a way into a list: every place once a side, the second half by reference, nothing for the keyboard."""

import re
from xml.etree import ElementTree as Xml

import pytest

from glidepath.body import Side
from glidepath.catalogue import charts, shelf
from glidepath.web.drawing import body_chart
from glidepath.web.drawing.bodymap import body_map

VIEWS = ("front", "back")


def anchor(region: str, side: Side) -> str:
    """Name an entry."""
    return f"{region}.{side.value}"


def made(view: str, **more: object) -> str:
    """Draw a view with links."""
    return body_map(charts()[view], view=view, chosen={("calf", Side.LEFT)}, anchor=anchor, **more)


@pytest.mark.parametrize("view", VIEWS)
def test_every_region_of_the_chart_is_a_link_on_its_side(view: str) -> None:
    """As many as the chart of the clinic has buttons, each named once or, where drawn in parts, by the same name."""
    links = re.findall(r'href="#([a-z_]+\.[a-z]+)" tabindex="-1"', made(view))
    buttons = re.findall(r'data-region="(\w+)" data-side="(\w+)"', body_chart(charts()[view], view=view, marks={}))

    assert sorted(links) == sorted(f"{region}.{side}" for region, side in buttons)


def test_both_views_show_every_region_there_is() -> None:
    """Whatever can be ticked can be tapped."""
    shown = {name.partition(".")[0] for view in VIEWS for name in re.findall(r'href="#([a-z_]+\.[a-z]+)"', made(view))}

    assert set(shelf().body.regions) == shown


@pytest.mark.parametrize("view", VIEWS)
def test_it_is_whole_and_hidden_from_assistive_technology(view: str) -> None:
    """Well formed, every reference leads somewhere, no style inside."""
    drawn = made(view)
    root = Xml.fromstring(drawn)
    ids = {node.get("id") for node in root.iter() if node.get("id")}
    used = {node.get("href", "").lstrip("#") for node in root.iter("{http://www.w3.org/2000/svg}use")}

    assert "true" == root.get("aria-hidden")
    assert used <= ids
    assert "style=" not in drawn


def test_what_is_chosen_is_marked_and_nothing_else() -> None:
    """On its own side."""
    assert ["calf.left"] == re.findall(r'is-chosen" href="#([\w.]+)"', made("back"))


def test_a_picture_has_nothing_to_choose() -> None:
    """Without entries to lead to there are no links, and the upper half is lower than the whole."""
    chart = charts()["back"]
    still = body_map(chart, view="back", chosen={("neck_back", Side.LEFT)}, upper=True)

    assert "<a " not in still and 1 == still.count("is-chosen")
    assert float(re.search(r'viewBox="[\d.-]+ [\d.-]+ [\d.-]+ ([\d.]+)"', still).group(1)) < chart.viewbox[3] / 2


def test_sides_are_called_as_the_page_calls_them() -> None:
    """The letters are those of the language."""
    words = {Side.LEFT: "izquierda", Side.RIGHT: "derecha", Side.MIDLINE: ""}

    assert ["D", "I"] == re.findall(r'class="side-letter"[^>]*>(\w)<', made("front", words=words))


def test_a_view_of_one_side_is_refused() -> None:
    """It has no second half."""
    with pytest.raises(ValueError, match="the right view shows one side only"):
        body_map(charts()["right"], view="right", chosen=set())
