"""A postal area of the gazetteer."""

from django.db import models


class PostalArea(models.Model):
    """One point for a postal area; `key` is its place name as it is searched for."""

    id = models.BigAutoField(primary_key=True)
    country = models.CharField(max_length=2)
    postal_code = models.CharField(max_length=20)
    name = models.CharField(max_length=180)
    key = models.CharField(max_length=180)
    region = models.CharField(max_length=100, blank=True)
    latitude = models.FloatField()
    longitude = models.FloatField()
    accuracy = models.SmallIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["postal_code"], name="area_by_code"),
            models.Index(fields=["key"], name="area_by_name"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["country", "postal_code", "name"], name="area_once"),
        ]
