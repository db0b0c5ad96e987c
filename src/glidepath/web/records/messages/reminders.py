"""Makes reminders of the visits of tomorrow: due by the clinic's own hours, once for a time that stands."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from glidepath.diary import reminder
from glidepath.web.records import models as kept
from glidepath.web.records import writer
from glidepath.web.records.messages import telling

MOST = 200
"""Visits looked at in one transaction, so that nobody waits long for it."""
LONGEST = 24 * 14
"""Hours before a visit at which a clinic may remind, at most: two weeks."""


def remind(*, now: datetime) -> int:
    """Write every reminder that is due and not written yet; answers how many.

    A visit that moves afterwards has another sequence: its reminder is dropped unsent, and it gets a new one.
    """
    written = 0
    for clinic in kept.Clinic.objects.filter(reminder_hours__gt=0).values("id", "reminder_hours"):
        written += writer.write(lambda clinic=clinic: _of_clinic(**clinic, now=now))
    return written


def _of_clinic(id: object, reminder_hours: int, *, now: datetime) -> int:
    """Write the reminders of one clinic."""
    rows = kept.Appointment.objects.select_related("diary", "person", "clinic").filter(
        clinic_id=id, state="booked", starts__gt=now, starts__lte=now + timedelta(hours=reminder_hours),
    ).exclude(reminded=F("sequence"))[:MOST]  # fmt: skip
    due = [one for one in rows if _due(one, reminder_hours)]
    with transaction.atomic():
        for one in rows:
            kept.Appointment.objects.filter(id=one.id, sequence=one.sequence).update(reminded=one.sequence)
        for one in due:
            telling.tell("reminder", [one], at=now)
    return len(due)


def _due(visit: kept.Appointment, hours: int) -> bool:
    """Whether somebody is to be reminded of a visit that is near: not where they have only just been told of it."""
    return reminder(visit.starts, hours=hours, known=visit.changed_at or visit.made_at) is not None
