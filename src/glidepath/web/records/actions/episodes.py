"""Episodes of care."""

from typing import Any
from uuid import UUID

import msgspec

from glidepath.web.records import writer
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actions.followups import planned
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Conflict, Locked, Unfit
from glidepath.web.records.models import Episode, Person, Visit

SIDES = frozenset({"left", "right", "midline"})
MAY_CHANGE = frozenset({"condition", "side", "complaint", "goal", "signs", "plan"})


def open(person_id: UUID, *, condition: str, side: str, by: Actor, **more: Any) -> UUID:
    """Open an episode. `more` are complaint (text), goal, signs and plan (values of the library, or JSON).

    Raises Unfit for an unknown field or side.
    """
    values = _fit({"condition": condition, "side": side, **more})

    def job() -> UUID:
        mine(Person, person_id, by=by)
        row = Episode.objects.create(clinic_id=by.clinic_id, person_id=person_id, opened_at=by.now(), **values)
        wrote("episodes.open", "episode", row.id, by=by, person_id=person_id)
        return row.id

    return writer.write(job)


def change(episode_id: UUID, *, by: Actor, **values: Any) -> None:
    """Change what an episode is about or aims at. Raises Locked when it is closed, Unfit as `open`."""
    values = _fit(values)

    def job() -> None:
        row = _running(episode_id, by=by)
        for name, value in values.items():
            setattr(row, name, value)
        row.save(update_fields=list(values))
        wrote("episodes.change", "episode", row.id, by=by, person_id=row.person_id, fields=sorted(values))

    writer.write(job)


def close(episode_id: UUID, *, outcome: str, by: Actor) -> None:
    """Close an episode with how it came out, and plan when the person is asked again.

    Raises Conflict while one of its visits is running.
    """
    if not outcome:
        raise Unfit("an episode closes with an outcome")

    def job() -> None:
        row = _running(episode_id, by=by)
        if Visit.objects.filter(episode=row, status__in=["open", "paused"]).exists():
            raise Conflict("a visit of this episode is running")
        row.closed_at, row.outcome = by.now(), outcome
        row.save(update_fields=["closed_at", "outcome"])
        planned(row, by=by)
        wrote("episodes.close", "episode", row.id, by=by, person_id=row.person_id)

    writer.write(job)


def _running(episode_id: UUID, *, by: Actor) -> Episode:
    row = mine(Episode, episode_id, by=by, lock=True)
    if row.closed_at is not None:
        raise Locked("this episode is closed")
    return row


def _fit(values: dict[str, Any]) -> dict[str, Any]:
    unknown = sorted(values.keys() - MAY_CHANGE)
    if unknown:
        raise Unfit(f"an episode has no {', '.join(unknown)}")
    if "side" in values and values["side"] not in SIDES:
        raise Unfit(f"unknown side {values['side']!r}")
    return {name: msgspec.to_builtins(value) for name, value in values.items()}
