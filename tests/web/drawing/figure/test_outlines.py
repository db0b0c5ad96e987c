"""Outlines of the body: the drawn pose is the body chart's, and nothing of a body comes apart."""

import re
from itertools import pairwise

import pytest

from glidepath.body import Movement, Side
from glidepath.catalogue import body, charts
from glidepath.catalogue.skeleton import skeleton
from glidepath.web.drawing.figure.page.flat import Point, hull, inside, silhouette
from glidepath.web.drawing.figure.page.view import View, level
from glidepath.web.drawing.figure.pose.angles import settled
from glidepath.web.drawing.figure.pose.posing import SIDES, stance
from glidepath.web.drawing.figure.skin.limbs import Shape, shapes
from glidepath.web.drawing.figure.skin.skins import skins

SKELETON = skeleton()
MOTIONS = body().motions
SKINS = skins(SKELETON)
CLOSE = 4.5
"""Units by which the figure may differ from the chart; its whole height is 777."""


def seen(angles: dict[Movement, float], view: View, position: str = "standing") -> list[Shape]:
    """The shapes of a posed body, farthest first."""
    amounts = settled(SKELETON, angles, motions=MOTIONS, position=position, treated=Side.RIGHT)
    return shapes(stance(SKELETON, amounts, position=position, side=Side.RIGHT), SKINS, view)


def drawn() -> dict[Movement, float]:
    """The angles the chart's own pose has, as far as the limits allow."""
    found = {
        Movement(motion=motion, side=side): min(amount, MOTIONS[motion].limit)
        for motion, amount in SKELETON.drawn.items() for side in SIDES
    }
    straight = ("fingers_mcp_flexion", "fingers_pip_flexion", "fingers_dip_flexion", "thumb_abduction")
    return found | {Movement(motion=motion, side=side): 0 for motion in straight for side in SIDES}


def crossings(outline: list[Point], y: float) -> list[float]:
    """Where a closed outline is crossed at a height."""
    return [
        ax + (y - ay) / (by - ay) * (bx - ax)
        for (ax, ay), (bx, by) in pairwise([*outline, outline[0]]) if (ay > y) != (by > y)
    ]


def chart(view: str) -> list[list[Point]]:
    """The outlines of a chart's view, their curves taken as the corners they run through."""
    found = []
    for path in charts()[view].outlines:
        numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path)]
        places = list(zip(numbers[0::2], numbers[1::2], strict=True))
        found.append([places[0], *places[2::2]])
    return found


@pytest.mark.parametrize("y", [45, 60, 130, 210, 250, 290, 330, 370, 410, 460, 520, 570, 630, 680, 720])
def test_the_drawn_pose_is_the_charts_from_the_front(y: float) -> None:
    """Trunk, head and leg are as wide as the chart has them, at every height."""
    limbs = {"upper_arm", "forearm", "hand", "index", "middle", "ring", "little", "thumb", "ear"}
    own = [x for shape in seen(drawn(), level(0)) if shape.id not in limbs and shape.kind != "line"
           for x in crossings(list(shape.points), y)]
    theirs = [180 - x for x in crossings(chart("front")[1], y)]

    assert max(own) == pytest.approx(max(theirs), abs=CLOSE)


@pytest.mark.parametrize("y", [200, 230, 270, 310, 350, 380, 420])
def test_the_drawn_arm_is_the_charts_from_the_front(y: float) -> None:
    """The arm hangs where the chart has it, outer and inner side."""
    arm = {"upper_arm", "forearm", "hand"}
    own = [-x for shape in seen(drawn(), level(0)) if shape.id in arm and shape.side is Side.RIGHT
           for x in crossings(list(shape.points), y)]
    theirs = [180 - x for x in crossings(chart("front")[0], y)]

    assert max(own) == pytest.approx(max(theirs), abs=CLOSE if y < 400 else 14)
    assert min(own) == pytest.approx(min(theirs), abs=CLOSE)


