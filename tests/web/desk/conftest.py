"""The browser and the served demo clinic, as the clinic's own tests have them."""

from tests.web.clinic.conftest import browser, served

__all__ = ["browser", "served"]
