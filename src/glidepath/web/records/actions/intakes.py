"""Intakes: what somebody tells before a visit, kept version by version with the appointment."""

from typing import Any
from uuid import UUID

import msgspec

from glidepath.web.records import audit, writer
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Locked
from glidepath.web.records.models import Appointment, Intake


def keep(appointment_id: UUID, content: Any, *, by: Actor) -> UUID:
    """Keep the next version of an appointment's intake, which is not understood here. What is as before is not again.

    Raises NotHere, and Locked where nothing is booked.
    """
    plain = msgspec.to_builtins(content)

    def job() -> UUID:
        audit.hold()
        row = mine(Appointment, appointment_id, by=by, lock=True)
        if row.state != "booked":
            raise Locked("an intake belongs to a visit that is booked")
        last = Intake.objects.filter(appointment=row).order_by("-number").first()
        if last is not None and last.content == plain:
            return last.id
        made = Intake.objects.create(
            clinic_id=by.clinic_id, appointment=row, person_id=row.person_id or (last.person_id if last else None),
            number=(last.number if last else 0) + 1, content=plain, at=by.now(),
        )  # fmt: skip
        wrote("intakes.keep", "intake", made.id, by=by, person_id=made.person_id, number=made.number)
        return made.id

    return writer.write(job)


def looked(appointment_id: UUID, *, by: Actor) -> None:
    """Log that somebody read what was told for a visit, durably, before it is shown. Raises NotHere."""
    row = mine(Appointment, appointment_id, by=by)
    audit.note(audit.Entry(by=by, action="read", verb="intake", subject_type="appointment", subject_id=row.id,
                           person_id=row.person_id))  # fmt: skip


def remove(appointment_id: UUID, *, by: Actor) -> None:
    """Remove every version of a guest's intake: they have taken it back. That it was there stays in the log.

    Raises NotHere, and Locked once it is in somebody's record.
    """

    def job() -> None:
        audit.hold()
        row = mine(Appointment, appointment_id, by=by, lock=True)
        found = Intake.objects.filter(appointment=row)
        if found.filter(person__isnull=False).exists():
            raise Locked("these answers are in a record now")
        versions, _ = found.delete()
        wrote("intakes.remove", "appointment", row.id, by=by, versions=versions)

    writer.write(job)
