"""Where a person stands today: their entries, the programme that counts, and whether anything holds it back."""

from datetime import date
from typing import Any
from uuid import UUID

import msgspec
from django.utils import timezone

from glidepath.aftercare import SIGNS_STAND, Kept, Programme
from glidepath.body import Value
from glidepath.web.patient.complaint import of_headache
from glidepath.web.patient.worry.told import Standing, standing_signs
from glidepath.web.records.access import Access
from glidepath.web.records.queries import episodes, home, programmes, visits


class Course(Value, frozen=True, kw_only=True):
    """What the pages of a day rest on; `stopped` says that the last visit did not clear this person."""

    on: date
    entries: tuple[Kept, ...]
    last: dict[str, Any] | None
    made: Programme | None
    signs: Standing
    stopped: bool
    headaches: bool

    @property
    def resting(self) -> bool:
        """Whether no exercise is to be done for now."""
        return self.stopped or self.signs.danger is not None


def course(seen: Access, person_id: UUID) -> Course:
    """Look up where a person stands."""
    on = timezone.localdate()
    entries = home.entries(person_id, clinic_id=seen.clinic_id, since=on - SIGNS_STAND)
    held = visits.of_person(person_id, clinic_id=seen.clinic_id)
    running = episodes.running(person_id, clinic_id=seen.clinic_id)
    last = programmes.latest(running["id"], clinic_id=seen.clinic_id) if running else None
    ended = next((row for row in held if row["ending"]), None)
    return Course(
        on=on, entries=tuple(entries), last=last, made=msgspec.convert(last["content"], Programme) if last else None,
        signs=standing_signs(entries, held), stopped=ended is not None and ended["ending"] == "stopped",
        headaches=of_headache(running),
    )  # fmt: skip
