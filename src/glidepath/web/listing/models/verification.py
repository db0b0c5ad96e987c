"""A look that somebody took at a credential."""

from django.db import models
from django.db.models import Q


class Verification(models.Model):
    """Who looked at one licence or one certificate, when, how, with what evidence. Never changed, never removed.

    `by` is the name that is shown; the account behind it stands in the log. `own` is True where the holder looked.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    licence = models.ForeignKey("Licence", models.PROTECT, null=True, blank=True, related_name="checks")
    certificate = models.ForeignKey("Certificate", models.PROTECT, null=True, blank=True, related_name="checks")
    by = models.CharField(max_length=200)
    on = models.DateField()
    how = models.CharField(max_length=20)
    finding = models.CharField(max_length=20)
    evidence = models.TextField()
    own = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="verification_of_one",
                condition=Q(licence__isnull=False, certificate__isnull=True)
                | Q(licence__isnull=True, certificate__isnull=False),
            ),
            models.CheckConstraint(name="verification_with_evidence", condition=~Q(evidence="") & ~Q(by="")),
        ]
