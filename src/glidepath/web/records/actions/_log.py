"""The audit entry of a verb, in one line."""

from typing import Any
from uuid import UUID

from glidepath.web.records import audit
from glidepath.web.records.actor import Actor


def wrote(
    verb: str, subject_type: str, subject_id: UUID, *, by: Actor, person_id: UUID | None = None, **detail: Any
) -> None:
    """Log a write in the transaction it belongs to."""
    audit.append([entry(verb, subject_type, subject_id, by=by, person_id=person_id, **detail)])


def entry(
    verb: str, subject_type: str, subject_id: UUID, *, by: Actor, person_id: UUID | None = None, **detail: Any
) -> audit.Entry:
    """The entry of a write."""
    return audit.Entry(
        by=by, action="write", verb=verb, subject_type=subject_type, subject_id=subject_id, person_id=person_id,
        detail=detail,
    )  # fmt: skip
