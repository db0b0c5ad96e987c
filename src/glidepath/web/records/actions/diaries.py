"""Diaries: who works when, which types of visit there are, and in which rooms."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import available_timezones

from glidepath.diary import Hours, OtherHours
from glidepath.web.listing.models import Provider
from glidepath.web.records import models as kept
from glidepath.web.records import writer
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Conflict, NotHere, Unfit

MAY_CHANGE = frozenset({"provider_id", "zone", "cancel_hours", "online"})
LONGEST_WINDOW = 24 * 14
"""Hours before a visit from which it may stand fast, at most: two weeks."""


def open(account_id: UUID, *, zone: str, by: Actor, **more: Any) -> UUID:
    """Open a diary for somebody who works in the actor's clinic. `more` are further fields of a diary.

    Raises Unfit for an unknown zone or field, or online without an entry; NotHere for a stranger or another clinic's
    entry; Conflict where there is a diary.
    """
    values = {"zone": zone, **more}
    _check(values)

    def job() -> UUID:
        here = kept.Membership.objects.filter(account_id=account_id, clinic_id=by.clinic_id, ended_at__isnull=True)
        if not here.filter(role__in=["owner", "clinician"]).exists():
            raise NotHere("nobody who treats people here has this account")
        if kept.Diary.objects.filter(account_id=account_id, clinic_id=by.clinic_id).exists():
            raise Conflict("there is a diary of this account")
        row = kept.Diary(clinic_id=by.clinic_id, account_id=account_id, **values)
        _check_entry(row, by=by)
        row.save(force_insert=True)
        wrote("diaries.open", "diary", row.id, by=by)
        return row.id

    return writer.write(job)


def change(diary_id: UUID, *, by: Actor, **values: Any) -> None:
    """Change zone, window, entry, or whether anybody may book. Raises as `open`."""
    _check(values)

    def job() -> None:
        row = mine(kept.Diary, diary_id, by=by, lock=True)
        for name, value in values.items():
            setattr(row, name, value)
        _check_entry(row, by=by)
        row.save(update_fields=list(values))
        wrote("diaries.change", "diary", row.id, by=by, fields=sorted(values))

    writer.write(job)


def set_hours(diary_id: UUID, hours: Sequence[Hours], *, by: Actor) -> None:
    """Say anew which hours of a week are worked. What is booked stays booked."""

    def job() -> None:
        row = mine(kept.Diary, diary_id, by=by, lock=True)
        kept.WorkingHours.objects.filter(diary=row).delete()
        for one in hours:
            kept.WorkingHours.objects.create(
                clinic_id=by.clinic_id, diary=row, weekday=one.weekday, opens=one.opens, closes=one.closes
            )
        wrote("diaries.set_hours", "diary", row.id, by=by)

    writer.write(job)


def set_day(diary_id: UUID, day: date, others: Sequence[OtherHours], *, by: Actor) -> None:
    """Say which hours are worked on a day instead of the usual ones; none at all gives the usual ones back.

    Raises Unfit where one is of another day.
    """
    if any(one.day != day for one in others):
        raise Unfit("other hours are of one day")

    def job() -> None:
        row = mine(kept.Diary, diary_id, by=by, lock=True)
        kept.OtherHours.objects.filter(diary=row, day=day).delete()
        for one in others:
            kept.OtherHours.objects.create(clinic_id=by.clinic_id, diary=row, day=day, opens=one.opens,
                                           closes=one.closes, reason=one.reason)  # fmt: skip
        wrote("diaries.set_day", "diary", row.id, by=by, day=day.isoformat())

    writer.write(job)


def add_room(name: str, *, by: Actor) -> UUID:
    """Add a room. Raises Unfit without a name, Conflict for one that is there."""
    return _add(kept.Room, {"name": name.strip()}, by=by)


def add_visit_type(name: str, *, minutes: int, by: Actor, online: bool = False) -> UUID:
    """Add a type of visit. Raises as `add_room`, and Unfit unless it takes 5 to 480 minutes."""
    if not 5 <= minutes <= 480:
        raise Unfit("a visit takes 5 to 480 minutes")
    return _add(kept.VisitType, {"name": name.strip(), "minutes": minutes, "online": online}, by=by)


def close(id: UUID, *, by: Actor) -> None:
    """Book a room or a type of visit no more; what is booked stays. Raises NotHere."""

    def job() -> None:
        model = kept.Room if kept.Room.objects.filter(id=id).exists() else kept.VisitType
        row = mine(model, id, by=by, lock=True)
        row.closed_at = by.now()
        row.save(update_fields=["closed_at"])
        wrote("diaries.close", model._meta.model_name, row.id, by=by)

    writer.write(job)


def _add(model: type[Any], values: dict[str, Any], *, by: Actor) -> UUID:
    """Add a row that has a name of its own in the clinic; one that was closed is opened again."""
    if not values["name"]:
        raise Unfit("a name is missing")

    def job() -> UUID:
        row = model.objects.filter(name__iexact=values["name"], clinic_id=by.clinic_id).first()
        if row is not None and row.closed_at is None:
            raise Conflict("there is one of this name")
        row = row or model(clinic_id=by.clinic_id)
        for name, value in {**values, "closed_at": None}.items():
            setattr(row, name, value)
        row.save()
        wrote("diaries.add", model._meta.model_name, row.id, by=by)
        return row.id

    return writer.write(job)


def _check(values: dict[str, Any]) -> None:
    unknown = sorted(values.keys() - MAY_CHANGE)
    if unknown:
        raise Unfit(f"a diary has no {', '.join(unknown)}")
    if "zone" in values and values["zone"] not in available_timezones():
        raise Unfit("a time zone is named as in the IANA database, such as Europe/Berlin")
    if not 0 <= values.get("cancel_hours", 0) <= LONGEST_WINDOW:
        raise Unfit(f"a window is 0 to {LONGEST_WINDOW} hours")


def _check_entry(row: kept.Diary, *, by: Actor) -> None:
    """Hold the entry of a diary against the listing."""
    if row.online and row.provider_id is None:
        raise Unfit("who may be booked by anybody has an entry in the directory")
    if row.provider_id and not Provider.objects.filter(id=row.provider_id, clinic_id=by.clinic_id).exists():
        raise NotHere("no such entry of this clinic")
    if row.provider_id and kept.Diary.objects.filter(provider_id=row.provider_id).exclude(id=row.id).exists():
        raise Conflict("there is a diary of this entry")
