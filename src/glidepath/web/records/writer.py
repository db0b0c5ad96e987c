"""Group commit: one thread takes every write that is queued and commits them together.

A durable commit costs one flush of the disk, however much is in it. Under load the jobs that queued while the
last commit was being flushed share the next one. A caller waits until its job is durable and gets the job's
answer or its exception. When a job fails, the whole batch is rolled back and its jobs run again one by one,
so that one caller's failure is never another's; a job must therefore do nothing but read and write the
database.

`GLIDEPATH_WRITER = "inline"` in the settings runs each job at once in the caller's own transaction.
"""

import os
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


def stop() -> None:
    """Finish what is queued and end the thread, as when a server shuts down."""
    _WRITER.stop()


class Writer:
    """A queue of jobs and the thread that empties it. One a process; the thread starts with the first job."""

    def __init__(self) -> None:
        """Make an idle writer."""
        self._begin()

    def submit(self, job: Callable[[], Answer]) -> Answer:
        """Queue a job and wait until it is durable; raises what the job raised."""
        if self._pid != os.getpid():
            self._begin()
        if self._thread is None:
            self._start()
        future: Future[Answer] = Future()
        self._jobs.put((job, future))
        return future.result()

    def _begin(self) -> None:
        self._pid = os.getpid()
        self._lock = threading.Lock()
        self._jobs: queue.SimpleQueue[Queued | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def _start(self) -> None:
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="glidepath-writer", daemon=True)
                self._thread.start()

    def stop(self) -> None:
        """Finish what is queued, give the connection back and end the thread; the next job starts another."""
        with self._lock:
            if self._thread is not None:
                self._jobs.put(None)
                self._thread.join()
                self._thread = None

    def _run(self) -> None:
        while (first := self._jobs.get()) is not None:
            _commit([first, *self._waiting()])
        connection.close()

    def _waiting(self) -> Iterator[Queued]:
        """The jobs that have queued by now; an order to stop is left for the next round."""
        for _ in range(min(self._jobs.qsize(), MOST_TOGETHER - 1)):
            job = self._jobs.get()
            if job is None:
                self._jobs.put(None)
                return
            yield job


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
