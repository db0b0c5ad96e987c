"""The hours of one day that are not as usual."""

from django.db import models
from django.db.models import F, Q

from glidepath.web.records.ids import new_id


class OtherHours(models.Model):
    """A stretch that is worked on one day instead of the usual ones; without opening and closing, a day off."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    diary = models.ForeignKey("Diary", models.PROTECT, related_name="other_hours")
    day = models.DateField()
    opens = models.TimeField(null=True, blank=True)
    closes = models.TimeField(null=True, blank=True)
    reason = models.CharField(max_length=100, blank=True)

    class Meta:
        indexes = [models.Index(fields=["diary", "day"], name="other_hours_of_day")]
        constraints = [
            models.CheckConstraint(
                name="other_hours_whole",
                condition=Q(opens__isnull=True, closes__isnull=True) | Q(closes__gt=F("opens")),
            ),
        ]

    class Privacy:
        """Why somebody is away is nobody's business."""

        private = ("reason",)
        plain = ("id", "clinic", "diary", "day", "opens", "closes")
