"""A programme changed by hand stays within what the person is cleared for and the minutes asked."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glidepath.aftercare import (
    AftercareError,
    Programme,
    Report,
    Stage,
    Step,
    Way,
    added,
    easier,
    harder,
    moved,
    next_step,
    removed,
    stepped,
    swapped,
)
from glidepath.body import Side
from glidepath.catalogue import Bar
from tests.aftercare.made import EXERCISES, MOTIONS, careful, programme

HELD = {"exercises": EXERCISES, "motions": MOTIONS}
SHOULDER = programme("shoulder_pain", minutes=12, owned=("band", "weight"))
DAY = date(2026, 3, 20)


def ids(made: Programme) -> list[str]:
    """The exercises in order."""
    return [item.exercise for item in made.items]


def test_taken_out_and_put_in() -> None:
    """A new programme each time; the old one stays."""
    name = ids(SHOULDER)[0]
    less = removed(SHOULDER, name)

    assert name not in ids(less) and name in ids(SHOULDER)
    assert sorted(ids(added(less, name, **HELD))) == sorted(ids(SHOULDER))
    assert "Chosen by the clinician." == added(less, name, **HELD).items[-1].because


def test_swapped_in_its_place() -> None:
    """The other stands where the one stood."""
    made = swapped(SHOULDER, ids(SHOULDER)[0], "shoulder_raise", **HELD)

    assert "shoulder_raise" == ids(made)[0] and ids(made)[1:] == ids(SHOULDER)[1:]


@given(st.integers(0, len(ids(SHOULDER)) - 1), st.integers(-9, 9))
def test_moved_to_another_place(place: int, places: int) -> None:
    """No further than either end, and the others in their order."""
    name, rest = ids(SHOULDER)[place], [one for one in ids(SHOULDER) if one != ids(SHOULDER)[place]]
    found = ids(moved(SHOULDER, name, places))

    assert min(len(rest), max(0, place + places)) == found.index(name)
    assert rest == [one for one in found if one != name]


def test_up_and_down_a_ladder() -> None:
    """Up and down again is where it began."""
    assert "turn_out_press" in ids(SHOULDER)
    up = harder(SHOULDER, "turn_out_press", **HELD)

    assert "turn_out_band" in ids(up) and "turn_out_press" not in ids(up)
    assert ids(easier(up, "turn_out_band", **HELD)).count("turn_out_press") == 1


@pytest.mark.parametrize(("change", "says"), [
    (lambda: removed(SHOULDER, "squat"), "squat is not in the programme"),
    (lambda: harder(SHOULDER, "squat", **HELD), "squat is not in the programme"),
    (lambda: added(SHOULDER, ids(SHOULDER)[0], **HELD), "already"),
    (lambda: added(SHOULDER, "calf_step_drop", **HELD), "not among the exercises this person may do"),
    (lambda: added(SHOULDER, "walk_ten", **HELD), "at most 12 fit"),
    (lambda: easier(SHOULDER, "arm_pendulum", **HELD), "no such step"),
])  # fmt: skip
def test_what_cannot_be_done_is_refused(change, says: str) -> None:
    """With the reason."""
    with pytest.raises(AftercareError, match=says):
        change()


def test_an_edit_cannot_pass_a_precaution() -> None:
    """What the clearance left out cannot be put in later."""
    made = programme("shoulder_pain", clearance=careful("open_wound", Bar.AVOID, ("chest", Side.RIGHT)))

    with pytest.raises(AftercareError, match="may do"):
        added(made, "doorway_stretch", **HELD)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.sampled_from([added, removed, harder, easier]), st.sampled_from(sorted(EXERCISES))),
                max_size=12))  # fmt: skip
def test_no_row_of_edits_leaves_the_bounds(edits) -> None:
    """Whatever is pressed in whatever order: minutes, clearance and no exercise twice."""
    made = SHOULDER
    for change, name in edits:
        try:
            made = change(made, name) if change is removed else change(made, name, **HELD)
        except AftercareError:
            continue
    assert made.minutes <= made.most
    assert set(ids(made)) <= set(made.offered) and len(set(ids(made))) == len(ids(made))


def test_a_step_changes_what_it_says() -> None:
    """Up: one exercise of strength. Down: every one that has something easier. Keep and ring: nothing."""
    calm = next_step([Report(on=DAY.replace(day=day), worst=2, settled=True) for day in (15, 17, 19)], on=DAY)
    up = stepped(SHOULDER, calm, **HELD)
    late = programme("shoulder_pain", minutes=12, owned=("band", "weight"), stage=Stage.RETURNING)
    down = stepped(late, Step(way=Way.EASIER, sentence="", reports=()), **HELD)

    assert 1 == len(set(ids(up)) - set(ids(SHOULDER)))
    assert sum(EXERCISES[name].level for name in ids(down)) <= sum(EXERCISES[name].level for name in ids(late))
    for way in (Way.KEEP, Way.RING):
        assert SHOULDER == stepped(SHOULDER, Step(way=way, sentence="", reports=()), **HELD)
