"""A visit's state as the screen shows it: every value in words and numbers, nothing left to work out there."""

from datetime import datetime
from typing import Any

import msgspec

from glidepath.assess import RangeRow, opinion
from glidepath.body import Kind, Side
from glidepath.catalogue import Measure, Shelf
from glidepath.measure import Change, Reading, Sign, Verdict, judged_methods, method_words, sign_of
from glidepath.palpate import Finding
from glidepath.release import Protocol
from glidepath.retest import Again, NextStep, Onto, Onward, Stop
from glidepath.screen import Cleared, Outcome, Referred, Unanswered
from glidepath.visit import (
    FIRST_TECHNIQUE,
    AnyStep,
    State,
    Undone,
    card,
    place_words,
    range_table,
    ranked,
    sign_words,
    standing,
    value_words,
)
from glidepath.web.clinic.visit.progress import Progress

CANDIDATES = 8
"""Structures proposed at once: more than that is a list to read, not a choice to make."""
NEIGHBOURS = 5
"""Muscles named as drawn along: the furthest first, the rest would be noise."""
ROOM = 15
"""Degrees past the clinical end of a motion that the dial still reaches."""
VERDICTS = {
    Verdict.WORTHWHILE: "Real and worthwhile",
    Verdict.REAL: "Real change",
    Verdict.WITHIN_ERROR: "Within error",
    Verdict.WORSE: "Worse",
    Verdict.CANNOT_JUDGE: "Cannot be judged",
}
WORDS = {
    "arrived": "the answers at the door", "told": "what was told", "chose": "the choice of signs",
    "measured": "the last reading", "palpated": "the last finding", "targeted": "the turn to this structure",
    "released": "the last pass", "closed": "the close",
}  # fmt: skip


def panel(now: Progress, shelf: Shelf) -> dict[str, Any]:
    """Everything the visit screen shows of a visit as it stands."""
    state = now.state
    treating = isinstance(state.clearance, Cleared) and state.consent
    return {
        "status": now.visit["status"],
        "stage": state.stage,
        "seq": len(now.steps),
        "minutes": {"spent": state.minutes.total, "allotted": now.opening.minutes},
        "lastAt": _moment(now.steps),
        "consent": state.consent,
        "gate": _gate(state.clearance),
        "signs": [_sign(sign, now, shelf) for sign in state.signs],
        "opinion": _opinion(state),
        "ranges": [_range(row, shelf) for row in range_table(state, now.opening, shelf)],
        "others": [sign_entry(sign, shelf) for sign in _other_sides(state, shelf)],
        "told": state.history is not None or bool(state.nerves),
        "candidates": [
            {"structure": found.structure, "side": found.side.value, "reasons": list(found.reasons)}
            | _place(state, shelf, found.structure, found.side)
            for found in (ranked(state, now.opening, shelf)[:CANDIDATES] if treating else ())
            if found.score > 0
        ],
        "findings": [_finding(found, shelf) for found in state.findings],
        "target": _target(state, shelf) if treating else None,
        "passes": len(state.passes),
        "next": _next(state.next, state, shelf),
        "changes": [_change(change, shelf) for change in state.changes],
        "treated": [
            {"structure": done.structure, "side": done.side.value,
             "name": place_words(done.structure, done.side, shelf), "passes": len(done.passes),
             "outcome": done.outcome}
            for done in state.treated
        ],
        "undo": _undo(now.steps),
    }  # fmt: skip


def card_of(
    state: State, shelf: Shelf, structure: str, side: Side, technique: str = FIRST_TECHNIQUE
) -> dict[str, Any]:
    """The protocol card of a structure for this person today, or why there is none. Raises ValueError."""
    guide = card(state, shelf, structure, side, technique)
    if not isinstance(guide, Protocol):
        return {"withheld": list(guide.reasons)}
    return {
        "technique": guide.technique,
        "steps": list(guide.steps),
        "cautions": list(guide.cautions),
        "contacts": [{"id": name, "name": shelf.contacts[name].name} for name in guide.contacts],
        "fewest": max(1, guide.passes[0]),
        "most": max(1, guide.passes[1]),
        "limit": guide.limit,
        "tension": guide.tension.value,
        "mover": guide.mover.value,
        "along": _drawn_along(guide, shelf),
        "grade": guide.grade.value.replace("_", " "),
        "verified": guide.verified,
    }


