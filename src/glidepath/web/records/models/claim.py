"""A claim: somebody of a clinic says that an entry of the directory is theirs, with proof."""

from django.db import models
from django.db.models import Q

from glidepath.web.records.ids import new_id


class Claim(models.Model):
    """What an account claims, by what proof, and what the clinic's owner decided.

    `provider_id` is the entry it concerns, None until one is made; it is kept without a foreign key
    because the listing is another app's. `proof` is for the owner's eyes alone.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="+")
    account = models.ForeignKey("Account", models.PROTECT, related_name="+")
    provider_id = models.UUIDField(null=True, blank=True)
    npi = models.BigIntegerField(null=True, blank=True)
    name = models.CharField(max_length=200)
    jurisdiction = models.CharField(max_length=6)
    proof = models.TextField()
    made_at = models.DateTimeField()
    state = models.CharField(max_length=8, default="open")
    decided_by = models.ForeignKey("Account", models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["clinic", "state"], name="claim_of_clinic")]
        constraints = [
            models.CheckConstraint(
                name="claim_decision_whole",
                condition=Q(state="open", decided_by__isnull=True, decided_at__isnull=True)
                | Q(state__in=["accepted", "refused"], decided_by__isnull=False, decided_at__isnull=False),
            ),
            models.CheckConstraint(
                name="claim_accepted_with_entry", condition=~Q(state="accepted") | Q(provider_id__isnull=False),
            ),
        ]

    class Privacy:
        """The proof may be a photograph of a document; the rest is known in the clinic."""

        private = ("proof", "reason")
        plain = (
            "id",
            "clinic",
            "account",
            "provider_id",
            "npi",
            "name",
            "jurisdiction",
            "made_at",
            "state",
            "decided_by",
            "decided_at",
        )
