"""Which exercises a person may do, by their clearance and by what they own; and on how many sides."""

from collections.abc import Collection, Mapping

from glidepath.body import Body, Motion, Side
from glidepath.catalogue import Bar
from glidepath.catalogue.exercise import Equipment, Exercise
from glidepath.screen import Cleared

LIES_LIKE = {"feet_up": "supine"}
"""Positions of exercises under which the precautions of a position for treatment hold too."""


def suited(
    exercises: Mapping[str, Exercise], side: Side, clearance: Cleared, *, body: Body,
    equipment: Mapping[str, Equipment], owned: Collection[str] = (),
) -> dict[str, Exercise]:
    """Give the exercises that no precaution of this person stands against and that need nothing they lack.

    `owned` are ids of equipment; what every household has need not be named. Nobody without a clearance has any.
    """
    has = {one.id for one in equipment.values() if one.household} | set(owned)
    return {
        name: one for name, one in exercises.items()
        if set(one.equipment) <= has and not barred(one, side, clearance, body=body)
    }


def barred(exercise: Exercise, side: Side, clearance: Cleared, *, body: Body) -> tuple[str, ...]:
    """Say which precautions stand against an exercise on a side; none means that the person may do it."""
    lies = body.positions.get(LIES_LIKE.get(exercise.pose, exercise.pose))
    not_with = set(lies.not_with) if lies else set()
    on = side if one_sided(exercise, body.motions) else Side.MIDLINE
    return tuple(
        item.sentence for item in clearance.precautions if item.id in not_with or item.bars(exercise.regions, on)
    )


def held(clearance: Cleared) -> tuple[str, ...]:
    """Say which precautions wait for a doctor and concern the whole body: with one of them there is no programme."""
    return tuple(item.sentence for item in clearance.precautions if item.bar is not Bar.ADAPT and not item.places)


def one_sided(exercise: Exercise, motions: Mapping[str, Motion]) -> bool:
    """Say whether an exercise works on one side only: neither with both at once, nor first to one and then the other.
    """
    there_and_back = {
        name for name in motions if f"{name} other" in exercise.start and name in exercise.end
    }
    keys = {key for key in (*exercise.start, *exercise.end) if motions[key.partition(" ")[0]].sided}
    return any(not key.endswith(" both") and key.partition(" ")[0] not in there_and_back for key in keys)
