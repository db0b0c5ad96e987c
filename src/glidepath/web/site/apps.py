"""The site app: templates of the shell and of sign-in, and the stylesheet."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """Holds templates and static files; has no tables."""

    name = "glidepath.web.site"
    label = "glidepath_site"
