"""The browser and the served site of the clinic's tests: the atlas needs nothing else."""

from tests.web.clinic.conftest import browser, demo, served

__all__ = ["browser", "demo", "served"]
