"""Chapter 17. After the visit: five minutes a day, and how they go on.

A neck turned 48 degrees before treatment and 74 after it: more than the error of the method, so it is real. The first
exercise at home uses that turn, and says so. After a week the person reports what it cost them.
"""

from datetime import date

from glidepath.aftercare import Report, Way, next_step, stepped
from glidepath.body import Side
from glidepath.catalogue import Bar
from tests.aftercare.made import EXERCISES, MOTIONS, careful, grown, programme, proposed

DAY = date(2026, 3, 9)
NECK = programme("neck_pain", changes=(grown("cervical_rotation", 48, 74),))


def test_what_was_won_is_used_first():
    """One range exercise for the turn, with the change as its reason, and no more than five minutes."""
    first = NECK.items[0]

    assert "neck_turn" == first.exercise
    assert first.because.startswith("Uses what was won: Cervical rotation, right, went from 48 to 74 degrees")
    assert NECK.minutes <= 5
    assert not NECK.verified


def test_the_five_parts():
    """Range, mobility and strength as exercises; a checklist for the desk; what to measure."""
    assert ["range", "mobility", "strength"] == list(dict.fromkeys(item.use.value for item in NECK.items))
    assert "desk" in NECK.checklists and NECK.load
    assert "Range of motion, neck rotation" in NECK.track


def test_a_wound_on_the_neck_changes_it():
    """Nothing is proposed where it lies; a hold on the whole body leaves nothing at all."""
    wound = programme("neck_pain", clearance=careful("open_wound", Bar.AVOID, ("neck_back", Side.RIGHT)))

    assert not any("neck_back" in EXERCISES[item.exercise].regions for item in wound.items)
    assert ("Mind osteoporosis.",) == proposed("neck_pain", clearance=careful("osteoporosis", Bar.HOLD)).reasons


def test_three_calm_days_step_up():
    """At most 4 of 10 on three days, each settled by the morning: one exercise of strength gets harder."""
    week = [Report(on=DAY.replace(day=day), worst=worst, settled=True) for day, worst in ((4, 4), (6, 3), (8, 2))]
    step = next_step(week, on=DAY)
    after = stepped(NECK, step, exercises=EXERCISES, motions=MOTIONS)

    assert Way.HARDER is step.way
    assert "3 days, none over 5 of 10 and all settled by the morning: one exercise may get harder." == step.sentence
    assert after.minutes <= 5


def test_a_night_too_many():
    """One morning that had not settled: easier. A second in the same week: ring."""
    once = [Report(on=DAY.replace(day=7), worst=3, settled=False)]
    twice = [*once, Report(on=DAY.replace(day=8), worst=6, settled=True)]

    assert Way.EASIER is next_step(once, on=DAY).way
    assert Way.RING is next_step(twice, on=DAY).way
