"""A drawing over the chart: on the person's own side, inside what is seen, told without colour."""

import re

from hypothesis import given
from hypothesis import strategies as st

from glidepath.assess import Pain
from glidepath.body import Side
from glidepath.catalogue import charts, pain_kinds
from glidepath.web.drawing.bodymap import body_map
from glidepath.web.drawing.halves import halves
from glidepath.web.drawing.pains import PATTERNS, fills, laid_over, middle, patterns, places, standing, swatch

PLACES = [(view, shape, place, bool(placed)) for view in ("front", "back", "left", "right")
          for half, placed in halves(charts()[view]) for shape, place in standing(charts()[view], half)]  # fmt: skip


def test_every_kind_has_a_pattern_of_its_own() -> None:
    """No two alike, so that none is told by colour; the page holds each once and the swatch shows it."""
    assert set(PATTERNS) == set(pain_kinds())
    assert len(set(PATTERNS.values())) == len(PATTERNS)
    for kind in PATTERNS:
        assert 1 == patterns().count(f'id="pain-{kind}"')
        assert f"url(#pain-{kind})" in swatch(kind)


@given(st.sampled_from(PLACES))
def test_the_number_stands_on_its_side(one: tuple) -> None:  # type: ignore[type-arg]
    """Seen from the front the person's right is at the page's left, from behind at its right; the middle is midway."""
    view, shape, (_, side), mirrored = one
    chart = charts()[view]
    x, y = middle(chart, shape, mirrored=mirrored)
    left, top, width, height = chart.viewbox

    assert left < x < left + width and top < y < top + height
    if chart.midline is not None and shape.region != "sole":
        right_first = view == "front"
        assert (side is Side.MIDLINE) == (x == chart.midline)
        assert side is Side.MIDLINE or (x < chart.midline) == ((side is Side.RIGHT) == right_first)


def test_stronger_pain_is_washed_darker() -> None:
    """By the intensity alone."""
    washes = [re.findall(r'fill-opacity="([\d.]+)"', fills(Pain(region="calf", side=Side.LEFT, intensity=number), "#a"))
              for number in range(11)]  # fmt: skip
    found = [float(one) for (one,) in washes]

    assert found == sorted(set(found)) and found[-1] < 0.6


def test_a_view_shows_what_it_sees() -> None:
    """A calf is not seen from the front; nothing to show leaves nothing behind."""
    drawn = places([Pain(region="calf", side=Side.LEFT, intensity=4, kinds=("sharp",))])
    front, back = charts()["front"], charts()["back"]

    assert [] == laid_over(front, halves(front), drawn)
    assert "url(#pain-sharp)" in "".join(laid_over(back, halves(back), drawn))


def test_a_map_to_draw_on_knows_where_numbers_go() -> None:
    """Every region says its middle, marks repeat the shape by reference; a map that nobody draws on says none of it."""
    drawn = places([Pain(region="calf", side=Side.LEFT, intensity=4, kinds=("sharp",))])
    chart = charts()["back"]

    def anchor(region: str, side: Side) -> str:
        return f"{region}.{side.value}"

    made = body_map(chart, view="back", chosen=set(), anchor=anchor, pains=drawn)
    plain = body_map(chart, view="back", chosen=set(), anchor=anchor)
    assert made.count("data-middle=") == plain.count("<a ") > 50
    assert 1 == made.count('class="pain-kind"') == made.count('class="pain-badge"')
    assert "pain" not in plain and "data-middle" not in plain
    picture = body_map(chart, view="back", chosen=set(), pains=drawn)
    assert 1 == picture.count('class="pain-kind"') == picture.count('class="pain-badge"')
    assert 'class="region' not in picture and len(picture) < len(made) / 2
