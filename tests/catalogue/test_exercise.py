"""Exercises for home hold: every reference resolved, every ladder climbed, every complaint and motion served."""

from collections import Counter

import msgspec
import pytest

from glidepath.body import Movement, Side
from glidepath.catalogue import CatalogueError, exercise, shelf
from glidepath.catalogue.exercise import Exercise, Use, check, checklists, equipment, exercises, posed, soreness
from glidepath.catalogue.skeleton import skeleton
from glidepath.release import Withheld, protocol
from glidepath.screen import TO_READ

SHELF, HELD = shelf(), exercises()
MOTIONS = SHELF.body.motions
LEAST = 150
"""How many exercises there are at least."""


def changed(name: str = "neck_turn", **fields: object) -> dict[str, Exercise]:
    """All exercises as written, one of them changed."""
    written = {id: msgspec.structs.replace(one, easier=()) for id, one in HELD.items()}
    return written | {name: msgspec.structs.replace(written[name], **fields)}


FAULTS: dict[str, dict[str, object]] = {
    "`regions` names 'moon'": {"regions": ("moon",)},
    "`structures` names 'moon'": {"structures": ("moon",)},
    "`motions` names 'moon'": {"motions": ("moon",)},
    "`equipment` names 'moon'": {"equipment": ("moon",)},
    "`harder` names 'moon'": {"harder": ("moon",)},
    "`pose` names 'moon'": {"pose": "moon"},
    "`steps` is empty": {"steps": ()},
    "`stop` is empty": {"stop": ()},
    "`level` is 4": {"level": 4},
    "`dose` expects": {"dose": msgspec.structs.replace(HELD["neck_turn"].dose, days=8)},
    "`easier` is never written": {"easier": ("neck_tilt",)},
    "`start` names 'moon'": {"start": {"moon": 1.0}},
    "`start`: 'cervical_rotation left'": {"start": {"cervical_rotation left": 1.0}},
    "`start`: 'cervical_flexion other'": {"start": {"cervical_flexion other": 1.0}},
    "`end`: cervical_rotation is 81, expected 0 to 80": {"end": {"cervical_rotation": 81.0}},
    "`end`: cervical_rotation is -1, expected 0 to 80": {"end": {"cervical_rotation": -1.0}},
    "`harder` leads back to itself: neck_turn to neck_turn": {"harder": ("neck_turn",)},
}


@pytest.mark.parametrize("says", FAULTS)
def test_what_does_not_hold_is_refused(says: str) -> None:
    """The message names the record and the field."""
    with pytest.raises(CatalogueError) as refused:
        check(changed(**FAULTS[says]), body=SHELF.body, equipment=equipment())

    assert str(refused.value).startswith(f"exercises: neck_turn: {says}")


def test_a_step_up_is_no_step_down() -> None:
    """A harder exercise has no lower level, and a longer circle is found too."""
    with pytest.raises(CatalogueError, match="lower `level`"):
        check(changed("squat", harder=("bridge",)), body=SHELF.body, equipment=equipment())
    circle = changed("neck_turn_hold", harder=("neck_turn",))
    with pytest.raises(CatalogueError, match="neck_turn to neck_turn_hold to neck_turn"):
        check(circle, body=SHELF.body, equipment=equipment())


def test_there_are_enough_and_each_is_another() -> None:
    """At least 150, no name twice, and no two with the same words."""
    assert len(HELD) >= LEAST
    assert {1} == set(Counter(one.name for one in HELD.values()).values())
    assert {1} == set(Counter(one.steps for one in HELD.values()).values())


def test_easier_undoes_harder() -> None:
    """Whoever is named as harder names the other as easier."""
    for one in HELD.values():
        assert all(one.id in HELD[up].easier for up in one.harder)
        assert all(one.id in HELD[down].harder for down in one.easier)


def test_every_complaint_has_something_of_each_kind() -> None:
    """For the range of each of its motions, for mobility and for strength, at the gentlest level."""
    for condition in SHELF.conditions.values():
        near = [one for one in HELD.values() if set(one.regions) & set(condition.regions) and one.level == 1]
        assert {Use.RANGE, Use.MOBILITY, Use.STRENGTH} <= {one.use for one in near}, condition.id
        ranged = {motion for one in HELD.values() if one.use is Use.RANGE for motion in one.motions}
        assert set(condition.motions) <= ranged, condition.id


def test_every_motion_a_protocol_moves_can_be_used_at_home() -> None:
    """All of them that can be seen to move: the figure says of brow, hyoid and coccyx that nothing shows."""
    used = {motion for one in HELD.values() if one.use is Use.RANGE for motion in one.motions}
    moved = set()
    for structure in SHELF.body.structures.values():
        made = protocol(structure, Side.RIGHT, TO_READ, body=SHELF.body,
                        technique=SHELF.techniques["active_release"])
        if not isinstance(made, Withheld):
            moved |= {move.motion for stage in made.stages for move in stage.moves}

    assert len(moved) > 80
    assert set() == {motion for motion in moved - used if skeleton().motions[motion]}


def test_nobody_has_signed_what_nobody_has_signed() -> None:
    """Whatever is verified names where it was read."""
    for one in HELD.values():
        for held in (one, one.dose):
            assert not held.verified or "not checked" not in held.source, one.id


def test_a_dose_takes_its_minutes() -> None:
    """Two sets of ten at five seconds with half a minute between them: 130 seconds."""
    dose = msgspec.structs.replace(HELD["neck_turn"].dose, sets=2, reps=10, seconds=5)
    assert 2.2 == dose.minutes


def test_a_pose_goes_to_the_side_that_works() -> None:
    """A bare motion is on that side, `other` on the other, `both` on both, and the midline has none."""
    angles = {"hip_flexion": 10, "hip_flexion other": 20, "knee_flexion both": 30, "lumbar_flexion": 5}

    assert posed(angles, Side.LEFT, MOTIONS) == {
        Movement(motion="hip_flexion", side=Side.LEFT): 10, Movement(motion="hip_flexion", side=Side.RIGHT): 20,
        Movement(motion="knee_flexion", side=Side.LEFT): 30, Movement(motion="knee_flexion", side=Side.RIGHT): 30,
        Movement(motion="lumbar_flexion", side=Side.MIDLINE): 5,
    }  # fmt: skip


def test_every_complaint_has_a_checklist_of_work_or_sport() -> None:
    """Desk, running, lifting, racket, golf, hands and skating cover all twelve."""
    assert set(SHELF.conditions) == {name for one in checklists().values() for name in one.conditions}


def test_soreness_is_told_both_ways() -> None:
    """What is normal, and when to ring."""
    assert {"normal", "ring"} == {one.kind for one in soreness().values()}


def test_the_shelf_does_not_wait_for_exercises() -> None:
    """No field of what the application loads at its start holds one."""
    assert "exercises" not in SHELF.__struct_fields__
    assert exercise.exercises.cache_info().maxsize is None
