"""A link: which user of a scan provider a person is, and what is due to be fetched of them."""

from django.db import models
from django.db.models import Q

from glidepath.web.records.ids import new_id


class ScanLink(models.Model):
    """A person as a user of BodySpec, said by a clinician and agreed to by the person, until it is ended.

    `due_at` is set when BodySpec has told of a result, and emptied when everything told until then has been fetched.
    `leased_until` is how long a worker has for that. `error` says why the last try came to nothing.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    person = models.ForeignKey("Person", models.PROTECT, related_name="+", db_index=False)
    user = models.CharField(max_length=200)
    by = models.ForeignKey("Account", models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    due_at = models.DateTimeField(null=True, blank=True)
    next_try_at = models.DateTimeField(null=True, blank=True)
    leased_until = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    fetched_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["next_try_at"], condition=Q(due_at__isnull=False), name="scan_link_due")]
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=Q(ended_at__isnull=True), name="scan_link_one"),
            models.UniqueConstraint(fields=["clinic", "user"], condition=Q(ended_at__isnull=True),
                                    name="scan_link_of_one"),
        ]  # fmt: skip

    class Privacy:
        """Who somebody is elsewhere is theirs."""

        private = ("user", "error")
        plain = ("id", "clinic", "person", "by", "at", "ended_at", "due_at", "next_try_at", "leased_until", "tries",
                 "fetched_at")  # fmt: skip
