"""The body chart: right is right in every view, every region can be reached and named."""

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest

from glidepath.body import Region, Side
from glidepath.catalogue import VIEWS, body, charts
from glidepath.web.drawing import MARKS, body_chart

SVG = "{http://www.w3.org/2000/svg}"

MIDLINE = {"spine_neck", "spine_upper", "spine_lower", "sacrum", "pelvic_floor"}


def drawn(view: str, marks: dict[tuple[str, str], set[str]] | None = None) -> ET.Element:
    """The view as a parsed SVG, which also shows that it is well formed."""
    return ET.fromstring(body_chart(charts()[view], view=view, marks=marks or {}))


def shapes(svg: ET.Element) -> list[ET.Element]:
    """Every region of a parsed view."""
    return [path for path in svg.iter(f"{SVG}path") if path.get("data-region")]


def middle_x(svg: ET.Element, region: str, side: str) -> float:
    """Where on the page the middle of a region lies, with the transform of its half applied."""
    for half in svg.iter(f"{SVG}g"):
        for path in half.findall(f"{SVG}path"):
            if path.get("data-region") == region and path.get("data-side") == side:
                found = re.findall(r"-?\d+(?:\.\d+)?", path.get("d", ""))
                xs = [float(x) for x in found[0::2]]
                mean = (min(xs) + max(xs)) / 2
                turn = re.match(r"translate\(([\d.]+) 0\) scale\(-1 1\)", half.get("transform", ""))
                return float(turn[1]) - mean if turn else mean
    raise AssertionError(f"{side} {region} is not drawn")


@pytest.mark.parametrize("region", ["knee_front", "elbow_front", "palm", "head_front", "neck_front"])
def test_front_view_has_the_persons_right_at_the_viewers_left(region: str) -> None:
    """Whoever looks at the front of a person sees that person's right on the left of the page."""
    svg = drawn("front")
    middle = charts()["front"].midline or 0.0

    assert middle_x(svg, region, "right") < middle < middle_x(svg, region, "left")


@pytest.mark.parametrize("region", ["calf", "buttock", "sole", "hand_back", "neck_back"])
def test_back_view_has_the_persons_right_at_the_viewers_right(region: str) -> None:
    """Whoever looks at a person's back sees that person's right on the right of the page."""
    svg = drawn("back")
    middle = charts()["back"].midline or 0.0

    assert middle_x(svg, region, "left") < middle < middle_x(svg, region, "right")


@pytest.mark.parametrize("view", ["front", "back"])
def test_both_halves_are_one_drawing(view: str) -> None:
    """Every sided region appears once on each side with the very same path, every midline one once."""
    found: dict[str, dict[str, str]] = {}
    for path in shapes(drawn(view)):
        found.setdefault(path.get("data-region", ""), {})[path.get("data-side", "")] = path.get("d", "")

    for region, sides in found.items():
        assert set(sides) == ({"midline"} if region in MIDLINE else {"left", "right"}), region
        assert len(set(sides.values())) == 1, region


def test_only_the_right_half_is_data() -> None:
    """No drawing with sides of its own holds a left shape, so left can only come from the mirror."""
    for view in ("front", "back", "right"):
        assert {shape.side for shape in charts()[view].shapes} <= {Side.RIGHT, Side.MIDLINE}, view


@pytest.mark.parametrize(("view", "letter"), [("left", "L"), ("right", "R")])
def test_side_views_show_one_side(view: str, letter: str) -> None:
    """A side view holds only that side, says so with its letter, and the two are one drawing mirrored."""
    svg = drawn(view)

    assert {path.get("data-side") for path in shapes(svg)} == {view}
    assert [text.text for text in svg.iter(f"{SVG}text")] == [letter, view]
    assert charts()["left"].outlines == charts()["right"].outlines


def test_faces_look_where_they_say() -> None:
    """Seen from the right the person faces the viewer's right, seen from the left the viewer's left."""
    right, left = drawn("right"), drawn("left")

    assert middle_x(right, "head_front", "right") > middle_x(right, "head_back", "right")
    assert middle_x(left, "head_front", "left") < middle_x(left, "head_back", "left")


