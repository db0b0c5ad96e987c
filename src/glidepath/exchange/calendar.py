"""Appointments as an iCalendar file (RFC 5545), which every calendar reads.

Written here and not by the library `icalendar`, which would add 13 MB to every running application for six properties;
the tests read the file back with it.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from glidepath.exchange.values import Entry

PRODUCT = "-//Glidepath//Glidepath//EN"
LONGEST = 75
"""Octets of a line, its end not counted (RFC 5545, section 3.1)."""
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})
"""How text is kept from being read as structure (section 3.3.11)."""


def calendar(entries: Iterable[Entry], *, stamped: datetime) -> bytes:
    """Write entries as a calendar, `stamped` with the moment it was made.

    Moments are in UTC, which needs no description of a zone and is the same moment everywhere.
    """
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "METHOD:PUBLISH")
    lines = (*head, *(line for one in entries for line in _event(one, stamped)), "END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event(one: Entry, stamped: datetime) -> Iterator[str]:
    """One entry, line by line."""
    yield "BEGIN:VEVENT"
    yield f"UID:{one.id.translate(ESCAPED)}"
    yield f"DTSTAMP:{_moment(stamped)}"
    yield f"DTSTART:{_moment(one.starts)}"
    yield f"DTEND:{_moment(one.ends)}"
    yield f"SUMMARY:{one.title.translate(ESCAPED)}"
    yield f"STATUS:{'CANCELLED' if one.cancelled else 'CONFIRMED'}"
    if one.place:
        yield f"LOCATION:{one.place.translate(ESCAPED)}"
    if one.link:
        yield f"URL:{one.link}"
    yield "END:VEVENT"


def _moment(moment: datetime) -> str:
    """A moment in UTC."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _folded(line: str) -> bytes:
    """A line with its end, long ones continued after a space, no character cut in two."""
    parts, room = [bytearray()], LONGEST
    for character in line:
        octets = character.encode()
        if len(parts[-1]) + len(octets) > room:
            parts.append(bytearray())
            room = LONGEST - 1
        parts[-1] += octets
    return b"\r\n ".join(parts) + b"\r\n"