@pytest.mark.parametrize("y", [45, 60, 95, 135, 180, 220, 260, 300, 340, 370, 440, 500, 560, 620, 660, 700, 765])
def test_the_drawn_pose_is_the_charts_from_the_side(y: float) -> None:
    """Front and back of the body lie where the chart has them."""
    limbs = {"scapula", "upper_arm", "forearm", "hand", "index", "middle", "ring", "little", "thumb"}
    own = [x for shape in seen(drawn(), level(90)) if shape.id not in limbs and shape.kind != "line"
           for x in crossings(list(shape.points), y)]
    theirs = [x - 125 for x in crossings(chart("right")[0], y)]

    assert max(own) == pytest.approx(max(theirs), abs=CLOSE)
    assert min(own) == pytest.approx(min(theirs), abs=CLOSE)


@pytest.mark.parametrize("position", sorted(SKELETON.rests))
@pytest.mark.parametrize("bearing", [0, 40, 90, 180, 250])
def test_nothing_comes_apart(position: str, bearing: float) -> None:
    """In every position and from all round, each part overlaps what it grows out of."""
    found = {(shape.id, shape.side): shape for shape in seen({}, level(bearing, 10), position) if shape.kind != "edge"}

    for skin in SKINS:
        for side in skin.sides:
            own = found[skin.id, side]
            parents = [found.get((name, side)) or found[name, Side.MIDLINE] for name in skin.first.welds]
            touching = [
                parent for parent in parents
                if any(inside(parent.points, point) for point in own.points)
                or any(inside(own.points, point) for point in parent.points)
            ]
            assert touching or not parents, (skin.id, side)


def test_the_face_is_seen_from_the_front_and_hair_from_behind() -> None:
    """Eyes and nose show who looks at the viewer; from behind there is hair and no face."""
    front = {shape.kind for shape in seen({}, level(0))} | {shape.id for shape in seen({}, level(0))}
    back = {shape.kind for shape in seen({}, level(180))} | {shape.id for shape in seen({}, level(180))}

    assert {"face", "closed eye", "mouth"} <= front
    assert not {"face", "closed eye", "mouth"} & back
    assert "hair" in back


def test_the_near_arm_is_drawn_over_the_trunk_and_the_far_one_under_it() -> None:
    """From the right the right arm comes last, the left one before the trunk and in the quieter tone."""
    order = [(shape.id, shape.side) for shape in seen({}, level(90)) if shape.kind != "edge"]
    kinds = {(shape.id, shape.side): shape.kind for shape in seen({}, level(90))}

    assert order.index(("upper_arm", Side.LEFT)) < order.index(("trunk", Side.MIDLINE))
    assert order.index(("trunk", Side.MIDLINE)) < order.index(("upper_arm", Side.RIGHT))
    assert "far" == kinds["upper_arm", Side.LEFT]
    assert "skin" == kinds["upper_arm", Side.RIGHT]


def test_no_line_parts_a_limb_from_what_it_grows_out_of() -> None:
    """The contour of a thigh is open at the hip, that of the whole trunk is not one closed line either."""
    thigh = next(shape for shape in seen({}, level(90)) if (shape.id, shape.side) == ("thigh", Side.RIGHT))

    assert thigh.contours
    assert all(piece[0] != piece[-1] for piece in thigh.contours)
    top = min(y for piece in thigh.contours for _, y in piece)
    assert top > min(y for _, y in thigh.points) + 15


def test_a_tube_seen_from_its_end_is_round() -> None:
    """Rings behind each other give the hull of the largest, not a tangle."""
    discs = [((0.0, float(n)), (10.0 - n, 0.0), (0.0, 10.0 - n)) for n in range(3)]

    outline = silhouette(discs, 100)
    assert inside(outline, (0, 0))
    assert all(9 < (x**2 + y**2) ** 0.5 < 10.5 for x, y in outline)


def test_a_hull_leaves_out_what_is_inside() -> None:
    """Only the corners remain."""
    assert {(0, 0), (4, 0), (4, 4), (0, 4)} == set(hull([(0, 0), (2, 2), (4, 0), (4, 4), (1, 3), (0, 4)]))
