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
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Generic, TypeVar

from django.conf import settings
from django.db import connection, transaction

Answer = TypeVar("Answer")
Job = TypeVar("Job")

MOST_TOGETHER = 256
"""Jobs in one transaction at most, so that the first of them does not wait for ever."""
TURN = threading.Lock()
"""The turn to lead, one a process: two leaders would only wait for one another in the database."""


def write(job: Callable[[], Answer]) -> Answer:
    """Run a job in a write transaction and answer once it is durable.

    Inside a transaction of the caller's, the job joins it and is durable when that one commits.
    """
    answer: Answer = _CALLS.submit(job)
    return answer


class Waiting(Generic[Job]):
    """A job in the queue, and what came of it; read only by whoever has had the turn since."""

    __slots__ = ("answer", "done", "error", "job")

    def __init__(self, job: Job) -> None:
        """Nothing has come of it yet."""
        self.job, self.done = job, False
        self.answer: Any = None
        self.error: Exception | None = None

    def end(self, answer: Any = None, *, error: Exception | None = None) -> None:
        """Say what came of it."""
        self.answer, self.error, self.done = answer, error, True


class Writer(Generic[Job]):
    """A queue of jobs of one kind; `run` does some of them and answers each, `begin` begins their transaction."""

    def __init__(
        self,
        run: Callable[[Sequence[Job]], Sequence[Any]],
        *,
        begin: Callable[[], AbstractContextManager[Any]] = transaction.atomic,
    ) -> None:
        """Make an empty queue."""
        self._run, self._begin = run, begin
        self._jobs: queue.SimpleQueue[Waiting[Job]] = queue.SimpleQueue()

    def submit(self, job: Job) -> Any:
        """Queue a job and answer when it is durable, committed by this caller or by one before; raises as the job.

        Inside a transaction of the caller's, the job is done there and then.
        """
        if connection.in_atomic_block:
            return self._run([job])[0]
        if settings.GLIDEPATH_WRITER == "inline":
            return self._durably([job])[0]
        mine = Waiting(job)
        self._jobs.put(mine)
        with TURN:
            while not mine.done:
                self._commit([self._jobs.get() for _ in range(min(self._jobs.qsize(), MOST_TOGETHER))])
        if mine.error is not None:
            raise mine.error
        return mine.answer

    def _durably(self, jobs: Sequence[Job]) -> Sequence[Any]:
        """Do jobs in a transaction of their own."""
        with self._begin():
            return self._run(jobs)

    def _commit(self, batch: Sequence[Waiting[Job]]) -> None:
        """Commit a batch together, or failing that each job alone."""
        try:
            answers = self._durably([one.job for one in batch])
        except Exception as error:  # whatever a job raises belongs to its caller
            connection.close_if_unusable_or_obsolete()
            if len(batch) == 1 and connection.connection is not None:
                batch[0].end(error=error)
            else:
                for one in batch:
                    self._alone(one)
        else:
            for one, answer in zip(batch, answers, strict=True):
                one.end(answer)

    def _alone(self, one: Waiting[Job]) -> None:
        try:
            (answer,) = self._durably([one.job])
        except Exception as error:  # as above
            connection.close_if_unusable_or_obsolete()
            one.end(error=error)
        else:
            one.end(answer)


_CALLS: Writer[Callable[[], Any]] = Writer(lambda jobs: [job() for job in jobs])
