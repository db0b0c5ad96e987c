"""Visits to be told of, and the mail server to tell by."""

from datetime import datetime
from typing import Any
from uuid import UUID

from glidepath.web.records import booking
from glidepath.web.records.actions import appointments
from glidepath.web.records.booking import Booking
from glidepath.web.site import mail
from tests.web.diaries import Open

SENDER = "clinic@example.org"
GUEST = {"name": "Lee Park", "email": "lee@example.org", "phone": ""}


def use(settings: Any, url: str) -> None:
    """Send by the mail server at an address."""
    settings.GLIDEPATH_ADDRESS = "https://clinic.example"
    for name, value in mail.config(url, sender=SENDER).items():
        setattr(settings, name, value)


def book(diary: Open, *starts: datetime) -> list[UUID]:
    """Book visits of the first person."""
    house = diary.house
    return appointments.book(diary.id, diary.type_id, house.person_id, starts, by=house.actor("desk"))


def guest(diary: Open, starts: datetime, *, language: str = "en", **more: str) -> tuple[str, Booking]:
    """Book a time without an account; answers the secret of its link and what that shows."""
    offer = booking.offered(diary.house.provider_id)
    assert offer is not None
    secret = booking.hold(offer, next(one for one in offer.types if one.id == diary.type_id), starts)
    held = booking.found(secret)
    assert held is not None
    booking.book(held, **GUEST | more, consented=True, language=language)
    booked = booking.found(secret)
    assert booked is not None
    return secret, booked
