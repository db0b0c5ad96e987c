"""Who waits for a time in a clinic."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, Subquery

from glidepath.web.records.models import Offer, Wish

FIELDS = ("id", "diary_id", "person_id", "name", "email", "phone", "weekdays", "opens", "closes", "until", "made_at")
NAMES = {
    "given_name": F("person__given_name"), "family_name": F("person__family_name"),
    "person_email": F("person__email"), "person_phone": F("person__phone"), "type_name": F("visit_type__name"),
    "practitioner": F("diary__account__name"), "zone": F("diary__zone"), "instead_starts": F("instead__starts"),
}  # fmt: skip


def waiting(*, clinic_id: UUID, now: datetime) -> list[dict[str, Any]]:
    """Open wishes of the clinic, whoever asked first first, with the time that is held for each just now, if any."""
    held = Offer.objects.filter(wish=OuterRef("pk"), state="open", expires_at__gt=now)
    rows = Wish.objects.filter(clinic_id=clinic_id, state="open").order_by("made_at", "id")
    return list(rows.values(*FIELDS, **NAMES, offered=Subquery(held.values("starts")[:1]),
                            held_until=Subquery(held.values("expires_at")[:1])))  # fmt: skip
