"""The audit, as people read it."""

from typing import Any
from uuid import UUID

from glidepath.web.records.models import AccessEntry, Account

FIELDS = ("seq", "at", "actor_id", "action", "verb", "subject_type", "subject_id", "detail")


def of_person(person_id: UUID, *, clinic_id: UUID, limit: int = 50) -> list[dict[str, Any]]:
    """Who looked at a person's record and who wrote in it, the newest first, with the actor's name."""
    rows = list(
        AccessEntry.objects.filter(person_id=person_id, clinic_id=clinic_id).order_by("-seq").values(*FIELDS)[:limit]
    )
    actors = {row["actor_id"] for row in rows if row["actor_id"]}
    names = dict(Account.objects.filter(id__in=actors).values_list("id", "name"))
    return [{**row, "actor_name": names.get(row["actor_id"], "")} for row in rows]
