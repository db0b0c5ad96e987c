"""What a clinic does about its messages: tries one again, and says when it reminds."""

from uuid import UUID

from glidepath.web.records import models as kept
from glidepath.web.records import writer
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Locked, Unfit
from glidepath.web.records.messages.reminders import LONGEST


def retry(message_id: UUID, *, by: Actor) -> None:
    """Have a message that failed tried anew, with as many tries as at first.

    Raises NotHere, and Locked where it did not fail, its visit has begun, or its words are deleted already.
    """

    def job() -> None:
        row = mine(kept.Message, message_id, by=by, lock=True)
        if row.state != "failed" or row.emptied_at is not None or row.until <= by.now():
            raise Locked("only a message that failed, of a visit to come, is tried again")
        row.state, row.tries, row.due, row.error, row.settled_at = "waiting", 0, by.now(), "", None
        row.save(update_fields=["state", "tries", "due", "error", "settled_at"])
        wrote("messages.retry", "message", row.id, by=by, person_id=row.person_id)

    writer.write(job)


def remind(hours: int, *, by: Actor) -> None:
    """Remind so many hours before a visit; 0: never. Raises Unfit for more than two weeks, or less than none."""
    if not 0 <= hours <= LONGEST:
        raise Unfit(f"a reminder goes out 0 to {LONGEST} hours before a visit")

    def job() -> None:
        kept.Clinic.objects.filter(id=by.clinic_id).update(reminder_hours=hours)
        wrote("messages.remind", "clinic", by.clinic_id, by=by, hours=hours)

    writer.write(job)
