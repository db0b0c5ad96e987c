"""The person's own pages as a Django app."""

from django.apps import AppConfig


class PatientConfig(AppConfig):
    """Templates and scripts of the person's own pages."""

    name = "glidepath.web.patient"
    label = "patient"
