"""Readings of a person."""

from typing import Any
from uuid import UUID

from glidepath.web.records.models import Reading, Visit

FIELDS = (
    "id",
    "episode_id",
    "visit_id",
    "measure",
    "motion",
    "label",
    "side",
    "value",
    "unit",
    "method",
    "trials",
    "rater",
    "at",
    "context",
)
SIGN = ("measure", "motion", "label", "side")
"""What two readings of one comparable sign have in common."""


def of_person(person_id: UUID, *, clinic_id: UUID, limit: int = 200) -> list[dict[str, Any]]:
    """A person's latest readings, the newest first."""
    rows = Reading.objects.filter(person_id=person_id, clinic_id=clinic_id).order_by("-at")
    return list(rows.values(*FIELDS)[:limit])


def of_episode(episode_id: UUID, *, clinic_id: UUID, limit: int | None = None) -> list[dict[str, Any]]:
    """The readings of an episode, the oldest first: all of them, or the first so many."""
    rows = Reading.objects.filter(episode_id=episode_id, clinic_id=clinic_id).order_by("at", "id")
    return list(rows.values(*FIELDS)[:limit])


def of_visit(visit_id: UUID, *, clinic_id: UUID) -> list[dict[str, Any]]:
    """The readings of a visit, the oldest first."""
    rows = Reading.objects.filter(visit_id=visit_id, clinic_id=clinic_id).order_by("at", "id")
    return list(rows.values(*FIELDS))


def before_visit(visit_id: UUID, *, clinic_id: UUID) -> list[dict[str, Any]]:
    """Where each sign stood when the visit before this one ended: the last reading of each sign."""
    visit = Visit.objects.filter(id=visit_id, clinic_id=clinic_id).values("episode_id", "number").first()
    if visit is None:
        return []
    earlier = Visit.objects.filter(episode_id=visit["episode_id"], number__lt=visit["number"])
    last = earlier.filter(readings__isnull=False).order_by("-number").values_list("id", flat=True).first()
    return latest(of_visit(last, clinic_id=clinic_id)) if last else []


def latest(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The last reading of each sign, of readings given the oldest first."""
    return list({tuple(row[name] for name in SIGN): row for row in rows}.values())
