"""A membership: the role an account has in a clinic."""

from django.db import models
from django.db.models import Q

from glidepath.web.records.ids import new_id


class Membership(models.Model):
    """The one role of an account in a clinic; `person` says whose own record it is for the role *person*."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    clinic = models.ForeignKey("Clinic", models.PROTECT, related_name="memberships")
    account = models.ForeignKey("Account", models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=16)
    person = models.ForeignKey("Person", models.PROTECT, null=True, blank=True, related_name="memberships")
    since = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "clinic"], name="membership_once_per_clinic"),
            models.CheckConstraint(
                name="membership_role_known",
                condition=Q(role__in=["owner", "clinician", "desk", "person"]),
            ),
            models.CheckConstraint(
                name="membership_person_with_role",
                condition=Q(role="person", person__isnull=False) | (~Q(role="person") & Q(person__isnull=True)),
            ),
        ]

    class Privacy:
        """That somebody is in care here is private; that they work here is not."""

        private = ("person",)
        plain = ("id", "clinic", "account", "role", "since", "ended_at")
