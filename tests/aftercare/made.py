"""Programmes for the tests of the room, on the real catalogue."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from glidepath.aftercare import Programme, Withheld, propose
from glidepath.body import Side
from glidepath.catalogue import Bar, Rung, shelf
from glidepath.catalogue.exercise import checklists, equipment, exercises
from glidepath.measure import Change, Context, change, reading
from glidepath.screen import TO_READ, Cleared, Place, Precaution

SHELF, EXERCISES = shelf(), exercises()
MOTIONS = SHELF.body.motions
DAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def proposed(
    condition: str, *, side: Side = Side.RIGHT, clearance: Cleared = TO_READ, **given: Any
) -> Programme | Withheld:
    """What is proposed."""
    return propose(
        SHELF.conditions[condition], side, clearance, exercises=EXERCISES, equipment=equipment(),
        checklists=checklists(), measures=SHELF.measures, body=SHELF.body, **given,
    )  # fmt: skip


def programme(condition: str, **given: Any) -> Programme:
    """A programme, where there must be one."""
    made = proposed(condition, **given)
    assert isinstance(made, Programme)
    return made


def careful(id: str, bar: Bar, *places: tuple[str, Side]) -> Cleared:
    """A clearance with one precaution."""
    where = tuple(Place(region=region, side=side) for region, side in places)
    return Cleared(rung=Rung.GO, watch=(), precautions=(
        Precaution(id=id, bar=bar, places=where, sentence=f"Mind {id}."),
    ))  # fmt: skip


def grown(motion: str, before: float, after: float, *, side: Side = Side.RIGHT, method: str = "crom") -> Change:
    """A change of range."""
    measure = SHELF.measures["range"]

    def taken(value: float, context: Context) -> Any:
        trials: Sequence[float] = (value,) * measure.trials if measure.trials > 1 else ()
        return reading(measure, side=side, method=method, at=DAY, context=context, motion=motion,
                       value=None if trials else value, trials=trials)

    return change(taken(before, Context.BEFORE), taken(after, Context.AFTER), measure=measure, condition="neck_pain")
