"""DEXA scans: added once however often they come, and removed by whoever added them."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

import msgspec

from glidepath.track.dexa import Precision, Scan, Standing, identity, same, standing
from glidepath.web.records import audit, writer
from glidepath.web.records import models as kept
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Locked, Unfit
from glidepath.web.records.queries import scans as read

SOURCES = frozenset({"file", "typed", "bodyspec"})
MOST = 200
"""Scans of one person: one a week for nearly four years; more are not one person's."""


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """How many scans were new, how many replaced an older analysis of theirs, and how many were there already."""

    new: int
    renewed: int
    known: int


def add(
    person_id: UUID, scans: Iterable[Scan], *, source: str, by: Actor, file: str = "", unit: str = "",
    precision: Sequence[Precision] = (),
) -> Added:  # fmt: skip
    """Keep scans of a person; one that is there already is not kept again, one analysed anew replaces what was.

    `precision` is the facility's own, where it was given with them. Raises: NotHere, and Unfit for an unknown source or
    more scans than one person has.
    """
    if source not in SOURCES:
        raise Unfit(f"unknown source {source!r}: expected {', '.join(sorted(SOURCES))}")
    given = tuple(scans)
    came = {"source": source, "file": file[:200], "unit": unit, "precision": msgspec.to_builtins(list(precision))}

    def job() -> Added:
        audit.hold()
        mine(kept.Person, person_id, by=by, lock=True)
        rows: dict[Any, Scan] = {row.id: row.scan for row in read.of_person(person_id, clinic_id=by.clinic_id)}
        found = dict.fromkeys(Standing, 0)
        for one in given:
            state = standing(one, list(rows.values()))
            found[state] += 1
            if state is Standing.NEW and len(rows) >= MOST:
                raise Unfit(f"a person has {MOST} scans at most")
            if state is not Standing.KEPT:
                before = next((id for id, other in rows.items() if same(one, other)), None)
                rows[_write(before, one, person_id, came, by)] = one
        done = Added(new=found[Standing.NEW], renewed=found[Standing.CHANGED], known=found[Standing.KEPT])
        if done.new or done.renewed:
            wrote("scans.add", "person", person_id, by=by, person_id=person_id, source=source,
                  **msgspec.structs.asdict(done))  # fmt: skip
        return done

    return writer.write(job)


def remove(scan_id: UUID, *, by: Actor) -> None:
    """Remove a scan that the actor added, or that nobody in particular did. Raises: NotHere, Locked."""

    def job() -> None:
        audit.hold()
        row = mine(kept.Scan, scan_id, by=by, lock=True)
        if not removable(row.added_by_id, by=by):
            raise Locked("only who added a scan removes it")
        row.delete()
        wrote("scans.remove", "scan", scan_id, by=by, person_id=row.person_id, source=row.source)

    writer.write(job)


def removable(added_by: UUID | None, *, by: Actor) -> bool:
    """Whether the actor may remove a scan that this account added."""
    return added_by in (None, by.account_id)


def _write(id: UUID | None, one: Scan, person_id: UUID, came: dict[str, Any], by: Actor) -> UUID:
    """Write a scan into the row that has it already, or into a new one; answers its id."""
    facts = {"identity": identity(one), "result": one.result, "on": one.on, "at": one.at, "scanner": one.scanner,
             "place": one.place, "parts": msgspec.to_builtins(one.parts)}  # fmt: skip
    if id is not None:
        kept.Scan.objects.filter(id=id).update(**facts, **came)
        return id
    row = kept.Scan.objects.create(clinic_id=by.clinic_id, person_id=person_id, added_by_id=by.account_id,
                                   added_at=by.now(), **facts, **came)  # fmt: skip
    return row.id
