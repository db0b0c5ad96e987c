"""Members of a clinic."""

from typing import Any
from uuid import UUID

from django.db.models import F

from glidepath.web.records.models import Membership


def of_clinic(*, clinic_id: UUID) -> list[dict[str, Any]]:
    """Who has a role in the clinic now, by name."""
    rows = Membership.objects.filter(clinic_id=clinic_id, ended_at__isnull=True).order_by("account__name")
    names = {"name": F("account__name"), "email": F("account__email")}
    return list(rows.values("id", "account_id", "role", "person_id", "since", **names))


def of_account(account_id: UUID) -> list[dict[str, Any]]:
    """The roles an account has now, the oldest first."""
    rows = Membership.objects.filter(account_id=account_id, ended_at__isnull=True).order_by("since")
    return list(rows.values("clinic_id", "role", "person_id"))
