"""A diary to book in: weekday mornings in Berlin, a visit of half an hour, one room."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils import timezone

from glidepath.diary import Hours
from glidepath.web.records.actions import appointments, diaries, intakes
from tests.web.house import House

ZONE = ZoneInfo("Europe/Berlin")
MORNINGS = tuple(Hours(weekday=day, opens=time(9), closes=time(12)) for day in range(1, 6))


@dataclass(frozen=True)
class Open:
    """A diary with its type of visit and its room, and the Monday after next."""

    house: House
    id: UUID
    type_id: UUID
    room_id: UUID
    monday: date

    def at(self, hour: int, minute: int = 0, *, days: int = 0) -> datetime:
        """A moment by the clock in Berlin, so many days after that Monday."""
        return datetime.combine(self.monday + timedelta(days=days), time(hour, minute), ZONE)


def open_diary(house: House, role: str = "clinician", **more: Any) -> Open:
    """Open the diary of the clinician (or the owner) of a house; the second shares type and room with the first."""
    owner = house.actor("owner")
    found = diaries.open(house.accounts[role], zone=str(ZONE), by=owner, **more)
    diaries.set_hours(found, MORNINGS, by=owner)
    today = timezone.localdate(timezone=ZONE)
    return Open(
        house=house, id=found, monday=today + timedelta(days=15 - today.isoweekday()),
        type_id=diaries.add_visit_type(f"Visit {role}", minutes=30, online=True, by=owner),
        room_id=diaries.add_room(f"Room {role}", by=owner),
    )  # fmt: skip


def with_guest(house: House, content: Any = None, *, hour: int = 9, diary: Open | None = None) -> House:
    """Book a visit for a guest, with what they told before it."""
    diary, by = diary or open_diary(house), house.actor("desk")
    booked = appointments.hold(diary.id, diary.type_id, diary.at(hour), secret=f"{house.clinic_id}{hour}"[:64], by=by)
    appointments.confirm(booked, name="Lee Park", email="lee@example.org", phone="", consented=True, by=by)
    intakes.keep(booked, content or {}, by=by)
    return replace(house, appointment_id=booked)
