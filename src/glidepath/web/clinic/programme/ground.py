"""What a programme rests on: the clearance of the last visit that gave one, and what the visits changed."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec

from glidepath.aftercare import signs
from glidepath.body import Value
from glidepath.catalogue import shelf
from glidepath.measure import Change, Reading
from glidepath.screen import Cleared
from glidepath.web.clinic.chart.course import course
from glidepath.web.clinic.visit.progress import load
from glidepath.web.progress.gathered import Taken
from glidepath.web.records.queries import home, readings, visits

LOOKED_BACK = 12
"""Visits that are looked through for a clearance, the latest."""
MOST = 500
"""Readings of an episode from which its changes are told, the latest."""
NOBODY = "A programme rests on a visit that cleared this person. None has yet."
WARNED = "Since that visit this was answered with yes at home: {signs} See to that first; a new visit clears anew."


class Ground(Value, frozen=True, kw_only=True):
    """What a programme may rest on; `why` says why there is no clearance, and is empty where there is one."""

    visit_id: UUID | None = None
    on: date | None = None
    clearance: Cleared | None = None
    changes: tuple[Change, ...] = ()
    why: str = ""


def ground(episode: dict[str, Any], *, clinic_id: UUID, today: date) -> Ground:
    """Look for the newest visit of an episode that gave a clearance; what was told at home since withdraws it."""
    person_id = episode["person_id"]
    held = visits.of_person(person_id, clinic_id=clinic_id, limit=LOOKED_BACK)
    own = [row for row in held if row["episode_id"] == episode["id"]]
    for row in own:
        state = load(row["id"], clinic_id=clinic_id).state
        if state.clearance is None:
            continue
        if not isinstance(state.clearance, Cleared):
            return Ground(visit_id=row["id"], on=row["started_at"].date(), why=state.clearance.sentence)
        if signs := _warned(person_id, row["started_at"], clinic_id):
            return Ground(visit_id=row["id"], on=row["started_at"].date(), why=WARNED.format(signs=signs))
        return Ground(visit_id=row["id"], on=row["started_at"].date(), clearance=state.clearance,
                      changes=_changes(episode, held, clinic_id, today))  # fmt: skip
    return Ground(why=NOBODY)


def _changes(
    episode: dict[str, Any], held: list[dict[str, Any]], clinic_id: UUID, today: date
) -> tuple[Change, ...]:
    """What changed in the course so far, as the chart tells it."""
    found = readings.course(episode["person_id"], episode["id"], clinic_id=clinic_id, limit=MOST)
    rows = msgspec.json.decode(found, type=list[Taken])[::-1]
    taken = [Reading(**msgspec.structs.asdict(row)) for row in rows]  # kept by name with the programme, not in order
    return tuple(one for _, one in course(episode, taken, visits=held, on=today, shelf=shelf()).changes)


def _warned(person_id: UUID, since: datetime, clinic_id: UUID) -> str:
    """Name the signs of danger told at home after a moment."""
    found = home.entries(person_id, clinic_id=clinic_id, since=since.date())
    flags = shelf().flags
    return " ".join(flags[one.flag].question for one in signs(found, since, flags))
