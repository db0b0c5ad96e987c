"""Messages of a clinic: what waits, what went out, what failed, and by which ways anything can."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
from django.conf import settings
from django.db.models import Count, F, Value
from django.db.models.functions import Coalesce

from glidepath.web.records.models import Clinic, Message

FIELDS = ("id", "kind", "channel", "to", "subject", "words", "made_at", "due", "until", "state", "tries", "error",
          "settled_at", "emptied_at", "person_id")  # fmt: skip
NAMES = {"given_name": F("person__given_name"), "family_name": F("person__family_name"),
         "guest": Coalesce(F("appointment__name"), F("wish__name"), Value("")), "starts": F("appointment__starts"),
         "zone": F("appointment__diary__zone")}  # fmt: skip
STATES = {"waiting": ("waiting", "sending"), "failed": ("failed",), "sent": ("sent",), "dropped": ("dropped",)}
"""What a page shows together."""
LATE = timedelta(minutes=10)
"""How long a message may be due before somebody should ask whether anything works: a round takes seconds."""


class Ways(msgspec.Struct, frozen=True, kw_only=True):
    """What can be sent from here, how many messages are late though it can, and when the clinic reminds."""

    email: bool
    text: bool
    late: int
    reminder_hours: int


def of_clinic(state: str, *, clinic_id: UUID, limit: int, offset: int = 0) -> list[dict[str, Any]]:
    """The messages of one state of `STATES`, the newest first, with the names of whom they are to."""
    rows = Message.objects.filter(clinic_id=clinic_id, state__in=STATES[state]).order_by("-made_at", "-id")
    return list(rows.values(*FIELDS, **NAMES)[offset : offset + limit])


def counts(*, clinic_id: UUID) -> dict[str, int]:
    """How many messages there are of each state of `STATES`."""
    rows = Message.objects.filter(clinic_id=clinic_id).order_by().values_list("state").annotate(Count("id"))
    found = dict(rows)
    return {name: sum(found.get(one, 0) for one in states) for name, states in STATES.items()}


def ways(*, clinic_id: UUID, now: datetime) -> Ways:
    """By which ways messages leave, and whether anybody sends them."""
    there = {"email": settings.GLIDEPATH_MAIL, "text": settings.GLIDEPATH_TEXTS}
    channels = [name for name, open in there.items() if open]
    late = Message.objects.filter(clinic_id=clinic_id, state="waiting", channel__in=channels, due__lte=now - LATE)
    return Ways(email="email" in channels, text="text" in channels, late=late.count(),
                reminder_hours=Clinic.objects.values_list("reminder_hours", flat=True).get(id=clinic_id))  # fmt: skip
