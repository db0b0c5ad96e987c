"""The clinic pages as a Django app."""

from django.apps import AppConfig


class ClinicConfig(AppConfig):
    """Templates and scripts of the clinic."""

    name = "glidepath.web.clinic"
    label = "clinic"
