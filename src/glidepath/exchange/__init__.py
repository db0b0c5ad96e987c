"""What is said to other systems, in their own words."""

from glidepath.exchange.calendar import calendar
from glidepath.exchange.values import Entry

__all__ = ["Entry", "calendar"]
