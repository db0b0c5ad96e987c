"""Entries with their credentials and the looks at them: five reads, however many entries."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any, Protocol
from uuid import UUID

import msgspec
from django.db.models import Q, QuerySet

from glidepath.directory import Box, Certificate, Finding, How, Licence, Verification
from glidepath.web.listing import models as kept


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """A credential of an entry with every look at it, the oldest first."""

    id: UUID
    credential: Licence | Certificate
    checks: tuple[Verification, ...]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the directory: its row, and what it holds."""

    row: dict[str, Any]
    licences: tuple[Held, ...]
    certificates: tuple[Held, ...]


class Offered(Protocol):
    """Times that a clinic offers, and whose they are."""

    @property
    def provider_id(self) -> UUID | None:
        """The entry whose times they are; None where they are the clinic's."""

    @property
    def clinic_id(self) -> UUID:
        """The clinic that answers for them."""


def within(box: Box | None) -> list[Entry]:
    """Every listed entry within a box; everywhere where there is none."""
    rows = kept.Provider.objects.filter(listed=True)
    if box is not None:
        spans = Q()
        for west, east in box.spans:
            spans |= Q(longitude__range=(west, east))
        rows = rows.filter(spans, latitude__range=(box.south, box.north))
    return _whole(rows)


def one(slug: str) -> Entry | None:
    """The listed entry at an address, or None."""
    return next(iter(_whole(kept.Provider.objects.filter(slug=slug, listed=True))), None)


def slugs(most: int) -> list[str]:
    """The addresses of listed entries that nobody made up, at most so many."""
    rows = kept.Provider.objects.filter(listed=True, demo=False).order_by("slug")
    return list(rows.values_list("slug", flat=True)[:most])


def of_clinic(clinic_id: UUID) -> list[Entry]:
    """The entries that a clinic answers for, listed or not, by name."""
    return _whole(kept.Provider.objects.filter(clinic_id=clinic_id))


def in_clinic(provider_id: UUID, clinic_id: UUID) -> Entry | None:
    """An entry that a clinic answers for, or None."""
    return next(iter(_whole(kept.Provider.objects.filter(id=provider_id, clinic_id=clinic_id))), None)


def row_for(offered: Offered) -> dict[str, Any]:
    """What the entry says that somebody booked or waits at, listed by now or not; empty where there is none."""
    entry = in_clinic(offered.provider_id, offered.clinic_id) if offered.provider_id else None
    return entry.row if entry else {}


def _whole(rows: QuerySet[kept.Provider]) -> list[Entry]:
    """Give entries whole, by name."""
    found, whose = list(rows.order_by("name", "id").values()), rows.values("id")
    licences = kept.Licence.objects.filter(provider__in=whose).order_by("kind", "jurisdiction", "id").values()
    certificates = kept.Certificate.objects.filter(provider__in=whose).order_by("body", "module", "id").values()
    held = _held(licences, _checks("licence", whose), _licence)
    certified = _held(certificates, _checks("certificate", whose), _certificate)
    return [
        Entry(row=row, licences=tuple(held[row["id"]]), certificates=tuple(certified[row["id"]])) for row in found
    ]


def _checks(of: str, whose: Any) -> dict[UUID, list[Verification]]:
    """Every look at the licences or certificates of some entries, by the credential, the oldest first."""
    made: dict[UUID, list[Verification]] = defaultdict(list)
    for row in kept.Verification.objects.filter(**{f"{of}__provider__in": whose}).order_by("at", "id").values():
        check = Verification(by=row["by"], on=row["on"], how=How(row["how"]), finding=Finding(row["finding"]),
                             evidence=row["evidence"], own=row["own"])  # fmt: skip
        made[row[f"{of}_id"]].append(check)
    return made


def _held(
    rows: Iterable[dict[str, Any]], checks: dict[UUID, list[Verification]], make: Callable[[dict[str, Any]], Any]
) -> dict[UUID, list[Held]]:
    """Credentials with the looks at them, by who holds them."""
    made: dict[UUID, list[Held]] = defaultdict(list)
    for row in rows:
        looks = tuple(checks.get(row["id"], ()))
        made[row["provider_id"]].append(Held(id=row["id"], credential=make(row), checks=looks))
    return made


def _licence(row: dict[str, Any]) -> Licence:
    return Licence(kind=row["kind"], jurisdiction=row["jurisdiction"], number=row["number"], expires=row["expires"])


def _certificate(row: dict[str, Any]) -> Certificate:
    return Certificate(body=row["body"], module=row["module"], issued=row["issued"], expires=row["expires"])
