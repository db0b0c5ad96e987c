"""Smooth lines pass through their points and are written briefly."""

import re

import pytest

from glidepath.web.drawing.curves import between, closed, lengths, opened, polygon

SQUARE = [0j, 10 + 0j, 10 + 10j, 10j]


def ends(path: str) -> list[complex]:
    """The points at which the pen of a path arrives, counted from its moves."""
    pen, found = 0j, []
    for command, text in re.findall(r"([Mcl])([^MclZ]*)", path):
        numbers = [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", text)]
        pen = complex(*numbers) if command == "M" else pen + complex(*numbers[-2:])
        found.append(pen)
    return found


@pytest.mark.parametrize("write", [closed, polygon])
def test_an_outline_passes_every_point_and_closes(write: object) -> None:
    """Curved or straight, it visits the points in their order."""
    path = write(SQUARE)  # type: ignore[operator]

    assert ends(path)[:4] == SQUARE and path.endswith("Z")


def test_a_line_runs_from_the_first_to_the_last_point() -> None:
    """Three points make two curves, and the line stays open."""
    path = opened([0j, 5 + 5j, 10 + 0j])

    assert ends(path) == [0j, 5 + 5j, 10 + 0j] and "Z" not in path


def test_numbers_are_written_briefly() -> None:
    """No leading nought, no plus, no space before a minus, no more decimals than asked for."""
    assert polygon([0.25 + 0j, -0.333 + 1j, 2 + 0j], digits=2) == "M.25 0l-.58 1l2.33-1Z"


def test_a_line_cut_finer_keeps_its_points() -> None:
    """Cut in three, every third point is one that was given; lengths run from nought to one."""
    finer = between(SQUARE, pieces=3)

    assert all(abs(one - other) < 1e-9 for one, other in zip(finer[::3], SQUARE, strict=True))
    assert lengths(finer)[0] == 0 and lengths(finer)[-1] == 1 and sorted(lengths(finer)) == lengths(finer)
