"""Appointments as an iCalendar file (RFC 5545), which every calendar reads."""

from collections.abc import Iterable
from datetime import UTC, datetime

from icalendar import Calendar, Event

from glidepath.exchange.values import Entry

PRODUCT = "-//Glidepath//Glidepath//EN"


def calendar(entries: Iterable[Entry], *, stamped: datetime) -> bytes:
    """Write entries as a calendar, `stamped` with the moment it was made.

    Moments are in UTC, which needs no description of a zone and is the same moment everywhere.
    """
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for one in entries:
        made.add_component(_event(one, stamped))
    return bytes(made.to_ical())


def _event(one: Entry, stamped: datetime) -> Event:
    """One entry."""
    event = Event()
    event.add("uid", one.id)
    event.add("dtstamp", stamped.astimezone(UTC))
    event.add("dtstart", one.starts.astimezone(UTC))
    event.add("dtend", one.ends.astimezone(UTC))
    event.add("summary", one.title)
    event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
    if one.place:
        event.add("location", one.place)
    if one.link:
        event.add("url", one.link)
    return event
