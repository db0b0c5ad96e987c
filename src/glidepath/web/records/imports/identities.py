"""Identities of the national register, in bulk: what is newer in the file replaces what is older on file."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import msgspec
from django.db import connection

from glidepath.directory.reading.values import Identity
from glidepath.web.listing.models import Identity as Kept

COLUMNS = ("npi", "organisation", "name", "letters", "reported", "address", "city", "state", "postal_code", "country",
           "phone", "updated", "ended", "source", "seen_on")  # fmt: skip
TABLE = Kept._meta.db_table
NEW = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS if name != "npi")
NEWER = f"excluded.seen_on >= {TABLE}.seen_on"
"""An older file never overwrites a newer one; the same one again changes nothing."""


def keep(found: Iterable[Identity], *, source: str, seen_on: date) -> None:
    """Write identities in the transaction that has begun; of one number twice the later stays."""
    last = {one.npi: one for one in found}
    made = (_columns(one, source, seen_on) for one in last.values())
    if connection.vendor == "postgresql":
        _copy(made)
    else:
        _insert(made)


def _insert(made: Iterator[tuple[Any, ...]]) -> None:
    """SQLite: one prepared statement, row by row."""
    marks = ", ".join("?" * len(COLUMNS))
    connection.ensure_connection()
    connection.connection.executemany(
        f"INSERT INTO {TABLE} ({', '.join(COLUMNS)}) VALUES ({marks}) "
        f"ON CONFLICT (npi) DO UPDATE SET {NEW} WHERE {NEWER}",
        made,
    )


def _copy(made: Iterator[tuple[Any, ...]]) -> None:
    """PostgreSQL: a stream into a table of this transaction's own, and from there in one statement."""
    names = ", ".join(COLUMNS)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE incoming (LIKE {TABLE})")
        with cursor.copy(f"COPY incoming ({names}) FROM STDIN") as stream:
            for row in made:
                stream.write_row(row)
        cursor.execute(
            f"INSERT INTO {TABLE} ({names}) SELECT {names} FROM incoming "
            f"ON CONFLICT (npi) DO UPDATE SET {NEW} WHERE {NEWER}"
        )
        cursor.execute("DROP TABLE incoming")


def _columns(one: Identity, source: str, seen_on: date) -> tuple[Any, ...]:
    """The columns of an identity, as both databases take them; what is longer than its column is cut."""
    return (
        one.npi, one.organisation, one.name[:300], one.credential[:60], msgspec.json.encode(one.reported).decode(),
        one.address[:200], one.city[:100], one.state[:60], one.postal_code[:20], one.country[:2], one.phone[:40],
        _day(one.updated), _day(one.ended), source, _day(seen_on),
    )  # fmt: skip


def _day(day: date | None) -> str | None:
    """A day as text, which both databases take for one."""
    return day.isoformat() if day else None
