"""A share: the secret address at which somebody else sees a person's progress, for a while."""

from django.db import models
from django.db.models import F, Q

from glidepath.web.records.ids import new_id


class Share(models.Model):
    """Leave for whoever has an address to see the progress of one episode, until it expires or is revoked.

    `secret` is the hash of the address; `opened` counts how often it was looked at, `opened_at` is the last time.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    person = models.ForeignKey("Person", models.PROTECT, related_name="+")
    episode = models.ForeignKey("Episode", models.PROTECT, related_name="+")
    secret = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey("Account", models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    opened = models.PositiveIntegerField(default=0)
    opened_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="share_expires", condition=Q(expires_at__gt=F("made_at"))),
            models.CheckConstraint(
                name="share_opened_whole",
                condition=Q(opened=0, opened_at__isnull=True) | Q(opened__gt=0, opened_at__isnull=False),
            ),
        ]

    class Privacy:
        """Whose progress is shown, and the hash of where."""

        private = ("person", "episode", "secret")
        plain = ("id", "clinic", "made_by", "made_at", "expires_at", "revoked_at", "opened", "opened_at")
