"""A provider: somebody who offers hands-on care and says so in public."""

from django.db import models
from django.db.models import Q


class Provider(models.Model):
    """An entry of the directory. Everything in it is on the public page.

    `clinic_id` is the clinic that answers for it, kept without a foreign key: this app knows no clinic. `jurisdiction`
    is where they work, as ISO 3166 writes it. The three answers are the provider's own words.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    slug = models.SlugField(max_length=120, unique=True)
    name = models.CharField(max_length=200)
    letters = models.CharField(max_length=60, blank=True)
    npi = models.BigIntegerField(null=True, blank=True)
    clinic_id = models.UUIDField(null=True, blank=True)
    practice = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=200, blank=True)
    city = models.CharField(max_length=100, blank=True)
    postal_code = models.CharField(max_length=20, blank=True)
    jurisdiction = models.CharField(max_length=6)
    phone = models.CharField(max_length=40, blank=True)
    website = models.URLField(max_length=300, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    languages = models.JSONField(default=list, blank=True)
    conditions = models.JSONField(default=list, blank=True)
    techniques = models.JSONField(default=list, blank=True)
    drives = models.TextField(blank=True)
    home = models.TextField(blank=True)
    progress = models.TextField(blank=True)
    demo = models.BooleanField(default=False)
    listed = models.BooleanField(default=True)
    changed_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["latitude", "longitude"], name="provider_by_point", condition=Q(listed=True)),
            models.Index(fields=["clinic_id"], name="provider_of_clinic"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["npi"], name="provider_npi_once", condition=Q(npi__isnull=False)),
            models.CheckConstraint(
                name="provider_point_whole",
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
            ),
        ]
