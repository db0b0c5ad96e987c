"""Statements run past Django's cursor keep what Django promises of one."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.transaction import TransactionManagementError

from glidepath.web.records import audit, rows
from glidepath.web.records.actor import Actor
from glidepath.web.records.models import AccessEntry, Clinic

ADD = "INSERT INTO records_clinic (id, name, demo, created_at) VALUES (%s, %s, %s, %s)"


def clinic(name):
    """A clinic's columns."""
    return {"id": uuid4(), "name": name, "demo": False, "reminder_hours": 24, "created_at": audit.timezone.now()}


def test_a_row_comes_back_as_it_was_kept(db):
    """Ids, moments and text are the ORM's values again, from either database."""
    row = clinic("O'Neill 100 % «here»; or ?")
    rows.insert(Clinic, [row])

    assert [row] == rows.find(Clinic, tuple(row), "{id} = :id", {"id": row["id"]})


def test_a_fault_is_djangos_own(db):
    """What the driver raises arrives as Django's exception, which callers know."""
    row = clinic("Riverside")
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.insert(Clinic, [row, row])

    assert not Clinic.objects.filter(id=row["id"]).exists()


def test_nothing_runs_in_a_broken_transaction(db):
    """After a fault the transaction takes no further statement, as everywhere in Django."""
    with pytest.raises(TransactionManagementError), transaction.atomic():
        transaction.set_rollback(True)
        rows.run("SELECT 1")


@pytest.mark.usefixtures("lasting")
def test_what_is_noted_stands_or_falls_whole(settings):
    """A new row that cannot be kept takes its log entry with it, and the next note is kept."""
    settings.GLIDEPATH_WRITER = "queue"
    row = clinic("Riverside")
    said = audit.Entry(by=Actor(account_id=None, clinic_id=None), action="write", verb="x", subject_type="clinic",
                       subject_id=row["id"])  # fmt: skip

    with pytest.raises(IntegrityError):
        audit.note(said, new=[(Clinic, [row, row])])
    assert (0, 0) == (Clinic.objects.count(), AccessEntry.objects.count())
    audit.note(said, new=[(Clinic, [row])])

    assert (1, 1) == (Clinic.objects.count(), audit.verify().entries)
    assert not connection.in_atomic_block
