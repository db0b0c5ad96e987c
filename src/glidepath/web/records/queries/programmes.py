"""Programmes for home."""

from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, Subquery

from glidepath.web.records.models import Programme

FIELDS = ("id", "episode_id", "visit_id", "number", "content", "choices", "note", "at")


def latest(episode_id: UUID, *, clinic_id: UUID) -> dict[str, Any] | None:
    """The version of an episode's programme that counts, with the name of who made it, or None."""
    found = Programme.objects.filter(episode_id=episode_id, clinic_id=clinic_id).order_by("-number")
    return found.values(*FIELDS, by_name=F("by__name")).first()


def changes(episode_id: UUID, *, clinic_id: UUID) -> list[dict[str, Any]]:
    """When each version of an episode's programme was made, the oldest first."""
    found = Programme.objects.filter(episode_id=episode_id, clinic_id=clinic_id).order_by("number")
    return list(found.values("number", "at"))


def running(*, clinic_id: UUID) -> dict[UUID, dict[str, Any]]:
    """The version that counts of every open episode of a clinic, by the episode."""
    newest = Programme.objects.filter(episode=OuterRef("episode")).order_by("-number").values("number")[:1]
    found = Programme.objects.filter(clinic_id=clinic_id, episode__closed_at__isnull=True, number=Subquery(newest))
    return {row["episode_id"]: row for row in found.values(*FIELDS)}
