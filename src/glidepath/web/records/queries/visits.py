"""Visits."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, Max

from glidepath.web.records import rows
from glidepath.web.records.models import Account, Visit

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

HELD = "closed"
"""The ending of a visit that was held to its end; one that the gate refused has another."""


def of_person(person_id: UUID, *, clinic_id: UUID, limit: int = 20) -> list[dict[str, Any]]:
    """A person's visits, the newest first, with the clinician's name."""
    values = {"person_id": person_id, "clinic_id": clinic_id}
    newest = f"ORDER BY {{started_at}} DESC LIMIT {int(limit)}"
    found = rows.find(Visit, FIELDS, f"{{person_id}} = :person_id AND {{clinic_id}} = :clinic_id {newest}", values)
    names = _names({row["clinician_id"] for row in found})
    return [row | {"clinician_name": names.get(row["clinician_id"])} for row in found]


def _names(ids: set[UUID]) -> dict[UUID, str]:
    """The names of accounts by id."""
    return {
        row["id"]: row["name"] for account in ids
        for row in rows.find(Account, ("id", "name"), "{id} = :id", {"id": account})
    }  # fmt: skip


def one(visit_id: UUID, *, clinic_id: UUID) -> dict[str, Any] | None:
    """One visit of the clinic with its opening and the clinician's name, or None."""
    found = Visit.objects.filter(id=visit_id, clinic_id=clinic_id)
    return found.values(*FIELDS, "opening", clinician_name=F("clinician__name")).first()


def running(*, clinic_id: UUID) -> list[dict[str, Any]]:
    """Visits open or paused now in the whole clinic, the oldest first, with names."""
    found = Visit.objects.filter(clinic_id=clinic_id, status__in=["open", "paused"]).order_by("started_at")
    names = {
        "given_name": F("person__given_name"),
        "family_name": F("person__family_name"),
        "known_as": F("person__known_as"),
        "condition": F("episode__condition"),
        "side": F("episode__side"),
        "clinician_name": F("clinician__name"),
    }
    return list(found.values(*FIELDS, **names))


def last_of_episode(episode_id: UUID, *, clinic_id: UUID) -> dict[str, Any] | None:
    """The latest visit of an episode, or None."""
    found = Visit.objects.filter(episode_id=episode_id, clinic_id=clinic_id).order_by("-number")
    return found.values(*FIELDS).first()


def last_held(visits: Iterable[dict[str, Any]]) -> datetime | None:
    """When the last of these visits that was held to its end began; one that the gate refused was not held."""
    held = (row["started_at"] for row in visits if row["ending"] == HELD)
    return max(held, default=None)


def last_held_of_everybody(*, clinic_id: UUID) -> dict[UUID, datetime]:
    """The same of every person of a clinic who has such a visit."""
    held = Visit.objects.filter(clinic_id=clinic_id, ending=HELD)
    return dict(held.values_list("person_id").annotate(Max("started_at")))
