"""The site, made ready for a command."""

import os

import django
from django.core.management import call_command


def ready() -> None:
    """Choose the settings and load the apps."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "glidepath.web.site.settings")
    django.setup()


def tables() -> None:
    """Make or change the tables as this version needs them."""
    call_command("migrate", verbosity=0)
