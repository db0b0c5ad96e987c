"""Visits: opening one, taking it step by step, ending it, signing its note."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from glidepath.web.records import canonical, rows, writer
from glidepath.web.records.actions import readings as reading_rows
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Conflict, Locked, NotHere, Unfit
from glidepath.web.records.ids import new_id
from glidepath.web.records.models import Episode, Note, Person, Step, Visit

RUNNING = ("open", "paused")
ENDED = ("closed", "stopped")
NULL_CHARACTER = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
"""A null character as JSON spells it, which PostgreSQL cannot keep."""


def open(person_id: UUID, *, by: Actor, episode_id: UUID | None = None, opening: Any = None) -> UUID:
    """Open the next visit of an episode (the latest running one), or answer the visit already running in it.

    `opening` is what is known now (the library's value, or JSON). Raises NotHere when the person has no
    running episode, Locked when the episode named is closed.
    """

    def job() -> UUID:
        mine(Person, person_id, by=by)
        episode = _episode(person_id, episode_id, by=by)
        running = Visit.objects.filter(episode=episode, status__in=RUNNING).first()
        if running is not None:
            return running.id
        last = Visit.objects.filter(episode=episode).order_by("-number").first()
        row = Visit.objects.create(
            clinic_id=by.clinic_id,
            person_id=person_id,
            episode=episode,
            clinician_id=by.account_id,
            number=(last.number if last else 0) + 1,
            opening=msgspec.to_builtins(opening) if opening is not None else {},
            started_at=by.now(),
        )
        wrote("visits.open", "visit", row.id, by=by, person_id=person_id, number=row.number)
        return row.id

    return writer.write(job)


def add_step(
    visit_id: UUID,
    payload: Any,
    *,
    key: UUID,
    by: Actor,
    readings: Iterable[Any] = (),
    device_at: datetime | None = None,
    becomes: str = "",
    after: int | None = None,
    voids: int | None = None,
) -> dict[str, Any]:
    """Keep a step, the readings derived from it and the log entry in one durable write.

    `becomes` moves the visit in the same write. `after` is the seq of the last step the caller knows of (0 for
    none); `voids` the seq of a step taken back, whose readings go. The same `key` again answers the same with
    `again` True and writes nothing. Raises Conflict for a known key with another payload or when another step
    has come `after`, Locked for a new step on a visit that has ended, Unfit for a payload that cannot be kept.
    """
    payload = _storable(payload)
    values = [reading_rows.columns(reading) for reading in readings]

    def job() -> dict[str, Any]:
        visit = _held(visit_id, by=by)
        before = _kept(visit_id, key)
        if before is not None:
            return _again(before, payload)
        _must_run(visit["status"])
        seq = _next_seq(visit_id)
        if after is not None and seq != after + 1:
            raise Conflict("another step came first")
        step = _append(visit, payload, seq=seq, key=key, device_at=device_at, by=by)
        reading_rows.of_step(step["id"], visit, values)
        if voids is not None:
            reading_rows.void_step(visit_id, voids)
        if becomes:
            _move(Visit.objects.get(id=visit_id), becomes, at=by.now())
        wrote(
            "visits.add_step", "visit", visit_id, by=by, person_id=visit["person_id"], seq=step["seq"],
            step=str(step["id"]), readings=len(values), content=canonical.digest(payload),
        )  # fmt: skip
        return _answer(step, again=False)

    return writer.write(job)


def pause(visit_id: UUID, *, by: Actor) -> None:
    """Set a running visit aside."""
    _turn(visit_id, "paused", "visits.pause", by=by)


def resume(visit_id: UUID, *, by: Actor) -> None:
    """Go on with a visit that was set aside."""
    _turn(visit_id, "open", "visits.resume", by=by)


def close(visit_id: UUID, *, by: Actor) -> None:
    """End a visit after treatment."""
    _turn(visit_id, "closed", "visits.close", by=by)


def stop(visit_id: UUID, *, by: Actor) -> None:
    """End a visit without treatment, as when the safety gate refers."""
    _turn(visit_id, "stopped", "visits.stop", by=by)


def sign(visit_id: UUID, *, by: Actor, read: str) -> dict[str, Any]:
    """Sign the note of an ended visit, which locks both. `read` is the hash of the text that was read.

    Signing again by the same account answers the same. Raises Conflict when the draft is not the one that
    was read, or the visit still runs; NotHere when there is no note; Locked when somebody else has signed.
    """

    def job() -> dict[str, Any]:
        visit = mine(Visit, visit_id, by=by, lock=True)
        note = Note.objects.filter(visit=visit).first()
        if note is None:
            raise NotHere("this visit has no note yet")
        if note.hash != read:
            raise Conflict("the note has changed since it was read")
        if note.signed_at is not None:
            if note.signed_by_id != by.account_id:
                raise Locked("the note is signed")
            return {"hash": note.hash, "signed_at": note.signed_at}
        if visit.status not in ENDED:
            raise Conflict("the visit is still running")
        note.signed_by_id, note.signed_at = by.account_id, by.now()
        note.save(update_fields=["signed_by", "signed_at"])
        visit.status = "signed"
        visit.save(update_fields=["status"])
        wrote("visits.sign", "note", note.id, by=by, person_id=visit.person_id, hash=note.hash)
        return {"hash": note.hash, "signed_at": note.signed_at}

    return writer.write(job)


def _episode(person_id: UUID, episode_id: UUID | None, *, by: Actor) -> Episode:
    found = Episode.objects.select_for_update().filter(person_id=person_id, clinic_id=by.clinic_id)
    found = found.filter(id=episode_id) if episode_id else found.filter(closed_at__isnull=True)
    row = found.order_by("-opened_at").first()
    if row is None:
        raise NotHere("no such episode of this person")
    if row.closed_at is not None:
        raise Locked("this episode is closed")
    return row


def _turn(visit_id: UUID, status: str, verb: str, *, by: Actor) -> None:
    """Move a visit to a status; being there already changes and logs nothing."""

    def job() -> None:
        visit = mine(Visit, visit_id, by=by, lock=True)
        if visit.status == status:
            return
        _must_run(visit.status)
        _move(visit, status, at=by.now())
        wrote(verb, "visit", visit.id, by=by, person_id=visit.person_id)

    writer.write(job)


def _must_run(status: str) -> None:
    if status not in RUNNING:
        raise Locked(f"this visit is {status}")


def _move(visit: Visit, status: str, *, at: datetime) -> None:
    if status not in RUNNING + ENDED:
        raise Unfit(f"a visit cannot become {status!r}")
    visit.status = status
    if status in ENDED:
        visit.ending, visit.ended_at = status, at
    visit.save(update_fields=["status", "ending", "ended_at"])


def _held(visit_id: UUID, *, by: Actor) -> dict[str, Any]:
    """The actor's clinic's visit, held until commit. Raises NotHere."""
    condition = "{id} = :id AND {clinic_id} = :clinic_id" + rows.for_update()
    names = ("id", "clinic_id", "person_id", "episode_id", "status")
    found = rows.find(Visit, names, condition, {"id": visit_id, "clinic_id": by.clinic_id})
    if not found:
        raise NotHere("no such visit in this clinic")
    return found[0]


def _kept(visit_id: UUID, key: UUID) -> dict[str, Any] | None:
    """The step already kept under a key."""
    names = ("id", "seq", "key", "payload", "received_at")
    values = {"visit_id": visit_id, "key": key}
    found = rows.find(Step, names, "{visit_id} = :visit_id AND {key} = :key", values)
    return found[0] if found else None


def _next_seq(visit_id: UUID) -> int:
    condition = "{visit_id} = :visit_id ORDER BY {seq} DESC LIMIT 1"
    last = rows.find(Step, ("seq",), condition, {"visit_id": visit_id})
    return last[0]["seq"] + 1 if last else 1


def _append(
    visit: dict[str, Any], payload: Any, *, seq: int, key: UUID, device_at: datetime | None, by: Actor
) -> dict[str, Any]:
    row = {
        "id": new_id(),
        "clinic_id": visit["clinic_id"],
        "visit_id": visit["id"],
        "seq": seq,
        "key": key,
        "payload": payload,
        "by_id": by.account_id,
        "device_at": device_at,
        "received_at": by.now(),
    }
    rows.insert(Step, [row])
    return row


def _again(step: dict[str, Any], payload: Any) -> dict[str, Any]:
    if step["payload"] != payload:
        raise Conflict("another step was sent under this key")
    return _answer(step, again=True)


def _answer(step: dict[str, Any], *, again: bool) -> dict[str, Any]:
    return {name: step[name] for name in ("id", "seq", "key", "received_at")} | {"again": again}


def _storable(payload: Any) -> Any:
    """The payload as plain JSON values that both databases keep alike."""
    plain = msgspec.to_builtins(payload)
    if plain is None:
        raise Unfit("a step says something")
    try:
        spelled = canonical.text(plain)
        spelled.encode()
    except (TypeError, ValueError) as error:
        raise Unfit("the payload is not JSON") from error
    if NULL_CHARACTER.search(spelled):
        raise Unfit("the payload holds a null character")
    return plain
