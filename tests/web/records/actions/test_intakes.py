"""Keeping an intake, version by version, and removing a guest's."""

import pytest

from glidepath.web.records import errors
from glidepath.web.records.actions import appointments, intakes
from glidepath.web.records.models import AccessEntry, Intake
from glidepath.web.records.queries import intakes as reads
from tests.web.diaries import open_diary


@pytest.fixture
def diary(house):
    """A diary to book in."""
    return open_diary(house)


def guest(diary, hour: int = 9):
    """Book for somebody without a record."""
    by = diary.house.actor("desk")
    booked = appointments.hold(diary.id, diary.type_id, diary.at(hour), secret=f"s{hour}", by=by)
    appointments.confirm(booked, name="Lee", email="", phone="555-0100", consented=True, by=by)
    return booked


def test_versions_are_added_and_the_newest_holds(diary):
    """What is sent twice is kept once; the log says that and when, and nothing of what."""
    booked, by = guest(diary), diary.house.actor()
    first = intakes.keep(booked, {"written": {"goal_1": "climb"}}, by=by)
    assert first == intakes.keep(booked, {"written": {"goal_1": "climb"}}, by=by)
    intakes.keep(booked, {"written": {"goal_1": "run"}}, by=by)
    newest = reads.of_appointment(booked, clinic_id=diary.house.clinic_id)

    assert (2, "run", None) == (newest["number"], newest["content"]["written"]["goal_1"], newest["person_id"])
    logged = AccessEntry.objects.filter(verb="intakes.keep")
    assert 2 == logged.count() and all("climb" not in str(one.detail) for one in logged)


def test_an_intake_of_a_person_is_theirs_from_the_start(diary):
    """A visit booked for a person on record needs no decision whose it is."""
    house = diary.house
    (booked,) = appointments.book(diary.id, diary.type_id, house.person_id, [diary.at(10)], by=house.actor("desk"))
    intakes.keep(booked, {}, by=house.actor())

    assert house.person_id == Intake.objects.get().person_id
    with pytest.raises(errors.Locked):
        intakes.remove(booked, by=house.actor())


def test_only_a_booked_visit_of_ones_own_clinic_takes_one(diary, neighbour):
    """Another clinic's does not exist; a held or cancelled time takes none."""
    booked, by = guest(diary), diary.house.actor()
    held = appointments.hold(diary.id, diary.type_id, diary.at(11), secret="h", by=by)
    for call in (lambda: intakes.keep(booked, {}, by=neighbour.actor()),
                 lambda: intakes.remove(booked, by=neighbour.actor())):  # fmt: skip
        with pytest.raises(errors.NotHere):
            call()
    with pytest.raises(errors.Locked):
        intakes.keep(held, {}, by=by)
    appointments.cancel(booked, by=by)
    with pytest.raises(errors.Locked):
        intakes.keep(booked, {}, by=by)
    assert reads.of_appointment(booked, clinic_id=neighbour.clinic_id) is None


def test_a_guests_is_removed_with_every_version(diary):
    """The log keeps that it was there, and how many versions."""
    booked, by = guest(diary), diary.house.actor()
    for goal in ("a", "b"):
        intakes.keep(booked, {"written": {"goal_1": goal}}, by=by)
    intakes.remove(booked, by=by)

    assert 0 == Intake.objects.count()
    assert '"versions":2' in AccessEntry.objects.get(verb="intakes.remove").detail
