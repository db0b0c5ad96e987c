"""The browser and the served site of the clinic's tests."""

from tests.web.clinic.conftest import browser, served

__all__ = ["browser", "served"]
