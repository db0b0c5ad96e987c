"""An identity of a national register."""

from django.db import models


class Identity(models.Model):
    """Who was given a national provider identifier, as the register had it last; no entry of the directory by itself.

    `reported` are the specialities and licences that the holder wrote, as JSON text. `source` is `nppes` or `npi`,
    `seen_on` the day of the file or answer.
    """

    npi = models.BigIntegerField(primary_key=True)
    organisation = models.BooleanField()
    name = models.CharField(max_length=300)
    letters = models.CharField(max_length=60)
    reported = models.TextField()
    address = models.CharField(max_length=200)
    city = models.CharField(max_length=100)
    state = models.CharField(max_length=60)
    postal_code = models.CharField(max_length=20)
    country = models.CharField(max_length=2)
    phone = models.CharField(max_length=40)
    updated = models.DateField(null=True)
    ended = models.DateField(null=True)
    source = models.CharField(max_length=5)
    seen_on = models.DateField()
