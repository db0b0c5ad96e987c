"""The line chart: what it shows, what it says, and that it stays fast to draw."""

import re
import xml.etree.ElementTree as ET
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glidepath.body import Side
from glidepath.catalogue import tongue
from glidepath.web.drawing import Line, Point, Series, description, series_chart, series_table

SVG = "{http://www.w3.org/2000/svg}"
START = date(2026, 3, 2)


def line(side: Side, *values: float) -> Line:
    """A line with one point a week."""
    return Line(
        side=side,
        points=tuple(Point(day=START + timedelta(weeks=n), value=value) for n, value in enumerate(values)),
    )


NECK = Series(
    id="neck",
    name="Neck rotation",
    unit="°",
    low=0,
    high=120,
    better="higher",
    lines=(line(Side.RIGHT, 52, 58, 66), line(Side.LEFT, 70, 71, 70)),
    visits=(START, START + timedelta(weeks=1)),
    baseline=52,
    error=6,
    goal=72,
)


def test_title_and_description_say_what_is_drawn() -> None:
    """The picture has a title with unit and a description with both sides, direction and band."""
    svg = ET.fromstring(series_chart(NECK))
    title, desc = svg.find(f"{SVG}title"), svg.find(f"{SVG}desc")

    assert title is not None and title.text == "Neck rotation, °, over time"
    assert desc is not None and desc.text == (
        "Right: 52 on 2 Mar 2026, 66 on 16 Mar 2026. Left: 70 on 2 Mar 2026, 70 on 16 Mar 2026. "
        "Higher is better. Values within 6 ° of the first (52) are within the error of the measure; "
        "the band shows them."
    )


def test_sides_differ_by_mark_and_by_letter() -> None:
    """Right is discs and R, left is squares and L, so colour is not needed to tell them apart."""
    text = series_chart(NECK)

    assert text.count('<circle class="dot dot-right"') == 3
    assert text.count('<rect class="dot dot-left"') == 3
    assert re.findall(r'class="name-(right|left)"[^>]*>(.)<', text) == [("left", "L"), ("right", "R")]


def test_band_covers_the_error_around_the_baseline() -> None:
    """A value one error above the baseline lies on the upper edge of the band."""
    series = msgspec.structs.replace(NECK, lines=(line(Side.RIGHT, 52, 58),))
    svg = ET.fromstring(series_chart(series))
    band = next(r for r in svg.iter(f"{SVG}rect") if r.get("class") == "band")
    dots = [float(c.get("cy", "0")) for c in svg.iter(f"{SVG}circle")]

    assert float(band.get("y", "0")) == pytest.approx(dots[1], abs=0.1)
    assert float(band.get("y", "0")) + float(band.get("height", "0")) / 2 == pytest.approx(dots[0], abs=0.1)


def test_no_band_where_the_error_is_unknown() -> None:
    """Without an error nothing is shaded, and the description says why."""
    series = msgspec.structs.replace(NECK, error=None)

    assert 'class="band"' not in series_chart(series)
    assert "not known here, so no band is drawn" in description(series)


def test_unit_visits_and_goal_are_drawn() -> None:
    """The unit stands at the axis, each visit is a tick, the goal a line of its own."""
    text = series_chart(NECK)

    assert '<text class="axis-label" x="0" y="14">°</text>' in text
    assert text.count('class="visit-tick"') == 2
    assert text.count('class="goal"') == 1


def test_years_are_said_only_where_needed() -> None:
    """A course within one year shows days, one over the turn of a year shows the years too."""
    long = msgspec.structs.replace(NECK, visits=(START, date(2027, 1, 4)))

    assert ">2 Mar<" in series_chart(NECK)
    assert ">2 Mar 2026<" in series_chart(long) and ">4 Jan 2027<" in series_chart(long)


def test_one_reading_is_a_mark_without_a_line() -> None:
    """A first visit has one mark in the middle and no line."""
    once = Series(
        id="a", name="Pain", unit="of 10", low=0, high=10, better="lower", lines=(line(Side.MIDLINE, 6),)
    )
    text = series_chart(once)

    assert 'class="line ' not in text
    assert text.count('<circle class="dot dot-midline"') == 1
    assert "6 on 2 Mar 2026" in description(once)


