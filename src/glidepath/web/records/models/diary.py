"""A diary: when somebody of the clinic works, and what may be booked with them."""

from django.db import models
from django.db.models import Q

from glidepath.web.records.ids import new_id


class Diary(models.Model):
    """The diary of one practitioner, in one time zone (a name of the IANA database).

    `provider_id` is their entry in the directory, kept without a foreign key because the listing is another app's;
    `online` says whether anybody may book there. `cancel_hours` is how long before a visit it stands fast.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    account = models.ForeignKey("Account", models.PROTECT, related_name="+")
    provider_id = models.UUIDField(null=True, blank=True)
    zone = models.CharField(max_length=60)
    cancel_hours = models.PositiveIntegerField(default=24)
    online = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["clinic", "account"], name="diary_once_per_clinic"),
            models.UniqueConstraint(
                fields=["provider_id"], name="diary_of_provider_once", condition=Q(provider_id__isnull=False)
            ),
            models.CheckConstraint(
                name="diary_online_with_entry", condition=Q(online=False) | Q(provider_id__isnull=False)
            ),
        ]

    class Privacy:
        """When somebody works hangs on the door."""

        private = ()
        plain = ("id", "clinic", "account", "provider_id", "zone", "cancel_hours", "online")
