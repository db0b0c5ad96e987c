"""The drawings fit the body: every region can be pointed to, on the side it is drawn."""

from pathlib import Path

import pytest

from glidepath.body import Side
from glidepath.catalogue import VIEWS, CatalogueError, body, charts, loader
from glidepath.catalogue.chart import charts as read_charts


def test_the_four_views_come_in_their_order() -> None:
    """Front, back, left, right."""
    assert list(VIEWS) == list(charts()) == [chart.view for chart in charts().values()]


def test_every_region_is_drawn_and_nothing_else() -> None:
    """What the body names can be tapped somewhere."""
    assert set(body().regions) == {shape.region for chart in charts().values() for shape in chart.shapes}


def test_a_shape_has_a_side_where_its_region_has_one() -> None:
    """Only regions without sides are drawn on the midline."""
    for chart in charts().values():
        for shape in chart.shapes:
            assert (shape.side is not Side.MIDLINE) == body().regions[shape.region].sided, shape


def test_the_left_view_is_the_right_one_with_sides_exchanged() -> None:
    """A side view shows the person's own side, and only that."""
    left, right = charts()["left"], charts()["right"]

    assert [shape.region for shape in left.shapes] == [shape.region for shape in right.shapes]
    assert all(one.side is other.side.other for one, other in zip(left.shapes, right.shapes, strict=True))
    assert Side.RIGHT not in {shape.side for shape in left.shapes}


def test_a_drawing_that_does_not_fit_is_refused_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The loader names the file and the field, for drawings as for everything."""
    (tmp_path / "chart").mkdir()
    (tmp_path / "chart" / "front.toml").write_text('view = "front"\nfacing = 3\n')
    monkeypatch.setattr(loader, "DATA", tmp_path)

    with pytest.raises(CatalogueError, match=r"chart/front\.toml: .*facing"):
        read_charts.__wrapped__()
