"""A person's latest pain drawing in words: every region with what became of it, what to look at, what to ask."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from glidepath.assess import (
    PAIN_SCALE,
    Hand,
    Pain,
    PainChange,
    PainDrawing,
    Turn,
    compare,
    nerve_pains,
    prompted,
    region_words,
)
from glidepath.body import Value
from glidepath.catalogue import Shelf, pain_kinds, prompts
from glidepath.measure import Verdict, method_words
from glidepath.visit import error_words, value_words
from glidepath.web.records.queries import drawings

HANDS = {Hand.PERSON: "by the person", Hand.CLINICIAN: "by the clinician, as the person told it"}
TURNS = {
    Turn.GONE: "no longer drawn", Turn.NEW: "new", Turn.LESS: "less", Turn.MORE: "more", Turn.SAME: "the same",
}  # fmt: skip
VERDICTS = {
    Verdict.WORTHWHILE: "real and worthwhile", Verdict.REAL: "real", Verdict.WITHIN_ERROR: "within error",
    Verdict.WORSE: "worse by more than the error", Verdict.CANNOT_JUDGE: "cannot be judged",
}  # fmt: skip


class Spot(Value, frozen=True, kw_only=True):
    """One region in words: what is felt now, and what became of it; `changed` is empty without an earlier drawing."""

    name: str
    intensity: str
    kind: str
    changed: str
    error: str
    verdict: str


class Asked(Value, frozen=True, kw_only=True):
    """A safety question that a drawing is a reason to ask, what was drawn, and what a yes would mean for the person."""

    flag: str
    question: str
    says: str
    if_yes: str


class Drawn(Value, frozen=True, kw_only=True):
    """The latest drawing, the day of the one before it, and everything to say of it."""

    drawing: PainDrawing
    by: str
    before: datetime | None
    spots: tuple[Spot, ...]
    nerve: str
    asks: tuple[Asked, ...]


def latest(person_id: UUID, *, clinic_id: UUID, condition: str, shelf: Shelf) -> Drawn | None:
    """Give the latest drawing of a person held against the one before; None where nothing was ever drawn."""
    made = [drawing_of(row) for row in drawings.of_person(person_id, clinic_id=clinic_id, limit=2)]
    return told(made[0], made[1] if len(made) > 1 else None, condition=condition, shelf=shelf) if made else None


def drawing_of(row: dict[str, Any]) -> PainDrawing:
    """A kept row as the library's value."""
    return PainDrawing(at=row["at"], hand=Hand(row["hand"]), pains=msgspec.convert(row["pains"], tuple[Pain, ...]))


def told(now: PainDrawing, before: PainDrawing | None, *, condition: str, shelf: Shelf) -> Drawn:
    """Put a drawing into words, held against the one before where there is one."""
    found = _changes(now, before, condition, shelf)
    return Drawn(
        drawing=now, by=HANDS[now.hand], before=before.at if before else None,
        spots=tuple(_spot(one, against=before is not None, shelf=shelf) for one in found),
        nerve=_nerve(now, shelf), asks=asked(now, shelf),
    )  # fmt: skip


def asked(drawing: PainDrawing, shelf: Shelf) -> tuple[Asked, ...]:
    """Give each safety question that a drawing is a reason to ask, once, with everything drawn that is one."""
    found: dict[str, list[str]] = {}
    for prompt in prompted(drawing.pains, prompts()):
        found.setdefault(prompt.flag, []).append(prompt.says)
    flags = {name: shelf.flags[name] for name in found}
    return tuple(
        Asked(flag=name, question=flag.question, says="; ".join(dict.fromkeys(found[name])), if_yes=flag.to_person)
        for name, flag in flags.items()
    )


def _changes(
    now: PainDrawing, before: PainDrawing | None, condition: str, shelf: Shelf
) -> tuple[PainChange, ...]:
    """Every region; without an earlier drawing each is held against itself and its change is not told."""
    return compare(before or now, now, measure=shelf.measures[PAIN_SCALE], body=shelf.body, condition=condition)


def _spot(found: PainChange, *, against: bool, shelf: Shelf) -> Spot:
    name = region_words(found.region, found.side, shelf.body)
    change, kinds = found.change, pain_kinds()
    moved = f", {value_words(change.before)} → {value_words(change.after)}" if found.turn is not Turn.SAME else ""
    felt = [f"now {kinds[kind].name.lower()}" for kind in found.begun if found.before and found.after]
    felt += [f"no longer {kinds[kind].name.lower()}" for kind in found.ended if found.before and found.after]
    return Spot(
        name=name[0].upper() + name[1:],
        intensity=f"{found.after.intensity}/10" if found.after else "not drawn",
        kind=", ".join(kinds[kind].name.lower() for kind in found.after.kinds) or "not said" if found.after else "",
        changed=", ".join([TURNS[found.turn] + moved, *felt]) if against else "",
        error=f"{method_words(change.after.method)}; error {error_words(change)}" if against and moved else "",
        verdict=VERDICTS[change.verdict] if against and moved else "",
    )  # fmt: skip


def _nerve(drawing: PainDrawing, shelf: Shelf) -> str:
    """Name the places whose feeling speaks for a nerve; empty where there is none."""
    kinds = pain_kinds()
    return "; ".join(
        f"{region_words(pain.region, pain.side, shelf.body)} "
        f"({', '.join(kinds[name].name.lower() for name in pain.kinds if kinds[name].nerve)})"
        for pain in nerve_pains(drawing.pains, kinds)
    )
