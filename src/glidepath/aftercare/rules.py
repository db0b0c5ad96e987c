"""A condition, a clearance and what the visits won become about five minutes a day.

Parts follow the brief: use the new range, targeted mobility, strength, load and ergonomics, tracking. The exercises and
their doses are general practice that nobody has signed; what decides here is which fit this person, and says why.
"""

from collections.abc import Collection, Mapping, Sequence

import msgspec

from glidepath.aftercare.suiting import barred, held, one_sided, suited
from glidepath.aftercare.values import Ground, Irritability, Item, Programme, Stage, Tracked, Why, Withheld
from glidepath.aftercare.wording import LOAD_WORDS, NONE_FITS, reason, tracked_words
from glidepath.body import Body, Motion, Side
from glidepath.catalogue import Bar, Condition, Measure
from glidepath.catalogue.exercise import Checklist, Equipment, Exercise, Use
from glidepath.measure import Change
from glidepath.screen import Cleared

MINUTES = 5
"""A day's programme is about five minutes (the brief)."""
MOST_ITEMS = 6
"""More exercises than these are not kept up: the house's own choice."""
CAPS = {Irritability.HIGH: 1, Irritability.MODERATE: 2, Irritability.LOW: 3}
"""The highest level of an exercise by irritability; stages cap it alike. The house's own choice."""
STAGES = {Stage.EARLY: 1, Stage.BUILDING: 2, Stage.RETURNING: 3}
ROUNDS = (
    (Use.RANGE, Use.MOBILITY, Use.STRENGTH),
    (Use.LOAD, Use.RANGE, Use.STRENGTH, Use.MOBILITY),
    (Use.STRENGTH, Use.MOBILITY, Use.RANGE),
)
"""Which part gets the next exercise while minutes are left: the new range first, one of each before two of any."""
REGAINED, OWN_MOTION, OWN_STRUCTURE, OWN_REGION = 16, 4, 2, 1
"""How much a fit counts: a motion regained before one of the complaint, its structures before its regions."""
RANGE = "range"
"""The measure of what was won."""
AT_HOME = frozenset({"self_report", "diary", "phone", "tape"})
"""Methods a person can use alone."""


def propose(
    condition: Condition, side: Side, clearance: Cleared, *, exercises: Mapping[str, Exercise],
    equipment: Mapping[str, Equipment], checklists: Mapping[str, Checklist], measures: Mapping[str, Measure],
    body: Body, changes: Sequence[Change] = (), owned: Collection[str] = (), minutes: float = MINUTES,
    stage: Stage = Stage.EARLY, irritability: Irritability = Irritability.MODERATE,
) -> Programme | Withheld:
    """Propose what a person does at home, or say what stands in the way.

    `changes` are those of the visits: a range that really changed is used first. `owned` are ids of equipment,
    `minutes` the most a day. Nobody without a clearance has a programme: the clearance is an argument.

    Raises: ValueError for minutes of 0 or less and for equipment that is not on file.
    """
    if minutes <= 0:
        raise ValueError(f"minutes are {minutes:g}, expected more than 0")
    if unknown := sorted(set(owned) - set(equipment)):
        raise ValueError(f"no equipment is called {unknown[0]!r}, expected one of {', '.join(equipment)}")
    if reasons := held(clearance):
        return Withheld(reasons=reasons)
    fit = suited(exercises, side, clearance, body=body, equipment=equipment, owned=owned)
    won = regained(changes)
    level = min(CAPS[irritability], STAGES[stage])
    items = _filled(ranked(fit, condition, won, level), side, minutes, body.motions)
    if not items:
        return Withheld(reasons=_left_out(exercises, condition, side, clearance, body)
                        or (NONE_FITS,))
    tracked = _tracked(condition, won, measures)
    return Programme(
        condition=condition.id, side=side, most=minutes, offered=tuple(fit),
        items=tuple(_said(item, condition, exercises, measures, body.motions) for item in items),
        cautions=_cautions(clearance), withheld=_left_out(exercises, condition, side, clearance, body),
        load=LOAD_WORDS,
        checklists=tuple(one.id for one in checklists.values() if condition.id in one.conditions),
        track=tuple(tracked_words(one, measures, body.motions) for one in tracked), tracked=tracked,
        verified=all(exercises[item.exercise].verified and exercises[item.exercise].dose.verified for item in items),
    )


def regained(changes: Sequence[Change]) -> dict[str, Change]:
    """Give the motions whose range has really grown, by id, with the change that says so; first come, first kept."""
    found: dict[str, Change] = {}
    for change in changes:
        if change.after.motion and change.verdict.won:
            found.setdefault(change.after.motion, change)
    return found


