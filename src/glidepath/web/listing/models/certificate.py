"""A certificate of a provider."""

from django.db import models


class Certificate(models.Model):
    """Training in a technique; body and module are the catalogue's. Whether it counts is worked out, never stored."""

    id = models.UUIDField(primary_key=True, editable=False)
    provider = models.ForeignKey("Provider", models.PROTECT, related_name="certificates")
    body = models.CharField(max_length=40)
    module = models.CharField(max_length=40, blank=True)
    issued = models.DateField()
    expires = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["provider", "body", "module", "issued"], name="certificate_once"),
        ]
