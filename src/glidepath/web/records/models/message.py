"""A message: what is to be said to somebody about their visit, or asked after their care, and what became of it."""

from django.db import models
from django.db.models import Q

from glidepath.web.records.ids import new_id


class Message(models.Model):
    """One message by e-mail or text. It is written in the transaction of what causes it, and sent by a worker.

    `key` names its cause: two messages never have the same. `attached` are the entries of a calendar that go with it,
    each with the sequence it had; `until` is when there is no use in it any more. `lease` is the worker's that sends it
    just now, until `leased_until`. `{link}` in `words` stands for a secret address, put in as it is sent. What became
    of it stays; `emptied_at` is when address and words were deleted (`messages.keeping`).
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    person = models.ForeignKey("Person", models.PROTECT, null=True, blank=True, related_name="+")
    appointment = models.ForeignKey("Appointment", models.PROTECT, null=True, blank=True, related_name="+")
    wish = models.ForeignKey("Wish", models.PROTECT, null=True, blank=True, related_name="+")
    follow_up = models.ForeignKey("FollowUp", models.PROTECT, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=12)
    key = models.CharField(max_length=120, unique=True)
    channel = models.CharField(max_length=5)
    to = models.CharField(max_length=254, blank=True)
    subject = models.CharField(max_length=200, blank=True)
    words = models.TextField(blank=True)
    attached = models.JSONField(default=list, blank=True)
    made_at = models.DateTimeField()
    due = models.DateTimeField()
    until = models.DateTimeField()
    state = models.CharField(max_length=7, default="waiting")
    tries = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=300, blank=True)
    lease = models.UUIDField(null=True, blank=True)
    leased_until = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    emptied_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["due"], name="message_due", condition=Q(state__in=["waiting", "sending"])),
            models.Index(fields=["clinic", "-made_at"], name="message_of_clinic"),
            models.Index(fields=["settled_at"], name="message_to_empty", condition=Q(emptied_at__isnull=True)),
        ]
        constraints = [
            models.CheckConstraint(name="message_channel_known", condition=Q(channel__in=["email", "text"])),
            models.CheckConstraint(
                name="message_state_whole",
                condition=Q(state="waiting", lease__isnull=True, leased_until__isnull=True, settled_at__isnull=True)
                | Q(state="sending", lease__isnull=False, leased_until__isnull=False, settled_at__isnull=True)
                | Q(state__in=["sent", "failed", "dropped"], lease__isnull=True, settled_at__isnull=False),
            ),
            models.CheckConstraint(
                name="message_emptied_whole",
                condition=Q(emptied_at__isnull=True)
                | Q(settled_at__isnull=False, to="", subject="", words="", error=""),
            ),
        ]

    class Privacy:
        """Whom a clinic writes to, and what; that something was sent, when and how is not."""

        private = ("person", "appointment", "wish", "follow_up", "to", "subject", "words", "attached", "error")
        plain = ("id", "clinic", "kind", "key", "channel", "made_at", "due", "until", "state", "tries", "lease",
                 "leased_until", "settled_at", "emptied_at")  # fmt: skip
