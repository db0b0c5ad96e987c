"""Visits."""

from typing import Any
from uuid import UUID

from django.db.models import F

from glidepath.web.records.models import Visit

FIELDS = (
    "id",
    "person_id",
    "episode_id",
    "number",
    "status",
    "ending",
    "started_at",
    "ended_at",
    "clinician_id",
)


def of_person(person_id: UUID, *, clinic_id: UUID, limit: int = 20) -> list[dict[str, Any]]:
    """A person's visits, the newest first, with the clinician's name."""
    rows = Visit.objects.filter(person_id=person_id, clinic_id=clinic_id).order_by("-started_at")
    return list(rows.values(*FIELDS, clinician_name=F("clinician__name"))[:limit])


def one(visit_id: UUID, *, clinic_id: UUID) -> dict[str, Any] | None:
    """One visit of the clinic with its opening and the clinician's name, or None."""
    rows = Visit.objects.filter(id=visit_id, clinic_id=clinic_id)
    return rows.values(*FIELDS, "opening", clinician_name=F("clinician__name")).first()


def running(*, clinic_id: UUID) -> list[dict[str, Any]]:
    """Visits open or paused now in the whole clinic, the oldest first, with names."""
    rows = Visit.objects.filter(clinic_id=clinic_id, status__in=["open", "paused"]).order_by("started_at")
    names = {
        "given_name": F("person__given_name"),
        "family_name": F("person__family_name"),
        "known_as": F("person__known_as"),
        "condition": F("episode__condition"),
        "side": F("episode__side"),
        "clinician_name": F("clinician__name"),
    }
    return list(rows.values(*FIELDS, **names))


def last_of_episode(episode_id: UUID, *, clinic_id: UUID) -> dict[str, Any] | None:
    """The latest visit of an episode, or None."""
    rows = Visit.objects.filter(episode_id=episode_id, clinic_id=clinic_id).order_by("-number")
    return rows.values(*FIELDS).first()
