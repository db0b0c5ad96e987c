"""What people wrote down at home."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec

from glidepath.aftercare import AnyEntry, Kept
from glidepath.web.records.models import HomeEntry

FIELDS = ("id", "person_id", "kind", "day", "content", "at", "received_at", "device", "instead")


def of_person(person_id: UUID, *, clinic_id: UUID, since: date) -> list[dict[str, Any]]:
    """A person's entries about a day and the days after it, the oldest first."""
    found = HomeEntry.objects.filter(person_id=person_id, clinic_id=clinic_id, day__gte=since)
    return list(found.order_by("day", "at", "id").values(*FIELDS))


def of_clinic(*, clinic_id: UUID, since: datetime, kind: str = "") -> list[dict[str, Any]]:
    """Every entry of a clinic's people, or those of a kind, that came in at a moment or after it, the oldest first."""
    found = HomeEntry.objects.filter(clinic_id=clinic_id, received_at__gte=since, **({"kind": kind} if kind else {}))
    return list(found.order_by("received_at", "id").values(*FIELDS))


def entries(person_id: UUID, *, clinic_id: UUID, since: date) -> list[Kept]:
    """As `of_person`, as the library's values."""
    return [_value(row) for row in of_person(person_id, clinic_id=clinic_id, since=since)]


def of_everybody(*, clinic_id: UUID, since: datetime, kind: str = "") -> list[tuple[UUID, Kept]]:
    """As `of_clinic`, as the library's values, each with whose it is."""
    return [(row["person_id"], _value(row)) for row in of_clinic(clinic_id=clinic_id, since=since, kind=kind)]


def _value(row: dict[str, Any]) -> Kept:
    return Kept(
        key=row["id"], device=row["device"], at=row["at"], received_at=row["received_at"], instead=row["instead"],
        entry=msgspec.convert(row["content"], AnyEntry),
    )  # fmt: skip
