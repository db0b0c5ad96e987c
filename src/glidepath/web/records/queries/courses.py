"""Courses of care that go on, with the days by which they keep to their plans; nothing of what is wrong, unasked."""

from collections import defaultdict
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F

from glidepath.web.records import models as kept

WHO = {"given_name": F("person__given_name"), "family_name": F("person__family_name"), "phone": F("person__phone"),
       "email": F("person__email")}


def going_on(*, clinic_id: UUID, now: datetime, more: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    """Every open episode of the clinic that has a plan, by family name, in three reads.

    Each has `held`, when its visits began, `clinician_id` of the last of them, and `booked`, the person's appointments
    still to come as (start, id), in order; `more` are further fields of the episode. Appointments are of a person: of
    two episodes at once both have them.
    """
    episodes = kept.Episode.objects.filter(clinic_id=clinic_id, closed_at__isnull=True, plan__isnull=False)
    episodes = episodes.order_by("person__family_name", "person__given_name", "id")
    visits: dict[UUID, list[tuple[datetime, UUID]]] = defaultdict(list)
    held = kept.Visit.objects.filter(episode__in=episodes.order_by()).order_by("number")
    for episode_id, started_at, clinician_id in held.values_list("episode_id", "started_at", "clinician_id"):
        visits[episode_id].append((started_at, clinician_id))
    ahead: dict[UUID, list[tuple[datetime, UUID]]] = defaultdict(list)
    booked = kept.Appointment.objects.filter(clinic_id=clinic_id, state="booked", ends__gt=now, person__isnull=False)
    for person_id, starts, id in booked.order_by("starts").values_list("person_id", "starts", "id"):
        ahead[person_id].append((starts, id))
    return [
        row | {
            "held": [started for started, _ in visits[row["id"]]], "booked": ahead[row["person_id"]],
            "clinician_id": visits[row["id"]][-1][1] if visits[row["id"]] else None,
        }
        for row in episodes.values("id", "person_id", "plan", *more, **WHO)
    ]  # fmt: skip
