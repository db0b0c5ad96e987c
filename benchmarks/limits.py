"""What the machine and the databases could do at most: fsyncs, bare inserts, and pgbench on the same server."""

import os
import re
import sqlite3
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from tests.postgres import binaries

LEAST_SECONDS = 2
"""Shorter, a hundred connections of pgbench on a busy machine may end before their first transaction."""
PAGE = b"\0" * 4096
COLUMNS = "id, clinic_id, person_id, measure, motion, label, side, value, unit, method, trials, rater, at, context"
VALUES = "'nprs', '', '', 'midline', 5, '/10', 'self_report', '[]', '', '2026-03-01T10:00:00Z', 'home'"
POSTGRES_INSERT = (
    f"INSERT INTO bench_insert ({COLUMNS}) "
    f"VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), {VALUES});"
)
SQLITE_INSERT = (
    f"INSERT INTO bench_insert ({COLUMNS}) "
    f"VALUES (hex(randomblob(16)), hex(randomblob(16)), hex(randomblob(16)), {VALUES})"
)


def fsyncs(folder: Path, *, seconds: float) -> float:
    """Pages of 4 KiB appended to a file and flushed to the disk, each by itself, a second."""
    with (folder / "fsync").open("wb", buffering=0) as file:

        def one() -> None:
            file.write(PAGE)
            os.fdatasync(file.fileno())

        return _rate(one, seconds)


def sqlite_insert(folder: Path, *, seconds: float) -> float:
    """Rows a second on a bare connection, each in a transaction of its own, as durable as the site's."""
    connection = sqlite3.connect(folder / "limits.sqlite3", isolation_level=None)
    connection.executescript(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        f"CREATE TABLE IF NOT EXISTS bench_insert ({COLUMNS});"
        "CREATE INDEX IF NOT EXISTS bench_of_person ON bench_insert (person_id, at);"
    )
    try:
        return _rate(lambda: connection.execute(SQLITE_INSERT), seconds)
    finally:
        connection.close()


def sqlite_select(database: Path, person_id: str, *, seconds: float) -> float:
    """Selects of a person's 100 readings a second on a bare connection."""
    connection = sqlite3.connect(database)
    statement = f"SELECT {COLUMNS} FROM records_reading WHERE person_id = ? ORDER BY at DESC LIMIT 100"
    key = person_id.replace("-", "")
    try:
        return _rate(lambda: connection.execute(statement, [key]).fetchall(), seconds)
    finally:
        connection.close()


def postgres_insert(url: str, *, seconds: float) -> float:
    """Rows a second on one bare psycopg connection, each in a transaction of its own."""
    with psycopg.connect(url, autocommit=True) as connection:
        return _rate(lambda: connection.execute(POSTGRES_INSERT), seconds)


def prepare_postgres(url: str) -> None:
    """Make the table that the bare inserts fill: the site's own with its indexes, without its references."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS bench_insert (LIKE records_reading INCLUDING ALL)")


def scripts(folder: Path, person_id: str) -> dict[str, Path]:
    """Write what pgbench is to run: an insert, and a select of a person's 100 readings."""
    select = f"SELECT {COLUMNS} FROM records_reading WHERE person_id = '{person_id}' ORDER BY at DESC LIMIT 100;"
    found = {"insert": folder / "insert.sql", "select": folder / "select.sql"}
    found["insert"].write_text(POSTGRES_INSERT)
    found["select"].write_text(select)
    return found


def pgbench(url: str, script: Path, *, clients: int, seconds: float) -> float:
    """Transactions a second of a script by PostgreSQL's own load generator."""
    at = urlsplit(url)
    command = [
        str(binaries() / "pgbench"), "-n", "-h", str(at.hostname), "-p", str(at.port), "-U", str(at.username),
        "-f", str(script), "-c", str(clients), "-j", str(min(2, clients)),
        "-T", str(max(LEAST_SECONDS, round(seconds))),
        at.path[1:],
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.search(r"^tps = ([\d.]+) \(without", done.stdout, re.MULTILINE)
    if done.returncode or not found:
        raise RuntimeError(f"pgbench failed: {done.stdout[-1000:]}{done.stderr[-1000:]}")
    return float(found[1])


def _rate(one: Callable[[], object], seconds: float) -> float:
    """How often a second something can be done, one after the other."""
    began, count = time.perf_counter(), 0
    while (spent := time.perf_counter() - began) < seconds:
        one()
        count += 1
    return count / spent
