"""The diary of the demo clinic's clinician, open to everybody: hours, a day off, types of visit, a room, two guests."""

from datetime import time, timedelta
from uuid import UUID

from django.utils import timezone

from glidepath.cli.demo.intake import guests
from glidepath.cli.demo.write import Staff
from glidepath.diary import Hours, OtherHours
from glidepath.web.records.actions import diaries

ZONE = "UTC"
"""The zone of a place that does not exist."""
TYPES = (("Follow-up visit", 30), ("First visit", 45))


def diary(entry: UUID, at: Staff) -> None:
    """Open it under an entry of the directory; the seventh day from today is off."""
    owner = at.by("owner")
    made = diaries.open(at.ids["clinician"], zone=ZONE, provider_id=entry, online=True, by=owner)
    mornings = [Hours(weekday=day, opens=time(9), closes=time(12)) for day in range(1, 6)]
    afternoons = [Hours(weekday=day, opens=time(14), closes=time(18)) for day in (1, 2, 4)]
    diaries.set_hours(made, [*mornings, *afternoons], by=owner)
    off = timezone.localdate() + timedelta(days=7)
    diaries.set_day(made, off, [OtherHours(day=off, reason="made-up holiday")], by=owner)
    diaries.add_room("Room 1", by=owner)
    types = [diaries.add_visit_type(name, minutes=minutes, online=True, by=owner) for name, minutes in TYPES]
    guests(made, types[-1], at)
