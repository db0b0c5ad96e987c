"""The chart of structures: every one can be reached and named, right is right, and nothing is drawn twice."""

import re
import xml.etree.ElementTree as ET
from collections import Counter

import pytest

from glidepath.assess import Pain
from glidepath.body import Side
from glidepath.catalogue import VIEWS, body, charts
from glidepath.catalogue.figure import Layer, figure
from glidepath.web.drawing import body_chart
from glidepath.web.drawing.anatomy import anatomy_chart
from glidepath.web.drawing.pains import places
from glidepath.web.drawing.sheet import CLOSE

SVG = "{http://www.w3.org/2000/svg}"

WHOLE = [(view, None) for view in VIEWS]
NEAR = [(view, close) for close, (own, _, _) in CLOSE.items() for view in ([own] if own else VIEWS)]

HEAVIEST = 120_000
"""The most bytes that one view in one layer may have."""


def text(view: str, layer: Layer, close: str | None = None, **more: object) -> str:
    """One drawing as it is written."""
    given = {"marks": {}, "body": body(), "figure": figure(), "close": close, **more}
    return anatomy_chart(charts()[view], view=view, layer=layer, **given)  # type: ignore[arg-type]


def drawn(view: str, layer: Layer, close: str | None = None, **more: object) -> ET.Element:
    """The same as a parsed SVG, which also shows that it is well formed."""
    return ET.fromstring(text(view, layer, close, **more))


def structures(svg: ET.Element) -> list[ET.Element]:
    """Every structure of a parsed drawing."""
    return [path for path in svg.iter(f"{SVG}path") if path.get("data-structure")]


def sides(svg: ET.Element) -> dict[str, dict[str, str]]:
    """The path of every structure of a drawing by its sides."""
    found: dict[str, dict[str, str]] = {}
    for path in structures(svg):
        found.setdefault(path.get("data-structure", ""), {})[path.get("data-side", "")] = path.get("d", "")
    return found


def middle_x(svg: ET.Element, structure: str, side: str) -> float:
    """Where on the page a structure begins, with the transform of its half applied."""
    for half in svg.iter(f"{SVG}g"):
        if half.get("data-half") != side:
            continue
        for path in half.iter(f"{SVG}path"):
            if path.get("data-structure") == structure:
                x = float(re.match(r"M(-?[\d.]+)", path.get("d", ""))[1])  # type: ignore[index]
                turn = re.match(r"translate\(([\d.]+) 0\) scale\(-1 1\)", half.get("transform", ""))
                return float(turn[1]) - x if turn else x
    raise AssertionError(f"{side} {structure} is not drawn")


def test_every_structure_is_drawn_in_exactly_one_layer() -> None:
    """The views and close-ups together hold all of them, each with its sides or, on the midline, once."""
    seen: dict[str, set[Layer]] = {}
    had: dict[str, set[str]] = {}
    for view, close in WHOLE + NEAR:
        for layer in Layer:
            for name, found in sides(drawn(view, layer, close)).items():
                seen.setdefault(name, set()).add(layer)
                had.setdefault(name, set()).update(found)

    assert set(seen) == set(body().structures)
    assert all(len(layers) == 1 for layers in seen.values())
    for name, found in had.items():
        alone = figure().midline(figure().forms[name])
        assert found == ({"midline"} if alone else {"left", "right"}), name


@pytest.mark.parametrize(("view", "close"), [item for item in WHOLE + NEAR if item[0] in ("front", "back")])
@pytest.mark.parametrize("layer", list(Layer))
def test_both_halves_are_one_drawing(view: str, close: str | None, layer: Layer) -> None:
    """Left and right of a structure are the very same path, so that sides cannot be drawn unlike."""
    for name, found in sides(drawn(view, layer, close)).items():
        assert set(found) in ({"midline"}, {"left", "right"}), name
        assert len(set(found.values())) == 1, name


@pytest.mark.parametrize("view", ["left", "right"])
def test_a_side_view_shows_its_own_side(view: str) -> None:
    """Only the near side is drawn, and what has no side."""
    for layer in Layer:
        assert {side for found in sides(drawn(view, layer)).values() for side in found} <= {view, "midline"}


@pytest.mark.parametrize(
    ("view", "close", "layer", "structure", "right_first"),
    [
        ("front", None, Layer.SURFACE, "rectus_femoris", True),
        ("back", None, Layer.SURFACE, "gluteus_maximus", False),
        ("front", "hand_palm", Layer.SURFACE, "thenar_muscles", True),
        ("back", "hand_back", Layer.SURFACE, "extensor_hood", False),
        ("front", "foot_sole", Layer.SURFACE, "plantar_fascia", True),
        ("back", "foot_top", Layer.SURFACE, "extensor_digitorum_brevis", False),
    ],
)
def test_right_lies_where_its_letter_stands(
    view: str, close: str | None, layer: Layer, structure: str, right_first: bool
) -> None:
    """Seen from the front the person's right is at the page's left, seen from behind at its right."""
    svg = drawn(view, layer, close)
    letters = {
        one.text: float(one.get("x", "0")) for one in svg.iter(f"{SVG}text") if one.get("class") == "side-letter"
    }

    assert (middle_x(svg, structure, "right") < middle_x(svg, structure, "left")) is right_first
    assert (letters["R"] < letters["L"]) is right_first


