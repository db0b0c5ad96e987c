"""DEXA scans of a person, and which user of a provider somebody is."""

from typing import Any
from uuid import UUID

import msgspec

from glidepath.track.dexa import Part, Precision, Scan
from glidepath.web.records.models import Scan as Row
from glidepath.web.records.models import ScanLink

FIELDS = ("id", "source", "file", "unit", "added_by_id", "added_by__name", "added_at")
LINKED = ("id", "user", "at", "due_at", "fetched_at", "tries", "error")


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """A scan on record: the library's value, the facility's own precision, and where it came from."""

    id: UUID
    scan: Scan
    precision: tuple[Precision, ...]
    row: dict[str, Any]


def of_person(person_id: UUID, *, clinic_id: UUID | None) -> list[Kept]:
    """A person's scans, the oldest first."""
    found = Row.objects.filter(person_id=person_id, clinic_id=clinic_id).order_by("on", "at", "id")
    values = found.values(*FIELDS, "result", "on", "at", "place", "scanner", "parts", "precision")
    return [_kept(row) for row in values]


def link(person_id: UUID, *, clinic_id: UUID) -> dict[str, Any] | None:
    """Which user of BodySpec a person is, and how fetching stands; None where nobody has said so."""
    return ScanLink.objects.filter(person_id=person_id, clinic_id=clinic_id, ended_at=None).values(*LINKED).first()


def _kept(row: dict[str, Any]) -> Kept:
    scan = Scan(result=row["result"], on=row["on"], at=row["at"], place=row["place"], scanner=row["scanner"],
                parts=msgspec.convert(row["parts"], tuple[Part, ...]))  # fmt: skip
    precision = msgspec.convert(row["precision"], tuple[Precision, ...])
    return Kept(id=row["id"], scan=scan, precision=precision, row={name: row[name] for name in FIELDS})
