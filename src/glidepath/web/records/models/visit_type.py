"""A type of visit."""

from django.db import models
from django.db.models import Q

from glidepath.web.records.ids import new_id


class VisitType(models.Model):
    """What is booked, and how many minutes it takes; `online` where anybody may book it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    minutes = models.PositiveSmallIntegerField()
    online = models.BooleanField(default=False)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["clinic", "name"], name="visit_type_name_once"),
            models.CheckConstraint(name="visit_type_takes_time", condition=Q(minutes__range=(5, 480))),
        ]

    class Privacy:
        """What a clinic offers is public."""

        private = ()
        plain = ("id", "clinic", "name", "minutes", "online", "closed_at")