def _drawn_along(guide: Protocol, shelf: Shelf) -> list[str]:
    """The muscles that the same movement draws along, those taken furthest first."""
    beside = [shelf.body.structures[one.structure] for one in guide.along if not one.parted]
    return [item.spoken for item in beside if item.kind is Kind.MUSCLE][:NEIGHBOURS]


def sign_entry(sign: Sign, shelf: Shelf) -> dict[str, Any]:
    """A sign with what is needed to enter a reading of it: unit, ends, step, ways of measuring."""
    measure = shelf.measures[sign.measure]
    low, high = _ends(sign, measure, shelf)
    judged = judged_methods(measure, sign.motion)
    return {
        "measure": sign.measure, "motion": sign.motion, "label": sign.label, "side": sign.side.value,
        "name": sign_words(sign, shelf), "unit": measure.unit, "entry": measure.entry, "trials": measure.trials,
        "low": measure.low, "high": measure.high, "from": low, "to": high, "step": measure.step,
        "methods": list(measure.methods), "called": {one: method_words(one) for one in measure.methods},
        "judged": list(judged), "method": (*judged, *measure.methods)[0],
        "decides": measure.decides, "better": measure.direction.value,
    }  # fmt: skip


def _ends(sign: Sign, measure: Measure, shelf: Shelf) -> tuple[float, float]:
    """The ends of the dial: a motion's own range with room to spare, any other measure's scale."""
    if not sign.motion:
        return measure.low, measure.high
    limit = shelf.body.motions[sign.motion].limit
    return 0, -(-(limit + ROOM) // 10) * 10


def _moment(steps: tuple[AnyStep, ...]) -> str | None:
    """The moment of the last step."""
    last: datetime | None = steps[-1].at if steps else None
    return last.isoformat() if last else None


def _gate(outcome: Outcome | None) -> dict[str, Any] | None:
    """What the safety gate said."""
    match outcome:
        case Cleared():
            return {
                "kind": "cleared", "rung": outcome.rung.value,
                "watch": [reason.to_clinician for reason in outcome.watch],
                "precautions": [{"id": item.id, "bar": item.bar.value, "sentence": item.sentence}
                                for item in outcome.precautions],
            }  # fmt: skip
        case Referred():
            return {
                "kind": "referred", "rung": outcome.rung.value, "sentence": outcome.sentence,
                "reasons": [{"when": reason.when, "person": reason.to_person, "clinician": reason.to_clinician,
                             "source": reason.source} for reason in outcome.reasons],
            }  # fmt: skip
        case Unanswered():
            return {"kind": "unanswered", "sentence": outcome.sentence,
                    "open": [*outcome.flags, *outcome.precautions]}  # fmt: skip
    return None


def _sign(sign: Sign, now: Progress, shelf: Shelf) -> dict[str, Any]:
    """A comparable sign with where it stood last time, before treatment and now."""
    def of(readings: tuple[Reading, ...]) -> Reading | None:
        return next((taken for taken in readings if sign_of(taken) == sign), None)

    state = now.state
    last, before, latest = of(now.opening.last), of(state.before), of(state.latest)
    pending = of(tuple(reversed(state.readings))) if state.passes and sign not in state.awaiting else None
    known = before or last
    return sign_entry(sign, shelf) | {
        "last": _value(last), "before": _value(before), "now": _value(pending or latest),
        "awaiting": sign in state.awaiting,
    } | ({"method": known.method} if known else {})  # fmt: skip


def _range(row: RangeRow, shelf: Shelf) -> dict[str, Any]:
    """A motion left and right beside its reference."""
    return {
        "name": shelf.body.motions[row.motion].name, "left": row.left, "right": row.right, "midline": row.midline,
        "norm": row.norm, "source": row.norm_source, "verified": row.norm_verified,
        "limited": [side.value for side in row.limited],
    }  # fmt: skip


def _other_sides(state: State, shelf: Shelf) -> list[Sign]:
    """The other side of each sign of range, where it has not been measured today."""
    taken = {sign_of(reading) for reading in state.before}
    others = [
        msgspec.structs.replace(sign, side=sign.side.other) for sign in state.signs
        if sign.motion and shelf.body.motions[sign.motion].sided
    ]  # fmt: skip
    return [sign for sign in others if sign not in taken and sign not in state.signs]


def _value(reading: Reading | None) -> dict[str, Any] | None:
    """A reading as a number and in words."""
    return {"value": reading.value, "words": value_words(reading)} if reading else None


def _opinion(state: State) -> dict[str, Any] | None:
    """Whether soft tissue is a likely driver, once something was told or tested."""
    if state.history is None and not state.nerves:
        return None
    said = opinion(history=state.history, nerves=state.nerves)
    return {"driver": said.driver.value, "reasons": list(said.reasons), "against": list(said.against)}


def _place(state: State, shelf: Shelf, structure: str, side: Side) -> dict[str, Any]:
    """A structure's name and card."""
    return {"name": place_words(structure, side, shelf), "card": card_of(state, shelf, structure, side)}


def _finding(found: Finding, shelf: Shelf) -> dict[str, Any]:
    """A palpation finding with the regions it colours on the chart."""
    return {
        "structure": found.structure, "side": found.side.value, "tenderness": found.tenderness,
        "familiar": found.familiar, "texture": found.texture.value,
        "name": place_words(found.structure, found.side, shelf),
        "regions": list(shelf.body.structures[found.structure].regions),
    }  # fmt: skip


def _target(state: State, shelf: Shelf) -> dict[str, Any] | None:
    """The structure under the hand, with its card."""
    if state.target is None:
        return None
    structure, side = state.target.structure, state.target.side
    return {"structure": structure, "side": side.value} | _place(state, shelf, structure, side)


def _next(step: NextStep | None, state: State, shelf: Shelf) -> dict[str, Any] | None:
    """What comes next, once the re-test is in."""
    match step:
        case Again():
            return {"kind": "again", "sentence": step.sentence}
        case Onward():
            return {"kind": "onward", "sentence": step.sentence,
                    "options": [_option(option, state, shelf) for option in step.options[:CANDIDATES]]}  # fmt: skip
        case Stop():
            return {"kind": "stop", "why": step.why.value, "sentence": step.sentence}
    return None


def _option(option: Onto, state: State, shelf: Shelf) -> dict[str, Any]:
    """A structure to go on to, with why and how sure."""
    return {"structure": option.structure, "side": option.side.value, "reasons": list(option.reasons),
            "evidence": option.evidence.value} | _place(state, shelf, option.structure, option.side)  # fmt: skip


def _change(change: Change, shelf: Shelf) -> dict[str, Any]:
    """A change with its verdict and the sentence that says what it rests on."""
    return {
        "name": sign_words(sign_of(change.after), shelf), "before": value_words(change.before),
        "after": value_words(change.after), "verdict": change.verdict.value, "word": VERDICTS[change.verdict],
        "sentence": change.sentence, "decides": change.decides,
    }  # fmt: skip


def _undo(steps: tuple[AnyStep, ...]) -> str:
    """What an undo would take back, in words; empty where there is nothing."""
    kept = [step for _, step in standing(steps)]
    kinds = [type(step).__struct_config__.tag for step in kept if not isinstance(step, Undone)]
    known = [kind for kind in kinds if kind in WORDS]
    return WORDS[str(known[-1])] if known else ""
