"""Pain drawings of a person."""

from typing import Any
from uuid import UUID

from glidepath.web.records.models import PainDrawing

FIELDS = ("id", "person_id", "visit_id", "pains", "hand", "at")


def of_person(person_id: UUID, *, clinic_id: UUID, limit: int = 2) -> list[dict[str, Any]]:
    """A person's latest drawings, the newest first."""
    found = PainDrawing.objects.filter(person_id=person_id, clinic_id=clinic_id).order_by("-at", "-id")
    return list(found.values(*FIELDS)[:limit])


def of_visit(visit_id: UUID, *, clinic_id: UUID) -> dict[str, Any] | None:
    """The last drawing made in a visit."""
    found = PainDrawing.objects.filter(visit_id=visit_id, clinic_id=clinic_id).order_by("-at", "-id")
    return found.values(*FIELDS).first()
