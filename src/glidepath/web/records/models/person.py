"""A person in care."""

from django.db import models
from django.db.models import Q

from glidepath.web.records.ids import new_id


class Person(models.Model):
    """Somebody cared for by a clinic."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="people")
    given_name = models.CharField(max_length=100)
    family_name = models.CharField(max_length=100)
    known_as = models.CharField(max_length=100, blank=True)
    born = models.DateField()
    sex = models.CharField(max_length=16, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(max_length=254, blank=True)
    record_number = models.CharField(max_length=40, blank=True)
    occupation = models.CharField(max_length=200, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["clinic", "family_name", "given_name"], name="person_by_name")]
        constraints = [
            models.UniqueConstraint(
                fields=["clinic", "record_number"],
                condition=~Q(record_number=""),
                name="person_record_number_once",
            ),
        ]

    class Privacy:
        """Everything that could say who this is."""

        private = (
            "given_name",
            "family_name",
            "known_as",
            "born",
            "sex",
            "phone",
            "email",
            "record_number",
            "occupation",
        )
        plain = ("id", "clinic", "created_at")
