"""What has to be done without anybody asking: reminders, messages that are due, deleting what is needed no longer."""

import atexit
import logging
import threading
from datetime import datetime

import msgspec
from django.db import connection
from django.utils import timezone

from glidepath.web.records import waitlist
from glidepath.web.records.messages import keeping, reminders, sending

PAUSE_SECONDS = 5.0
"""How long a worker rests when nothing is left to do: nobody waits longer than that for a message."""
ENDING_SECONDS = 10.0
"""How long a process that ends waits for the message that is just being handed over."""
LOGGER = logging.getLogger(__name__)


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What one round did."""

    reminders: int = 0
    offers: int = 0
    sent: int = 0
    dropped: int = 0
    emptied: int = 0
    forgotten: int = 0


def once(*, now: datetime | None = None, stop: threading.Event | None = None) -> Done:
    """Do one round: all that is due by now. Asked to stop, it ends after the message it is at."""
    moment, stopped = now or timezone.now(), (stop or threading.Event()).is_set
    return Done(
        reminders=reminders.remind(now=moment),
        offers=waitlist.offer_free(now=moment),
        dropped=keeping.drop_stale(now=moment),
        sent=sending.send_due(now=lambda: now or timezone.now(), stopped=stopped),
        emptied=keeping.empty(now=moment),
        forgotten=keeping.forget(now=moment),
    )


def until(stop: threading.Event, *, pause: float = PAUSE_SECONDS) -> None:
    """Do round after round until asked to stop. What goes wrong in one is logged, and the next is another try."""
    while not stop.is_set():
        connection.close_if_unusable_or_obsolete()
        try:
            once(stop=stop)
        except Exception:  # a database that is away must not end the worker
            LOGGER.exception("a round of work failed; the next is in %s seconds", pause)
        stop.wait(pause)
    connection.close()


def beside() -> threading.Event:
    """Work in a thread beside a server, to the end of its process; answers the event by which it is stopped."""
    stop = threading.Event()
    thread = threading.Thread(target=until, args=(stop,), name="glidepath-work", daemon=True)

    def end() -> None:
        stop.set()
        thread.join(ENDING_SECONDS)

    atexit.register(end)
    thread.start()
    return stop
