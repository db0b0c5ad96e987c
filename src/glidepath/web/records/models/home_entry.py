"""What a person wrote down at home, as their device sent it."""

from django.db import models

from glidepath.web.records.ids import new_id


class HomeEntry(models.Model):
    """One entry. Never changed, never removed: one that corrects it names it in `instead`.

    The device chose `id`, so that sending twice is keeping once. `content` is the library's value as JSON, `kind` its
    tag, `day` what it is about. `at` is when it was made, by a clock set right; `device` tells one phone from another,
    and `sent` is the hash of what it sent.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey("Person", models.PROTECT, related_name="home_entries", db_index=False)
    kind = models.CharField(max_length=20)
    day = models.DateField()
    content = models.JSONField()
    at = models.DateTimeField()
    received_at = models.DateTimeField()
    device = models.UUIDField()
    sent = models.CharField(max_length=64)
    instead = models.UUIDField(null=True, blank=True)
    by = models.ForeignKey("Account", models.PROTECT, related_name="+", db_index=False)

    class Meta:
        indexes = [
            models.Index(fields=["person", "-day"], name="home_entry_of_person"),
            models.Index(fields=["clinic", "-received_at"], name="home_entry_of_clinic"),
        ]

    class Privacy:
        """What somebody feels and does at home is theirs."""

        private = ("kind", "day", "content", "at", "received_at", "device", "sent")
        plain = ("id", "clinic", "person", "instead", "by")
