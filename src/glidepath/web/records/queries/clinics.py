"""Clinics of this place."""

from glidepath.web.records.models import Clinic


def names() -> list[str]:
    """The clinics' names, the oldest first."""
    return list(Clinic.objects.order_by("id").values_list("name", flat=True))
