"""One person's own trial, as it was planned and drawn."""

from django.db import models

from glidepath.web.records.ids import new_id


class Trial(models.Model):
    """A plan with the order that chance gave it. Never changed, never removed: whoever drew again did so visibly.

    `sign` and `design` are the library's values as JSON, `phases` the order that was drawn. An occasion is `every` days
    long; what is measured on them are readings like any other.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey("Person", models.PROTECT, related_name="+")
    episode = models.ForeignKey("Episode", models.PROTECT, related_name="+", db_index=False)
    tried = models.CharField(max_length=200)
    sign = models.JSONField()
    design = models.JSONField()
    phases = models.JSONField()
    starts = models.DateField()
    every = models.PositiveSmallIntegerField()
    made_by = models.ForeignKey("Account", models.PROTECT, related_name="+", db_index=False)
    made_at = models.DateTimeField()

    class Privacy:
        """What somebody tries, and for what."""

        private = ("episode", "tried", "sign", "starts")
        plain = ("id", "clinic", "person", "design", "phases", "every", "made_by", "made_at")
