"""Readings of a person."""

from typing import Any
from uuid import UUID

from glidepath.web.records import rows
from glidepath.web.records.models import Reading

FIELDS = (
    "id",
    "episode_id",
    "visit_id",
    "measure",
    "motion",
    "label",
    "side",
    "value",
    "unit",
    "method",
    "trials",
    "rater",
    "at",
    "context",
)
TAKEN = FIELDS[3:]
"""What a reading says of itself, apart from where it is kept, in the order of `measure.Reading`."""
OF_PERSON = "{person_id} = :person_id AND {clinic_id} = :clinic_id"
SIGN = ("measure", "motion", "label", "side")
"""What two readings of one comparable sign have in common."""


def json_of_person(person_id: UUID, *, clinic_id: UUID, limit: int) -> str:
    """A person's latest readings, the newest first, as a JSON list."""
    condition = f"{OF_PERSON} ORDER BY {{at}} DESC LIMIT {int(limit)}"
    return rows.find_json(Reading, FIELDS, condition, {"person_id": person_id, "clinic_id": clinic_id})


def course(person_id: UUID, episode_id: UUID, *, clinic_id: UUID, limit: int, first: bool = False) -> str:
    """The latest so many readings of an episode, or the first: a JSON list of lists in the order of `TAKEN`."""
    way = "ASC" if first else "DESC"
    condition = f"{OF_PERSON} AND {{episode_id}} = :episode_id ORDER BY {{at}} {way} LIMIT {int(limit)}"
    values = {"person_id": person_id, "clinic_id": clinic_id, "episode_id": episode_id}
    return rows.find_json(Reading, TAKEN, condition, values, named=False)


def of_episode(episode_id: UUID, *, clinic_id: UUID) -> list[dict[str, Any]]:
    """Every reading of an episode, the oldest first."""
    found = Reading.objects.filter(episode_id=episode_id, clinic_id=clinic_id).order_by("at", "id")
    return list(found.values(*FIELDS))


def latest(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The last reading of each sign, of readings given the oldest first."""
    return list({tuple(row[name] for name in SIGN): row for row in found}.values())
