"""SVG paths: smooth, short, and through the points that matter."""

from glidepath.web.drawing.figure.page.paths import closed, opened, straight, thinned


def test_a_curve_runs_through_its_points() -> None:
    """The first piece has both its control points, the others leave as the one before arrived."""
    assert "M0 0c17 0 67-17 100 0s83 83 100 100" == opened([(0, 0), (10, 0), (20, 10)])


def test_a_closed_curve_comes_back() -> None:
    """A square with round sides: four pieces, the last ending where the first began."""
    path = closed([(0, 0), (10, 0), (10, 10), (0, 10)])

    assert path.startswith("M0 0c")
    assert path.endswith("z")
    assert "" == closed([(0, 0), (1, 1)])
    assert "" == opened([(0, 0)])


def test_straight_lines_are_corners() -> None:
    """In tenths, each step from the one before."""
    assert "M10 20l30 0-10 40z" == straight([(1, 2), (4, 2), (3, 6)])


def test_points_that_do_not_matter_are_spared() -> None:
    """What lies nearly on the line between others goes, what bends it stays."""
    assert [(0, 0), (10, 5), (20, 0)] == thinned([(0, 0), (5, 2.6), (10, 5), (15, 2.4), (20, 0)], 0.3)
    assert [(0, 0), (1, 1)] == thinned([(0, 0), (1, 1)], 5)
