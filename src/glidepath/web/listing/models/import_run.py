"""An import of a file, and how far it is."""

from django.db import models
from django.db.models import Q


class ImportRun(models.Model):
    """One file of one source: the bytes and lines that are done, in the same transaction as what they brought.

    `fingerprint` tells the file from another of the same name; an import of it begun again goes on from `offset`.
    """

    id = models.BigAutoField(primary_key=True)
    source = models.CharField(max_length=10)
    fingerprint = models.CharField(max_length=64)
    offset = models.BigIntegerField(default=0)
    line = models.BigIntegerField(default=0)
    rows = models.BigIntegerField(default=0)
    wrong = models.BigIntegerField(default=0)
    begun_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source", "fingerprint"], condition=Q(finished_at__isnull=True), name="import_run_going_once",
            ),
        ]
