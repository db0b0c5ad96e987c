"""A pain drawing: where a person says it hurts, how strongly, and what it feels like."""

from django.db import models
from django.db.models import Q

from glidepath.web.records.ids import new_id


class PainDrawing(models.Model):
    """One drawing. Never changed, never removed: a new one stands beside it.

    `pains` are the library's values, kept as JSON; none of them says that nothing hurts. `hand` is whose hand drew,
    `by` the account that was signed in, None where nobody was.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    person = models.ForeignKey("Person", models.PROTECT, related_name="pain_drawings", db_index=False)
    visit = models.ForeignKey("Visit", models.PROTECT, null=True, blank=True, related_name="pain_drawings")
    pains = models.JSONField(default=list, blank=True)
    hand = models.CharField(max_length=9)
    by = models.ForeignKey("Account", models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["person", "-at"], name="pain_drawing_of_person")]
        constraints = [
            models.CheckConstraint(name="pain_drawing_hand_known", condition=Q(hand__in=["person", "clinician"])),
        ]

    class Privacy:
        """What somebody feels is theirs."""

        private = ("pains", "hand", "at")
        plain = ("id", "clinic", "person", "visit", "by")
