"""What a person wrote down at home: kept once, however often it is sent, and never changed."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid5

import msgspec

from glidepath.web.records import rows, writer
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actions.readings import columns
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Conflict
from glidepath.web.records.models import Episode, HomeEntry, Person, Reading

MOST = 100
"""Entries taken in one go at most."""
GIVEN = ("kind", "day", "content", "at", "device", "sent", "instead")


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """An entry to keep: `content` is JSON and is not understood here; `readings` are what it holds of them.

    `sent` is the hash of what the device sent, which stays the same however its clock is set right.
    """

    key: UUID
    kind: str
    day: date
    at: datetime
    device: UUID
    sent: str
    content: dict[str, Any]
    instead: UUID | None = None
    readings: Sequence[Any] = ()


def keep(
    person_id: UUID, entries: Sequence[Entry], *, by: Actor, episode_id: UUID | None = None
) -> dict[UUID, bool | Conflict]:
    """Keep entries, all that can be in one durable write, and say of each key whether it was there `again`.

    A key that was used for something else is answered with the Conflict, and the others are kept all the same.
    """
    readings = {entry.key: [columns(one) for one in entry.readings] for entry in entries}

    def job() -> dict[UUID, bool | Conflict]:
        mine(Person, person_id, by=by)
        if episode_id is not None and mine(Episode, episode_id, by=by).person_id != person_id:
            raise Conflict("the episode is another person's")
        there = {row.id: row for row in HomeEntry.objects.filter(id__in=[entry.key for entry in entries])}
        answers: dict[UUID, bool | Conflict] = {}
        new = []
        for entry in entries:
            if entry.key in answers:
                continue
            kept = there.get(entry.key)
            answers[entry.key] = _again(kept, entry, person_id) if kept else False
            if kept is None:
                new.append(entry)
        belongs = {"clinic_id": by.clinic_id, "person_id": person_id}
        rows.insert(HomeEntry, [_row(entry, by) | belongs for entry in new])
        rows.insert(Reading, [
            {"id": uuid5(entry.key, str(place)), **belongs, "episode_id": episode_id, **one}
            for entry in new for place, one in enumerate(readings[entry.key])
        ])  # fmt: skip
        if new:
            wrote("home.keep", "person", person_id, by=by, person_id=person_id, entries=len(new))
        return answers

    return writer.write(job)


def _row(entry: Entry, by: Actor) -> dict[str, Any]:
    given = {name: getattr(entry, name) for name in GIVEN}
    return {"id": entry.key, **given, "received_at": by.now(), "by_id": by.account_id}


def _again(kept: HomeEntry, entry: Entry, person_id: UUID) -> bool | Conflict:
    """Whether this very entry is kept already, or why not."""
    if (kept.person_id, kept.device, kept.sent, kept.instead) == (person_id, entry.device, entry.sent, entry.instead):
        return True
    return Conflict("another entry has this key")
