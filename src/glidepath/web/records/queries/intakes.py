"""Intakes of a clinic: of each appointment the newest version, with the content of those before it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F

from glidepath.web.records import times
from glidepath.web.records.models import Intake
from glidepath.web.records.queries.appointments import FIELDS as APPOINTMENT
from glidepath.web.records.queries.appointments import NAMES

FIELDS = ("id", "appointment_id", "person_id", "number", "content", "at")


def of_appointment(appointment_id: UUID, *, clinic_id: UUID) -> dict[str, Any] | None:
    """The newest version of an appointment's intake, or None."""
    rows = Intake.objects.filter(appointment_id=appointment_id, clinic_id=clinic_id).order_by("number")
    return _newest(rows.values(*FIELDS)).get(appointment_id)


def of_person(person_id: UUID, *, clinic_id: UUID) -> list[dict[str, Any]]:
    """The newest version of each intake in a person's record, the newest first, with when the visit is."""
    rows = Intake.objects.filter(person_id=person_id, clinic_id=clinic_id).order_by("number")
    found = _newest(rows.values(*FIELDS, starts=F("appointment__starts"), zone=F("appointment__diary__zone")))
    return sorted(found.values(), key=lambda row: row["at"], reverse=True)


def coming(*, clinic_id: UUID, now: datetime) -> list[dict[str, Any]]:
    """The booked visits that are not over, in order, each with the newest version of its intake (or None).

    Among them are those of guests, whose record nobody has named yet.
    """
    visits = times.taking(now).filter(clinic_id=clinic_id, state="booked", ends__gt=now).order_by("starts")
    rows = list(visits.values(*APPOINTMENT, **NAMES))
    told = Intake.objects.filter(clinic_id=clinic_id, appointment__in=[row["id"] for row in rows]).order_by("number")
    newest = _newest(told.values(*FIELDS))
    return [row | {"intake": newest.get(row["id"])} for row in rows]


def _newest(rows: Iterable[dict[str, Any]]) -> dict[UUID, dict[str, Any]]:
    """The last row of each appointment, with the content of every version so far, the oldest first."""
    found: dict[UUID, dict[str, Any]] = {}
    for row in rows:
        before = found.get(row["appointment_id"])
        found[row["appointment_id"]] = row | {"versions": [*(before["versions"] if before else ()), row["content"]]}
    return found
