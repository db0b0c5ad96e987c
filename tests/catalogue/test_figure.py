"""The geometry holds: every structure has a shape, every point lies inside the drawn body, every reference leads on."""

import re
from pathlib import Path

import pytest

from glidepath.catalogue import CatalogueError, body, charts, loader
from glidepath.catalogue.chart import Chart
from glidepath.catalogue.figure import SEGMENTS, VIEWS, Landmark, Layer, Style, figure, read

Points = list[tuple[float, float]]

SLACK = 0.3
"""How far outside a contour of curves its own corners may make a point on it seem."""

NOT_BEHIND = {"foot", "toes"}
"""What the back view hides behind the heel."""


def contour(path: str) -> Points:
    """A chart's outline as a closed line of points; curves are cut into four."""
    found: Points = []
    for command, text in re.findall(r"([MLQ])([^MLQZ]*)", path):
        numbers = [float(number) for number in text.split()]
        if command == "Q":
            (x0, y0), (x1, y1, x2, y2) = found[-1], numbers
            for step in (0.25, 0.5, 0.75, 1.0):
                rest = 1 - step
                found.append(
                    (
                        rest * rest * x0 + 2 * rest * step * x1 + step * step * x2,
                        rest * rest * y0 + 2 * rest * step * y1 + step * step * y2,
                    )
                )
        else:
            found.append((numbers[0], numbers[1]))
    return found


def inside(line: Points, x: float, y: float) -> bool:
    """Tell whether a point lies within a closed line, or as good as on it."""
    crossed = sorted(
        x1 + (y - y1) / (y2 - y1) * (x2 - x1)
        for (x1, y1), (x2, y2) in zip(line, [*line[1:], line[0]], strict=True)
        if (y1 <= y) != (y2 <= y)
    )
    return any(left - SLACK <= x <= right + SLACK for left, right in zip(crossed[::2], crossed[1::2], strict=True))


def page_x(mark: Landmark, chart: Chart) -> float:
    """Where a point of the right half lies across the page of a view, as the room's docstring says."""
    return {"front": 180 - mark.x, "back": 180 + mark.x, "right": 125 + mark.z}[chart.view]


@pytest.mark.parametrize("view", ["front", "back", "right"])
def test_every_landmark_lies_inside_the_body(view: str) -> None:
    """Front, back and side contain it, the back view not what its heel hides."""
    chart = charts()[view]
    lines = [contour(outline) for outline in chart.outlines]

    for mark in figure().landmarks.values():
        if view == "back" and mark.segment in NOT_BEHIND:
            continue
        assert any(inside(line, page_x(mark, chart), mark.y) for line in lines), mark


def test_every_structure_has_a_shape() -> None:
    """The shapes are those of the body's structures, all of them and no other, each in one layer."""
    assert set(figure().forms) == set(body().structures)
    assert {form.layer for form in figure().forms.values()} == set(Layer)


def test_every_form_is_seen_somewhere() -> None:
    """Each names pictures, stations from end to end, and a width that can be seen."""
    for form in figure().forms.values():
        assert set(form.views) <= set(VIEWS) and form.views, form.structure
        assert form.width >= 1 and all(len(strand) > 1 for strand in form.strands), form.structure
        assert form.stations == form.strands[0]
        assert form.style is not Style.BONE


def test_forms_show_otherwise_only_where_they_show() -> None:
    """An aspect replaces the strands in the pictures it names, and in no other."""
    serratus = figure().forms["serratus_anterior"]

    assert serratus.seen("front").strands != serratus.strands
    assert all(set(form.aspects) <= set(form.views) for form in figure().forms.values())
    assert figure().forms["gracilis"].seen("back").strands == figure().forms["gracilis"].strands


def test_only_the_right_half_and_the_midline_are_data() -> None:
    """The left half is a mirror, so no point may lie there; every segment carries some."""
    assert all(mark.x >= 0 for mark in figure().landmarks.values())
    assert {mark.segment for mark in figure().landmarks.values()} == set(SEGMENTS)


