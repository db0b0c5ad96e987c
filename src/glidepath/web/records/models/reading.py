"""A reading: one measured value with how it was taken."""

from django.db import models
from django.db.models import Q

from glidepath.web.records.ids import new_id


class Reading(models.Model):
    """One value of one measure; `rater` is who took it, empty when the person did."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey("Person", models.PROTECT, related_name="readings", db_index=False)
    episode = models.ForeignKey("Episode", models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    visit = models.ForeignKey("Visit", models.PROTECT, null=True, blank=True, related_name="readings")
    step = models.ForeignKey("Step", models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    measure = models.CharField(max_length=60)
    motion = models.CharField(max_length=60, blank=True)
    label = models.CharField(max_length=200, blank=True)
    side = models.CharField(max_length=8)
    value = models.FloatField()
    unit = models.CharField(max_length=20)
    method = models.CharField(max_length=60)
    trials = models.JSONField(default=list, blank=True)
    rater = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()
    context = models.CharField(max_length=8)

    class Meta:
        indexes = [
            models.Index(fields=["person", "-at"], name="reading_of_person"),
            models.Index(fields=["episode", "at"], name="reading_of_episode"),
        ]
        constraints = [
            models.CheckConstraint(name="reading_side_known", condition=Q(side__in=["left", "right", "midline"])),
            models.CheckConstraint(
                name="reading_context_known",
                condition=Q(context__in=["baseline", "before", "after", "home"]),
            ),
            models.CheckConstraint(
                name="reading_step_with_visit", condition=Q(step__isnull=True) | Q(visit__isnull=False)
            ),
            models.CheckConstraint(
                name="reading_visit_with_episode", condition=Q(visit__isnull=True) | Q(episode__isnull=False)
            ),
        ]

    class Privacy:
        """What was measured on a person is theirs."""

        private = (
            "measure",
            "motion",
            "label",
            "side",
            "value",
            "unit",
            "method",
            "trials",
            "rater",
            "at",
            "context",
        )
        plain = ("id", "clinic", "person", "episode", "visit", "step")
