"""The log of every read of a record and of every write: append-only, hash-chained, one chain a database.

Each entry's hash covers its own content and the hash before it, so that changing, removing or inserting one
breaks every entry after it. The database refuses changes by trigger (`triggers`); the chain shows those made
past the database.
"""

import functools
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from django.db import connection, transaction
from django.utils import timezone

from glidepath.web.records import canonical, rows, writer
from glidepath.web.records.actor import Actor
from glidepath.web.records.models import AccessEntry

BEGINNING = "0" * 64
"""The hash before the first entry."""

CHAIN_LOCK = 0x676C696465
"""The PostgreSQL advisory lock that whoever appends holds until commit; any fixed number does."""
LOCK = "SELECT pg_advisory_xact_lock(%s)"


COVERED = (
    "seq",
    "at",
    "clinic_id",
    "actor_id",
    "action",
    "verb",
    "subject_type",
    "subject_id",
    "person_id",
    "detail",
    "prev",
)
"""The columns a hash covers, in the order it covers them. Never reordered: old hashes depend on it."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """What to log: who (`by`), a read or a write, which verb, on what, about whom.

    `detail` holds JSON values only, and never more of a person than the subject's id already says.
    """

    by: Actor
    action: str
    verb: str
    subject_type: str
    subject_id: UUID
    person_id: UUID | None = None
    detail: dict[str, Any] = {}


Noted = tuple[Entry, Sequence[tuple[Any, Sequence[rows.Row]]]]
"""An entry, and the new rows it speaks of by model."""


class Broken(msgspec.Struct, frozen=True, kw_only=True):
    """The first entry that does not follow from the one before it, and how."""

    seq: int
    reason: str


class Verified(msgspec.Struct, frozen=True, kw_only=True):
    """The whole chain was read: how many entries, the last hash, and the first broken one if any."""

    entries: int
    head: str
    broken: Broken | None = None


def append(entries: Iterable[Entry]) -> None:
    """Add entries to the chain. Must be called inside a write transaction.

    Raises `TransactionManagementError` outside one: an entry must stand or fall with what it logs.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("an audit entry needs the transaction of what it logs")
    _append(entries)


def hold() -> None:
    """Take the chain until commit, before rows that others may wait for: whoever waits for a row has the chain then.

    Two who wait for one another would be a deadlock. SQLite has one writer at a time anyway.
    """
    if connection.vendor == "postgresql":
        rows.run(LOCK, [CHAIN_LOCK])


def note(entry: Entry, *, new: Sequence[tuple[Any, Sequence[rows.Row]]] = ()) -> None:
    """Log something that stands alone, a read or new rows (by model), and answer once it is durable.

    What several callers note at once is one transaction, of as few statements as one of them alone takes.
    """
    _NOTES.submit((entry, new))


def verify() -> Verified:
    """Read the whole chain and take every hash again."""
    seq, prev = 0, BEGINNING
    for row in AccessEntry.objects.order_by("seq").values(*COVERED, "hash").iterator(chunk_size=2000):
        if row["seq"] != seq + 1:
            return _broken(seq, prev, row["seq"], f"entry {seq + 1} is missing before it")
        if row["prev"] != prev:
            return _broken(seq, prev, row["seq"], "it does not name the hash of the entry before it")
        if row["hash"] != fingerprint(row):
            return _broken(seq, prev, row["seq"], "its content does not give its hash")
        seq, prev = row["seq"], row["hash"]
    return Verified(entries=seq, head=prev)


def head() -> tuple[int, str]:
    """The last entry's number and hash; (0, BEGINNING) when there is none."""
    last = rows.find(AccessEntry, ("seq", "hash"), "1 = 1 ORDER BY {seq} DESC LIMIT 1")
    return (last[0]["seq"], last[0]["hash"]) if last else (0, BEGINNING)


def fingerprint(row: dict[str, Any]) -> str:
    """The hash an entry with these columns must have."""
    return canonical.digest([_plain(row[name]) for name in COVERED])


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return canonical.moment(value)
    return str(value) if isinstance(value, UUID) else value


