"""A step: something that happened in a visit, kept as it arrived."""

from django.db import models

from glidepath.web.records.ids import new_id


class Step(models.Model):
    """One step. Never changed, never removed: the database refuses.

    `key` is made by the device before it sends, so that sending twice keeps one row. `device_at` is the
    device's clock, `received_at` ours.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    visit = models.ForeignKey("Visit", models.PROTECT, related_name="steps", db_index=False)
    seq = models.PositiveIntegerField()
    key = models.UUIDField()
    payload = models.JSONField()
    by = models.ForeignKey("Account", models.PROTECT, related_name="+", db_index=False)
    device_at = models.DateTimeField(null=True, blank=True)
    received_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["visit", "seq"], name="step_seq_once"),
            models.UniqueConstraint(fields=["visit", "key"], name="step_key_once"),
        ]

    class Privacy:
        """What happened is private; when and by whom is not."""

        private = ("payload",)
        plain = ("id", "clinic", "visit", "seq", "key", "by", "device_at", "received_at")
