"""A wish: somebody waits for a time with a practitioner."""

from django.db import models
from django.db.models import Q

from glidepath.web.records.ids import new_id


class Wish(models.Model):
    """What somebody on the waitlist asked for, and when it would suit them by the clock there.

    Whoever has no account leaves a name, a way to reach them and consent; `secret` is the hash of the link by which
    they answer. `instead` is the visit they have already: only an earlier time is better, and it is cancelled when they
    take one.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    diary = models.ForeignKey("Diary", models.PROTECT, related_name="+")
    visit_type = models.ForeignKey("VisitType", models.PROTECT, related_name="+")
    person = models.ForeignKey("Person", models.PROTECT, null=True, blank=True, related_name="+")
    instead = models.ForeignKey("Appointment", models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(max_length=254, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    consented_at = models.DateTimeField(null=True, blank=True)
    language = models.CharField(max_length=8, default="en")
    weekdays = models.JSONField(default=list, blank=True)
    opens = models.TimeField(null=True, blank=True)
    closes = models.TimeField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    secret = models.CharField(max_length=64, null=True, blank=True, unique=True)
    state = models.CharField(max_length=6, default="open")
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    forgotten_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["diary", "made_at"], name="wish_open", condition=Q(state="open"))]
        constraints = [
            models.CheckConstraint(
                name="wish_state_whole",
                condition=Q(state="open", ended_at__isnull=True)
                | Q(state__in=["met", "left", "lapsed"], ended_at__isnull=False),
            ),
            models.CheckConstraint(
                name="wish_of_somebody",
                condition=Q(person__isnull=False, name="", email="", phone="")
                | (Q(person__isnull=True, consented_at__isnull=False, forgotten_at__isnull=True) & ~Q(name=""))
                | Q(person__isnull=True, forgotten_at__isnull=False, name="", email="", phone="", secret__isnull=True),
            ),
        ]

    class Privacy:
        """Who waits, and how to reach them."""

        private = ("person", "name", "email", "phone", "secret", "instead")
        plain = ("id", "clinic", "diary", "visit_type", "consented_at", "language", "weekdays", "opens", "closes",
                 "until", "state", "made_at", "ended_at", "forgotten_at")  # fmt: skip
