"""Notes of visits."""

from typing import Any
from uuid import UUID

from django.db.models import F

from glidepath.web.records.models import Addendum, Note


def of_visit(visit_id: UUID, *, clinic_id: UUID) -> dict[str, Any] | None:
    """The note of a visit with its addenda, the oldest first; None when nothing is written yet."""
    rows = Note.objects.filter(visit_id=visit_id, clinic_id=clinic_id)
    names = ("id", "visit_id", "person_id", "text", "content", "hash", "written_at", "signed_at")
    note = rows.values(*names, signed_by_name=F("signed_by__name")).first()
    if note is None:
        return None
    addenda = Addendum.objects.filter(note_id=note["id"]).order_by("at", "id")
    return {**note, "addenda": list(addenda.values("id", "text", "at", by_name=F("by__name")))}
