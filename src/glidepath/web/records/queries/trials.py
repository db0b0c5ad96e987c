"""One person's own trials."""

from typing import Any
from uuid import UUID

from django.db.models import F

from glidepath.web.records.models import Trial

FIELDS = ("id", "person_id", "episode_id", "tried", "sign", "design", "phases", "starts", "every", "made_at")


def of_person(person_id: UUID, *, clinic_id: UUID) -> list[dict[str, Any]]:
    """Every trial that was drawn for a person, the newest first, with who drew it."""
    found = Trial.objects.filter(person_id=person_id, clinic_id=clinic_id).order_by("-made_at", "-id")
    return list(found.values(*FIELDS, made_name=F("made_by__name")))
