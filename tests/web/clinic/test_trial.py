"""One person's own trial: drawn once and kept, its days, and judged by the library when it is over."""

from datetime import UTC, datetime, time, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from glidepath.body import Side
from glidepath.measure import Context, Reading, Sign
from glidepath.track.single import Design, Kind, orders
from glidepath.web.records import errors
from glidepath.web.records.actions import readings, trials
from glidepath.web.records.models import AccessEntry, Trial

SIGN = Sign(measure="nprs", label="on gripping", side=Side.MIDLINE)
DESIGN = Design(kind=Kind.WITHDRAWAL, occasions=24, shortest=4)


@pytest.fixture
def clinician(house, sign_in):
    """Signed in."""
    return sign_in(house.accounts["clinician"])


def given(**more):
    """What is filled in."""
    return {"tried": "Heat before work", "sign": "0", "kind": "withdrawal", "occasions": "24", "every": "1",
            "shortest": "4", "starts": timezone.localdate().isoformat(), **more}  # fmt: skip


def page(client, house):
    """The page."""
    return client.get(f"/people/{house.person_id}/trial/").content.decode()


def measure(house, value_of, *, upto=24):
    """Have the person write down every day of the only trial what they feel."""
    row = Trial.objects.get()
    made = [
        Reading(measure="nprs", label="on gripping", side=Side.MIDLINE, value=float(value_of(phase, day)), unit="/10",
                method="self_report", context=Context.HOME,
                at=datetime.combine(row.starts + timedelta(days=day), time(20), tzinfo=UTC))
        for day, phase in enumerate(row.phases[:upto])
    ]  # fmt: skip
    readings.add(house.person_id, made, episode_id=house.episode_id, by=house.actor())


def drawn(house, days_ago):
    """A trial that began so many days ago."""
    return trials.draw(house.episode_id, tried="Heat before work", sign=SIGN, design=DESIGN, every=1,
                       starts=timezone.localdate() - timedelta(days=days_ago), by=house.actor())  # fmt: skip


def test_an_order_is_drawn_once_and_kept(house, clinician):
    """One that the design could have drawn; the database refuses to change or remove it."""
    assert 302 == clinician.post(f"/people/{house.person_id}/trial/", given()).status_code
    row = Trial.objects.get()

    assert tuple(row.phases) in set(orders(DESIGN)) and house.episode_id == row.episode_id
    assert 1 == AccessEntry.objects.filter(verb="trials.draw").count()
    for change in (lambda: Trial.objects.update(tried="Cold"), lambda: Trial.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    assert "Today: without it." in page(clinician, house) and "The days as they were drawn" in page(clinician, house)


def test_drawing_is_left_to_chance(house):
    """Ten draws are never all the same (one in 165 to the ninth power)."""
    for _ in range(10):
        drawn(house, 0)

    assert len({tuple(row.phases) for row in Trial.objects.all()}) > 1


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"starts": "2020-01-01"}, "an order is drawn before it is gone by"),
        ({"occasions": "8"}, "expected more than 16"),
        ({"kind": "onset", "occasions": "10"}, "can never show an effect"),
        ({"kind": "alternating", "occasions": "11"}, "expected an even number"),
        ({"tried": ""}, "This field is required."),
    ],
)
def test_what_leaves_too_little_to_chance_is_refused_and_nothing_is_lost(house, clinician, wrong, says):
    """With the reason, and nothing is drawn."""
    answer = clinician.post(f"/people/{house.person_id}/trial/", given(**wrong))
    said = answer.content.decode()

    assert 422 == answer.status_code and says in said and not Trial.objects.exists()
    assert ("Heat before work" in said) == (wrong != {"tried": ""})


def test_it_is_not_judged_before_it_is_over(house, clinician):
    """However much is measured by then."""
    drawn(house, 10)
    measure(house, lambda phase, day: 2 if phase == "B" else 7, upto=10)
    said = page(clinician, house)

    assert "whoever looks early is misled" in said and "With it" not in said.split("<form")[0].split("<details")[0]
    assert "10 of 24 occasions are measured." in said


def test_what_works_is_said_to_with_how_often_chance_would_have_done_as_much(house, clinician):
    """The library's own sentence, with Tau-U and the limits."""
    drawn(house, 30)
    measure(house, lambda phase, day: 2 if phase == "B" else 7)
    said = page(clinician, house)

    assert "With it 5/10 better than without: chance alone would have given as much in" in said
    assert "Tau-U" in said and "Nobody was blind" in said


def test_what_does_not_is_not(house, clinician):
    """The same every day."""
    drawn(house, 30)
    measure(house, lambda phase, day: 5)

    assert "With it no different than without" in page(clinician, house)


def test_what_was_missed_is_said_and_may_leave_nothing_to_judge(house, clinician):
    """A phase without a value cannot be judged."""
    drawn(house, 30)
    assert "It cannot be judged" in page(clinician, house)
    measure(house, lambda phase, day: 2 if phase == "B" else 7, upto=22)

    assert "Missed: 2 of 24 occasions." in page(clinician, house) or "It cannot be judged" in page(clinician, house)


def test_a_neighbour_draws_nothing_here(house, neighbour):
    """Another clinic's episode does not exist."""
    with pytest.raises(errors.NotHere):
        trials.draw(house.episode_id, tried="Heat", sign=SIGN, design=DESIGN, starts=timezone.localdate(),
                    by=neighbour.actor())  # fmt: skip
