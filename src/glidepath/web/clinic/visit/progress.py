"""Where a visit stands, folded from its steps; and taking it one step further."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from glidepath.catalogue import shelf
from glidepath.plan import PlanOfCare, propose
from glidepath.visit import (
    AnyStep,
    Arrived,
    Chose,
    Closed,
    Measured,
    Opening,
    Paused,
    Resumed,
    State,
    Undone,
    VisitError,
    decode_step,
    encode_step,
    fold,
    standing,
)
from glidepath.web.clinic.intake.door import told_since
from glidepath.web.clinic.note.draft import write_draft
from glidepath.web.records import errors
from glidepath.web.records.access import Access
from glidepath.web.records.actions import episodes, visits
from glidepath.web.records.queries import episodes as episode_reads
from glidepath.web.records.queries import steps as step_reads
from glidepath.web.records.queries import visits as visit_reads

TRIES = 3
"""How often a step is folded anew when another device's step came in between."""


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """A visit as it stands: its row, its opening, its steps with their keys, and the state they fold into."""

    visit: dict[str, Any]
    opening: Opening
    steps: tuple[AnyStep, ...]
    keys: tuple[UUID, ...]
    state: State


def load(visit_id: UUID, *, clinic_id: UUID) -> Progress:
    """Load a visit and fold its steps. Raises NotHere."""
    visit = visit_reads.one(visit_id, clinic_id=clinic_id)
    if visit is None:
        raise errors.NotHere("no such visit in this clinic")
    rows = step_reads.of_visit(visit_id, clinic_id=clinic_id)
    opening = msgspec.convert(visit["opening"], Opening)
    steps = tuple(decode_step(row["payload"]) for row in rows)
    return Progress(
        visit=visit, opening=opening, steps=steps, keys=tuple(row["key"] for row in rows),
        state=fold(steps, opening=opening, shelf=shelf()),
    )  # fmt: skip


def take(visit_id: UUID, sent: AnyStep, *, key: UUID, seen: Access) -> tuple[Progress, bool]:
    """Take a visit one step further and answer where it stands then, and whether the step was known already.

    An arrival carries the signs told before the visit, whatever the device knew of them.

    Raises: Unfit for a step that cannot follow those before it; Locked for one on a visit that has ended.
    """
    for last_try in (False,) * (TRIES - 1) + (True,):
        before = load(visit_id, clinic_id=seen.clinic_id)
        if key in before.keys:
            return before, True
        if isinstance(sent, Arrived):
            told = told_since(before.visit, clinic_id=seen.clinic_id)
            sent = msgspec.structs.replace(sent, told=told.flags)
        try:
            return _further(before, _in_order(sent, before.steps), key=key, seen=seen, at=sent.at), False
        except errors.Conflict:
            if last_try:
                raise
    raise AssertionError("the last try answers or raises")


def _further(before: Progress, step: AnyStep, *, key: UUID, seen: Access, at: datetime) -> Progress:
    steps = (*before.steps, step)
    try:
        state = fold(steps, opening=before.opening, shelf=shelf())
    except VisitError as error:
        raise errors.Unfit(str(error)) from error
    visit_id = before.visit["id"]
    becomes = _becomes(step, state)
    visits.add_step(
        visit_id, encode_step(step), key=key, by=seen.actor, device_at=at, becomes=becomes,
        readings=[step.reading] if isinstance(step, Measured) else (),
        after=len(before.steps), voids=_voided(before.steps) if isinstance(step, Undone) else None,
    )  # fmt: skip
    if isinstance(step, Chose):
        _keep_signs(before, step, seen)
    visit = before.visit | ({"status": becomes} if becomes else {})
    after = Progress(visit=visit, opening=before.opening, steps=steps, keys=(*before.keys, key), state=state)
    if isinstance(step, Closed):
        write_draft(visit_id, state, _with_plan(after, seen), seen=seen)
    return after


def _with_plan(ended: Progress, seen: Access) -> Opening:
    """The opening with the plan of care, which a first visit's gets only once its signs are chosen."""
    if ended.opening.plan is not None:
        return ended.opening
    episode = episode_reads.one(ended.visit["episode_id"], clinic_id=seen.clinic_id)
    plan = episode["plan"] if episode else None
    return msgspec.structs.replace(ended.opening, plan=msgspec.convert(plan, PlanOfCare) if plan else None)


def _in_order(step: AnyStep, steps: tuple[AnyStep, ...]) -> AnyStep:
    """The step, not earlier than the one before it: two devices' clocks may differ by seconds."""
    if not steps or step.at >= steps[-1].at:
        return step
    return msgspec.structs.replace(step, at=steps[-1].at)


def _becomes(step: AnyStep, state: State) -> str:
    """What a step makes of the visit's row."""
    if isinstance(step, Closed):
        return "stopped" if state.stage == "stopped" else "closed"
    return {Paused: "paused", Resumed: "open"}.get(type(step), "")


def _voided(steps: tuple[AnyStep, ...]) -> int:
    """The number of the step that an undo takes back."""
    kept = {number for number, _ in standing(steps)}
    left = {number for number, _ in standing((*steps, Undone(at=steps[-1].at)))}
    return next(iter(kept - left))


def _keep_signs(before: Progress, step: Chose, seen: Access) -> None:
    """Let the signs chosen at the first visit steer the episode, with the plan of care they call for."""
    if before.visit["number"] == 1:
        plan = propose(starts=before.opening.on, signs=step.signs)
        episodes.change(before.visit["episode_id"], signs=step.signs, plan=plan, by=seen.actor)
