"""Makes reminders of the visits of tomorrow: due by the clinic's own hours, once for a time that stands."""

from datetime import datetime, timedelta
from functools import partial

from django.db.models import F, QuerySet

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
    for clinic_id, hours in kept.Clinic.objects.filter(reminder_hours__gt=0).values_list("id", "reminder_hours"):
        rows = kept.Appointment.objects.filter(
            clinic_id=clinic_id, state="booked", starts__gt=now, starts__lte=now + timedelta(hours=hours)
        ).exclude(reminded=F("sequence"))
        if rows.exists():  # asked first, so that a worker with nothing to do takes no turn to write
            written += writer.write(partial(_write, rows, hours, now))
    return written


def _write(rows: QuerySet[kept.Appointment], hours: int, now: datetime) -> int:
    """See to some visits of one clinic: a reminder where one is due."""
    near = list(rows.select_related("diary", "person", "clinic")[:MOST])
    due = [one for one in near if _due(one, hours)]
    for one in near:
        kept.Appointment.objects.filter(id=one.id, sequence=one.sequence).update(reminded=one.sequence)
    for one in due:
        telling.tell("reminder", [one], at=now)
    return len(due)


def _due(visit: kept.Appointment, hours: int) -> bool:
    """Whether somebody is to be reminded of a visit that is near: not where they have only just been told of it."""
    return reminder(visit.starts, hours=hours, known=visit.changed_at or visit.made_at) is not None
