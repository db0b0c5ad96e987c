"""Booking by somebody without an account: the one door of the records that public pages may use.

It shows what is free with whoever may be booked by anybody, holds a time, books it for a name with a way to reach them
and consent, keeps what they hand over for the visit, and lets whoever has the link come back, move or cancel within the
window. The link of somebody on record leads to that one visit alone: nobody's record is within its reach. A link
carries a secret; the database keeps its hash alone (`links`).
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from glidepath.catalogue import ENGLISH
from glidepath.diary import Free, window
from glidepath.web.records import links, times
from glidepath.web.records import models as kept
from glidepath.web.records.actions import appointments, intakes
from glidepath.web.records.actor import nobody
from glidepath.web.records.errors import Locked, NotHere, Taken, Unfit
from glidepath.web.records.ids import new_id
from glidepath.web.records.messages import telling
from glidepath.web.records.queries import intakes as intake_reads

__all__ = ["Booking", "Locked", "NotHere", "Offer", "Taken", "Type", "Unfit", "book", "cancel", "found", "free", "hold",
           "move", "next_free", "offered", "take_back", "tell"]  # fmt: skip


class Type(msgspec.Struct, frozen=True, kw_only=True):
    """A type of visit that anybody may book."""

    id: UUID
    name: str
    minutes: int


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """A diary that anybody may book in: its zone, its window in hours, and its types of visit, the shortest first."""

    diary_id: UUID
    clinic_id: UUID
    provider_id: UUID
    zone: ZoneInfo
    cancel_hours: int
    types: tuple[Type, ...]


class Booking(msgspec.Struct, frozen=True, kw_only=True):
    """What the link to an appointment shows. Moments are in the diary's zone; `until` is when the window closes.

    `sequence` counts its changes. `told` is the channel by which whoever booked is written to, empty where by none.
    `known` says that it is somebody's on record: of them nothing is shown, nor the type, whose name may say what hurts.
    """

    id: UUID
    state: str
    starts: datetime
    ends: datetime
    expires: datetime | None
    until: datetime
    may_change: bool
    type: Type
    offer: Offer
    room: str
    name: str
    known: bool
    practitioner: str
    clinic: str
    sequence: int
    told: str
    intake: Any = None
    """What was told for this visit so far, as JSON; None where nothing was."""


def offered(provider_id: UUID) -> Offer | None:
    """What an entry of the directory offers to anybody, or None."""
    row = kept.Diary.objects.filter(provider_id=provider_id, online=True).first()
    return _offer(row) if row else None


def free(offer: Offer, type: Type, days: list[date], *, besides: Booking | None = None) -> tuple[Free, ...]:
    """What is free on some days, as if one booking were not there: times an owner of it may move to."""
    diary = kept.Diary.objects.get(id=offer.diary_id)
    without = [besides.id] if besides else []
    return times.of_diary(diary, type.minutes, days, now=timezone.now(), besides=without)


def next_free(provider_ids: Iterable[UUID], *, within: int = times.AHEAD) -> dict[UUID, datetime]:
    """The next free time, within so many days, of each entry that anybody may book: of its shortest visit, in its zone.
    """
    now, soonest = timezone.now(), {}
    for diary in kept.Diary.objects.filter(provider_id__in=list(provider_ids), online=True):
        types = _types(diary.clinic_id)
        today = now.astimezone(ZoneInfo(diary.zone)).date()
        days = times.coming(today, days=min(within + 1, times.AHEAD))
        found = times.of_diary(diary, types[0].minutes, days, now=now) if types else ()
        if found and found[0].span.starts <= now + timedelta(days=within):
            soonest[diary.provider_id] = found[0].span.starts.astimezone(ZoneInfo(diary.zone))
    return soonest


def hold(offer: Offer, type: Type, starts: datetime) -> str:
    """Hold a time for some minutes; answers the secret of its link. Raises Taken and Locked."""
    id = new_id()
    secret = links.secret(id)
    appointments.hold(offer.diary_id, type.id, starts, id=id, secret=links.hashed(secret), by=nobody(offer.clinic_id))
    return secret


def found(secret: str) -> Booking | None:
    """What a link leads to: held and not expired, booked or cancelled; otherwise None."""
    rows = kept.Appointment.objects.select_related("diary__account", "visit_type", "room", "person", "clinic")
    row = rows.filter(secret=links.hashed(secret)).first()
    now = timezone.now()
    if row is None or (row.expires_at is not None and row.expires_at <= now):
        return None
    offer, kind = _offer(row.diary), row.visit_type
    told = intake_reads.of_appointment(row.id, clinic_id=row.clinic_id)
    held = window(row.starts, hours=offer.cancel_hours, now=now)
    return Booking(
        id=row.id, state=row.state, starts=row.starts.astimezone(offer.zone), ends=row.ends.astimezone(offer.zone),
        expires=row.expires_at.astimezone(offer.zone) if row.expires_at else None,
        until=held.until.astimezone(offer.zone), may_change=held.open and row.state == "booked",
        type=Type(id=kind.id, name=kind.name, minutes=kind.minutes), offer=offer,
        room=row.room.name if row.room else "", name=row.name, known=row.person_id is not None,
        practitioner=row.diary.account.name, clinic=row.clinic.name, sequence=row.sequence, told=_told(row),
        intake=told["content"] if told else None,
    )  # fmt: skip


def book(
    booking: Booking, *, name: str, email: str, phone: str, consented: bool, language: str = ENGLISH,
    intake: Any = None,
) -> None:
    """Book what is held, and keep with it what the person hands over (a library's value): both or neither.

    Messages about it are in a language of the public pages. Raises Unfit and NotHere.
    """
    by = nobody(booking.offer.clinic_id)
    with transaction.atomic():
        appointments.confirm(booking.id, name=name, email=email, phone=phone, consented=consented, language=language,
                             by=by)  # fmt: skip
        if intake is not None:
            intakes.keep(booking.id, intake, by=by)


def tell(booking: Booking, intake: Any) -> None:
    """Keep the next version of what is told for a visit (a library's value). Raises Locked."""
    intakes.keep(booking.id, intake, by=nobody(booking.offer.clinic_id))


def take_back(booking: Booking) -> None:
    """Remove what was told for a visit. Raises Locked once it is in a record."""
    intakes.remove(booking.id, by=nobody(booking.offer.clinic_id))


def move(booking: Booking, starts: datetime) -> None:
    """Move a booked visit within its window. Raises Taken and Locked."""
    appointments.move(booking.id, starts, by=nobody(booking.offer.clinic_id), kept_window=True)


def cancel(booking: Booking) -> None:
    """Cancel a booked visit within its window. Raises Locked."""
    appointments.cancel(booking.id, by=nobody(booking.offer.clinic_id), kept_window=True)


def _told(row: kept.Appointment) -> str:
    """By which channel whoever booked is written to; "" where nothing can be sent by it from here."""
    channel, _ = telling.reach(row) or ("", "")
    return channel if channel != "email" or settings.GLIDEPATH_MAIL else ""


def _offer(row: kept.Diary) -> Offer:
    return Offer(diary_id=row.id, clinic_id=row.clinic_id, provider_id=row.provider_id, zone=ZoneInfo(row.zone),
                 cancel_hours=row.cancel_hours, types=_types(row.clinic_id))  # fmt: skip


def _types(clinic_id: UUID) -> tuple[Type, ...]:
    rows = kept.VisitType.objects.filter(clinic_id=clinic_id, online=True, closed_at__isnull=True)
    return tuple(Type(**row) for row in rows.order_by("minutes", "name").values("id", "name", "minutes"))
