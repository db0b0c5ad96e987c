"""Working hours of a weekday."""

from django.db import models
from django.db.models import F, Q

from glidepath.web.records.ids import new_id


class WorkingHours(models.Model):
    """A stretch of a weekday (1 is Monday) that is worked in a diary, by the clock on the wall."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    diary = models.ForeignKey("Diary", models.PROTECT, related_name="hours")
    weekday = models.PositiveSmallIntegerField()
    opens = models.TimeField()
    closes = models.TimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="working_hours_weekday", condition=Q(weekday__range=(1, 7))),
            models.CheckConstraint(name="working_hours_forward", condition=Q(closes__gt=F("opens"))),
        ]

    class Privacy:
        """When somebody works hangs on the door."""

        private = ()
        plain = ("id", "clinic", "diary", "weekday", "opens", "closes")