def _append(entries: Iterable[Entry]) -> None:
    at = timezone.now()
    if connection.vendor == "postgresql":
        rows.together(_appending(entries, at=at))
        return
    seq, prev = head()  # nobody else can append: on SQLite every write transaction begins IMMEDIATE
    made = []
    for number, entry in enumerate(entries, seq + 1):
        row = {"seq": number, **_columns(entry, at=at), "prev": prev}
        made.append(row | {"hash": fingerprint(row)})
        prev = made[-1]["hash"]
    rows.insert(AccessEntry, made)


def _keep(noted: Sequence[Noted]) -> list[None]:
    """Do what has been noted: new rows, then the log."""
    entries = [entry for entry, _ in noted]
    new = [one for _, several in noted for one in several]
    if connection.vendor == "postgresql":
        statements = [one for model, made in new for one in rows.insertions(model, made)]
        rows.together([*statements, *_appending(entries, at=timezone.now())])
    else:
        for model, made in new:
            rows.insert(model, made)
        _append(entries)
    return [None] * len(noted)


@contextmanager
def _transaction() -> Iterator[None]:
    """The transaction of what has been noted, by hand: Django's costs more than a statement.

    PostgreSQL makes one of statements that arrive together.
    """
    if connection.vendor == "postgresql":
        yield
        return
    rows.run("BEGIN IMMEDIATE")
    try:
        yield
        rows.run("COMMIT")
    except BaseException:
        if connection.connection.in_transaction:
            rows.run("ROLLBACK")
        raise


_NOTES: writer.Writer[Noted] = writer.Writer(_keep, begin=_transaction)


def _appending(entries: Iterable[Entry], *, at: datetime) -> list[rows.Statement]:
    """What has PostgreSQL lock the chain until commit, find its end and add each entry, with the values.

    The database takes each hash itself, of the very text that `fingerprint` takes it of; `verify` shows that both
    agree. The statement after the lock sees whatever the lock's last holder committed.
    """
    return [(LOCK, [CHAIN_LOCK]), *(_addition(_columns(entry, at=at)) for entry in entries)]


def _addition(values: rows.Row) -> rows.Statement:
    """What adds one entry at the end of the chain."""
    covered = canonical.text([_plain(values[name]) for name in COVERED[1:-1]])[1:-1]
    return _addition_text(), [*(rows.stored(AccessEntry, name, values[name]) for name in values), covered]


@functools.cache
def _addition_text() -> str:
    """The statement of `_addition`."""
    table, names = AccessEntry._meta.db_table, ", ".join(COVERED[1:-1])
    return (
        f"INSERT INTO {table} (seq, {names}, prev, hash) "
        f"SELECT h.seq + 1, {', '.join(['%s'] * len(COVERED[1:-1]))}, h.hash, "
        """encode(sha256(convert_to('[' || (h.seq + 1) || ',' || %s || ',"' || h.hash || '"]', 'UTF8')), 'hex') """
        f"FROM ((SELECT seq, hash FROM {table} ORDER BY seq DESC LIMIT 1) "
        f"UNION ALL SELECT 0, '{BEGINNING}' ORDER BY seq DESC LIMIT 1) AS h"
    )


def _columns(entry: Entry, *, at: datetime) -> dict[str, Any]:
    """An entry's own columns, in the order the hash covers them."""
    return {
        "at": at,
        "clinic_id": entry.by.clinic_id,
        "actor_id": entry.by.account_id,
        "action": entry.action,
        "verb": entry.verb,
        "subject_type": entry.subject_type,
        "subject_id": str(entry.subject_id),
        "person_id": entry.person_id,
        "detail": canonical.text(entry.detail),
    }


def _broken(entries: int, prev: str, seq: int, reason: str) -> Verified:
    return Verified(entries=entries, head=prev, broken=Broken(seq=seq, reason=reason))
