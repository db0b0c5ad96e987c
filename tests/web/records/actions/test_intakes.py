"""Keeping an intake, version by version, and removing a guest's."""

import pytest

from glidepath.web.records import errors
from glidepath.web.records.actions import appointments, intakes, people
from glidepath.web.records.models import AccessEntry, Appointment, Intake, Person
from glidepath.web.records.queries import intakes as reads
from glidepath.web.records.queries.people import like
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


def test_a_guest_is_recognised_by_somebodys_decision(diary):
    """The visit and every version become the person's; how to reach them goes to the person and leaves the visit."""
    house, booked = diary.house, guest(diary)
    intakes.keep(booked, {"a": 1}, by=house.actor())
    intakes.keep(booked, {"a": 2}, by=house.actor())
    (found,) = reads.coming(clinic_id=house.clinic_id, now=house.actor().now())
    assert ("Lee", {"a": 2}, None) == (found["name"], found["intake"]["content"], found["person_id"])
    appointments.recognise(booked, house.person_id, by=house.actor())

    row, person = Appointment.objects.get(id=booked), Person.objects.get(id=house.person_id)
    assert (house.person_id, "", "", "555-0100") == (row.person_id, row.name, row.phone, person.phone)
    assert {house.person_id} == set(Intake.objects.values_list("person", flat=True))
    (theirs,) = reads.of_person(house.person_id, clinic_id=house.clinic_id)
    assert (2, {"a": 2}) == (theirs["number"], theirs["content"])
    assert house.person_id == AccessEntry.objects.get(verb="appointments.recognise").person_id
    with pytest.raises(errors.Locked):
        appointments.recognise(booked, house.other_person_id, by=house.actor())


def test_a_guest_is_not_recognised_across_clinics(diary, neighbour):
    """Neither the visit nor the person of another clinic exists."""
    booked = guest(diary)
    for who, by in ((neighbour.person_id, diary.house.actor()), (diary.house.person_id, neighbour.actor())):
        with pytest.raises(errors.NotHere):
            appointments.recognise(booked, who, by=by)
    assert [] == reads.coming(clinic_id=neighbour.clinic_id, now=neighbour.actor().now())
    assert [] == reads.of_person(diary.house.person_id, clinic_id=neighbour.clinic_id)


def test_who_may_be_meant_is_offered_and_nothing_more(diary, neighbour):
    """By name, e-mail or number, in the same clinic only."""
    clinic = diary.house.clinic_id
    people.change(diary.house.other_person_id, email="Lee@Example.org", by=diary.house.actor())

    assert [diary.house.person_id, diary.house.other_person_id] == sorted(
        one["id"] for one in like("ray", email="", phone="", clinic_id=clinic))  # fmt: skip
    assert [diary.house.other_person_id] == [
        one["id"] for one in like("Nobody", email="lee@example.org", phone="", clinic_id=clinic)]  # fmt: skip
    assert [] == like("Nobody", email="", phone="", clinic_id=clinic)


def test_a_look_is_logged_before_it_is_shown(diary, neighbour):
    """Who, at which visit; another clinic's does not exist."""
    booked = guest(diary)
    intakes.looked(booked, by=diary.house.actor())
    entry = AccessEntry.objects.get(verb="intake")

    assert ("read", str(booked), diary.house.accounts["clinician"]) == (entry.action, entry.subject_id, entry.actor_id)
    with pytest.raises(errors.NotHere):
        intakes.looked(booked, by=neighbour.actor())
