"""Follow-ups: those of a clinic, and the one behind a link."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, F

from glidepath.plan import CLOSES
from glidepath.web.records import links
from glidepath.web.records.models import FollowUp
from glidepath.web.records.queries import episodes

FIELDS = ("id", "person_id", "episode_id", "horizon", "due", "state", "why", "asked_at", "reminded_at", "settled_at",
          "elsewhere", "worse", "warned")  # fmt: skip
LISTED = 200
"""Follow-ups that are listed, the latest."""


def of_clinic(*, clinic_id: UUID, until: date, limit: int = LISTED) -> list[dict[str, Any]]:
    """The clinic's follow-ups that were due by a day, the latest first, with whom they ask."""
    found = FollowUp.objects.filter(clinic_id=clinic_id, due__lte=until).order_by("-due", "id")[:limit]
    return list(found.values(*FIELDS, given_name=F("person__given_name"), family_name=F("person__family_name"),
                             known_as=F("person__known_as"), condition=F("episode__condition")))  # fmt: skip


def counts(*, clinic_id: UUID, until: date) -> dict[tuple[str, str], int]:
    """How many of those due by a day stand how, by horizon and state."""
    found = FollowUp.objects.filter(clinic_id=clinic_id, due__lte=until).values_list("horizon", "state")
    return {(horizon, state): count for horizon, state, count in found.annotate(count=Count("id")).order_by()}


def found(secret: str, *, now: datetime) -> dict[str, Any] | None:
    """The follow-up behind an address with its episode, or None where there is none or its time is over."""
    states = {"state__in": ("asked", "answered", "declined"), "asked_at__gt": now - CLOSES}
    row = FollowUp.objects.filter(secret=links.hashed(secret), **states).values(*FIELDS, "clinic_id").first()
    if row is None:
        return None
    return row | {"episode": episodes.one(row["episode_id"], clinic_id=row["clinic_id"])}
