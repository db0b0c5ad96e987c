"""The desk pages as a Django app."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Templates and scripts of the desk."""

    name = "glidepath.web.desk"
    label = "desk"
