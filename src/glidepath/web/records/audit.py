"""The log of every read of a record and of every write: append-only, hash-chained, one chain a database.

Each entry's hash covers its own content and the hash before it, so that changing, removing or inserting one
breaks every entry after it. The database refuses changes by trigger (`triggers`); the chain shows those made
past the database.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from django.db import connection, transaction
from django.utils import timezone

from glidepath.web.records import canonical, chain, rows, writer
from glidepath.web.records.actor import Actor
from glidepath.web.records.chain import BEGINNING, COVERED
from glidepath.web.records.models import AccessEntry


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
        rows.run(chain.HOLD)


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
        rows.run(*_kept_by_postgres([(entry, ()) for entry in entries], at=at))
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
    if connection.vendor == "postgresql":
        rows.run(*_kept_by_postgres(noted, at=timezone.now()))
    else:
        for _, new in noted:
            for model, made in new:
                rows.insert(model, made)
        _append(entry for entry, _ in noted)
    return [None] * len(noted)


def _kept_by_postgres(noted: Sequence[Noted], *, at: datetime) -> rows.Statement:
    """One statement that has PostgreSQL insert the new rows, table by table, and append the entries (`chain`)."""
    by_table: dict[tuple[Any, tuple[str, ...]], list[rows.Row]] = {}
    for _, new in noted:
        for model, made in new:
            if made:
                by_table.setdefault((model, tuple(made[0])), []).extend(made)
    statements = [rows.insertion(model, made) for (model, _), made in by_table.items()]
    parts = [f"new_{number} AS ({text})" for number, (text, _) in enumerate(statements)]
    entries = msgspec.json.encode([_told(entry, at=at) for entry, _ in noted]).decode()
    text = f"{'WITH ' if parts else ''}{', '.join(parts)} {chain.APPEND}"
    return text, [*(value for _, values in statements for value in values), entries]


def _told(entry: Entry, *, at: datetime) -> rows.Row:
    """An entry as PostgreSQL is told of it: its columns, and the text of them that the hash covers."""
    columns = _columns(entry, at=at)
    return columns | {"covered": canonical.text([_plain(columns[name]) for name in COVERED[1:-1]])[1:-1]}


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
