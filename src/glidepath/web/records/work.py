"""What has to be done without anybody asking: reminders, asking after care, messages that are due, deleting what is
needed no longer, and fetching scans that a provider has told of."""

import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime
from multiprocessing.util import Finalize

import msgspec
from django.db import connection
from django.utils import timezone

from glidepath.web.records import followups, waitlist
from glidepath.web.records.messages import keeping, reminders, sending
from glidepath.web.records.scans import fetching

PAUSE_SECONDS = 5.0
"""How long a worker rests when nothing is left to do: nobody waits longer than that for a message."""
OFFERS_SECONDS = 30.0
"""How often a worker looks for times to offer: that reads whole diaries, and nobody on a waitlist counts seconds."""
ENDING_SECONDS = 10.0
"""How long a process that ends waits for the message that is just being handed over."""
LAST = 10
"""Any number has it run at the end of the process, with the connections of other threads still open."""
LOGGER = logging.getLogger(__name__)


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What one round did."""

    reminders: int = 0
    asked: int = 0
    offers: int = 0
    sent: int = 0
    dropped: int = 0
    emptied: int = 0
    forgotten: int = 0
    closed: int = 0
    fetched: int = 0


def once(*, now: datetime | None = None, stop: threading.Event | None = None) -> Done:
    """Do one round: all that is due by now. Asked to stop, it ends after the message it is at."""
    return Done(**{name: part() for name, part in _parts(now, stop or threading.Event()).items()})


def until(stop: threading.Event, *, pause: float = PAUSE_SECONDS) -> None:
    """Do round after round until asked to stop. What goes wrong in one part is logged, and keeps no other waiting."""
    looked = -OFFERS_SECONDS
    while not stop.is_set():
        connection.close_if_unusable_or_obsolete()
        parts = _parts(None, stop)
        if time.monotonic() - looked < OFFERS_SECONDS:
            del parts["offers"]
        else:
            looked = time.monotonic()
        for name, part in parts.items():
            try:
                part()
            except Exception:  # a database that is away must not end the worker
                LOGGER.exception("work on %s failed; the next try is in %s seconds", name, pause)
        stop.wait(pause)
    connection.close()


def _parts(now: datetime | None, stop: threading.Event) -> dict[str, Callable[[], int]]:
    """What a round does, in order: whatever writes a message comes before they are sent."""
    moment = now or timezone.now()
    return {
        "reminders": lambda: reminders.remind(now=moment),
        "asked": lambda: followups.ask(now=moment),
        "offers": lambda: waitlist.offer_free(now=moment),
        "dropped": lambda: keeping.drop_stale(now=moment),
        "sent": lambda: sending.send_due(now=lambda: now or timezone.now(), stopped=stop.is_set),
        "emptied": lambda: keeping.empty(now=moment),
        "forgotten": lambda: keeping.forget(now=moment),
        "closed": lambda: keeping.close(now=moment),
        "fetched": lambda: fetching.fetch_due(now=lambda: now or timezone.now(), stopped=stop.is_set),
    }


def beside() -> threading.Event:
    """Work in a thread beside a server, to the end of its process; answers the event by which it is stopped.

    The process may be one that granian made, which ends without Python's `atexit`: only multiprocessing's own runs.
    """
    stop = threading.Event()
    thread = threading.Thread(target=until, args=(stop,), name="glidepath-work", daemon=True)

    def end() -> None:
        stop.set()
        thread.join(ENDING_SECONDS)

    Finalize(None, end, exitpriority=LAST)
    thread.start()
    return stop
