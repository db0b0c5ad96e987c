"""The posed figure's data: every motion is answered for, every reference holds, and mistakes are named."""

from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from glidepath.catalogue import CatalogueError, body, loader
from glidepath.catalogue.exercise import exercises
from glidepath.catalogue.skeleton import Skeleton, Turn, check, skeleton

FIGURE = skeleton()
BODY = body()
STILL = {motion for motion, turns in FIGURE.motions.items() if not turns}


def held(whole: Skeleton) -> None:
    """Check a skeleton against the body's motions."""
    check(whole, motions=BODY.motions, still=STILL)


def changed(**fields: object) -> Skeleton:
    """The figure with some fields changed."""
    return msgspec.structs.replace(FIGURE, **fields)


def test_every_motion_turns_something_or_says_why_not() -> None:
    """No motion of the body is left out, and none is turned that the body does not know."""
    assert set(BODY.motions) == set(FIGURE.motions)
    assert {"brow_raising", "hyoid_elevation", "ribs_elevation"} <= STILL


def test_parents_come_first() -> None:
    """Whoever walks the segments in order always finds what each hangs on."""
    seen: set[str] = set()
    for segment in FIGURE.segments.values():
        assert {name for name in (segment.parent, segment.turns_with) if name} <= seen, segment.id
        seen.add(segment.id)

    assert [segment.id for segment in FIGURE.segments.values() if not segment.parent] == ["pelvis"]


@pytest.mark.parametrize("name", [
    "head", "jaw", "neck", "thorax", "abdomen", "pelvis", "scapula", "upper_arm", "forearm", "hand", "fingers", "thumb",
    "thigh", "shank", "foot", "toes",
])
def test_every_segment_a_landmark_can_lie_on_is_there(name: str) -> None:
    """A landmark's segment is a segment of the figure or a group of them."""
    assert set(FIGURE.members(name)) <= set(FIGURE.segments)


def test_opposites_turn_opposite_ways() -> None:
    """What a motion turns, its opposite turns back about the same axis."""
    for motion, turns in FIGURE.motions.items():
        other = FIGURE.motions[BODY.motions[motion].opposite]
        if BODY.motions[motion].opposite == motion or not turns:
            continue
        for one, two in zip(turns, other, strict=True):
            assert (one.segment, one.counts, one.axis) == (two.segment, two.counts, two.axis), motion
            assert one.share * two.share < 0, motion


def test_every_position_is_rested_in() -> None:
    """The figure knows how to lie, sit and stand in every position of the catalogue and of the exercises."""
    assert set(BODY.positions) <= set(FIGURE.rests)
    assert set(FIGURE.rests) - set(BODY.positions) <= {one.pose for one in exercises().values()}


def test_rests_stay_within_the_limits() -> None:
    """No position holds a joint beyond its range."""
    for rest in FIGURE.rests.values():
        for motion, amount in rest.angles:
            assert 0 <= amount <= BODY.motions[motion].limit, (rest.position, motion)


def test_a_digit_is_a_chain() -> None:
    """Each joint of a finger begins where the one before it ends."""
    for name in ("index", "middle", "ring", "little", "thumb"):
        links = [FIGURE.segments[f"{name}_{number}"] for number in (1, 2, 3)]
        assert links[0].parent == "hand"
        for before, link in pairwise(links):
            assert link.parent == before.id
            assert link.joint == before.end


@pytest.mark.parametrize(("wrong", "says"), [
    ({"motions": {**FIGURE.motions, "knee_flexion": (Turn(segment="shin", share=1),)}}, r"knee_flexion.*'shin'"),
    ({"motions": {**FIGURE.motions, "knee_flexion": ()}}, "knee_flexion: expected either `turns` or `still`"),
    ({"motions": {**FIGURE.motions, "knee_bending": ()}}, "'knee_bending'"),
    ({"motions": {key: turns for key, turns in FIGURE.motions.items() if key != "hip_flexion"}}, "'hip_flexion'"),
    ({"drawn": {"arm_lifting": 3.0}}, "`drawn` names 'arm_lifting'"),
    ({"segments": {**FIGURE.segments, "foot": msgspec.structs.replace(FIGURE.segments["foot"], parent="boot")}},
     "foot: `parent` names 'boot'"),
    ({"segments": {**FIGURE.segments, "foot": msgspec.structs.replace(FIGURE.segments["foot"], welds=("boot",))}},
     "foot: `welds` names 'boot'"),
    ({"rests": {"prone": msgspec.structs.replace(FIGURE.rests["prone"], both=(("flying", 1.0),))}},
     "rest prone: angles names 'flying'"),
])
def test_a_reference_that_does_not_hold_is_refused_by_name(wrong: dict[str, object], says: str) -> None:
    """The error names the file, the record and the field."""
    with pytest.raises(CatalogueError, match=says):
        held(changed(**wrong))


@pytest.mark.parametrize(("old", "new", "says"), [
    ('id = "shank"\nsided = true\nparent = "thigh"', 'id = "shank"\nsided = true\nparent = "foot"', "in a circle"),
    ('id = "jaw"\nparent', 'id = "head"\nparent', "`segment`: head stands twice"),
    ("radii = [8.2, 6.6, 5]", "radii = [8.2, 6.6]", "hallux: `radii` needs one for each joint"),
    ("sided = true\nparent = \"pelvis\"", "sidde = true\nparent = \"pelvis\"", "skeleton.toml: .*`sidde`"),
])
def test_a_file_that_does_not_hold_is_refused(
    old: str, new: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Circles, twins, and fields that do not exist are told from the file itself."""
    text = (loader.DATA / "figure" / "skeleton.toml").read_text()
    assert old in text
    (tmp_path / "figure").mkdir()
    (tmp_path / "figure" / "skeleton.toml").write_text(text.replace(old, new, 1))
    body()
    monkeypatch.setattr(loader, "DATA", tmp_path)

    with pytest.raises(CatalogueError, match=says):
        skeleton.__wrapped__()
