"""A programme is proposed by rule: minutes kept, nothing against a precaution, a range that grew first."""

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from glidepath.aftercare import Irritability, Stage, Withheld, regained
from glidepath.aftercare.rules import MOST_ITEMS
from glidepath.body import Side
from glidepath.catalogue import Bar, Rung
from glidepath.catalogue.exercise import Use, equipment
from glidepath.measure import Verdict
from glidepath.screen import Cleared, Place, Precaution, Reason
from tests.aftercare.made import EXERCISES, SHELF, careful, grown, programme, proposed

SIDES = (Side.LEFT, Side.RIGHT, Side.MIDLINE)
CONDITIONS = sorted(SHELF.conditions)


@st.composite
def clearances(draw: st.DrawFn) -> Cleared:
    """Any precautions anywhere."""
    records = draw(st.lists(st.sampled_from(sorted(SHELF.precautions)), max_size=3, unique=True))
    places = st.builds(Place, region=st.sampled_from(sorted(SHELF.body.regions)), side=st.sampled_from(SIDES))
    return Cleared(rung=Rung.GO, watch=(), precautions=tuple(
        Precaution(id=name, bar=draw(st.sampled_from(list(Bar))), sentence=f"Mind {name}.",
                   places=tuple(draw(st.lists(places, max_size=3))))
        for name in records
    ))  # fmt: skip


ASKED = {
    "condition": st.sampled_from(CONDITIONS), "side": st.sampled_from(SIDES), "clearance": clearances(),
    "minutes": st.floats(0.1, 60), "stage": st.sampled_from(list(Stage)),
    "irritability": st.sampled_from(list(Irritability)),
    "owned": st.sets(st.sampled_from(sorted(equipment()))).map(sorted),
}


@settings(deadline=None, max_examples=60)
@given(**ASKED)
@example(condition="carpal_tunnel", side=Side.LEFT, clearance=Cleared(rung=Rung.GO, watch=(), precautions=()),
         minutes=2.75, stage=Stage.EARLY, irritability=Irritability.HIGH, owned=[])  # fmt: skip
def test_never_above_the_minutes_nor_against_a_precaution(**asked) -> None:
    """Whatever is asked: minutes are kept, no barred region is loaded, nothing is needed that is not there."""
    made, again = proposed(**asked), proposed(**asked)

    assert made == again
    if isinstance(made, Withheld):
        assert made.reasons
        return
    assert 0 < made.minutes <= asked["minutes"]
    assert len({item.exercise for item in made.items}) == len(made.items) <= MOST_ITEMS
    there = {one.id for one in equipment().values() if one.household} | set(asked["owned"])
    side = asked["side"]
    for item in made.items:
        one = EXERCISES[item.exercise]
        assert item.because and item.exercise in made.offered and set(one.equipment) <= there
        for precaution in asked["clearance"].precautions:
            if precaution.bar is Bar.ADAPT:
                continue
            assert precaution.places
            assert not any(place.region in one.regions for place in precaution.places
                           if Side.MIDLINE in (place.side, side) or place.side is side)


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(CONDITIONS), st.sampled_from(list(Stage)), st.sampled_from(list(Irritability)))
def test_load_waits_for_stage_and_for_calm(condition: str, stage: Stage, irritability: Irritability) -> None:
    """No exercise is of a higher level than both allow."""
    made = programme(condition, stage=stage, irritability=irritability, minutes=10, owned=sorted(equipment()))
    most = min(1 + list(Stage).index(stage), 1 + list(Irritability).index(irritability))

    assert max(EXERCISES[item.exercise].level for item in made.items) <= most


@pytest.mark.parametrize("condition", CONDITIONS)
def test_five_minutes_hold_all_three_parts(condition: str) -> None:
    """Every complaint gets range, mobility and strength into about five minutes, with load and tracking beside them."""
    made = programme(condition)

    assert {Use.RANGE, Use.MOBILITY, Use.STRENGTH} == {item.use for item in made.items}
    assert 2.5 <= made.minutes <= 5
    assert made.load and made.checklists and made.track and not made.verified


def test_a_range_that_grew_comes_first() -> None:
    """The real change is used, and its sentence is the reason; one within its error is not."""
    won = programme("neck_pain", changes=(grown("cervical_rotation", 48, 74),))
    same = programme("neck_pain", changes=(grown("cervical_rotation", 48, 50),))

    assert "cervical_rotation" in EXERCISES[won.items[0].exercise].motions
    assert won.items[0].because.startswith("Uses what was won: ") and "26 better" in won.items[0].because
    assert not any("won" in item.because for item in same.items)
    assert {} == regained((grown("cervical_rotation", 74, 48),))


def test_a_range_won_beside_the_complaint_is_used_too() -> None:
    """A shoulder that gained in somebody with neck pain gets its exercise."""
    gain = grown("shoulder_abduction", 90, 140, method="inclinometer")

    assert Verdict.REAL is gain.verdict
    assert "shoulder_abduction" in EXERCISES[programme("neck_pain", changes=(gain,)).items[0].exercise].motions


def test_a_hold_on_the_whole_body_withholds_it() -> None:
    """Somebody who waits for a doctor's word gets no programme, with the reason."""
    assert Withheld(reasons=("Mind osteoporosis.",)) == proposed(
        "neck_pain", clearance=careful("osteoporosis", Bar.HOLD)
    )


def test_what_is_adapted_or_watched_goes_along() -> None:
    """Loose joints do not stop a programme: their sentence stands on it, and so does a sign that is watched."""
    watched = Reason(flag="night_pain", suspicion="x", rung=Rung.WATCH, when="", to_person="Tell us of nights.",
                     to_clinician="", source="", ruled_in=True)
    clearance = msgspec.structs.replace(careful("hypermobility", Bar.ADAPT), rung=Rung.WATCH, watch=(watched,))

    assert ("Mind hypermobility.", "Tell us of nights.") == programme("neck_pain", clearance=clearance).cautions


def test_a_wound_leaves_out_what_it_lies_on() -> None:
    """Where nothing is left, the reason is said; where something is, it stands beside the programme."""
    arm = careful("open_wound", Bar.AVOID, *((name, Side.RIGHT) for name in SHELF.conditions["tennis_elbow"].regions))
    part = programme("shoulder_pain", clearance=careful("open_wound", Bar.AVOID, ("chest", Side.RIGHT)))

    assert Withheld(reasons=("Mind open_wound.",)) == proposed("tennis_elbow", clearance=arm)
    assert ("Mind open_wound.",) == part.withheld
    assert not any("chest" in EXERCISES[item.exercise].regions for item in part.items)


def test_too_few_minutes_are_said() -> None:
    """Six seconds hold nothing."""
    made = proposed("neck_pain", minutes=0.1)

    assert isinstance(made, Withheld) and "so few minutes" in made.reasons[0]


@pytest.mark.parametrize(("asked", "says"), [
    ({"minutes": 0}, "minutes are 0"), ({"owned": ("rocket",)}, "no equipment is called 'rocket'"),
])  # fmt: skip
def test_what_cannot_be_asked_is_refused(asked: dict, says: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(ValueError, match=says):
        proposed("neck_pain", **asked)


def test_a_complaint_without_a_side_is_done_on_both() -> None:
    """What works on one side takes twice as long; what goes to and fro does not."""
    both = programme("neck_pain", side=Side.MIDLINE, minutes=10)
    for item in both.items:
        assert item.minutes == pytest.approx(EXERCISES[item.exercise].dose.minutes * item.sides)
    assert {1, 2} == {item.sides for item in both.items}
