"""A feed: the secret address at which a calendar follows somebody's visits."""

from django.db import models
from django.db.models import Q

from glidepath.web.records.ids import new_id


class Feed(models.Model):
    """Leave for whoever has an address to follow a diary, or the visits of a person, until it is revoked.

    `secret` is the hash of the address. `initials` shows those of whoever comes in a diary's feed. `read_on` is the
    last day on which it was asked for.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    diary = models.ForeignKey("Diary", models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey("Person", models.PROTECT, null=True, blank=True, related_name="+")
    secret = models.CharField(max_length=64, unique=True)
    initials = models.BooleanField(default=False)
    made_by = models.ForeignKey("Account", models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    read_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="feed_of_one",
                condition=Q(diary__isnull=False, person__isnull=True)
                | Q(diary__isnull=True, person__isnull=False, initials=False),
            ),
        ]

    class Privacy:
        """Whose visits are followed, and the hash of where."""

        private = ("person", "secret")
        plain = ("id", "clinic", "diary", "initials", "made_by", "made_at", "revoked_at", "read_on")
