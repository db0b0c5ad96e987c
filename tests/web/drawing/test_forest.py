"""A forest plot: every study once, in the picture, in the table and in words."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glidepath.web.drawing import Forest, ForestRow, Whole, forest_chart, forest_table, forest_words
from glidepath.web.drawing.forest import WIDTH, number

ROWS = st.lists(st.tuples(st.floats(-40, 40), st.floats(0.01, 60), st.floats(0, 100)), min_size=1, max_size=12)


def made(*rows: tuple[float, float, float], whole: Whole | None = None) -> Forest:
    """A plot of studies: value, half the interval, weight."""
    return Forest(
        id="plot", name="Pain: <active> release", scale="standardised difference", better="it did better",
        worse="the other did", whole=whole,
        rows=tuple(ForestRow(name=f"S-{n}", about="Somebody & others", how="t", value=value, low=value - half,
                             high=value + half, weight=weight) for n, (value, half, weight) in enumerate(rows)),
    )  # fmt: skip


@given(ROWS)
@settings(max_examples=100)
def test_every_picture_is_sound(rows):
    """Well-formed, no style, within its frame, a square a study, no difference always to be seen."""
    drawn = forest_chart(made(*rows, whole=Whole(name="Together", value=0.5, low=0.1, high=0.9, prediction=(-1, 2))))
    tree = ElementTree.fromstring(drawn)

    assert "style=" not in drawn
    assert len(rows) == drawn.count('class="effect"') and 1 == drawn.count('class="diamond"')
    assert 1 == drawn.count('class="none"')
    for x in re.findall(r' x[12]?="(-?[\d.]+)"', drawn):
        assert -10 <= float(x) <= WIDTH + 10
    assert tree[0].tag.endswith("title") and tree[1].tag.endswith("desc")


def test_both_sides_are_seen():
    """Even where every study lies on one side the other has room."""
    low = min(float(found.replace("−", "-")) for found in re.findall(r'text-anchor="(?:start|middle)">([−\d.]+)</text>',
                                                                     forest_chart(made((1.0, 0.5, 100)))))  # fmt: skip
    assert low < 0


def test_an_interval_beyond_the_picture_ends_in_an_arrow():
    """A study that knows nothing does not squeeze the others."""
    assert 2 == forest_chart(made((0.5, 0.2, 90), (0.0, 50, 1))).count('class="beyond"')


def test_the_table_and_the_words_say_the_same():
    """Names are escaped; every figure of the picture stands in both."""
    forest = made((0.5, 0.25, 60), (-0.1, 0.3, 40), whole=Whole(name="Together", value=0.2, low=-0.1, high=0.5))
    table, words = forest_table(forest), forest_words(forest)

    assert "<active>" not in table and "&amp; others" in table
    for figure in ("0.50", "0.25 to 0.75", "−0.40 to 0.20"):
        assert figure in table and figure in words.replace("95 % interval ", "")
    assert "Together" in table and "Together: 0.20, −0.10 to 0.50." in words


def test_numbers_and_nothing_to_draw():
    """Two decimals, one beyond ten, a real minus sign, a plain nought; no study is refused."""
    assert ("0.50", "−12.3", "0") == (number(0.5), number(-12.34), number(-0.001))
    with pytest.raises(ValueError, match="no study to draw"):
        forest_chart(made())