@pytest.mark.parametrize("view", VIEWS)
def test_letters_stand_on_the_persons_own_sides(view: str) -> None:
    """Every view carries the letters of the sides it shows, where those sides are."""
    chart = charts()[view]
    places = {
        text.text: float(text.get("x", "0"))
        for text in drawn(view).iter(f"{SVG}text")
        if text.get("class") == "side-letter"
    }

    if chart.midline is None:
        assert set(places) == {view[0].upper()}
    else:
        assert (places["R"] < places["L"]) is (view == "front")


@pytest.mark.parametrize("view", VIEWS)
def test_every_region_can_be_reached_and_is_named(view: str) -> None:
    """Each shape is a named button and exactly one of them is in the tab order."""
    found = shapes(drawn(view))

    assert [path.get("tabindex") for path in found].count("0") == 1
    for path in found:
        assert path.get("role") == "button"
        side, name = path.get("data-side"), (path.get("data-region") or "").replace("_", " ")
        assert path.get("aria-label") == (name if side == "midline" else f"{side} {name}")


def test_every_region_of_the_body_is_in_some_view() -> None:
    """The four views together show every region of the body, those of the midline among them, and no other."""
    found = {shape.region for chart in charts().values() for shape in chart.shapes}

    assert found >= MIDLINE
    assert set(body().regions) == found


def test_marks_are_told_in_words_and_classes() -> None:
    """A marked region says its marks aloud, and the description lists it."""
    svg = drawn("back", {("calf", "right"): {"painful", "treated"}, ("calf", "left"): set()})
    right = next(p for p in shapes(svg) if (p.get("data-region"), p.get("data-side")) == ("calf", "right"))

    assert right.get("class") == "region is-painful is-treated"
    assert right.get("aria-label") == "right calf, painful, treated"
    description = svg.find(f"{SVG}desc")
    assert description is not None
    assert description.text == (
        "Seen from the back: the person's right is at your right. right calf: painful, treated."
    )


def test_chosen_is_pressed() -> None:
    """A chosen region is a pressed button, the others are not."""
    pressed = [
        p for p in shapes(drawn("front", {("shin", "left"): {"chosen"}})) if p.get("aria-pressed") == "true"
    ]

    assert [p.get("data-region") for p in pressed] == ["shin"]


def test_names_come_from_the_body_where_given() -> None:
    """The region's own name is spoken, made safe for HTML."""
    named = {"calf": Region(id="calf", name='calf "muscle"')}
    text = body_chart(charts()["back"], view="back", marks={}, regions=named)

    assert 'aria-label="right calf &quot;muscle&quot;"' in text


def test_no_style_and_no_script() -> None:
    """Nothing inside the drawing would be blocked by a strict content security policy."""
    for view in VIEWS:
        text = body_chart(charts()[view], view=view, marks={})
        assert not re.search(r"style=|<style|<script|\son\w+=", text)


def test_a_mix_up_of_views_is_refused() -> None:
    """Asking for one view with the chart of another is an error, as is a mark that does not exist."""
    with pytest.raises(ValueError, match="asked for the front view, given the chart of the back view"):
        body_chart(charts()["back"], view="front", marks={})
    with pytest.raises(ValueError, match="no such mark: odd"):
        body_chart(charts()["back"], view="back", marks={("calf", "left"): {"odd"}})
    assert all(MARKS.values())


@pytest.mark.parametrize("view", VIEWS)
def test_every_shape_is_drawn_inside_the_page(view: str) -> None:
    """Every path begins with a move, ends closed, and stays within the viewbox."""
    chart = charts()[view]
    x, y, width, height = chart.viewbox
    for shape in chart.shapes:
        assert shape.path.startswith("M") and shape.path.endswith("Z"), shape.region
        numbers = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", shape.path)]
        for px, py in list(pairwise(numbers))[0::2]:
            assert x <= px <= x + width and y <= py <= y + height, shape.region
