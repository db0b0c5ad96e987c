"""The diaries of the demo clinic: hours, a day off, types of visit, two rooms, two guests, and a filled fortnight."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
from django.utils import timezone

from glidepath.cli.demo.intake import guests
from glidepath.cli.demo.write import Staff
from glidepath.diary import Hours, OtherHours
from glidepath.web.records.actions import appointments, diaries
from glidepath.web.records.queries import diaries as read

ZONE = "UTC"
"""The zone of a place that does not exist."""
TYPES = (("Follow-up visit", 30), ("First visit", 45))
SEVERAL = (2, 4)
"""Visits that a made-up person has booked, from and to, in this week and the next."""
DAY = timedelta(days=1)


def diary(entry: UUID, at: Staff) -> None:
    """Open the clinician's, under an entry of the directory, and the owner's; the clinician's seventh day is off."""
    owner = at.by("owner")
    made = diaries.open(at.ids["clinician"], zone=ZONE, provider_id=entry, online=True, by=owner)
    mornings = [Hours(weekday=day, opens=time(9), closes=time(12)) for day in range(1, 6)]
    afternoons = [Hours(weekday=day, opens=time(14), closes=time(18)) for day in (1, 2, 4)]
    diaries.set_hours(made, [*mornings, *afternoons], by=owner)
    off = timezone.localdate() + 7 * DAY
    diaries.set_day(made, off, [OtherHours(day=off, reason="made-up holiday")], by=owner)
    other = diaries.open(at.ids["owner"], zone=ZONE, by=owner)
    diaries.set_hours(other, [Hours(weekday=day, opens=time(8, 30), closes=time(15)) for day in (1, 2, 3, 5)], by=owner)
    for room in ("Room 1", "Room 2"):
        diaries.add_room(room, by=owner)
    types = [diaries.add_visit_type(name, minutes=minutes, online=True, by=owner) for name, minutes in TYPES]
    guests(made, types[-1], at)


def fill(people: Sequence[UUID], at: Staff, *, chance: Random, today: date) -> None:
    """Book visits of people in the week of today and the next, as if on the evening before."""
    monday = today - today.weekday() * DAY
    evening = datetime.combine(monday - DAY, time(18), ZoneInfo(ZONE))
    desk = msgspec.structs.replace(at.by("desk"), at=evening)
    books = [row["id"] for row in read.of_clinic(clinic_id=at.clinic_id)]
    kind = next(row["id"] for row in read.visit_types(clinic_id=at.clinic_id) if row["name"] == TYPES[0][0])
    for number, person_id in enumerate(people):
        days = [monday + (number % 5 + 3 * step) * DAY for step in range(chance.randint(*SEVERAL))]
        own = books[number % len(books)]
        free = [read.free_times(own, kind, [day], clinic_id=at.clinic_id, now=evening) for day in days]
        starts = [chance.choice(found).span.starts for found in free if found]
        if starts:
            appointments.book(own, kind, person_id, starts, by=desk)
