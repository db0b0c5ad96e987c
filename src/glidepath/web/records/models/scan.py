"""A DEXA scan: fat, lean and bone of a person by region, as a report gave them."""

from django.db import models
from django.db.models import Q

from glidepath.web.records.ids import new_id


class Scan(models.Model):
    """One scan of one person, once: `identity` is the name by which it is known when it comes again.

    `parts` and `precision` (the facility's own, where it was given) are the library's values, as JSON. `file` is the
    name of the file it came in, `unit` the one its masses were written in. `added_by` is None where it was fetched
    because the provider said that it is ready.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    person = models.ForeignKey("Person", models.PROTECT, related_name="scans", db_index=False)
    identity = models.CharField(max_length=210)
    result = models.CharField(max_length=200, blank=True)
    on = models.DateField()
    at = models.DateTimeField(null=True, blank=True)
    scanner = models.TextField(blank=True)
    place = models.TextField(blank=True)
    parts = models.JSONField()
    precision = models.JSONField(default=list, blank=True)
    source = models.CharField(max_length=8)
    file = models.CharField(max_length=200, blank=True)
    unit = models.CharField(max_length=40, blank=True)
    added_by = models.ForeignKey("Account", models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    added_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "identity"], name="scan_once"),
            models.CheckConstraint(
                name="scan_source_known", condition=Q(source__in=["file", "typed", "bodyspec"]),
            ),
        ]

    class Privacy:
        """What a body is made of is somebody's own, and so is where and when it was measured."""

        private = ("identity", "result", "on", "at", "scanner", "place", "parts", "precision", "file", "unit")
        plain = ("id", "clinic", "person", "source", "added_by", "added_at")
