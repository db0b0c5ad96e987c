"""An appointment: a time taken in a diary and a room, held for minutes or booked."""

from django.db import models
from django.db.models import F, Q

from glidepath.web.records.ids import new_id


class Appointment(models.Model):
    """A time that is held while somebody types, booked, or cancelled. Two never overlap in a diary, nor in a room.

    That holds in the database itself (`overlap`). Whoever books without an account leaves a name, a way to reach them
    and consent; `secret` is the hash of the link by which they come back. `series` is shared by what was booked in one
    go. `sequence` counts its changes, the last of them at `changed_at`; `language` is the one in which it was booked.
    `reminded` is the sequence for which a reminder was seen to. `forgotten_at` is when a guest's name and contact were
    deleted (`messages.keeping`).
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    diary = models.ForeignKey("Diary", models.PROTECT, related_name="appointments")
    room = models.ForeignKey("Room", models.PROTECT, null=True, blank=True, related_name="+")
    visit_type = models.ForeignKey("VisitType", models.PROTECT, related_name="+")
    person = models.ForeignKey("Person", models.PROTECT, null=True, blank=True, related_name="appointments")
    starts = models.DateTimeField()
    ends = models.DateTimeField()
    state = models.CharField(max_length=9)
    expires_at = models.DateTimeField(null=True, blank=True)
    series = models.UUIDField(null=True, blank=True)
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(max_length=254, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    consented_at = models.DateTimeField(null=True, blank=True)
    secret = models.CharField(max_length=64, null=True, blank=True, unique=True)
    made_at = models.DateTimeField()
    cancelled_at = models.DateTimeField(null=True, blank=True)
    sequence = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(null=True, blank=True)
    reminded = models.PositiveIntegerField(null=True, blank=True)
    language = models.CharField(max_length=8, default="en")
    forgotten_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["clinic", "starts"], name="appointment_of_clinic"),
            models.Index(fields=["diary", "starts"], name="appointment_of_diary"),
            models.Index(fields=["room", "starts"], name="appointment_of_room"),
            models.Index(fields=["series"], name="appointment_of_series", condition=Q(series__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(name="appointment_forward", condition=Q(ends__gt=F("starts"))),
            models.CheckConstraint(
                name="appointment_state_whole",
                condition=Q(state="held", expires_at__isnull=False, cancelled_at__isnull=True)
                | Q(state="booked", expires_at__isnull=True, cancelled_at__isnull=True)
                | Q(state="cancelled", expires_at__isnull=True, cancelled_at__isnull=False),
            ),
            models.CheckConstraint(
                name="appointment_of_somebody",
                condition=Q(state="held", name="", email="", phone="", person__isnull=True)
                | Q(person__isnull=False, name="", email="", phone="")
                | (Q(person__isnull=True, consented_at__isnull=False, forgotten_at__isnull=True) & ~Q(name=""))
                | Q(person__isnull=True, forgotten_at__isnull=False, name="", email="", phone="", secret__isnull=True),
            ),
        ]

    class Privacy:
        """Who comes, and how to reach them; that a time is taken is shown by its absence."""

        private = ("person", "name", "email", "phone", "secret")
        plain = ("id", "clinic", "diary", "room", "visit_type", "starts", "ends", "state", "expires_at", "series",
                 "consented_at", "made_at", "cancelled_at", "sequence", "changed_at", "reminded", "language",
                 "forgotten_at")  # fmt: skip
