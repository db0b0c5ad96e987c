"""An episode: one complaint from the first visit to the last."""

from django.db import models
from django.db.models import Q

from glidepath.web.records.ids import new_id


class Episode(models.Model):
    """One complaint of one person; `goal`, `signs` and `plan` are the library's values, kept as JSON."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    person = models.ForeignKey("Person", models.PROTECT, related_name="episodes")
    condition = models.CharField(max_length=60)
    side = models.CharField(max_length=8)
    complaint = models.TextField(blank=True)
    goal = models.JSONField(null=True, blank=True)
    signs = models.JSONField(default=list, blank=True)
    plan = models.JSONField(null=True, blank=True)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=40, blank=True)

    class Meta:
        indexes = [models.Index(fields=["person", "-opened_at"], name="episode_of_person")]
        constraints = [
            models.CheckConstraint(name="episode_side_known", condition=Q(side__in=["left", "right", "midline"])),
            models.CheckConstraint(
                name="episode_outcome_with_closed_at",
                condition=Q(closed_at__isnull=True, outcome="") | (Q(closed_at__isnull=False) & ~Q(outcome="")),
            ),
        ]

    class Privacy:
        """What somebody suffers from and hopes for."""

        private = ("condition", "side", "complaint", "goal", "signs", "plan", "outcome")
        plain = ("id", "clinic", "person", "opened_at", "closed_at")
