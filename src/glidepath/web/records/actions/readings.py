"""Readings taken outside a visit's steps, and the rows a step's readings become."""

import functools
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.utils import timezone

from glidepath.web.records import audit, rows
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import entry
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import NotHere, Unfit
from glidepath.web.records.ids import new_id
from glidepath.web.records.models import Episode, Person, Reading

PEOPLE = 256
"""People remembered to be of a clinic: some more than are in care there on one day."""
NEEDED = ("measure", "side", "value", "unit", "method", "at", "context")
OPTIONAL = ("motion", "label", "rater")


def add(person_id: UUID, readings: Iterable[Any], *, by: Actor, episode_id: UUID | None = None) -> list[UUID]:
    """Keep readings taken outside a visit, such as at home. Raises Unfit for one that lacks a field."""
    values = [columns(reading) for reading in readings]
    _of_clinic(person_id, by.clinic_id)
    if episode_id is not None and mine(Episode, episode_id, by=by).person_id != person_id:
        raise Unfit("the episode is another person's")
    belongs = {"clinic_id": by.clinic_id, "person_id": person_id, "episode_id": episode_id}
    made = [{"id": new_id(), **belongs, **value} for value in values]
    said = entry("readings.add", "person", person_id, by=by, person_id=person_id, readings=len(made))
    audit.note(said, new=[(Reading, made)])
    return [row["id"] for row in made]


@functools.lru_cache(maxsize=PEOPLE)
def _of_clinic(person_id: UUID, clinic_id: UUID | None) -> None:
    """Raises NotHere for a person of another clinic. Nobody changes hands, so a person found once stays found."""
    condition = "{id} = :id AND {clinic_id} = :clinic_id"
    if not rows.find(Person, ("id",), condition, {"id": person_id, "clinic_id": clinic_id}):
        raise NotHere("no such person in this clinic")


def of_step(step_id: UUID, visit: dict[str, Any], values: Sequence[dict[str, Any]]) -> None:
    """Keep the readings derived from a step, in the step's own transaction."""
    names = ("clinic_id", "person_id", "episode_id")
    belongs = {name: visit[name] for name in names} | {"visit_id": visit["id"], "step_id": step_id}
    rows.insert(Reading, [{"id": new_id(), **belongs, **value} for value in values])


def void_step(visit_id: UUID, seq: int) -> None:
    """Take back the readings of a step; the step itself, which says what they were, stays."""
    Reading.objects.filter(visit_id=visit_id, step__seq=seq).delete()


def columns(reading: Any) -> dict[str, Any]:
    """The columns of a reading given as a dictionary or as the library's value. Raises Unfit."""
    given = reading if isinstance(reading, dict) else {name: getattr(reading, name, None) for name in FIELDS}
    lacking = [name for name in NEEDED if given.get(name) in (None, "")]
    if lacking:
        raise Unfit(f"a reading needs {', '.join(lacking)}")
    if timezone.is_naive(given["at"]):
        raise Unfit("the moment of a reading needs its time zone")
    values = {name: given[name] for name in NEEDED}
    values |= {name: given.get(name) or "" for name in OPTIONAL}
    values["side"], values["context"] = str(values["side"]), str(values["context"])
    return values | {"value": float(given["value"]), "trials": list(given.get("trials") or ())}


FIELDS = (*NEEDED, *OPTIONAL, "trials")
