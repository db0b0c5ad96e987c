"""What the database itself refuses, whoever asks: changing a log entry, a step, an addendum, a pain drawing, what was
written down at home, a programme, the order of a trial, a look at a credential, a signed note or a version of an
intake, and two appointments at once (`overlap`).

The same list is written for SQLite and for PostgreSQL. It is installed by a migration and again after every
migration, because SQLite rebuilds a table (and so drops its triggers) when a column changes.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import connections

from glidepath.web.records import chain, overlap

KEPT_FOR_GOOD = (
    "records_accessentry", "records_step", "records_addendum", "records_paindrawing", "records_homeentry",
    "records_programme", "records_trial", "listing_verification",
)  # fmt: skip
"""Tables whose rows are only ever added."""

LOCKED_ONCE = {
    "records_note": "OLD.signed_at IS NOT NULL",
    "records_visit": "OLD.status = 'signed'",
}
"""Tables whose rows may change until the condition holds of the row as it was."""

INTAKE = "records_intake"
OF_SOMEBODY = "OLD.person_id IS NOT NULL"
ALTERED = " OR ".join(
    (OF_SOMEBODY, "NEW.person_id IS NULL", *(f"NEW.{name} <> OLD.{name}" for name in (
        "id", "clinic_id", "appointment_id", "number", "content", "at")))
)  # fmt: skip
"""An intake may only be given to a person, once; one of a guest may be removed with the guest."""

REFUSAL = "glidepath: this row is kept as it is"


def names(vendor: str) -> list[tuple[str, str]]:
    """Every trigger that should exist, as (table, trigger name)."""
    events = ["update", "delete", *(["truncate"] if vendor == "postgresql" else [])]
    kept = [(table, f"{table}_no_{event}") for table in (*KEPT_FOR_GOOD, *LOCKED_ONCE, INTAKE) for event in events]
    return kept + overlap.triggers(vendor)


def install(connection: Any) -> None:
    """Create the triggers on every table that exists by now; those already there are replaced."""
    present = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for statement in statements(connection.vendor, present):
            cursor.execute(statement)


def missing(connection: Any) -> list[str]:
    """The names of triggers and exclusion constraints that should exist and do not, in order."""
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D' "
                      "UNION SELECT conname FROM pg_constraint WHERE contype = 'x'",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(query)
        there = {row[0] for row in cursor.fetchall()}
    due = [name for _, name in names(connection.vendor)] + overlap.constraints(connection.vendor)
    return sorted(set(due) - there)


def after_migrate(*, using: str, **_: Any) -> None:
    """Install after every migration (a Django signal)."""
    install(connections[using])


def statements(vendor: str, tables: set[str]) -> Iterator[str]:
    """The SQL that installs the triggers on those of our tables that are in `tables`."""
    if vendor == "postgresql":
        yield POSTGRES_FUNCTION
        yield chain.FUNCTION
    write = {"sqlite": _sqlite, "postgresql": _postgresql}[vendor]
    guarded = dict.fromkeys(KEPT_FOR_GOOD, ("", ""))
    guarded |= {table: (locked, locked) for table, locked in LOCKED_ONCE.items()} | {INTAKE: (ALTERED, OF_SOMEBODY)}
    for table, (no_update, no_delete) in guarded.items():
        if table in tables:
            yield from write(table, {"UPDATE": no_update, "DELETE": no_delete})
    if overlap.TABLE in tables:
        yield from overlap.statements(vendor)


POSTGRES_FUNCTION = f"""
CREATE OR REPLACE FUNCTION records_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '{REFUSAL} (%)', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$
"""


def _sqlite(table: str, locked: Mapping[str, str]) -> Iterator[str]:
    for event, condition in locked.items():
        when = f" WHEN {condition}" if condition else ""
        name = f"{table}_no_{event.lower()}"
        yield f"DROP TRIGGER IF EXISTS {name}"
        yield (
            f"CREATE TRIGGER {name} BEFORE {event} ON {table}{when} "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL} ({table})'); END"
        )


def _postgresql(table: str, locked: Mapping[str, str]) -> Iterator[str]:
    for event, condition in locked.items():
        when = f" WHEN ({condition})" if condition else ""
        name = f"{table}_no_{event.lower()}"
        yield f"DROP TRIGGER IF EXISTS {name} ON {table}"
        yield (f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW{when} EXECUTE FUNCTION records_refuse()")
    name = f"{table}_no_truncate"
    yield f"DROP TRIGGER IF EXISTS {name} ON {table}"
    yield (f"CREATE TRIGGER {name} BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION records_refuse()")
