"""The form as a Django app, for its script."""

from django.apps import AppConfig


class PainDrawingConfig(AppConfig):
    """No tables, no addresses: a template and a script."""

    name = "glidepath.web.paindrawing"
    label = "paindrawing"
