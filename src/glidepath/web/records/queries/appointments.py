"""Appointments of a clinic."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, Q

from glidepath.web.records import models as kept
from glidepath.web.records import times

FIELDS = ("id", "diary_id", "room_id", "person_id", "visit_type_id", "starts", "ends", "state", "expires_at", "series",
          "name", "email", "phone")  # fmt: skip
NAMES = {"room_name": F("room__name"), "type_name": F("visit_type__name"), "given_name": F("person__given_name"),
         "family_name": F("person__family_name"), "zone": F("diary__zone")}  # fmt: skip


def between(
    starts: datetime, ends: datetime, *, clinic_id: UUID, now: datetime, cancelled: bool = False
) -> list[dict[str, Any]]:
    """What takes time in the clinic's diaries between two moments, holds included, in order; or also `cancelled`."""
    found = times.taking(now)
    if cancelled:
        found = kept.Appointment.objects.filter(Q(state__in=["booked", "cancelled"]) | Q(expires_at__gt=now))
    rows = found.filter(clinic_id=clinic_id, starts__lt=ends, ends__gt=starts)
    return list(rows.order_by("starts", "diary_id").values(*FIELDS, **NAMES))


def of_person(person_id: UUID, *, clinic_id: UUID, now: datetime) -> list[dict[str, Any]]:
    """The visits of a person that are booked and still to come, in order."""
    rows = times.taking(now).filter(clinic_id=clinic_id, person_id=person_id, ends__gt=now)
    return list(rows.order_by("starts").values(*FIELDS, **NAMES))


def one(appointment_id: UUID, *, clinic_id: UUID, now: datetime) -> dict[str, Any] | None:
    """A visit that takes its time, or None."""
    rows = times.taking(now).filter(id=appointment_id, clinic_id=clinic_id)
    return rows.values(*FIELDS, **NAMES).first()


def rest_of_series(appointment_id: UUID, *, clinic_id: UUID) -> list[datetime]:
    """When the later visits of the same series are that are still booked, in order."""
    row = kept.Appointment.objects.filter(id=appointment_id, clinic_id=clinic_id, series__isnull=False).first()
    if row is None:
        return []
    later = kept.Appointment.objects.filter(
        series=row.series, clinic_id=clinic_id, state="booked", starts__gt=row.starts
    )
    return list(later.order_by("starts").values_list("starts", flat=True))
