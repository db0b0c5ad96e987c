"""What is said to other systems, in their own words."""

from glidepath.exchange.calendar import calendar, invitation
from glidepath.exchange.retry import TRIES, next_try
from glidepath.exchange.values import Entry, Invitation

__all__ = ["TRIES", "Entry", "Invitation", "calendar", "invitation", "next_try"]
