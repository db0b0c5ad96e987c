"""What is kept of people no longer than it is needed: addresses and words of messages, names and answers of guests,
the links of those on record.

Backups taken before still hold what is deleted here: they are to be thrown away by a rule of the clinic's own.
"""

from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from glidepath.web.records import audit, writer
from glidepath.web.records.actor import nobody
from glidepath.web.records.messages.sending import OVER, log
from glidepath.web.records.models import Appointment, Intake, Message, Wish

SETTLED = timedelta(days=7)
"""How long a message that was sent or dropped keeps its address and words: long enough for "what did you write me?"."""
FAILED = timedelta(days=30)
"""How long one that failed keeps them: somebody has to look at it, and may have it tried again."""
GUESTS = timedelta(days=30)
"""How long a guest's name and contact are kept after their visit, its cancelling, or their waiting for one: long enough
to ring about something left behind or a bill that is wrong. Whoever stays in care has a record of their own by then."""
MOST = 200
"""Rows changed in one transaction, so that nobody waits long for it."""


def drop_stale(*, now: datetime) -> int:
    """Drop messages whose visit has begun, for which no way was open, nor any worker left; answers how many."""
    rows = Message.objects.filter(Q(state="waiting") | Q(state="sending", leased_until__lte=now), until__lte=now)
    if not rows.exists():
        return 0

    def job() -> int:
        audit.hold()
        found = list(rows.select_for_update()[:MOST])
        Message.objects.filter(id__in=[one.id for one in found]).update(
            state="dropped", error=OVER, settled_at=now, lease=None, leased_until=None
        )
        for one in found:
            log(one, "dropped")
        return len(found)

    return writer.write(job)


def empty(*, now: datetime) -> int:
    """Delete address, subject, words, entries and reason of messages settled long enough; what became of them stays."""
    over = Q(state="failed", settled_at__lte=now - FAILED) | Q(
        state__in=["sent", "dropped"], settled_at__lte=now - SETTLED
    )
    rows = Message.objects.filter(over, emptied_at__isnull=True)
    if not rows.exists():
        return 0
    nothing = {"to": "", "subject": "", "words": "", "error": "", "attached": []}

    def job() -> int:
        few = list(rows.values_list("id", flat=True)[:MOST])
        return Message.objects.filter(id__in=few).update(**nothing, emptied_at=now)

    return writer.write(job)


def forget(*, now: datetime) -> int:
    """Delete name, contact, link and answers of guests whose visit is long over or cancelled, or who wait no more."""
    rows = Appointment.objects.filter(
        Q(state="booked", ends__lte=now - GUESTS) | Q(state="cancelled", cancelled_at__lte=now - GUESTS),
        person__isnull=True, forgotten_at__isnull=True,
    )  # fmt: skip
    wishes = Wish.objects.filter(ended_at__lte=now - GUESTS, person__isnull=True, forgotten_at__isnull=True)
    return _forget(rows, "appointments.forget", now) + _forget(wishes, "waitlist.forget", now)


def close(*, now: datetime) -> int:
    """Close the links of people on record whose visit is long over or cancelled; answers how many."""
    rows = Appointment.objects.filter(
        Q(ends__lte=now - GUESTS) | Q(state="cancelled", cancelled_at__lte=now - GUESTS),
        person__isnull=False, secret__isnull=False,
    )  # fmt: skip
    if not rows.exists():
        return 0

    def job() -> int:
        few = list(rows.values_list("id", flat=True)[:MOST])
        return Appointment.objects.filter(id__in=few).update(secret=None)

    return writer.write(job)


def _forget(rows: QuerySet[Appointment] | QuerySet[Wish], verb: str, now: datetime) -> int:
    """Delete who these were, and log that it was done."""
    if not rows.exists():
        return 0

    def job() -> int:
        audit.hold()
        found = list(rows.select_for_update().values("id", "clinic_id")[:MOST])
        if rows.model is Appointment:
            Intake.objects.filter(appointment_id__in=[one["id"] for one in found], person__isnull=True).delete()
        rows.model.objects.filter(id__in=[one["id"] for one in found]).update(
            name="", email="", phone="", secret=None, forgotten_at=now
        )
        audit.append([
            audit.Entry(by=nobody(one["clinic_id"]), action="write", verb=verb,
                        subject_type=rows.model._meta.model_name, subject_id=one["id"])
            for one in found
        ])  # fmt: skip
        return len(found)

    return writer.write(job)
