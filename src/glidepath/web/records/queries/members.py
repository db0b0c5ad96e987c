"""Roles in clinics."""

from typing import Any
from uuid import UUID

from glidepath.web.records.models import Membership


def of_account(account_id: UUID) -> list[dict[str, Any]]:
    """The roles an account has now, the oldest first."""
    rows = Membership.objects.filter(account_id=account_id, ended_at__isnull=True).order_by("since")
    return list(rows.values("clinic_id", "role", "person_id"))
