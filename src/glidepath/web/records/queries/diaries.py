"""Diaries of a clinic, and what is free in them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import F

from glidepath.diary import Free, Hours, OtherHours
from glidepath.web.records import models as kept
from glidepath.web.records import times

FIELDS = ("id", "account_id", "provider_id", "zone", "cancel_hours", "online")


def of_clinic(*, clinic_id: UUID) -> list[dict[str, Any]]:
    """Every diary of the clinic with its practitioner's name, by name."""
    rows = kept.Diary.objects.filter(clinic_id=clinic_id).order_by("account__name", "id")
    return list(rows.values(*FIELDS, account_name=F("account__name")))


def rooms(*, clinic_id: UUID) -> list[dict[str, Any]]:
    """The rooms of the clinic that may be booked, by name."""
    rows = kept.Room.objects.filter(clinic_id=clinic_id, closed_at__isnull=True)
    return list(rows.order_by("name").values("id", "name"))


def visit_types(*, clinic_id: UUID, online: bool = False) -> list[dict[str, Any]]:
    """The types of visit that may be booked, the shortest first; with `online`, by anybody."""
    rows = kept.VisitType.objects.filter(clinic_id=clinic_id, closed_at__isnull=True)
    rows = rows.filter(online=True) if online else rows
    return list(rows.order_by("minutes", "name").values("id", "name", "minutes", "online"))


def hours(diary_id: UUID, days: Sequence[date], *, clinic_id: UUID) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """The usual hours of a diary of the clinic, and what is not as usual on some days, as values of the library."""
    diary = kept.Diary.objects.filter(id=diary_id, clinic_id=clinic_id).first()
    return (times.usual(diary), times.others(diary, days)) if diary else ((), ())


def all_hours(days: Sequence[date], *, clinic_id: UUID) -> dict[UUID, tuple[list[Hours], list[OtherHours]]]:
    """The usual hours of every diary of the clinic, and what is not as usual on some days, in two reads."""
    found: dict[UUID, tuple[list[Hours], list[OtherHours]]] = defaultdict(lambda: ([], []))
    usual = kept.WorkingHours.objects.filter(clinic_id=clinic_id).order_by("weekday", "opens")
    for row in usual.values("diary_id", "weekday", "opens", "closes"):
        found[row.pop("diary_id")][0].append(Hours(**row))
    others = kept.OtherHours.objects.filter(clinic_id=clinic_id, day__in=days).order_by("day", "opens")
    for row in others.values("diary_id", "day", "opens", "closes", "reason"):
        found[row.pop("diary_id")][1].append(OtherHours(**row))
    return found


def other_hours(diary_id: UUID, first: date, *, clinic_id: UUID) -> list[OtherHours]:
    """What is not as usual in a diary of the clinic from a day on."""
    rows = kept.OtherHours.objects.filter(diary_id=diary_id, clinic_id=clinic_id, day__gte=first)
    return [OtherHours(**row) for row in rows.order_by("day", "opens").values("day", "opens", "closes", "reason")]


def free_times(
    diary_id: UUID, visit_type_id: UUID, days: Sequence[date], *, clinic_id: UUID, now: datetime,
    besides: Iterable[UUID] = (),
) -> tuple[Free, ...]:
    """What is free in a diary of the clinic on some days for a type of visit; nothing where either is not there."""
    diary = kept.Diary.objects.filter(id=diary_id, clinic_id=clinic_id).first()
    kind = kept.VisitType.objects.filter(id=visit_type_id, clinic_id=clinic_id, closed_at__isnull=True).first()
    if diary is None or kind is None:
        return ()
    return times.of_diary(diary, kind.minutes, days, now=now, besides=besides)
