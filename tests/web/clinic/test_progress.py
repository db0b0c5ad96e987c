"""The page of a person's progress."""

from datetime import UTC, date, datetime, timedelta

import pytest

from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.measure import Context, Reading
from glidepath.web.progress.panels import progress
from glidepath.web.records.actions import people, readings

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def grip(value: float, *, day: int, side: Side = Side.RIGHT, context: Context = Context.BEFORE) -> Reading:
    """Grip without pain, on a day."""
    measure = shelf().measures["grip_pain_free"]
    trials = (value,) * measure.trials if measure.trials > 1 else ()
    return Reading(measure=measure.id, side=side, value=value, unit=measure.unit, method=measure.methods[0],
                   trials=trials, rater="clinician", at=START + timedelta(days=day), context=context)  # fmt: skip


EPISODE = {"id": "e", "condition": "tennis_elbow", "side": "right", "signs": None, "goal": None, "plan": None}
TAKEN = [grip(12, day=0), grip(30, day=0, side=Side.LEFT), grip(16, day=4), grip(22, day=8), grip(26, day=12),
         grip(29, day=16), grip(30, day=16, side=Side.LEFT)]  # fmt: skip


def test_both_sides_stand_in_one_panel():
    """Drawn together, told apart, and held against each other on the days both were measured."""
    made = progress(EPISODE, TAKEN, visits=(), shelf=shelf())
    (panel,) = made.panels

    assert [Side.RIGHT, Side.LEFT] == [line.side for line in panel.series.lines]
    assert ["Right", "Left"] == [told.side for told in panel.told]
    assert panel.told[0].since.startswith("Better by more than the error since ")
    assert panel.told[0].direction.startswith("Better by ")
    assert panel.pair and panel.pair.since
    assert (29.0, 30.0) == (panel.pair.now.injured.value, panel.pair.now.reference.value)
    assert date(2026, 3, 2) == panel.pair.since.before.injured.at.date()


@pytest.mark.parametrize(
    ("side", "taken"),
    [("midline", TAKEN), ("right", [one for one in TAKEN if one.side is Side.RIGHT]), ("right", TAKEN[1:-1])],
)
def test_no_pair_without_two_sides_of_a_day(side, taken):
    """Nor where no side is the injured one."""
    (panel,) = progress(EPISODE | {"side": side}, taken, visits=(), shelf=shelf()).panels

    assert panel.pair is None


def test_nothing_measured_shows_nothing():
    """What was only measured after a treatment says nothing of how somebody is."""
    made = progress(EPISODE, [grip(12, day=0, context=Context.AFTER)], visits=(), shelf=shelf())

    assert ((), 0, 0) == (made.panels, made.signs, made.better)


def test_the_page_says_what_is_real(house, sign_in):
    """The sentences and the pictures of what is on record."""
    readings.add(house.person_id, TAKEN, episode_id=house.episode_id, by=house.actor())
    page = sign_in(house.accounts["clinician"]).get(f"/people/{house.person_id}/progress/").content.decode()

    assert "Grip without pain" in page and "<svg" in page
    assert "Left against right" in page and "injured side / other side × 100" in page


def test_before_any_complaint_the_page_says_so(house, sign_in):
    """Nothing on record is no fault."""
    new = people.add(given_name="New", family_name="Comer", born=date(1990, 1, 1), by=house.actor())
    answer = sign_in(house.accounts["clinician"]).get(f"/people/{new}/progress/")

    assert "Nothing has been measured yet." in answer.content.decode()
