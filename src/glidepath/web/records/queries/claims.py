"""Claims on entries of the directory."""

from typing import Any
from uuid import UUID

from django.db.models import F

from glidepath.web.records.models import Claim

FIELDS = ("id", "account_id", "provider_id", "npi", "name", "jurisdiction", "proof", "made_at", "state", "reason",
          "decided_at")  # fmt: skip
SHOWN = 50


def of_clinic(*, clinic_id: UUID) -> list[dict[str, Any]]:
    """The clinic's latest claims, those to be decided first, with the names of who made and who decided them."""
    names = {"account_name": F("account__name"), "decided_name": F("decided_by__name")}
    rows = Claim.objects.filter(clinic_id=clinic_id).order_by(F("decided_at").desc(nulls_first=True), "-made_at")
    return list(rows.values(*FIELDS, **names)[:SHOWN])


def one(claim_id: UUID, *, clinic_id: UUID) -> dict[str, Any] | None:
    """One claim of the clinic, or None."""
    rows = Claim.objects.filter(id=claim_id, clinic_id=clinic_id)
    return rows.values(*FIELDS, account_name=F("account__name")).first()
