"""Two appointments never overlap in a diary, nor in a room: the database refuses, whoever asks.

PostgreSQL holds it by exclusion constraints. Ranges of time alone would need the extension btree_gist to be held within
one diary; a range over text, whose ends are the diary's id followed by seconds since 1970, needs none. SQLite, which
has one writer at a time, holds it by triggers.
"""

from collections.abc import Iterator

TABLE = "records_appointment"
TAKEN = "glidepath: this time is taken"
COLUMNS = ("diary_id", "room_id")
"""What is taken by one appointment at a time. Cancelled ones take nothing."""


def triggers(vendor: str) -> list[tuple[str, str]]:
    """The triggers that should exist, as (table, trigger name)."""
    return [(TABLE, f"{TABLE}_once_{event}") for event in ("insert", "update")] if vendor == "sqlite" else []


def constraints(vendor: str) -> list[str]:
    """The names of the exclusion constraints that should exist."""
    return [f"{TABLE}_once_{column}" for column in COLUMNS] if vendor == "postgresql" else []


def statements(vendor: str) -> Iterator[str]:
    """The SQL that has the database refuse; running it again changes nothing."""
    yield from {"sqlite": _sqlite, "postgresql": _postgresql}[vendor]()


def _sqlite() -> Iterator[str]:
    same = " OR ".join(f"a.{column} = NEW.{column}" for column in COLUMNS)
    for _, name in triggers("sqlite"):
        event = name.rpartition("_")[2].upper()
        yield f"DROP TRIGGER IF EXISTS {name}"
        yield (
            f"CREATE TRIGGER {name} BEFORE {event} ON {TABLE} WHEN NEW.state <> 'cancelled' "
            f"BEGIN SELECT RAISE(ABORT, '{TAKEN}') WHERE EXISTS (SELECT 1 FROM {TABLE} a WHERE ({same}) "
            "AND a.id <> NEW.id AND a.state <> 'cancelled' AND a.starts < NEW.ends AND NEW.starts < a.ends); END"
        )


def _postgresql() -> Iterator[str]:
    yield _unless(
        "pg_type WHERE typname = 'records_times'",
        'CREATE TYPE records_times AS RANGE (subtype = text, collation = "C")',
    )
    for column, name in zip(COLUMNS, constraints("postgresql"), strict=True):
        starts, ends = (_end(column, moment) for moment in ("starts", "ends"))
        yield _unless(
            f"pg_constraint WHERE conname = '{name}'",
            f"ALTER TABLE {TABLE} ADD CONSTRAINT {name} EXCLUDE USING gist (records_times({starts}, {ends}) WITH &&) "
            f"WHERE (state <> 'cancelled' AND {column} IS NOT NULL)",
        )


def _end(column: str, moment: str) -> str:
    """An end of a range: the id, then the moment in twelve digits, so that text sorts as time does."""
    seconds = f"extract(epoch FROM ({moment} - timestamptz 'epoch'))::bigint"
    return f"({column}::text || lpad({seconds}::text, 12, '0'))"


def _unless(there: str, statement: str) -> str:
    """A statement for PostgreSQL that is run where something is not there yet."""
    return f"DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM {there}) THEN {statement}; END IF; END $$"
