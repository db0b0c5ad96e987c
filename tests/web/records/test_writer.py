"""Group commit."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import IntegrityError, connection, transaction

from glidepath.web.records import audit, writer
from glidepath.web.records.actions import readings
from glidepath.web.records.models import Clinic, Reading
from tests.web.house import build, reading


@pytest.fixture
def queued(settings, lasting):
    """Jobs go through the queue, and commits are real."""
    settings.GLIDEPATH_WRITER = "queue"


def close_after(work):
    """Run work in a thread of a pool and give its connection back."""
    try:
        return work()
    finally:
        connection.close()


@pytest.mark.usefixtures("queued")
def test_many_callers_share_commits_and_lose_nothing():
    """Forty saves from eight threads all last, and the chain they share is whole."""
    house = build("Riverside")

    def save(number: int) -> None:
        close_after(lambda: readings.add(house.person_id, [reading(number / 4)], by=house.actor()))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(save, range(40)))

    assert 40 == Reading.objects.count()
    assert audit.verify().broken is None


@pytest.mark.usefixtures("queued")
def test_one_failure_is_nobody_elses():
    """A job that fails among others gets its own exception; the others are kept."""
    house = build("Riverside")
    held, go = threading.Event(), threading.Event()

    def hold() -> None:
        held.set()
        go.wait(5)

    def fail() -> None:
        Clinic.objects.filter(id=house.clinic_id).update(name=None)

    def save(number: int) -> list:
        return close_after(lambda: readings.add(house.person_id, [reading(number)], by=house.actor()))

    with ThreadPoolExecutor(4) as pool:
        first = pool.submit(close_after, lambda: writer.write(hold))
        held.wait(5)
        others = [pool.submit(save, number) for number in (1, 2)]
        bad = pool.submit(close_after, lambda: writer.write(fail))
        go.set()
        kept = [other.result(5) for other in others]
        first.result(5)
        with pytest.raises(IntegrityError):
            bad.result(5)

    assert [1, 1] == [len(ids) for ids in kept]
    assert 2 == Reading.objects.count()


@pytest.mark.usefixtures("queued")
def test_inside_a_transaction_a_job_joins_it():
    """A verb called inside the caller's transaction stands or falls with it."""
    house = build("Riverside")

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        readings.add(house.person_id, [reading()], by=house.actor())
        raise ZeroDivisionError

    assert 0 == Reading.objects.count()


@pytest.mark.usefixtures("queued")
def test_a_lost_connection_is_made_again():
    """The writer outlives a connection that was cut."""
    house = build("Riverside")

    def cut() -> None:
        connection.connection.close()
        Clinic.objects.count()

    with pytest.raises(Exception, match="closed"):
        writer.write(cut)

    assert 1 == len(readings.add(house.person_id, [reading()], by=house.actor()))


@pytest.mark.usefixtures("queued")
def test_what_queued_behind_a_commit_is_committed_together():
    """While one commit runs, three queue; the next leader commits all three at once."""
    house = build("Riverside")
    held, go, batches = threading.Event(), threading.Event(), []

    def hold() -> None:
        held.set()
        go.wait(5)

    def note_batch() -> None:
        batches.append((connection.connection, transaction.get_connection().savepoint_ids[:]))
        Clinic.objects.filter(id=house.clinic_id).count()

    with ThreadPoolExecutor(4) as pool:
        first = pool.submit(close_after, lambda: writer.write(hold))
        held.wait(5)
        others = [pool.submit(close_after, lambda: writer.write(note_batch)) for _ in range(3)]
        while writer._CALLS._jobs.qsize() < 3:
            pass
        go.set()
        for done in (first, *others):
            done.result(5)

    assert 3 == len(batches)
    assert 1 == len({id(used) for used, _ in batches})
