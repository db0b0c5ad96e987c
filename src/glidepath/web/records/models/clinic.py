"""A clinic: the wall between one practice's people and another's."""

from django.db import models

from glidepath.web.records.ids import new_id


class Clinic(models.Model):
    """A practice. Every other row belongs to one. `reminder_hours` before a visit it reminds; 0: it does not."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=200)
    demo = models.BooleanField(default=False)
    reminder_hours = models.PositiveSmallIntegerField(default=24)
    created_at = models.DateTimeField()

    class Privacy:
        """A clinic's name is on its door."""

        private = ()
        plain = ("id", "name", "demo", "reminder_hours", "created_at")
