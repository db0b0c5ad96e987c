"""A visit: one time through the door."""

from django.db import models
from django.db.models import Q

from glidepath.web.records.ids import new_id


class Visit(models.Model):
    """One visit of an episode.

    `opening` is what was known when it began (the library's value, as JSON). `ending` keeps how treatment
    ended, closed or stopped, after `status` has gone on to signed.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    person = models.ForeignKey("Person", models.PROTECT, related_name="visits")
    episode = models.ForeignKey("Episode", models.PROTECT, related_name="visits")
    clinician = models.ForeignKey("Account", models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    status = models.CharField(max_length=8, default="open")
    ending = models.CharField(max_length=8, blank=True)
    opening = models.JSONField(default=dict, blank=True)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["person", "-started_at"], name="visit_of_person"),
            models.Index(
                fields=["clinic", "started_at"],
                condition=Q(status__in=["open", "paused"]),
                name="visit_running",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["episode", "number"], name="visit_number_once"),
            models.CheckConstraint(
                name="visit_status_known",
                condition=Q(status__in=["open", "paused", "closed", "stopped", "signed"]),
            ),
            models.CheckConstraint(
                name="visit_ending_with_ended_at",
                condition=Q(status__in=["open", "paused"], ending="", ended_at__isnull=True)
                | Q(status="signed", ending__in=["closed", "stopped"], ended_at__isnull=False)
                | Q(status="closed", ending="closed", ended_at__isnull=False)
                | Q(status="stopped", ending="stopped", ended_at__isnull=False),
            ),
        ]

    class Privacy:
        """That a visit took place is known at the desk; what was known when it began is not."""

        private = ("opening", "ending")
        plain = (
            "id",
            "clinic",
            "person",
            "episode",
            "clinician",
            "number",
            "status",
            "started_at",
            "ended_at",
        )
