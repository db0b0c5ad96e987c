"""People of a clinic."""

from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from glidepath.web.records.models import Episode, Person, Visit
from glidepath.web.records.seeing import PERSON_FIELDS


def listing(*, clinic_id: UUID, search: str = "", limit: int = 50, offset: int = 0) -> list[dict[str, Any]]:
    """People by family name, each with visits so far, the last one's moment, condition and running visit."""
    visits = Visit.objects.filter(person=OuterRef("pk"))
    episodes = Episode.objects.filter(person=OuterRef("pk"), closed_at__isnull=True).order_by("-opened_at")
    rows = _found(clinic_id, search).annotate(
        visit_count=Count("visits"),
        last_visit_at=Subquery(visits.order_by("-started_at").values("started_at")[:1]),
        running_visit_id=Subquery(visits.filter(status__in=["open", "paused"]).values("id")[:1]),
        condition=Subquery(episodes.values("condition")[:1]),
        side=Subquery(episodes.values("side")[:1]),
    )
    names = (*PERSON_FIELDS, "last_visit_at", "running_visit_id", "condition", "side", "visit_count")
    page = rows.order_by("family_name", "given_name", "id").values(*names)[offset : offset + limit]
    return [{"visits": row.pop("visit_count"), **row} for row in page]


def count(*, clinic_id: UUID, search: str = "") -> int:
    """How many people `listing` would go through."""
    return _found(clinic_id, search).count()


def one(person_id: UUID, *, clinic_id: UUID) -> dict[str, Any] | None:
    """One person of the clinic, or None."""
    return Person.objects.filter(id=person_id, clinic_id=clinic_id).values(*PERSON_FIELDS).first()


def like(name: str, *, email: str, phone: str, clinic_id: UUID, limit: int = 8) -> list[dict[str, Any]]:
    """People who may be the same as somebody of this name and reach, by family name: to choose from, never to match by.

    Somebody with the same e-mail address or telephone number, or with a name in which every word of this one stands.
    """
    same = Q(email__iexact=email) if email else Q(pk__in=[])
    same |= Q(phone=phone) if phone else Q(pk__in=[])
    rows = Person.objects.filter(clinic_id=clinic_id).filter(same) | _found(clinic_id, name)
    return list(rows.order_by("family_name", "given_name", "id").values(*PERSON_FIELDS)[:limit])


def _found(clinic_id: UUID, search: str) -> QuerySet[Person]:
    """Every word must begin or stand in a name or be the record number."""
    rows = Person.objects.filter(clinic_id=clinic_id)
    for word in search.split():
        rows = rows.filter(
            Q(given_name__icontains=word)
            | Q(family_name__icontains=word)
            | Q(known_as__icontains=word)
            | Q(record_number__iexact=word)
        )
    return rows
