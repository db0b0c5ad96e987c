"""Intakes of a clinic: of each appointment the newest version."""

from typing import Any
from uuid import UUID

from glidepath.web.records.models import Intake

FIELDS = ("id", "appointment_id", "person_id", "number", "content", "at")


def of_appointment(appointment_id: UUID, *, clinic_id: UUID) -> dict[str, Any] | None:
    """The newest version of an appointment's intake, or None."""
    rows = Intake.objects.filter(appointment_id=appointment_id, clinic_id=clinic_id)
    return rows.order_by("-number").values(*FIELDS).first()
