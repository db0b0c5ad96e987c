"""The listing as a Django app."""

from django.apps import AppConfig


class ListingConfig(AppConfig):
    """Tables that anybody may read."""

    name = "glidepath.web.listing"
    label = "listing"
    default_auto_field = "django.db.models.BigAutoField"
