"""Pain drawings: added, never changed."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import msgspec

from glidepath.web.records import canonical, writer
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Conflict, Locked, Unfit
from glidepath.web.records.ids import new_id
from glidepath.web.records.models import PainDrawing, Person, Visit

HANDS = frozenset({"person", "clinician"})
RUNNING = frozenset({"open", "paused"})


def add(
    person_id: UUID, pains: Sequence[Any], *, hand: str, by: Actor, visit_id: UUID | None = None,
    key: UUID | None = None,
) -> UUID:
    """Keep a drawing; `pains` are the library's values, or JSON, and are not understood here; none: nothing hurts.

    `key` becomes its id: the same one again writes nothing, so that a form sent twice is one drawing.

    Raises: Unfit for an unknown hand or another person's visit, Locked for a visit that has ended, Conflict for a key
    that was used otherwise.
    """
    if hand not in HANDS:
        raise Unfit(f"unknown hand {hand!r}: expected person or clinician")
    kept = msgspec.to_builtins(list(pains))

    def job() -> UUID:
        mine(Person, person_id, by=by)
        if _again(key, person_id, kept):
            return key
        if visit_id is not None:
            _running(visit_id, person_id, by)
        row = PainDrawing.objects.create(
            id=key or new_id(), clinic_id=by.clinic_id, person_id=person_id, visit_id=visit_id, pains=kept, hand=hand,
            by_id=by.account_id, at=by.now(),
        )
        wrote("drawings.add", "drawing", row.id, by=by, person_id=person_id, regions=len(kept))
        return row.id

    return writer.write(job)


def _again(key: UUID | None, person_id: UUID, kept: list[Any]) -> bool:
    """Whether this very drawing is kept already."""
    there = PainDrawing.objects.filter(id=key).first() if key else None
    if there is not None and (there.person_id != person_id or canonical.text(there.pains) != canonical.text(kept)):
        raise Conflict("another drawing has this key")
    return there is not None


def _running(visit_id: UUID, person_id: UUID, by: Actor) -> None:
    """Refuse a visit that is not this person's, or is over."""
    visit = mine(Visit, visit_id, by=by)
    if visit.person_id != person_id:
        raise Unfit("the visit is another person's")
    if visit.status not in RUNNING:
        raise Locked("this visit has ended")
