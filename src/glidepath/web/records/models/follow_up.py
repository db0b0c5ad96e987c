"""A follow-up: somebody is asked how they are, some time after the end of their care."""

from django.db import models
from django.db.models import Q

from glidepath.web.records.ids import new_id

STATES = ("planned", "asked", "answered", "dropped", "unreached", "declined")


class FollowUp(models.Model):
    """One time at which somebody is asked: planned when an episode closes, and settled by an answer or without one.

    `dropped` was asked and did not answer; `unreached` never was, `why` says for what; `declined` asked not to be.
    `secret` is the hash of the address. `elsewhere`: still in care for it, somewhere else. `worse`: safety had to be
    asked anew; `warned` are the signs that were then not ruled out, by the ids of flags, None until that was answered.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    person = models.ForeignKey("Person", models.PROTECT, related_name="+")
    episode = models.ForeignKey("Episode", models.PROTECT, related_name="+")
    horizon = models.CharField(max_length=10)
    due = models.DateField()
    state = models.CharField(max_length=9, default="planned")
    why = models.CharField(max_length=10, blank=True)
    language = models.CharField(max_length=5, default="en")
    secret = models.CharField(max_length=64, null=True, blank=True, unique=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    elsewhere = models.BooleanField(null=True, blank=True)
    worse = models.BooleanField(default=False)
    warned = models.JSONField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["due"], name="follow_up_planned", condition=Q(state="planned")),
            models.Index(fields=["asked_at"], name="follow_up_asked", condition=Q(state="asked")),
            models.Index(fields=["clinic", "-due"], name="follow_up_of_clinic"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["episode", "horizon"], name="follow_up_once"),
            models.CheckConstraint(name="follow_up_state_known", condition=Q(state__in=STATES)),
            models.CheckConstraint(
                name="follow_up_state_whole",
                condition=Q(state="planned", asked_at__isnull=True, settled_at__isnull=True)
                | Q(state="asked", asked_at__isnull=False, secret__isnull=False, settled_at__isnull=True)
                | Q(state__in=["answered", "dropped"], asked_at__isnull=False, settled_at__isnull=False)
                | Q(state__in=["unreached", "declined"], settled_at__isnull=False),
            ),
        ]

    class Privacy:
        """Who was in care and how they are; that somebody was asked, when, and whether they answered is not."""

        private = ("person", "episode", "secret", "language", "elsewhere", "worse", "warned")
        plain = ("id", "clinic", "horizon", "due", "state", "why", "asked_at", "reminded_at", "settled_at")
