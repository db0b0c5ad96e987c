"""The end of the log's chain: what a hash covers, and how PostgreSQL appends to it by itself.

PostgreSQL is told of entries however many in one call and takes each hash itself, of the very text that
`audit.fingerprint` takes it of; `audit.verify` shows that both agree. Within the function, what is read after the lock
sees whatever the lock's last holder committed; within one statement it would not.
"""

BEGINNING = "0" * 64
"""The hash before the first entry."""

TABLE = "records_accessentry"
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

LOCK = 0x676C696465
"""The PostgreSQL advisory lock that whoever appends holds until commit; any fixed number does."""
HOLD = f"SELECT pg_advisory_xact_lock({LOCK})"

APPEND = "SELECT records_append(%s)"
"""Appends entries given as a JSON list of objects: an entry's columns but for `seq`, `prev` and `hash`, and as
`covered` the text of them that its hash covers."""

_NAMES = ", ".join(COVERED[1:-1])
FUNCTION = f"""
CREATE OR REPLACE FUNCTION records_append(entries json) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    entry json;
    number bigint;
    before text;
    taken text;
BEGIN
    PERFORM pg_advisory_xact_lock({LOCK});
    SELECT seq, hash INTO number, before FROM {TABLE} ORDER BY seq DESC LIMIT 1;
    IF NOT FOUND THEN
        number := 0;
        before := '{BEGINNING}';
    END IF;
    FOR entry IN SELECT json_array_elements(entries) LOOP
        number := number + 1;
        taken := '[' || number || ',' || (entry ->> 'covered') || ',"' || before || '"]';
        taken := encode(sha256(convert_to(taken, 'UTF8')), 'hex');
        INSERT INTO {TABLE} (seq, {_NAMES}, prev, hash)
            SELECT number, {_NAMES}, before, taken FROM json_populate_record(NULL::{TABLE}, entry);
        before := taken;
    END LOOP;
END $$
"""
