"""The public pages as a Django app."""

from django.apps import AppConfig


class PublicConfig(AppConfig):
    """Templates and scripts of the public pages."""

    name = "glidepath.web.public"
    label = "public"
