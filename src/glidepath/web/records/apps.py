"""The records app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from glidepath.web.records import triggers


class RecordsConfig(AppConfig):
    """Puts the database's own refusals in place after every migration."""

    name = "glidepath.web.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Connect what must happen after a migration."""
        post_migrate.connect(triggers.after_migrate, sender=self)
