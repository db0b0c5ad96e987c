"""Sends what is due: a message is leased, handed over, and settled in a transaction of its own.

Several may send at once: on PostgreSQL each skips what another has locked, SQLite has one writer at a time. A lease
that lapses (its worker was killed) is taken up again. A message is handed over at least once, and once only while
nothing dies: whoever is killed after a mail server's 250 and before the commit leaves a message that goes out again,
under the same Message-ID.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import msgspec
from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.module_loading import import_string

from glidepath.catalogue import ENGLISH
from glidepath.exchange import TRIES, Entry, Invitation, invitation, next_try
from glidepath.web.records import audit, links, writer
from glidepath.web.records.actor import nobody
from glidepath.web.records.messages.mail import Mail
from glidepath.web.records.messages.telling import SPACE
from glidepath.web.records.messages.ways import File, Later, Never, Outgoing, Way
from glidepath.web.records.messages.words import LINK, link
from glidepath.web.records.models import Appointment, Message

LEASE = timedelta(minutes=5)
"""How long a worker has for one message: more than a mail server may take for all its answers together."""
OVER = "the visit had begun, or the time to answer was over, before this could be sent"
CHANGED = "the visit was changed again before this was sent"
KILLED = "whoever sent it ended each time before it was sent"


def ways() -> dict[str, Way]:
    """The ways that are open here, by channel."""
    found: dict[str, Way] = {"email": Mail()} if settings.GLIDEPATH_MAIL else {}
    if settings.GLIDEPATH_TEXTS:
        found["text"] = import_string(settings.GLIDEPATH_TEXTS)()
    return found


def send_due(*, now: Callable[[], datetime] = timezone.now, stopped: Callable[[], bool] = lambda: False) -> int:
    """Hand over every message that is due by a way that is open, one after the other; answers how many went out.

    `stopped` is asked before each, so that a worker ends between two and never within one.
    """
    open_ways, sent = ways(), 0
    while not stopped() and (row := _lease(open_ways, now())) is not None:
        sent += _carry(row, open_ways[row.channel], now)
    return sent


def _lease(open_ways: dict[str, Way], now: datetime) -> Message | None:
    """Take the message that has been due longest, if there is one, for this worker alone."""
    free = Q(state="waiting", due__lte=now) | Q(state="sending", leased_until__lte=now)
    rows = Message.objects.filter(free, channel__in=open_ways).order_by("due", "id")
    if not rows.exists():  # asked first, so that a worker with nothing to do takes no turn to write
        return None
    with transaction.atomic():
        if connection.vendor == "postgresql":
            rows = rows.select_for_update(skip_locked=True)
        row = rows.first()
        if row is not None:
            row.state, row.lease, row.leased_until, row.tries = "sending", uuid4(), now + LEASE, row.tries + 1
            row.save(update_fields=["state", "lease", "leased_until", "tries"])
    return row


def _carry(row: Message, way: Way, now: Callable[[], datetime]) -> bool:
    """Hand over one leased message, or say why not; answers whether it went out."""
    useless = _useless(row, now())
    if useless:
        _settle(row, "dropped", useless, at=now())
        return False
    if row.tries > TRIES:
        _settle(row, "failed", KILLED, at=now())
        return False
    try:
        way.send(_outgoing(row, now()))
    except Never as refused:
        _settle(row, "failed", str(refused), at=now())
    except Later as refused:
        _again(row, str(refused), at=now())
    except Exception as error:  # whatever is wrong with one message must not keep the others waiting
        _again(row, f"a fault of ours: {type(error).__name__}", at=now())
    else:
        _settle(row, "sent", "", at=now())
        return True
    return False


def _useless(row: Message, now: datetime) -> str:
    """Why there is no use in a message any more, or nothing: every visit in it is over, or has changed since."""
    if row.until <= now:
        return OVER
    said = {UUID(one["id"].removesuffix(SPACE)): one["sequence"] for one in row.attached}
    stands = dict(Appointment.objects.filter(id__in=said).values_list("id", "sequence"))
    return CHANGED if said and all(stands.get(id) != sequence for id, sequence in said.items()) else ""


def _outgoing(row: Message, now: datetime) -> Outgoing:
    """A message as it goes out: its secret addresses made anew, its entries as files."""
    entries = [msgspec.convert(one, Entry) for one in row.attached]
    each, words = _of_each(entries), row.words.replace(LINK, _address(*_behind(row)))
    for number, address in enumerate(each, 1):
        words = words.replace(link(number), address)
    by = Invitation(sender=settings.DEFAULT_FROM_EMAIL, sender_name=row.clinic.name, to=row.to)
    return Outgoing(
        id=row.id, to=row.to, clinic=row.clinic.name, subject=row.subject, words=words,
        files=tuple(
            File(name=f"visit-{number}.ics" if len(entries) > 1 else "visit.ics",
                 method="CANCEL" if one.cancelled else "REQUEST",
                 content=invitation(msgspec.structs.replace(one, link=address), by, stamped=now))
            for number, (one, address) in enumerate(zip(entries, each, strict=True), 1)
        ) if row.channel == "email" else (),
    )  # fmt: skip


def _of_each(entries: list[Entry]) -> list[str]:
    """The secret address of each visit that goes with a message; empty where it has none, or takes no more by it."""
    ids = [UUID(one.id.removesuffix(SPACE)) for one in entries]
    found = Appointment.objects.in_bulk(ids)
    return ["" if one.cancelled or found[id].secret is None else _address(found[id], "booking")
            for id, one in zip(ids, entries, strict=True)]  # fmt: skip


def _address(of: Any, page: str) -> str:
    """The secret address of a visit or a wish; where the site's key was changed since, the site's own."""
    if of is None or not settings.GLIDEPATH_ADDRESS or not links.opens(of.id, of.secret):
        return settings.GLIDEPATH_ADDRESS
    return links.address(of.id, page=page if of.language == ENGLISH else f"{of.language}:{page}")


def _behind(row: Message) -> tuple[Any, str]:
    """What the secret address of a message leads to, and the name of its page."""
    if row.follow_up_id:
        return row.follow_up, "follow_up"
    return (row.wish, "waiting") if row.wish_id else (row.appointment, "booking")


def _again(row: Message, why: str, *, at: datetime) -> None:
    """Put a message back until its next try; after the last it has failed for good."""
    due = next_try(row.tries, failed=at)
    if due is None:
        _settle(row, "failed", why, at=at)
        return
    values = {"state": "waiting", "due": due, "error": _without(row.to, why), "lease": None, "leased_until": None}
    writer.write(lambda: Message.objects.filter(id=row.id, lease=row.lease).update(**values))


def _settle(row: Message, state: str, why: str, *, at: datetime) -> None:
    """Say what became of a message for good, in the log too, unless its lease has gone to somebody else meanwhile."""
    values = {"state": state, "error": _without(row.to, why), "settled_at": at, "lease": None, "leased_until": None}

    def job() -> None:
        audit.hold()
        if Message.objects.filter(id=row.id, lease=row.lease).update(**values):
            log(row, state)

    writer.write(job)


def log(row: Message, state: str) -> None:
    """Add to the log what became of a message."""
    audit.append([audit.Entry(
        by=nobody(row.clinic_id), action="write", verb=f"messages.{state}",
        subject_type="message", subject_id=row.id, person_id=row.person_id,
        detail={"kind": row.kind, "channel": row.channel, "tries": row.tries},
    )])  # fmt: skip


def _without(address: str, why: str) -> str:
    """A reason without the address it may quote, as long as is kept."""
    return (why.replace(address, "…") if address else why)[:300]
