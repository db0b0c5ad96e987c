"""What the database itself refuses."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from glidepath.web.records import triggers
from glidepath.web.records.actions import appointments, drawings, intakes, notes, visits
from glidepath.web.records.models import Appointment, Intake
from tests.web.diaries import open_diary
from tests.web.house import reading

LOCKED = [
    "records_accessentry",
    "records_step",
    "records_addendum",
    "records_paindrawing",
    "records_note",
    "records_visit",
]


@pytest.fixture
def signed(house):
    """A clinic with one signed visit, a pain drawing made in it, and an addendum to its note."""
    drawings.add(house.person_id, [], hand="person", visit_id=house.visit_id, by=house.actor())
    visits.add_step(house.visit_id, {}, key=uuid4(), by=house.actor(), readings=[reading()], becomes="closed")
    hash = notes.write(house.visit_id, text="All well.", by=house.actor())
    visits.sign(house.visit_id, by=house.actor(), read=hash)
    notes.addend(house.visit_id, "Left, not right.", by=house.actor())
    return house


def test_every_trigger_is_there(db):
    """A migrated database has them all, and no migration has dropped one."""
    assert [] == triggers.missing(connection)


@pytest.mark.parametrize("table", LOCKED)
@pytest.mark.parametrize("change", ["UPDATE {} SET {} = {}", "DELETE FROM {}"])
def test_the_database_refuses(signed, table, change):
    """No change and no removal of what is kept for good, even by plain SQL."""
    column = "seq" if table == "records_accessentry" else "id"
    with (
        pytest.raises(IntegrityError, match="kept as it is"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(change.format(table, column, column))


def test_a_draft_may_still_change(house):
    """The lock begins with the signature, not before."""
    first = notes.write(house.visit_id, text="One.", by=house.actor())
    second = notes.write(house.visit_id, text="Two.", by=house.actor())

    assert first != second


def test_installing_again_changes_nothing(db):
    """Installing is safe after every migration."""
    triggers.install(connection)

    assert [] == triggers.missing(connection)


@pytest.fixture
def told(house):
    """A guest's booking with an intake."""
    diary, by = open_diary(house), house.actor("desk")
    booked = appointments.hold(diary.id, diary.type_id, diary.at(9), secret="s", by=by)
    appointments.confirm(booked, name="Lee", email="", phone="555-0100", consented=True, by=by)
    intakes.keep(booked, {"answers": {}}, by=by)
    return house


@pytest.mark.parametrize("change", [{"content": {"answers": {"fever": "no"}}}, {"number": 2}, {"person": None}])
def test_a_version_of_an_intake_is_never_changed(told, change):
    """Neither what was told, nor its number; nor is it rewritten as it is."""
    with pytest.raises(IntegrityError, match="kept as it is"), transaction.atomic():
        Intake.objects.update(**change)


def test_an_intake_is_given_to_a_person_once_and_then_stays(told):
    """While it is a guest's it may go with the guest; in a record it is neither moved nor removed."""
    Intake.objects.update(person=told.person_id)
    kept = Intake.objects.all()
    for change in (lambda: kept.update(person=told.other_person_id), lambda: kept.update(person=None), kept.delete):
        with pytest.raises(IntegrityError, match="kept as it is"), transaction.atomic():
            change()

    assert told.person_id == Intake.objects.get().person_id


def test_a_guests_intake_may_go_with_the_guest(told):
    """Nothing holds it before it is somebody's record."""
    Intake.objects.all().delete()

    assert (0, 1) == (Intake.objects.count(), Appointment.objects.count())