def ranked(
    fit: Mapping[str, Exercise], condition: Condition, won: Mapping[str, Change], level: int
) -> dict[Use, list[tuple[Exercise, Why]]]:
    """Order the exercises of each part, best first, with the reason for each; ties stand in the order of ids."""
    found: dict[Use, list[tuple[Exercise, Why]]] = {use: [] for use in Use}
    scored = []
    for one in fit.values():
        score, why = _worth(one, condition, won)
        if why is not None and one.level <= level:
            scored.append((-score, -one.level, one.id, why))
    for _, _, name, why in sorted(scored, key=lambda row: row[:3]):
        found[fit[name].use].append((fit[name], why))
    return found


def fitted(
    exercise: Exercise, why: Why | None, side: Side, motions: Mapping[str, Motion], *, because: str = ""
) -> Item:
    """Make an item: where the complaint has no side, what works on one side is done on both."""
    sides = 2 if side is Side.MIDLINE and one_sided(exercise, motions) else 1
    return Item(exercise=exercise.id, use=exercise.use, because=because, why=why, sides=sides,
                minutes=round(exercise.dose.minutes * sides, 1))


def _said(
    item: Item, condition: Condition, exercises: Mapping[str, Exercise], measures: Mapping[str, Measure],
    motions: Mapping[str, Motion],
) -> Item:
    """The item with its reason in English."""
    assert item.why is not None
    because = reason(item.why, condition, exercises=exercises, measures=measures, motions=motions)
    return msgspec.structs.replace(item, because=because)


def _worth(one: Exercise, condition: Condition, won: Mapping[str, Change]) -> tuple[int, Why | None]:
    """How well an exercise fits, and why; no reason where it does not fit at all."""
    back = [name for name in one.motions if name in won]
    own = [name for name in condition.motions if name in one.motions]
    there = set(one.structures) & set(condition.structures)
    near = set(one.regions) & set(condition.regions)
    score = REGAINED * len(back) + OWN_MOTION * len(own) + OWN_STRUCTURE * len(there) + OWN_REGION * len(near)
    if back and one.use in (Use.RANGE, Use.MOBILITY):
        return score, Why(ground=Ground.WON, won=won[back[0]])
    if not near and not back:
        return 0, None
    if one.use in (Use.RANGE, Use.MOBILITY):
        return score, Why(ground=Ground.LIMITED, motion=own[0]) if own else None
    return score, Why(ground=Ground.LOADED if one.use is Use.STRENGTH else Ground.DAILY)


def _filled(
    ranked: Mapping[Use, Sequence[tuple[Exercise, Why]]], side: Side, minutes: float, motions: Mapping[str, Motion]
) -> tuple[Item, ...]:
    """Take exercises part by part while minutes are left, never two steps of one ladder, other motions first."""
    chosen: list[Item] = []
    closed: set[str] = set()
    moved: set[tuple[Use, str]] = set()
    for use in (use for part in ROUNDS for use in part):
        taken = sum(item.minutes for item in chosen)
        free = [
            (one, item) for one, why in ranked[use] if one.id not in closed
            if round(taken + (item := fitted(one, why, side, motions)).minutes, 1) <= minutes
        ]
        if free and len(chosen) < MOST_ITEMS:
            one, item = min(free, key=lambda pair: all((use, name) in moved for name in pair[0].motions))
            chosen.append(item)
            closed |= {one.id, *one.harder, *one.easier}
            moved |= {(use, name) for name in one.motions}
    return tuple(sorted(chosen, key=lambda item: list(Use).index(item.use)))


def _cautions(clearance: Cleared) -> tuple[str, ...]:
    """What goes with every exercise: adapting precautions and signs that are watched."""
    adapt = [item.sentence for item in clearance.precautions if item.bar is Bar.ADAPT]
    return (*adapt, *(reason.to_person for reason in clearance.watch))


def _left_out(
    exercises: Mapping[str, Exercise], condition: Condition, side: Side, clearance: Cleared, body: Body
) -> tuple[str, ...]:
    """Why exercises for this complaint are left out, each reason once."""
    near = [one for one in exercises.values() if set(one.regions) & set(condition.regions)]
    return tuple(dict.fromkeys(says for one in near for says in barred(one, side, clearance, body=body)))


def _tracked(
    condition: Condition, won: Mapping[str, Change], measures: Mapping[str, Measure]
) -> tuple[Tracked, ...]:
    """What to measure at home: the measures of the complaint that a person can take alone, and what was won."""
    own = [Tracked(measure=one.measure, motion=one.motion, label=one.label)
           for one in condition.measures if AT_HOME & set(measures[one.measure].methods)]
    return tuple(dict.fromkeys([*own, *(Tracked(measure=RANGE, motion=name) for name in won)]))
