"""Every exercise can be drawn: its start and end differ, and what moves stays within the frame."""

import re

import pytest

from glidepath.body import Side
from glidepath.catalogue import body
from glidepath.catalogue.exercise import exercises, posed
from glidepath.catalogue.figure import figure
from glidepath.catalogue.skeleton import skeleton
from glidepath.web.drawing.exercise import exercise_picture, moving_exercise
from glidepath.web.drawing.figure import Posed
from glidepath.web.drawing.figure.plan import plan
from glidepath.web.drawing.figure.pose.angles import settled
from glidepath.web.drawing.figure.pose.posing import stance

MOTIONS, SKELETON, FIGURE = body().motions, skeleton(), figure()


@pytest.mark.parametrize("name", exercises())
def test_start_and_end_differ_and_stay_within_the_frame(name: str) -> None:
    """What is seen differs, and the whole way of what moves lies in the part of the page that is shown."""
    one = exercises()[name]
    poses = [Posed(name=word, angles=posed(angles, Side.RIGHT, MOTIONS))
             for word, angles in (("Start", one.start), ("End", one.end))]
    made = plan(skeleton=SKELETON, figure=FIGURE, motions=MOTIONS, poses=poses, position=one.pose, structure="",
                side=Side.RIGHT)
    left, top, right, bottom = made.box

    assert made.seen[0] != made.seen[1]
    for move in made.moves:
        for place in (move.joint, *move.path):
            x, y = made.view.flat(place)
            assert left <= x <= right and top <= y <= bottom


@pytest.mark.parametrize("name", sorted(exercises())[::7])
def test_the_two_panels_are_not_alike(name: str) -> None:
    """Drawn out to the last line: every seventh, since drawing each twice would take a minute."""
    drawn = exercise_picture(
        exercises()[name], id="one", side=Side.RIGHT, motions=MOTIONS, skeleton=SKELETON, figure=FIGURE
    )
    first, last = re.findall(r"<rect class=\"fig-panel\".*?</svg>", drawn)

    assert first != last


def test_sides_are_not_exchanged() -> None:
    """The left is another picture than the right, and says which it is."""
    left, right = (
        exercise_picture(exercises()["shoulder_raise"], id="one", side=side, motions=MOTIONS, skeleton=SKELETON,
                         figure=FIGURE)
        for side in (Side.LEFT, Side.RIGHT)
    )

    assert left != right and "left shoulder flexion 150" in left and "right shoulder flexion 150" in right
    assert "style" not in left


@pytest.mark.parametrize("name", ["heel_raise_both", "squat", "knee_roll", "cat_back"])
def test_a_moving_figure_is_small_and_has_all_its_frames(name: str) -> None:
    """One title and one set of what stays; every frame from the first to the last has something of its own."""
    drawn = moving_exercise(
        exercises()[name], id="one", side=Side.RIGHT, motions=MOTIONS, skeleton=SKELETON, figure=FIGURE
    )
    count = int(re.search(r'data-frames="(\d+)"', drawn)[1])

    assert {str(number) for number in range(count)} == set(re.findall(r'data-frame="(\d+)"', drawn))
    assert len(drawn) < 60_000 and "style" not in drawn and 1 == drawn.count("<title")
    assert drawn.count("fig-now") == drawn.count('fig-now" data-frame="0"') > 0


@pytest.mark.parametrize("name", [one.id for one in exercises().values() if one.pose == "all_fours"])
def test_who_kneels_stays_on_the_knee(name: str) -> None:
    """On all fours nothing slides: the knee of the side that does not work lies where it lay."""
    one = exercises()[name]
    held = [
        stance(SKELETON, settled(SKELETON, posed(angles, Side.RIGHT, MOTIONS), motions=MOTIONS, position=one.pose,
                                 treated=Side.RIGHT), position=one.pose, side=Side.RIGHT)
        for angles in (one.start, one.end)
    ]  # fmt: skip
    knees = [pose.place("shank", Side.LEFT, SKELETON.segments["shank"].joint)[:2] for pose in held]

    assert knees[0] == pytest.approx(knees[1], abs=0.01)