@pytest.mark.parametrize(
    ("structure", "alone"),
    [("linea_alba", True), ("nuchal_ligament", True), ("supraspinous_ligament", True), ("soleus", False)],
)
def test_what_lies_on_the_midline_has_no_side(structure: str, alone: bool) -> None:
    """A form of midline points alone is drawn once."""
    assert figure().midline(figure().forms[structure]) is alone


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("vertex", "chin"), ("spine_c7", "spine_t12"), ("acromion", "olecranon"), ("olecranon", "radial_styloid"),
        ("asis", "pubic_tubercle"), ("patella_top", "tibial_tuberosity"), ("fibular_head", "lateral_malleolus"),
    ],
)  # fmt: skip
def test_points_stand_in_their_order_from_above(above: str, below: str) -> None:
    """A few facts that anybody can feel on themselves."""
    assert figure().landmarks[above].y < figure().landmarks[below].y


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("lateral_malleolus", "medial_malleolus"), ("lateral_epicondyle", "medial_epicondyle"),
        ("radial_styloid", "ulnar_styloid"), ("thumb_tip", "little_tip"), ("fibular_head", "medial_tibial_condyle"),
    ],
)  # fmt: skip
def test_the_palm_looks_forward(outer: str, inner: str) -> None:
    """In the pose of the chart the thumb and the outer bumps lie away from the midline."""
    assert figure().landmarks[outer].x > figure().landmarks[inner].x


@pytest.mark.parametrize(
    ("front", "back"),
    [("patella_top", "knee_back_middle"), ("sternum_middle", "spine_t5"), ("toe_tip_1", "calcaneus_back")],
)
def test_forward_is_positive(front: str, back: str) -> None:
    """z grows towards where the person looks."""
    assert figure().landmarks[front].z > figure().landmarks[back].z


MARKS = "id,name,segment,x,y,z\na,a,head,0,30,0\nb,b,head,10,40,0\n"
SHAPES = "structure,layer,style,width,views,stations\n"
ASPECTS = "structure,width,views,stations\n"


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        ("landmarks", MARKS.replace("b,b,head", "b,b,tail"), r"landmarks\.csv line 3: `segment` names 'tail'"),
        ("landmarks", MARKS.replace("b,b", "a,b"), r"landmarks\.csv line 3: `id` 'a' stands twice"),
        ("landmarks", MARKS.replace("10,40", "-10,40"), r"landmarks\.csv line 3: `x` is below 0"),
        ("shapes", f"{SHAPES}odd,deep,belly,3,front,a > b\n", r"shapes\.csv line 2: `structure` names 'odd'"),
        ("shapes", f"{SHAPES}soleus,low,belly,3,front,a > b\n", r"shapes\.csv line 2: .*low.*layer"),
        ("shapes", f"{SHAPES}soleus,deep,blob,3,front,a > b\n", r"shapes\.csv line 2: .*blob.*style"),
        ("shapes", f"{SHAPES}soleus,deep,belly,0,front,a > b\n", r"shapes\.csv line 2: `width`"),
        ("shapes", f"{SHAPES}soleus,deep,belly,3,top,a > b\n", r"shapes\.csv line 2: `views` names 'top'"),
        ("shapes", f"{SHAPES}soleus,deep,belly,3,front,a > c\n", r"shapes\.csv line 2: `stations` names 'c'"),
        ("shapes", f"{SHAPES}soleus,deep,belly,3,front,a\n", r"shapes\.csv line 2: .*two stations"),
        ("aspects", f"{ASPECTS}soleus,3,front,a > b\n", r"aspects\.csv line 2: `structure` names 'soleus'"),
    ],
)
def test_what_does_not_hold_is_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, text: str, says: str
) -> None:
    """The error names the file, the line and the field."""
    written = {"landmarks": MARKS, "shapes": SHAPES, "aspects": ASPECTS, "bones": SHAPES, file: text}
    (tmp_path / "figure").mkdir()
    for name, content in written.items():
        (tmp_path / "figure" / f"{name}.csv").write_text(content)
    monkeypatch.setattr(loader, "DATA", tmp_path)
    loader._rows.cache_clear()

    with pytest.raises(CatalogueError, match=says):
        read(structures={"soleus"})
    loader._rows.cache_clear()
