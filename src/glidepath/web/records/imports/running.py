"""An import from its first row to its last: many rows a transaction, with how far it is kept in the same one."""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

import msgspec
from django.db import transaction
from django.utils import timezone

from glidepath.directory.reading.fields import Unreadable
from glidepath.web.listing.models import ImportRun
from glidepath.web.records import audit
from glidepath.web.records.actor import Actor
from glidepath.web.records.ids import new_id
from glidepath.web.records.imports.lines import Row

CHUNK = 20_000
"""Rows of one transaction: memory is bounded by it, and a kill loses no more."""
SYSTEM = Actor(account_id=None, clinic_id=None)
"""Imports are run by whoever runs the place, from the command line."""

Say = Callable[[str], None]
"""Told what is wrong with which line."""
Told = Callable[["Progress"], None]
"""Told after every transaction how far the import is."""


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """How far an import is: bytes and lines done, rows kept, rows that did not fit."""

    offset: int = 0
    line: int = 0
    rows: int = 0
    wrong: int = 0


class Going(msgspec.Struct, frozen=True, kw_only=True):
    """An import that is going on: its row in the table, and where it stood when it began or began again."""

    id: int
    at: Progress


def begin(source: str, fingerprint: str) -> Going:
    """Begin an import of a file, or find the one of it that was broken off; the log says that it began."""
    with transaction.atomic():
        row = broken_off(source, fingerprint)
        if row is None:
            row = ImportRun.objects.create(source=source, fingerprint=fingerprint, begun_at=timezone.now())
            _log("imports.begin", row)
    at = Progress(offset=row.offset, line=row.line, rows=row.rows, wrong=row.wrong)
    return Going(id=row.id, at=at)


def broken_off(source: str, fingerprint: str) -> ImportRun | None:
    """The import of the same file that was begun and not finished; None where there is none."""
    return ImportRun.objects.filter(source=source, fingerprint=fingerprint, finished_at__isnull=True).first()


def done_before(source: str, fingerprint: str) -> ImportRun | None:
    """The finished import of the same file, the latest; None where there is none."""
    rows = ImportRun.objects.filter(source=source, fingerprint=fingerprint, finished_at__isnull=False)
    return rows.order_by("-id").first()


def run(
    going: Going,
    rows: Iterable[Row],
    read: Callable[[list[str]], Any],
    keep: Callable[[list[Any]], Any],
    *,
    say: Say,
    told: Told,
    chunk: int = CHUNK,
) -> Progress:
    """Read and keep rows until there are no more. What `read` gives None for is passed over.

    A row that cannot be read is said with its line and counted; nothing else of the file suffers.
    """
    at, waiting = going.at, iter(rows)
    while True:
        kept, wrong, last = _values(islice(waiting, chunk), read, say)
        if last is None:
            break
        at = Progress(offset=last.end, line=last.last, rows=at.rows + len(kept), wrong=at.wrong + wrong)
        with transaction.atomic():
            if kept:
                keep(kept)
            ImportRun.objects.filter(id=going.id).update(**msgspec.structs.asdict(at))
        told(at)
    with transaction.atomic():
        ImportRun.objects.filter(id=going.id).update(finished_at=timezone.now())
        _log("imports.finish", ImportRun.objects.get(id=going.id))
    return at


def _values(
    some: Iterable[Row], read: Callable[[list[str]], Any], say: Say
) -> tuple[list[Any], int, Row | None]:
    """What rows say, how many of them say nothing that fits, and the last; each is let go of once it was read."""
    kept, wrong, last = [], 0, None
    for row in some:
        last = row
        try:
            if row.wrong:
                raise Unreadable(row.wrong)
            value = read(row.fields)
        except Unreadable as error:
            say(f"line {row.line}: {error}")
            wrong += 1
            continue
        except IndexError:
            say(f"line {row.line}: {len(row.fields)} fields, fewer than the header names")
            wrong += 1
            continue
        if value is not None:
            kept.append(value)
    return kept, wrong, last


def _log(verb: str, row: ImportRun) -> None:
    """Say in the log that an import began or ended, of which file and how."""
    audit.append([audit.Entry(
        by=SYSTEM, action="write", verb=verb, subject_type="import", subject_id=new_id(),
        detail={"source": row.source, "file": row.fingerprint, "rows": row.rows, "wrong": row.wrong},
    )])  # fmt: skip
