"""What the visit screen needs besides the visit's state: questions, structures by region, words for choices."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from glidepath.assess import Mechanism, NerveTest
from glidepath.body import Side, Structure
from glidepath.catalogue import Condition, DefaultMeasure, Shelf
from glidepath.measure import Sign
from glidepath.palpate import Texture
from glidepath.screen import Answer, Answers, questions
from glidepath.visit import Arrived, Opening
from glidepath.web.clinic.drawing.drawn import Drawn
from glidepath.web.clinic.visit.panel import sign_entry
from glidepath.web.records.queries import steps as step_reads
from glidepath.web.records.queries import visits as visit_reads

NOTHING_TOLD = Answers()


def kit(
    opening: Opening, shelf: Shelf, *, known: Mapping[str, Any], own: Drawn | None = None, told: Answers = NOTHING_TOLD
) -> dict[str, Any]:
    """Everything that stays the same while a visit runs.

    `known` are the precautions of the visit before, `own` is the person's latest pain drawing, `told` what they told
    since; all are proposed and nothing is decided by them.
    """
    condition = shelf.conditions[opening.condition]
    return {
        "number": opening.number,
        "side": opening.side.value,
        "questions": door_questions(opening, shelf, own, told),
        "drawing": _drawing(own),
        "precautions": [
            {"id": item.id, "question": item.question, "bar": item.bar.value, "why": item.why}
            for item in shelf.precautions.values()
        ],
        "known": _proposed_precautions(told) | dict(known),
        "told": {name: answer.value for name, answer in told.flags.items()},
        "signs": [sign_entry(sign, shelf) for sign in proposed(condition, opening.side, shelf)],
        "structures": {
            item.id: [item.name, item.kind.value, item.depth, item.formal, *item.common]
            for item in shelf.body.structures.values()
        },
        "regions": _by_region(shelf),
        "techniques": [
            {"id": item.id, "name": item.name, "plain": item.plain}
            for item in shelf.techniques.values() if item.by == "clinician"
        ],
        "names": {name: region.name for name, region in shelf.body.regions.items()},
        "textures": [texture.value for texture in Texture],
        "mechanisms": [mechanism.value for mechanism in Mechanism],
        "nerves": [test.value for test in NerveTest],
        "home": list(condition.aftercare),
    }


def door_questions(
    opening: Opening, shelf: Shelf, own: Drawn | None, told: Answers = NOTHING_TOLD
) -> list[dict[str, str]]:
    """The safety questions of the complaint, and first those that were told, or that the drawing is a reason to ask.

    Either adds questions, whatever the complaint, and takes none away; only the answers decide. The most urgent comes
    first in each group.
    """
    says = {one.flag: one.says for one in own.asks} if own else {}
    raised = {name: msgspec.structs.replace(shelf.flags[name], conditions=()) for name in (*told.flags, *says)}
    usual = [flag for flag in questions(shelf.flags, condition=opening.condition) if flag.id not in raised]
    return [{"id": flag.id, "question": flag.question, "drawn": says.get(flag.id, "")}
            for flag in (*questions(raised), *usual)]  # fmt: skip


def _drawing(own: Drawn | None) -> dict[str, Any] | None:
    """The person's latest drawing as the arrival shows it."""
    if own is None:
        return None
    return {
        "at": own.drawing.at.strftime("%d %b %Y, %H:%M"), "by": own.by, "nerve": own.nerve,
        "spots": [", ".join(filter(None, (f"{one.name} {one.intensity}", one.kind))) for one in own.spots
                  if one.kind],
    }  # fmt: skip


def proposed(condition: Condition, side: Side, shelf: Shelf) -> tuple[Sign, ...]:
    """The signs a first visit may choose from: the condition's measures, then its motions."""
    wanted = [sign for default in condition.measures for sign in _signs(default, side, shelf)]
    motions = [sign for motion in condition.motions for sign in _signs(_range(motion), side, shelf)]
    return tuple(dict.fromkeys([*wanted, *motions]))


def _proposed_precautions(told: Answers) -> dict[str, Any]:
    """What was told of precautions, as the arrival check takes a proposal."""
    return {name: {"answer": answer.value, "places": [], "doctor": None, "told": True}
            for name, answer in told.precautions.items()}  # fmt: skip


def known_precautions(visit: Mapping[str, Any]) -> dict[str, Any]:
    """The precautions answered with yes or unsure at the visit before this one of the same person."""
    earlier = visit_reads.of_person(visit["person_id"], clinic_id=visit["clinic_id"], limit=5)
    before = next((row for row in earlier if row["id"] != visit["id"]), None)
    if before is None:
        return {}
    rows = step_reads.of_visit(before["id"], clinic_id=visit["clinic_id"])
    doors = [row["payload"] for row in rows if row["payload"].get("step") == Arrived.__struct_config__.tag]
    answers = doors[-1]["answers"] if doors else {}
    given = answers.get("precautions", {})
    return {
        name: {"answer": answer, "places": answers.get("places", {}).get(name, []),
               "doctor": answers.get("doctor", {}).get(name)}
        for name, answer in given.items() if answer != Answer.NO
    }  # fmt: skip


def _range(motion: str) -> DefaultMeasure:
    return DefaultMeasure(measure="range", motion=motion)


def _signs(default: DefaultMeasure, side: Side, shelf: Shelf) -> Iterable[Sign]:
    """One sign, or one a direction where a motion goes both ways."""
    measure = shelf.measures[default.measure]
    if measure.per_motion:
        motion = shelf.body.motions[default.motion]
        sides = _sides(side, both=motion.opposite == motion.id) if motion.sided else (Side.MIDLINE,)
    else:
        sides = _sides(side, both=False) if measure.sided else (Side.MIDLINE,)
    for on in sides:
        yield Sign(measure=default.measure, motion=default.motion, label=default.label, side=on)


def _sides(side: Side, *, both: bool) -> tuple[Side, ...]:
    """The complaint's side first; both where either may matter."""
    if side is Side.MIDLINE:
        return Side.LEFT, Side.RIGHT
    return (side, side.other) if both else (side,)


def _by_region(shelf: Shelf) -> dict[str, list[str]]:
    """Ids of structures by the region a finger points to: nearest the skin first, what begins there before the rest."""
    found: dict[str, list[Structure]] = {}
    for structure in shelf.body.structures.values():
        for region in structure.regions:
            found.setdefault(region, []).append(structure)
    return {
        region: [one.id for one in sorted(items, key=lambda one: (one.depth, one.regions[0] != region, one.name))]
        for region, items in found.items()
    }  # fmt: skip
