"""What every page for somebody at home has: their entries kept on the device, and pages that are there offline."""

from glidepath.web.patient.home.page import home_page

__all__ = ["home_page"]
