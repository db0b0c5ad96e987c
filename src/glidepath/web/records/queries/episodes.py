"""Episodes of care."""

from typing import Any
from uuid import UUID

from glidepath.web.records import rows
from glidepath.web.records.models import Episode

FIELDS = (
    "id",
    "person_id",
    "condition",
    "side",
    "complaint",
    "goal",
    "signs",
    "plan",
    "opened_at",
    "closed_at",
    "outcome",
)


def of_person(person_id: UUID, *, clinic_id: UUID) -> list[dict[str, Any]]:
    """A person's episodes, the newest first."""
    condition = "{person_id} = :person_id AND {clinic_id} = :clinic_id ORDER BY {opened_at} DESC"
    return rows.find(Episode, FIELDS, condition, {"person_id": person_id, "clinic_id": clinic_id})


def running(person_id: UUID, *, clinic_id: UUID) -> dict[str, Any] | None:
    """The newest episode of a person that is not closed, or None."""
    return next((row for row in of_person(person_id, clinic_id=clinic_id) if not row["closed_at"]), None)


def one(episode_id: UUID, *, clinic_id: UUID) -> dict[str, Any] | None:
    """One episode of the clinic, or None."""
    return Episode.objects.filter(id=episode_id, clinic_id=clinic_id).values(*FIELDS).first()
