"""Steps of a visit."""

from typing import Any
from uuid import UUID

from glidepath.web.records.models import Step


def of_visit(visit_id: UUID, *, clinic_id: UUID) -> list[dict[str, Any]]:
    """The steps of a visit in the order they were kept."""
    rows = Step.objects.filter(visit_id=visit_id, clinic_id=clinic_id).order_by("seq")
    return list(rows.values("seq", "key", "payload", "device_at", "received_at"))
