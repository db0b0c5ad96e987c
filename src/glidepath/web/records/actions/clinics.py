"""Clinics."""

from uuid import UUID

from django.utils import timezone

from glidepath.web.records import writer
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.models import Clinic


def add(name: str, *, demo: bool = False) -> UUID:
    """Begin a clinic; `demo` marks it on every page."""

    def job() -> UUID:
        clinic = Clinic.objects.create(name=name, demo=demo, created_at=timezone.now())
        wrote("clinics.add", "clinic", clinic.id, by=Actor(account_id=None, clinic_id=clinic.id))
        return clinic.id

    return writer.write(job)
