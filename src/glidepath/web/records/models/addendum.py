"""An addendum: what is added to a signed note instead of changing it."""

from django.db import models

from glidepath.web.records.ids import new_id


class Addendum(models.Model):
    """A correction or a later remark, under its own name and moment. Never changed, never removed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    note = models.ForeignKey("Note", models.PROTECT, related_name="addenda")
    text = models.TextField()
    by = models.ForeignKey("Account", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Privacy:
        """As the note's own text."""

        private = ("text",)
        plain = ("id", "clinic", "note", "by", "at")
