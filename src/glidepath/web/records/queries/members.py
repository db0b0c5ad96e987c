"""Roles in clinics."""

from typing import Any
from uuid import UUID

from django.db.models import F

from glidepath.web.records.models import Membership


def treating(*, clinic_id: UUID) -> list[dict[str, Any]]:
    """The accounts that may treat people in the clinic now, by name."""
    rows = Membership.objects.filter(clinic_id=clinic_id, ended_at__isnull=True, role__in=["owner", "clinician"])
    return list(rows.order_by("account__name").values("account_id", name=F("account__name")))


def of_account(account_id: UUID) -> list[dict[str, Any]]:
    """The roles an account has now, the oldest first."""
    rows = Membership.objects.filter(account_id=account_id, ended_at__isnull=True).order_by("since")
    return list(rows.values("clinic_id", "role", "person_id"))
