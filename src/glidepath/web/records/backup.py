"""A copy of everything kept, taken while the clinic works, and the way back, proven row by row.

A backup is a zip: `manifest.json` and one file of JSON lines a table, in the order of the primary key. It is
taken from one unchanging view of the database (SQLite: a read transaction on the write-ahead log;
PostgreSQL: repeatable read), so writing goes on meanwhile. Rows are written as values, not as one engine's
bytes: a backup of SQLite restores into PostgreSQL and the other way round. Sessions are left out: whoever
restores signs in again.

The file holds everything there is to know about people, and how accounts prove who they are. Its owner alone
may read it; keep it as the records themselves are kept.
"""

import hashlib
import json
import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.core.management.color import no_style
from django.db import DatabaseError, connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Model
from django.utils import timezone

from glidepath.web.listing import models as listed
from glidepath.web.records import audit, canonical
from glidepath.web.records import models as kept

FORMAT = 1
TABLES: tuple[type[Model], ...] = (
    kept.Clinic,
    kept.Account,
    EmailAddress,
    Authenticator,
    kept.Person,
    kept.Membership,
    kept.Episode,
    kept.Visit,
    kept.Step,
    kept.Reading,
    kept.PainDrawing,
    kept.HomeEntry,
    kept.Programme,
    kept.Scan,
    kept.ScanLink,
    kept.Note,
    kept.Addendum,
    listed.Provider,
    listed.Licence,
    listed.Certificate,
    listed.Verification,
    kept.Claim,
    kept.Diary,
    kept.WorkingHours,
    kept.OtherHours,
    kept.Room,
    kept.VisitType,
    kept.Appointment,
    kept.Intake,
    kept.FollowUp,
    kept.Trial,
    kept.Wish,
    kept.Offer,
    kept.Message,
    kept.Feed,
    kept.Share,
    kept.AccessEntry,
)
"""What is copied, each table after those it points to. Registers and gazetteers are not: they are imported again."""

BATCH = 1000
LARGEST_EXACT = 2**53
"""Whole numbers beyond this lose digits as floats; PostgreSQL gives them back as integers."""


DAMAGE = (
    OSError, zipfile.BadZipFile, zlib.error, KeyError, TypeError, ValueError, ValidationError, DatabaseError,
)  # fmt: skip
"""What reading a damaged file may raise, down to a row that the database refuses."""


class Unusable(Exception):  # noqa: N818  said to a person, who has to look for another file
    """The backup cannot be restored here, and nothing was changed."""


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """What a table must hold: how many rows, and the SHA-256 of their lines."""

    rows: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a backup says of itself; `migrations` are those of the tables it was taken from."""

    format: int
    taken_at: str
    engine: str
    migrations: list[str]
    tables: dict[str, Table]
    audit_entries: int
    audit_head: str


def save(path: Path) -> Manifest:
    """Write a backup to `path` and answer what it holds. The file appears complete or not at all."""
    part = path.with_name(path.name + ".part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, _unchanging():
            tables = {_name(model): _write(archive, model) for model in TABLES}
            entries, head = audit.head()
            manifest = Manifest(
                format=FORMAT,
                taken_at=canonical.moment(timezone.now()),
                engine=connection.vendor,
                migrations=_migrations(),
                tables=tables,
                audit_entries=entries,
                audit_head=head,
            )
            archive.writestr("manifest.json", msgspec.json.format(msgspec.json.encode(manifest)))
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, path)
    return manifest


def restore(path: Path) -> Manifest:
    """Bring a backup into an empty, migrated database, and prove that all of it is there.

    Rows are counted and hashed again from the database, and the audit chain is read to its end. Raises
    Unusable, with nothing changed, when the file is damaged or of another version, or the database is
    not empty.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = _read_manifest(archive)
            with transaction.atomic():
                _must_be_empty()
                for model in TABLES:
                    _read_table(archive, model, manifest.tables[_name(model)])
                _continue_numbering()
                _prove(manifest)
    except DAMAGE as error:
        raise Unusable(f"{path} is not a whole backup: {error}") from error
    return manifest


@contextmanager
def _unchanging() -> Iterator[None]:
    """One view of the database until the end, without holding up anybody who writes."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
    else:
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")


def _name(model: type[Model]) -> str:
    return model._meta.label


def _migrations() -> list[str]:
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{name}" for app, name in applied if app in ("listing", "records"))


def _lines(model: type[Model]) -> Iterator[bytes]:
    """The rows of a table as the database holds them now, one line each."""
    names = [field.attname for field in model._meta.concrete_fields]
    rows = model._base_manager.order_by("pk").values_list(*names)
    for row in rows.iterator(chunk_size=BATCH):
        values = {name: _plain(value) for name, value in zip(names, row, strict=True)}
        yield canonical.text(values).encode() + b"\n"


def _write(archive: zipfile.ZipFile, model: type[Model]) -> Table:
    with archive.open(f"{_name(model)}.jsonl", "w") as file:
        return _tally(_lines(model), file.write)


def _tally(lines: Iterator[bytes], use: Any = lambda line: None) -> Table:
    rows, digest = 0, hashlib.sha256()
    for line in lines:
        use(line)
        digest.update(line)
        rows += 1
    return Table(rows=rows, sha256=digest.hexdigest())


def _read_manifest(archive: zipfile.ZipFile) -> Manifest:
    manifest = msgspec.json.decode(archive.read("manifest.json"), type=Manifest)
    if manifest.format != FORMAT:
        raise Unusable(f"it is of format {manifest.format}; this version reads {FORMAT}")
    if manifest.migrations != _migrations():
        raise Unusable("it was taken from another version; restore it with that one, then upgrade")
    return manifest


def _must_be_empty() -> None:
    full = [_name(model) for model in TABLES if model._base_manager.exists()]
    if full:
        raise Unusable(f"the database is not empty: {', '.join(full)}")


def _read_table(archive: zipfile.ZipFile, model: type[Model], expected: Table) -> None:
    """Write a table's rows, having checked that the lines are those that were saved."""
    rows: list[Model] = []

    def keep(line: bytes) -> None:
        rows.append(_row(model, json.loads(line)))
        if len(rows) >= BATCH:
            model._base_manager.bulk_create(rows)
            rows.clear()

    with archive.open(f"{_name(model)}.jsonl") as file:
        found = _tally(iter(file), keep)
    model._base_manager.bulk_create(rows)
    if found != expected:
        raise Unusable(f"{_name(model)} in the file is not what was saved")


def _row(model: type[Model], values: dict[str, Any]) -> Model:
    fields = {field.attname: field for field in model._meta.concrete_fields}
    return model(**{name: fields[name].to_python(value) for name, value in values.items()})


def _continue_numbering() -> None:
    """Let PostgreSQL's own numbers go on after the highest restored one."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(TABLES)):
            cursor.execute(statement)


def _prove(manifest: Manifest) -> None:
    for model in TABLES:
        if _tally(_lines(model)) != manifest.tables[_name(model)]:
            raise Unusable(f"{_name(model)} does not read back as it was saved")
    verified = audit.verify()
    if verified.broken is not None:
        raise Unusable(f"entry {verified.broken.seq} of the audit is broken: {verified.broken.reason}")
    if (verified.entries, verified.head) != (manifest.audit_entries, manifest.audit_head):
        raise Unusable("the audit does not end where the backup says")


def _plain(value: Any) -> Any:
    """A column's value as JSON, alike from both databases."""
    if isinstance(value, datetime):
        return canonical.moment(value)
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, float):
        return int(value) if abs(value) >= LARGEST_EXACT else value + 0.0
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return value
