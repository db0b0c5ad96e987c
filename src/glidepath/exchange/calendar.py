"""Appointments as an iCalendar file (RFC 5545), which every calendar reads.

Written here and not by the library `icalendar`, which would add 13 MB to every running application for six properties;
the tests read the file back with it.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from glidepath.exchange.values import Entry, Invitation

PRODUCT = "-//Glidepath//Glidepath//EN"
LONGEST = 75
"""Octets of a line, its end not counted (RFC 5545, section 3.1)."""
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})
"""How text is kept from being read as structure (section 3.3.11)."""
UNQUOTED = str.maketrans('"\n\r', "'  ")
"""A name between quotes holds none, nor a line's end (section 3.2)."""


def calendar(entries: Iterable[Entry], *, stamped: datetime, name: str = "") -> bytes:
    """Write entries as a calendar to read or follow, `stamped` with the moment it was made.

    Moments are in UTC, which needs no description of a zone and is the same moment everywhere. `name` is what a
    calendar that is followed is called (RFC 7986, and the older word that many programs know).
    """
    named = [f"{word}:{name.translate(ESCAPED)}" for word in ("NAME", "X-WR-CALNAME") if name]
    return _written("PUBLISH", (*named, *(line for one in entries for line in _event(one, stamped))))


def invitation(entry: Entry, by: Invitation, *, stamped: datetime) -> bytes:
    """Write one entry as a message from somebody to somebody (RFC 5546): to be kept, or taken out where cancelled."""
    name = by.sender_name.translate(UNQUOTED)
    people = (f'ORGANIZER;CN="{name}":mailto:{by.sender}', f"ATTENDEE;RSVP=FALSE;PARTSTAT=ACCEPTED:mailto:{by.to}")
    return _written("CANCEL" if entry.cancelled else "REQUEST", _event(entry, stamped, people))


def _written(method: str, events: Iterable[str]) -> bytes:
    """A whole file around its events."""
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", f"METHOD:{method}")
    return b"".join(_folded(line) for line in (*head, *events, "END:VCALENDAR"))


def _event(one: Entry, stamped: datetime, people: Iterable[str] = ()) -> Iterator[str]:
    """One entry, line by line."""
    yield "BEGIN:VEVENT"
    yield f"UID:{one.id.translate(ESCAPED)}"
    yield f"DTSTAMP:{_moment(one.stamped or stamped)}"
    yield f"SEQUENCE:{one.sequence}"
    yield f"DTSTART:{_moment(one.starts)}"
    yield f"DTEND:{_moment(one.ends)}"
    yield f"SUMMARY:{one.title.translate(ESCAPED)}"
    yield f"STATUS:{'CANCELLED' if one.cancelled else 'CONFIRMED'}"
    yield from people
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
