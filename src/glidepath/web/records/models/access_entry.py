"""An entry of the audit: one read of a person's record, or one write."""

from django.db import models
from django.db.models import F, Q


class AccessEntry(models.Model):
    """One link of the chain. Never changed, never removed.

    Ids stand here without foreign keys: an entry must outlast whatever it speaks of. `detail` is canonical
    JSON kept as text, so that its hash can be taken again years later.
    """

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    clinic_id = models.UUIDField(null=True, blank=True)
    actor_id = models.UUIDField(null=True, blank=True)
    action = models.CharField(max_length=5)
    verb = models.CharField(max_length=60)
    subject_type = models.CharField(max_length=20)
    subject_id = models.CharField(max_length=36)
    person_id = models.UUIDField(null=True, blank=True)
    detail = models.TextField(default="{}")
    prev = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        indexes = [
            models.Index(fields=["person_id", "-seq"], name="access_entry_of_person"),
            # by -1 * seq, so that PostgreSQL cannot mistake the primary key for a quick way to the last write
            models.Index(F("person_id"), F("seq") * -1, name="access_entry_written", condition=Q(action="write")),
        ]
        constraints = [
            models.CheckConstraint(name="access_entry_action_known", condition=Q(action__in=["read", "write"])),
        ]

    class Privacy:
        """Who looked at whom is itself private."""

        private = ("person_id", "subject_id", "detail")
        plain = ("seq", "at", "clinic_id", "actor_id", "action", "verb", "subject_type", "prev", "hash")
