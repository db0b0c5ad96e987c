"""Notes of visits and what is added to them."""

from typing import Any
from uuid import UUID

from glidepath.web.records import canonical, writer
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Locked, NotHere, Unfit
from glidepath.web.records.models import Addendum, Note, Visit


def write(visit_id: UUID, *, text: str, by: Actor, content: Any = None) -> str:
    """Write or rewrite the draft of a visit's note and answer its hash. Raises Locked once it is signed.

    Writing what is already there changes and logs nothing.
    """
    content = {} if content is None else content
    fingerprint = canonical.digest({"text": text, "content": content})

    def job() -> str:
        visit = mine(Visit, visit_id, by=by, lock=True)
        draft = Note.objects.filter(visit=visit).first()
        if draft is not None and draft.hash == fingerprint:
            return fingerprint
        if draft is not None and draft.signed_at is not None:
            raise Locked("the note is signed")
        row = draft or Note(clinic_id=by.clinic_id, person_id=visit.person_id, visit=visit)
        row.text, row.content, row.hash, row.written_at = text, content, fingerprint, by.now()
        row.save()
        wrote("notes.write", "note", row.id, by=by, person_id=visit.person_id, hash=fingerprint)
        return fingerprint

    return writer.write(job)


def addend(visit_id: UUID, text: str, *, by: Actor) -> UUID:
    """Add to the signed note of a visit. Raises NotHere without one, Unfit for empty text."""
    if not text.strip():
        raise Unfit("an addendum says something")

    def job() -> UUID:
        visit = mine(Visit, visit_id, by=by)
        note = Note.objects.filter(visit=visit, signed_at__isnull=False).first()
        if note is None:
            raise NotHere("this visit has no signed note")
        row = Addendum.objects.create(
            clinic_id=by.clinic_id, note=note, text=text.strip(), by_id=by.account_id, at=by.now()
        )
        digest = canonical.digest(row.text)
        wrote("notes.addend", "addendum", row.id, by=by, person_id=note.person_id, hash=digest)
        return row.id

    return writer.write(job)
