"""A licence of a provider."""

from django.db import models


class Licence(models.Model):
    """Leave of a jurisdiction to practise; `kind` is the catalogue's. Whether it counts is worked out, never stored."""

    id = models.UUIDField(primary_key=True, editable=False)
    provider = models.ForeignKey("Provider", models.PROTECT, related_name="licences")
    kind = models.CharField(max_length=40)
    jurisdiction = models.CharField(max_length=6)
    number = models.CharField(max_length=40)
    expires = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["kind", "jurisdiction", "number"], name="licence_by_number")]
        constraints = [
            models.UniqueConstraint(fields=["provider", "kind", "jurisdiction", "number"], name="licence_once"),
        ]
