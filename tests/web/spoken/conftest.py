"""A browser and a served clinic, as for the clinic's own pages."""

from tests.web.clinic.conftest import browser, demo, served

__all__ = ["browser", "demo", "served"]
