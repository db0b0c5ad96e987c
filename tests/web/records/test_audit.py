"""The chained log."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.db.transaction import TransactionManagementError

from glidepath.web.records import audit
from glidepath.web.records.actions import readings
from glidepath.web.records.models import AccessEntry, Reading
from tests.web.house import build, reading
from tests.web.tables import unguard


def test_an_untouched_chain_holds(house):
    """Everything that building a clinic wrote verifies, and the head is the last entry's hash."""
    verified = audit.verify()

    assert verified.broken is None
    assert (verified.entries, verified.head) == audit.head()
    assert verified.entries > 8


@pytest.mark.usefixtures("lasting")
def test_many_may_log_at_once(settings):
    """Reads and new rows from several threads, each durable on its own, leave one whole chain."""
    settings.GLIDEPATH_WRITER = "queue"
    house = build("Riverside")
    before = audit.verify().entries

    def look() -> None:
        for number in range(12):
            audit.note(audit.Entry(by=house.actor(), action="read", verb=f"look «{number}»", subject_type="person",
                                   subject_id=house.person_id, person_id=house.person_id, detail={"n": [number]}))
            readings.add(house.person_id, [reading(number % 10)], by=house.actor())
        connection.close()

    with ThreadPoolExecutor(6) as threads:
        for done in [threads.submit(look) for _ in range(6)]:
            done.result()

    verified = audit.verify()
    assert (None, before + 6 * 24) == (verified.broken, verified.entries)
    assert 72 == Reading.objects.count()


def test_an_empty_chain_holds(db):
    """No entries is whole, and begins at the beginning."""
    assert audit.Verified(entries=0, head=audit.BEGINNING) == audit.verify()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("UPDATE records_accessentry SET verb = 'nothing' WHERE seq = 4", "content"),
        ("UPDATE records_accessentry SET detail = '{}' || ' ' WHERE seq = 4", "content"),
        ("UPDATE records_accessentry SET subject_type = 'person' WHERE seq = 4", "content"),
        ("DELETE FROM records_accessentry WHERE seq = 3", "missing"),
    ],
)
def test_the_first_broken_entry_is_named(house, change, reason):
    """Whatever is altered past the triggers shows at the first entry that no longer follows."""
    unguard()
    with connection.cursor() as cursor:
        cursor.execute(change)

    broken = audit.verify().broken

    assert 4 == broken.seq
    assert reason in broken.reason


def test_a_rewritten_hash_breaks_the_next_entry(house):
    """Taking the hash of an altered entry anew only moves the break one entry on."""
    unguard()
    row = AccessEntry.objects.filter(seq=4).values().get() | {"verb": "nothing"}
    AccessEntry.objects.filter(seq=4).update(verb="nothing", hash=audit.fingerprint(row))

    broken = audit.verify().broken

    assert (5, "it does not name the hash of the entry before it") == (broken.seq, broken.reason)


@pytest.mark.usefixtures("lasting")
def test_an_entry_needs_a_transaction():
    """What is logged and the log entry stand or fall together."""
    with pytest.raises(TransactionManagementError):
        audit.append([])


@pytest.mark.usefixtures("lasting")
def test_what_is_rolled_back_is_not_logged():
    """An entry vanishes with the write it speaks of."""
    house = build("Riverside")
    before = audit.head()
    entry = audit.Entry(by=house.actor(), action="write", verb="x", subject_type="person", subject_id=house.person_id)

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        audit.append([entry])
        raise ZeroDivisionError

    assert before == audit.head()
