"""What the database itself refuses."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from glidepath.web.records import triggers
from glidepath.web.records.actions import drawings, notes, visits
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
