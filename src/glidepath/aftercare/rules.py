"""A condition, a clearance and what the visits won become about five minutes a day.

Parts follow the brief: use the new range, targeted mobility, strength, load and ergonomics, tracking. The exercises and
their doses are general practice that nobody has signed; what decides here is which fit this person, and says why.
"""

from collections.abc import Collection, Mapping, Sequence

from glidepath.aftercare.suiting import barred, held, one_sided, suited
from glidepath.aftercare.values import Irritability, Item, Programme, Stage, Withheld
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
AT_HOME = frozenset({"self_report", "diary", "phone", "tape"})
"""Methods a person can use alone."""
LOAD_WORDS = (
    "Write down what loads the sore part: how far you run, what you lift, how long you type or sit.",
    "Build up again in small steps, and look at the week as a whole.",
)


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
    items = _filled(ranked(fit, condition, won, level, body.motions), side, minutes, body.motions)
    if not items:
        return Withheld(reasons=_left_out(exercises, condition, side, clearance, body)
                        or ("No exercise on file fits this complaint into so few minutes.",))
    return Programme(
        condition=condition.id, side=side, most=minutes, items=items, offered=tuple(fit),
        cautions=_cautions(clearance), withheld=_left_out(exercises, condition, side, clearance, body),
        load=LOAD_WORDS,
        checklists=tuple(one.id for one in checklists.values() if condition.id in one.conditions),
        track=_tracked(condition, won, measures, body.motions),
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
    fit: Mapping[str, Exercise], condition: Condition, won: Mapping[str, Change], level: int,
    motions: Mapping[str, Motion],
) -> dict[Use, list[tuple[Exercise, str]]]:
    """Order the exercises of each part, best first, with the reason for each; ties stand in the order of ids."""
    found: dict[Use, list[tuple[Exercise, str]]] = {use: [] for use in Use}
    scored = []
    for one in fit.values():
        score, because = _worth(one, condition, won, motions)
        if because and one.level <= level:
            scored.append((-score, -one.level, one.id, because))
    for _, _, name, because in sorted(scored):
        found[fit[name].use].append((fit[name], because))
    return found


def fitted(exercise: Exercise, because: str, side: Side, motions: Mapping[str, Motion]) -> Item:
    """Make an item: where the complaint has no side, what works on one side is done on both."""
    sides = 2 if side is Side.MIDLINE and one_sided(exercise, motions) else 1
    return Item(exercise=exercise.id, use=exercise.use, because=because, sides=sides,
                minutes=round(exercise.dose.minutes * sides, 1))


def _worth(
    one: Exercise, condition: Condition, won: Mapping[str, Change], motions: Mapping[str, Motion]
) -> tuple[int, str]:
    """How well an exercise fits, and why; no reason where it does not fit at all."""
    back = [name for name in one.motions if name in won]
    own = [name for name in condition.motions if name in one.motions]
    there = set(one.structures) & set(condition.structures)
    near = set(one.regions) & set(condition.regions)
    score = REGAINED * len(back) + OWN_MOTION * len(own) + OWN_STRUCTURE * len(there) + OWN_REGION * len(near)
    if back and one.use in (Use.RANGE, Use.MOBILITY):
        return score, f"Uses what was won: {won[back[0]].sentence}"
    if not near and not back:
        return 0, ""
    if one.use in (Use.RANGE, Use.MOBILITY):
        kept = f"Keeps {_name(own[0], motions)}, which {condition.plain.lower()} often limits." if own else ""
        return score, kept
    if one.use is Use.STRENGTH:
        return score, f"Makes stronger what {condition.plain.lower()} loads."
    return score, "Builds up how much load is borne in daily life."


def _filled(
    ranked: Mapping[Use, Sequence[tuple[Exercise, str]]], side: Side, minutes: float, motions: Mapping[str, Motion]
) -> tuple[Item, ...]:
    """Take exercises part by part while minutes are left, never two steps of one ladder, other motions first."""
    chosen: list[Item] = []
    closed: set[str] = set()
    moved: set[tuple[Use, str]] = set()
    for use in (use for part in ROUNDS for use in part):
        taken = sum(item.minutes for item in chosen)
        free = [
            (one, item) for one, because in ranked[use] if one.id not in closed
            if round(taken + (item := fitted(one, because, side, motions)).minutes, 1) <= minutes
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
    condition: Condition, won: Mapping[str, Change], measures: Mapping[str, Measure], motions: Mapping[str, Motion]
) -> tuple[str, ...]:
    """What to measure at home: the measures of the complaint that a person can take alone, and what was won."""
    own = [
        f"{measures[one.measure].name}{f', {one.label}' if one.label else ''}"
        f"{f', {_name(one.motion, motions)}' if one.motion else ''}"
        for one in condition.measures if AT_HOME & set(measures[one.measure].methods)
    ]
    return tuple(dict.fromkeys([*own, *(f"Range of motion, {_name(name, motions)}" for name in won)]))


def _name(motion: str, motions: Mapping[str, Motion]) -> str:
    """A motion inside a sentence."""
    return motions[motion].name.lower()
