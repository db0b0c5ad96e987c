"""A room of a clinic."""

from django.db import models

from glidepath.web.records.ids import new_id


class Room(models.Model):
    """A room that a visit takes for itself. A clinic without rooms on file has enough of them."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["clinic", "name"], name="room_name_once")]

    class Privacy:
        """A room has its name on the door."""

        private = ()
        plain = ("id", "clinic", "name", "closed_at")
