"""An intake: what somebody told the clinic before a visit, kept with the appointment."""

from django.db import models

from glidepath.web.records.ids import new_id


class Intake(models.Model):
    """One version of an intake; the newest holds. `content` is the library's value, as JSON.

    A version is never changed: the database refuses. `person` is set once, when a clinician has said whose record it
    belongs to; until then it is a guest's, and may be removed with what is kept of the guest.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    appointment = models.ForeignKey("Appointment", models.PROTECT, related_name="intakes", db_index=False)
    person = models.ForeignKey("Person", models.PROTECT, null=True, blank=True, related_name="intakes")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["appointment", "number"], name="intake_number_once"),
        ]

    class Privacy:
        """What was told, and by whom; that something was told before an appointment is not private."""

        private = ("person", "content")
        plain = ("id", "clinic", "appointment", "number", "at")
