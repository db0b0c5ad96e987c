"""The waitlist for somebody without an account: the door of the records beside `booking` that public pages may use.

Whoever has the link of a wish sees what is offered to it and nobody else's.
"""

from collections.abc import Sequence
from datetime import date, datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
from django.conf import settings
from django.utils import timezone

from glidepath.catalogue import tongue
from glidepath.web.records import links
from glidepath.web.records import models as kept
from glidepath.web.records.actions import waitlist
from glidepath.web.records.actor import nobody
from glidepath.web.records.booking import Booking, Offer, Type
from glidepath.web.records.errors import Conflict, Locked, NotHere, Unfit
from glidepath.web.records.messages import words

__all__ = ["Conflict", "Locked", "NotHere", "Unfit", "Waiting", "earlier", "found", "join", "leave", "reached",
           "refuse", "take"]  # fmt: skip


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """What the link of a wish shows, moments as words by the clock there.

    `offered` and `until` are the time that is held now and until when, empty where none is; `instead` is the visit they
    have; `booking` is the secret of the visit it led to. `type_name` is empty of somebody on record: it may say what
    hurts.
    """

    id: UUID
    clinic_id: UUID
    provider_id: UUID | None
    state: str
    zone: ZoneInfo
    type_name: str
    weekdays: tuple[int, ...]
    opens: time | None
    closes: time | None
    last: date | None
    instead: str
    offered: str
    until: str
    booking: str


def reached(*, email: str, phone: str) -> bool:
    """Whether a message can reach somebody from here: otherwise nothing is ever offered to them."""
    return bool(settings.GLIDEPATH_MAIL) if email else bool(phone and settings.GLIDEPATH_TEXTS)


def join(
    offer: Offer, type: Type, *, name: str, email: str, phone: str, consented: bool, language: str,
    weekdays: Sequence[int] = (), opens: time | None = None, closes: time | None = None, until: date | None = None,
) -> str:
    """Put a guest on the list of a diary; answers the secret of their link. Raises Unfit and Locked."""
    made = waitlist.join(
        offer.diary_id, type.id, name=name, email=email, phone=phone, consented=consented, language=language,
        weekdays=weekdays, opens=opens, closes=closes, until=until, by=nobody(offer.clinic_id),
    )  # fmt: skip
    return links.secret(made)


def earlier(booking: Booking) -> str:
    """Have whoever booked wait for an earlier time than theirs; answers the secret. Raises Conflict and Locked."""
    row = kept.Appointment.objects.get(id=booking.id)
    made = waitlist.join(
        row.diary_id, row.visit_type_id, person_id=row.person_id, name=row.name, email=row.email, phone=row.phone,
        consented=row.consented_at is not None, language=row.language, instead=row.id, by=nobody(row.clinic_id),
    )  # fmt: skip
    return links.secret(made)


def found(secret: str, *, language: str) -> Waiting | None:
    """What a link leads to in a language, or None."""
    rows = kept.Wish.objects.select_related("diary", "visit_type", "instead")
    row = rows.filter(secret=links.hashed(secret)).first()
    if row is None:
        return None
    zone, now, spoken = ZoneInfo(row.diary.zone), timezone.now(), tongue(language)

    def say(moment: datetime) -> str:
        return words.moment(moment.astimezone(zone), spoken)

    offers = kept.Offer.objects.filter(wish=row)
    held = offers.filter(state="open", expires_at__gt=now).first()
    taken = offers.filter(state="taken").first()
    return Waiting(
        id=row.id, clinic_id=row.clinic_id, provider_id=row.diary.provider_id, state=row.state, zone=zone,
        type_name="" if row.person_id else row.visit_type.name, weekdays=tuple(row.weekdays),
        opens=row.opens, closes=row.closes, last=row.until, instead=say(row.instead.starts) if row.instead else "",
        offered=say(held.starts) if held else "", until=say(held.expires_at) if held else "",
        booking=links.secret(taken.appointment_id) if taken else "",
    )  # fmt: skip


def take(waiting: Waiting) -> str:
    """Book what is offered; answers the secret of the booking. Raises NotHere where it is offered no more."""
    return links.secret(waitlist.take(waiting.id, by=nobody(waiting.clinic_id)))


def refuse(waiting: Waiting) -> None:
    """Let what is offered go, and wait on. Raises NotHere."""
    waitlist.refuse(waiting.id, by=nobody(waiting.clinic_id))


def leave(waiting: Waiting) -> None:
    """Wait no longer. Raises NotHere."""
    waitlist.leave(waiting.id, by=nobody(waiting.clinic_id))
