"""From what a device sent to what is kept: read, held against the catalogue, its clock set right."""

from collections.abc import Container, Iterable
from datetime import datetime
from hashlib import sha256
from uuid import UUID

import msgspec

from glidepath.aftercare import (
    AnyEntry,
    EntryError,
    Exercised,
    Loaded,
    Measured,
    Warned,
    decoded,
    kind,
    readings_of,
    righted,
)
from glidepath.catalogue import shelf
from glidepath.catalogue.exercise import exercises, loads
from glidepath.measure import MeasureError, check
from glidepath.web.records.actions.home import Entry


class Made(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry as a device keeps it: `key` is the device's own, and makes sending twice harmless.

    `at` is when it was made by the device's clock, with its zone; `instead` the key of an entry that it corrects.
    """

    key: UUID
    at: datetime
    entry: msgspec.Raw
    instead: UUID | None = None


def taken(made: Made, *, device: UUID, sent_at: datetime, received_at: datetime) -> Entry:
    """Read one entry.

    Raises: EntryError saying what does not hold, and where.
    """
    for name, when in (("at", made.at), ("sent_at", sent_at)):
        if when.tzinfo is None:
            raise EntryError(f"`{name}` needs its time zone")
    said = decoded(bytes(made.entry))
    _known(said)
    entry, at = righted(said, made.at, sent=sent_at, received=received_at)
    content = msgspec.to_builtins(entry)
    return Entry(
        key=made.key, kind=kind(entry), day=entry.on, at=at, device=device, instead=made.instead, content=content,
        sent=sha256(msgspec.json.encode(said)).hexdigest(), readings=readings_of(entry, at),
    )  # fmt: skip


def _known(entry: AnyEntry) -> None:
    """Refuse what the catalogue does not know."""
    if isinstance(entry, Measured):
        _measured(entry)
    elif isinstance(entry, Loaded):
        _loaded(entry)
    elif isinstance(entry, Warned):
        _listed("flags", entry.flags, shelf().flags)
    elif isinstance(entry, Exercised):
        _listed("done", entry.done, exercises())


def _measured(entry: Measured) -> None:
    held = shelf().measures
    for place, reading in enumerate(entry.readings):
        if reading.measure not in held:
            raise EntryError(f"`readings[{place}]`: no measure is called {reading.measure!r}")
        try:
            check(reading, held[reading.measure])
        except MeasureError as error:
            raise EntryError(f"`readings[{place}]`: {error}") from error


def _loaded(entry: Loaded) -> None:
    _listed("what", (entry.what,), loads())
    known = loads()[entry.what]
    if entry.amount > known.most:
        raise EntryError(f"`amount` is {entry.amount:g}, expected at most {known.most:g} {known.unit}")


def _listed(field: str, names: Iterable[str], known: Container[str]) -> None:
    for name in names:
        if name not in known:
            raise EntryError(f"`{field}`: nothing is called {name!r}")
