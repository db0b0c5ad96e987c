"""The note of a visit."""

from django.db import models
from django.db.models import Q

from glidepath.web.records.ids import new_id


class Note(models.Model):
    """What is written about a visit. A draft may be rewritten; a signed one the database keeps."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    person = models.ForeignKey("Person", models.PROTECT, related_name="+")
    visit = models.OneToOneField("Visit", models.PROTECT, related_name="note")
    text = models.TextField()
    content = models.JSONField(default=dict)
    hash = models.CharField(max_length=64)
    written_at = models.DateTimeField()
    signed_by = models.ForeignKey("Account", models.PROTECT, null=True, blank=True, related_name="+")
    signed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="note_signed_by_with_signed_at",
                condition=Q(signed_by__isnull=True, signed_at__isnull=True)
                | Q(signed_by__isnull=False, signed_at__isnull=False),
            ),
        ]

    class Privacy:
        """What is written is private; that and by whom it was signed is not."""

        private = ("text", "content")
        plain = ("id", "clinic", "person", "visit", "hash", "written_at", "signed_by", "signed_at")