def test_nothing_to_draw_is_an_error() -> None:
    """A series without a reading is refused by name; the page shows words instead."""
    empty = msgspec.structs.replace(NECK, lines=(Line(side=Side.LEFT, points=()),))

    with pytest.raises(ValueError, match="no reading to draw for Neck rotation"):
        series_chart(empty)


def test_table_has_a_row_a_day_and_a_column_a_side() -> None:
    """The table carries the same values, with a dash where a side was not measured."""
    series = msgspec.structs.replace(NECK, lines=(line(Side.RIGHT, 52, 58), line(Side.LEFT, 70)))
    table = ET.fromstring(series_table(series))
    rows = [[cell.text for cell in row] for row in table.iter("tr")]

    assert rows == [
        ["Day", "Right, °", "Left, °"],
        ["2 Mar 2026", "52", "70"],
        ["9 Mar 2026", "58", "–"],
    ]


def test_before_and_after_of_a_day_are_rows_of_their_own() -> None:
    """Two readings of one day are told apart by their note."""
    points = (Point(day=START, value=-3.5, note="before"), Point(day=START, value=4, note="after"))
    series = msgspec.structs.replace(NECK, lines=(Line(side=Side.MIDLINE, points=points),))
    table = ET.fromstring(series_table(series))

    assert [[cell.text for cell in row] for row in table.iter("tr")][1:] == [
        ["2 Mar 2026, before", "−3.5"],
        ["2 Mar 2026, after", "4"],
    ]


def test_names_are_made_safe() -> None:
    """A name with angle brackets cannot break out of the picture or the table."""
    odd = msgspec.structs.replace(NECK, name="<b>", unit="a & b")

    ET.fromstring(series_chart(odd))
    assert "<b>" not in series_chart(odd) + series_table(odd)


@given(
    st.lists(st.floats(0, 180).map(lambda v: round(v, 1)), min_size=1, max_size=50),
    st.floats(0.1, 40) | st.none(),
)
def test_every_mark_stays_on_the_page(values: list[float], error: float | None) -> None:
    """Whatever the readings, every mark lies within the drawing and the drawing is well formed."""
    series = Series(
        id="x",
        name="Range",
        unit="°",
        low=0,
        high=180,
        better="higher",
        lines=(line(Side.RIGHT, *values),),
        baseline=values[0],
        error=error,
    )
    for dot in ET.fromstring(series_chart(series)).iter(f"{SVG}circle"):
        assert 0 <= float(dot.get("cx", "-1")) <= 360
        assert 0 <= float(dot.get("cy", "-1")) <= 210


def test_a_mass_is_neither_better_nor_blown_up() -> None:
    """Without a direction nothing is called better, a note says what there is to know, and the scale has room."""
    mass = Series(id="leg", name="Lean mass", unit="g", low=0, high=500_000, lines=(line(Side.LEFT, 7000, 7010),),
                  note="A change of less than 7.5 % is within the error.", room=700)  # fmt: skip
    text = series_chart(mass)
    ticks = [int(value) for value in re.findall(r'text-anchor="end">(\d{4})<', text)]

    assert "is better" not in description(mass) and description(mass).endswith("is within the error.")
    assert "no band" not in description(mass) and min(ticks) <= 6300 and max(ticks) >= 7700


def test_its_words_are_those_of_a_language() -> None:
    """Months, sides and letters behind the lines."""
    spanish = tongue("es", "own")
    text, table = series_chart(NECK, spoken=spanish), series_table(NECK, spoken=spanish)

    assert "Derecha: 52 el 2 mar 2026, 66 el 16 mar 2026." in text and ">D</text>" in text and ">I</text>" in text
    assert "banda: error, ± 6" in text and "<th scope=\"col\">Día</th>" in table and "Neck rotation, valores" in table
