"""People in care."""

from datetime import date
from typing import Any
from uuid import UUID

from glidepath.web.records import writer
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Conflict, Unfit
from glidepath.web.records.models import Person

MAY_CHANGE = frozenset(
    {"given_name", "family_name", "known_as", "born", "sex", "phone", "email", "record_number", "occupation"}
)


def add(*, given_name: str, family_name: str, born: date, by: Actor, **more: str) -> UUID:
    """Add a person to the actor's clinic. `more` are further fields of a person.

    Raises Unfit for an unknown field or an empty name, Conflict for a record number in use.
    """
    values = {"given_name": given_name, "family_name": family_name, "born": born, **more}
    _check(values)

    def job() -> UUID:
        _check_number(values, by=by, besides=None)
        row = Person.objects.create(clinic_id=by.clinic_id, created_at=by.now(), **values)
        wrote("people.add", "person", row.id, by=by, person_id=row.id)
        return row.id

    return writer.write(job)


def change(person_id: UUID, *, by: Actor, **values: Any) -> None:
    """Change how a person is called and reached. Raises as `add`."""
    _check(values)

    def job() -> None:
        row = mine(Person, person_id, by=by, lock=True)
        _check_number(values, by=by, besides=person_id)
        for name, value in values.items():
            setattr(row, name, value)
        row.save(update_fields=list(values))
        wrote("people.change", "person", row.id, by=by, person_id=row.id, fields=sorted(values))

    writer.write(job)


def _check(values: dict[str, Any]) -> None:
    unknown = sorted(values.keys() - MAY_CHANGE)
    if unknown:
        raise Unfit(f"a person has no {', '.join(unknown)}")
    if any(name in values and not values[name].strip() for name in ("given_name", "family_name")):
        raise Unfit("a person needs a given name and a family name")


def _check_number(values: dict[str, Any], *, by: Actor, besides: UUID | None) -> None:
    number = values.get("record_number")
    if not number:
        return
    if Person.objects.filter(clinic_id=by.clinic_id, record_number=number).exclude(id=besides).exists():
        raise Conflict("another person has this record number")