def test_the_thumb_lies_outside_in_both_pictures_of_the_hand() -> None:
    """Palms and backs hang as on the body: the thumbs away from one another."""
    palm = drawn("front", Layer.SURFACE, "hand_palm")
    back = drawn("back", Layer.SURFACE, "hand_back")

    assert middle_x(palm, "abductor_pollicis_brevis", "right") < middle_x(
        palm, "abductor_digiti_minimi_of_hand", "right"
    )
    assert middle_x(back, "extensor_pollicis_longus_tendon", "right") > middle_x(
        back, "extensor_carpi_ulnaris_tendon", "right"
    )


@pytest.mark.parametrize(("view", "close"), WHOLE + NEAR)
def test_every_structure_can_be_reached_and_is_named(view: str, close: str | None) -> None:
    """Each is a named button, and exactly one is the stop on the way through the page."""
    for layer in Layer:
        found = structures(drawn(view, layer, close))
        if found:
            assert [path.get("tabindex") for path in found].count("0") == 1
        for path in found:
            assert path.get("role") == "button" and path.get("aria-pressed") == "false"
            known = body().structures[path.get("data-structure", "")]
            side = Side(path.get("data-side", ""))
            assert path.get("aria-label") == (known.spoken if side is Side.MIDLINE else f"{side} {known.spoken}")
            assert f"kind-{known.kind}" in path.get("class", "")


def test_no_id_stands_twice_on_a_page_of_all_drawings() -> None:
    """Views, layers and close-ups may stand beside one another; every reference within a drawing leads somewhere."""
    ids: Counter[str] = Counter()
    for view, close in WHOLE + NEAR:
        for layer in Layer:
            svg = drawn(view, layer, close)
            own = [one.get("id", "") for one in svg.iter() if one.get("id")]
            ids.update(own)
            assert {one.get("href", "")[1:] for one in svg.iter(f"{SVG}use")} <= set(own)
    assert [name for name, count in ids.items() if count > 1] == []


@pytest.mark.parametrize(("view", "close"), WHOLE + NEAR)
def test_no_style_no_script_and_little_weight(view: str, close: str | None) -> None:
    """Nothing a strict content security policy would block, and little enough for a phone."""
    for layer in Layer:
        written = text(view, layer, close)
        assert not re.search(r"style=|<style|<script|\son\w+=", written)
        assert len(written.encode()) < HEAVIEST


@pytest.mark.parametrize("view", VIEWS)
def test_structures_stay_on_the_page(view: str) -> None:
    """No path begins outside the viewbox."""
    x, y, width, height = charts()[view].viewbox
    for layer in Layer:
        for path in structures(drawn(view, layer)):
            for left, top in re.findall(r"M(-?[\d.]+)[ ]?(-?[\d.]+)", path.get("d", "")):
                assert x <= float(left) <= x + width and y <= float(top) <= y + height, path.get("data-structure")


def test_a_marked_structure_says_so_aloud() -> None:
    """Its label, its classes and the description tell it; the other side stays as it was."""
    marks = {("achilles_tendon", "left"): {"painful", "chosen"}, ("masseter", "right"): {"treated"}}
    svg = drawn("back", Layer.SURFACE, marks=marks)
    left = next(p for p in structures(svg) if p.get("aria-label", "").startswith("left Achilles tendon"))
    right = next(p for p in structures(svg) if p.get("aria-label", "").startswith("right Achilles tendon"))
    description = svg.find(f"{SVG}desc")

    assert left.get("aria-label") == "left Achilles tendon, painful, chosen"
    assert left.get("class") == "structure kind-tendon is-painful is-chosen"
    assert left.get("aria-pressed") == "true" and right.get("aria-pressed") == "false"
    assert description is not None and description.text == (
        "Seen from the back: the person's right is at your right. It shows what lies under the skin. "
        "left Achilles tendon: painful, chosen."
    )


def test_a_persons_own_drawing_lies_on_both_charts_and_is_told() -> None:
    """A pattern a feeling and a number over everything, and words for who cannot see them; the sole is behind."""
    pains = places([
        Pain(region="palm", side=Side.LEFT, intensity=4, kinds=("burning", "numb")),
        Pain(region="pelvic_floor", side=Side.MIDLINE, intensity=0, kinds=("numb",)),
        Pain(region="sole", side=Side.LEFT, intensity=9),
    ])
    anatomy = drawn("front", Layer.INNER, pains=pains)
    regions = ET.fromstring(body_chart(charts()["front"], view="front", marks={}, regions=body().regions, pains=pains))

    for svg in (anatomy, regions):
        found = [one.get("fill") for one in svg.iter(f"{SVG}path") if one.get("class") == "pain-kind"]
        numbers = [one.text for one in svg.iter(f"{SVG}text") if one.get("y") == "4.5"]
        description = svg.find(f"{SVG}desc")
        assert sorted(filter(None, found)) == ["url(#pain-burning)", "url(#pain-numb)", "url(#pain-numb)"]
        assert sorted(filter(None, numbers)) == ["0", "4"]
        assert description is not None and description.text is not None
        assert "left Palm and palm side of the fingers 4/10, burning, numb" in description.text


def test_what_does_not_exist_is_refused() -> None:
    """Another view's chart, a mark and a close-up elsewhere that are not there."""
    with pytest.raises(ValueError, match="asked for the front view, given the chart of the back view"):
        anatomy_chart(
            charts()["back"], view="front", layer=Layer.DEEP, marks={}, body=body(), figure=figure()
        )  # fmt: skip
    with pytest.raises(ValueError, match="no such mark: odd"):
        text("back", Layer.DEEP, marks={("piriformis", "left"): {"odd"}})
    with pytest.raises(ValueError, match="the back view holds no close-up 'hand_palm'"):
        text("back", Layer.DEEP, "hand_palm")
