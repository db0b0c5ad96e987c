"""The one query behind every page about a person: session, account, membership and person in a single row.

Written in SQL because it runs on every request: the ORM would need four queries, or one that takes longer to
compose than to run. Every name in it is a constant; what a request brings goes in as parameters.
"""

import functools
from typing import Any
from uuid import UUID

import msgspec
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY
from django.db import InterfaceError, NotSupportedError, OperationalError, connection
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from glidepath.web.records import rows
from glidepath.web.records.models import Account, Person, Session, Visit
from glidepath.web.records.roles import ROLES, Role
from glidepath.web.records.sessions import SessionStore

PERSON_FIELDS = (
    "id",
    "given_name",
    "family_name",
    "known_as",
    "born",
    "sex",
    "record_number",
    "occupation",
    "phone",
    "email",
)
VISIT_FIELDS = (
    "id",
    "person_id",
    "episode_id",
    "number",
    "status",
    "ending",
    "started_at",
    "clinician_id",
)
WHO_FIELDS = (
    "s.session_data",
    "a.id",
    "a.email",
    "a.name",
    "a.password",
    "m.role",
    "m.person_id",
    "m.clinic_id",
    "c.name",
    "c.demo",
)


LAST_WRITE = (
    "(SELECT e.hash FROM records_accessentry e WHERE e.person_id = p.id AND e.action = 'write' "
    "ORDER BY e.seq * -1 LIMIT 1)"
)
KEPT = 256
"""Sessions whose signature need not be checked again: as many as a large clinic has open at once."""


class Membership(msgspec.Struct, frozen=True, kw_only=True):
    """The asker's place in the clinic the subject belongs to."""

    account_id: UUID
    account_name: str
    email: str
    clinic_id: UUID
    clinic_name: str
    demo: bool
    role: Role
    own_person_id: UUID | None


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """What one look found; `membership` is None when the asker has none where the subject is.

    `written` is the hash of the log's last write about the person, None before the first.
    """

    membership: Membership | None
    person: dict[str, Any] | None = None
    written: str | None = None
    visit: dict[str, Any] | None = None


def look(request: HttpRequest, *, subject: str, subject_id: UUID | None, brief: bool = False) -> Seen | None:
    """Find who asks and about whom; None when nobody is signed in.

    `brief` finds no more of a person than the id, for what changes a record and shows none of it. Checks the
    session's expiry, and its hash against the account's password as Django does, so that changing the password ends
    every other session. The request's session is filled from the same row.
    """
    key = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    row = _row(_query(subject, brief), key, subject, subject_id) if key else None
    if row is None:
        return None
    session = dict(_session(row[0]))
    if not _hash_holds(row, session):
        return None
    request.session._session_cache = session  # type: ignore[attr-defined]
    return _seen(row, subject, brief)


def _row(query: str, key: str, subject: str, subject_id: UUID | None) -> tuple[Any, ...] | None:
    parameters: list[Any] = [key, rows.stored(Session, "expire_date", timezone.now())]
    if subject != "clinic":
        parameters.insert(0, rows.stored(Person, "id", subject_id))
    try:
        found = rows.run(query, parameters)
    except (OperationalError, InterfaceError, NotSupportedError):  # the database was restarted, or altered, meanwhile
        connection.close()
        found = rows.run(query, parameters)
    return found[0] if found else None


def _hash_holds(row: tuple[Any, ...], session: dict[str, Any]) -> bool:
    """Whether the session was made with the account's present password (or by a key since rotated)."""
    if session.get(BACKEND_SESSION_KEY) not in settings.AUTHENTICATION_BACKENDS:
        return False
    given = session.get(HASH_SESSION_KEY, "")
    return any(constant_time_compare(given, hash) for hash in _hashes(row[4]))


@functools.lru_cache(maxsize=KEPT)
def _session(kept: str) -> dict[str, Any]:
    """What a row of the session table holds; never changed, so copy it. The same text always says the same."""
    found: dict[str, Any] = SessionStore().decode(kept)
    return found


@functools.lru_cache(maxsize=KEPT)
def _hashes(password: str) -> tuple[str, ...]:
    """The session hashes that go with a stored password, by the present key and by those since rotated."""
    account = Account(password=password)
    return account.get_session_auth_hash(), *account.get_session_auth_fallback_hash()


def _seen(row: tuple[Any, ...], subject: str, brief: bool) -> Seen:
    if row[5] is None:
        return Seen(membership=None)
    membership = Membership(
        account_id=rows.read(Account, "id", row[1]),
        email=row[2],
        account_name=row[3],
        role=ROLES[row[5]],
        own_person_id=rows.read(Person, "id", row[6]),
        clinic_id=rows.read(Person, "clinic_id", row[7]),
        clinic_name=row[8],
        demo=bool(row[9]),
    )
    at = len(WHO_FIELDS)
    person = written = visit = None
    if subject != "clinic":
        written, *fields = row[at:]
        names = _person_fields(brief)
        person = rows.read_all(Person, names, fields)
        at += 1 + len(names)
    if subject == "visit":
        visit = rows.read_all(Visit, VISIT_FIELDS, row[at:])
    return Seen(membership=membership, person=person, written=written, visit=visit)


def _person_fields(brief: bool) -> tuple[str, ...]:
    """The columns of a person that are found."""
    return PERSON_FIELDS[:1] if brief else PERSON_FIELDS


@functools.cache
def _query(subject: str, brief: bool) -> str:
    """The SQL for a subject. A clinic's page takes the asker's oldest running membership."""
    columns = list(WHO_FIELDS)
    clinic_of_subject, subject_join = "", ""
    if subject != "clinic":
        columns += ["NULL" if brief else LAST_WRITE,
                    *(f"p.{rows.column(Person, name)}" for name in _person_fields(brief))]  # fmt: skip
        clinic_of_subject = "AND m.clinic_id = p.clinic_id"
        subject_join = "LEFT JOIN records_person p ON p.id = %s"
    if subject == "visit":
        columns += [f"v.{rows.column(Visit, name)}" for name in VISIT_FIELDS]
        subject_join = (
            "LEFT JOIN records_visit v ON v.id = %s "
            "LEFT JOIN records_person p ON p.id = v.person_id AND p.clinic_id = v.clinic_id"
        )
    return (
        f"SELECT {', '.join(columns)} FROM records_session s "
        f"JOIN records_account a ON a.id = s.account_id AND a.is_active {subject_join} "
        f"LEFT JOIN records_membership m ON m.account_id = a.id AND m.ended_at IS NULL {clinic_of_subject} "
        "LEFT JOIN records_clinic c ON c.id = m.clinic_id "
        "WHERE s.session_key = %s AND s.expire_date > %s ORDER BY m.since LIMIT 1"
    )
