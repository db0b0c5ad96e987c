"""Group commit: whoever comes first commits for everybody who has queued.

A durable commit costs one flush of the disk, however much is in it. A caller queues its job and waits for its turn to
lead. Whoever leads takes all jobs that have queued by then, runs them in one transaction on its own connection and
commits once; the others find their job done when their turn comes. Nobody is answered before their job is durable.
When a job fails, the whole batch is rolled back and its jobs run again one by one, so that one caller's failure is
never another's; a job must therefore do nothing but read and write the database.

`GLIDEPATH_WRITER = "inline"` in the settings runs each job at once in the caller's own transaction.
"""

import queue
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import Any, TypeVar

from django.conf import settings
from django.db import connection, transaction

Answer = TypeVar("Answer")
Queued = tuple[Callable[[], Any], Future[Any]]

MOST_TOGETHER = 256
"""Jobs in one transaction at most, so that the first of them does not wait for ever."""


def write(job: Callable[[], Answer]) -> Answer:
    """Run a job in a write transaction and answer once it is durable.

    Inside a transaction of the caller's, the job joins it and is durable when that one commits.
    """
    if connection.in_atomic_block:
        return job()
    if settings.GLIDEPATH_WRITER == "inline":
        with transaction.atomic():
            return job()
    return _WRITER.submit(job)


class Writer:
    """A queue of jobs, and the turn to lead. One a process."""

    def __init__(self) -> None:
        """Make an empty queue."""
        self._turn = threading.Lock()
        self._jobs: queue.SimpleQueue[Queued] = queue.SimpleQueue()

    def submit(self, job: Callable[[], Answer]) -> Answer:
        """Queue a job and answer when it is durable, committed by this caller or by one before; raises as the job."""
        future: Future[Answer] = Future()
        self._jobs.put((job, future))
        with self._turn:
            while not future.done():
                _commit(list(self._waiting()))
        return future.result()

    def _waiting(self) -> Iterator[Queued]:
        """The jobs that have queued by now, the oldest first."""
        for _ in range(min(self._jobs.qsize(), MOST_TOGETHER)):
            yield self._jobs.get()


def _commit(batch: list[Queued]) -> None:
    """Commit a batch together, or failing that each job alone."""
    try:
        with transaction.atomic():
            answers = [job() for job, _ in batch]
    except Exception as error:  # whatever a job raises belongs to its caller
        connection.close_if_unusable_or_obsolete()
        if len(batch) == 1 and connection.connection is not None:
            batch[0][1].set_exception(error)
        else:
            for job, future in batch:
                _alone(job, future)
    else:
        for (_, future), answer in zip(batch, answers, strict=True):
            future.set_result(answer)


def _alone(job: Callable[[], Any], future: Future[Any]) -> None:
    try:
        with transaction.atomic():
            answer = job()
    except Exception as error:  # as above
        connection.close_if_unusable_or_obsolete()
        future.set_exception(error)
    else:
        future.set_result(answer)


_WRITER = Writer()
