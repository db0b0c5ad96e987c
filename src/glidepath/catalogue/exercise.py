"""What a person does at home: exercises with their doses and poses, what they need, checklists for work and sport, and
kinds of load.

Not on the shelf: nothing is read before somebody asks for it, so the served application does not grow by it. All raise
CatalogueError, naming file and field, when a data file does not hold.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from graphlib import CycleError, TopologicalSorter
from typing import Literal

import msgspec

from glidepath.body import Body, Motion, Movement, Side, Value
from glidepath.catalogue import loader
from glidepath.catalogue.body import body
from glidepath.catalogue.loader import CatalogueError, known
from glidepath.catalogue.skeleton import skeleton

FOLDER, EQUIPMENT, CHECKLISTS, SORENESS = "exercises", "equipment.toml", "checklists", "soreness.toml"
LOADS = "home/loads.toml"
REST_SECONDS = 30
"""Pause between two sets, counted into the minutes: the house's own choice, no published figure."""
LEVELS = 3
"""Levels of an exercise: 1 without load, 2 with some, 3 with much or fast."""


class Use(StrEnum):
    """Which part of aftercare an exercise serves."""

    RANGE = "range"
    MOBILITY = "mobility"
    STRENGTH = "strength"
    LOAD = "load"


class Dose(Value, frozen=True, kw_only=True):
    """How much: `seconds` is the time of one repetition or of one hold, `days` are days a week."""

    sets: int
    reps: int
    seconds: int
    days: int
    source: str
    verified: bool

    @property
    def minutes(self) -> float:
        """Minutes one round takes on one side, pauses between sets included."""
        return round((self.sets * self.reps * self.seconds + (self.sets - 1) * REST_SECONDS) / 60, 1)


class Exercise(Value, frozen=True, kw_only=True):
    """Something a person does at home, in our own words.

    `plain` says what it is for, `begin` how to get ready, `steps` what to do, `stop` what to stop for besides what
    holds for all. `level` is 1 to `LEVELS`. `motions` are those it trains or keeps, `structures` what it works on.
    `start` and `end` are the poses of its figure in the position `pose`, in the unit of each motion: a bare motion is
    on the side that works (neck and trunk: towards it), `other` and `both` behind it say so. `harder` are ids of the
    next steps up; `easier` is never written: it follows from those.
    """

    id: str
    name: str
    plain: str
    use: Use
    level: int
    regions: tuple[str, ...]
    structures: tuple[str, ...]
    motions: tuple[str, ...]
    equipment: tuple[str, ...] = ()
    begin: str
    steps: tuple[str, ...]
    stop: tuple[str, ...]
    dose: Dose
    harder: tuple[str, ...] = ()
    easier: tuple[str, ...] = ()
    pose: str
    start: dict[str, float]
    end: dict[str, float]
    source: str
    verified: bool


class Equipment(Value, frozen=True, kw_only=True):
    """A thing an exercise needs; `household` is True where nobody has to be asked whether they have it."""

    id: str
    name: str
    household: bool = False


class Checklist(Value, frozen=True, kw_only=True):
    """Things to look at in a kind of work or sport; `conditions` are the complaints it is offered for."""

    id: str
    name: str
    conditions: tuple[str, ...]
    items: tuple[str, ...]
    source: str
    verified: bool


class Told(Value, frozen=True, kw_only=True):
    """What a person is told about soreness: what is `normal`, or a reason to `ring`."""

    id: str
    kind: Literal["normal", "ring"]
    says: str
    source: str
    verified: bool


class LoadKind(Value, frozen=True, kw_only=True):
    """Something that loads a sore part in daily life; nobody does more than `most` of its `unit` on a day.

    `checklist` is the one for the same kind of work or sport, empty where there is none.
    """

    id: str
    name: str
    asks: str
    unit: str
    most: float
    checklist: str = ""


@cache
def exercises() -> dict[str, Exercise]:
    """Read all exercises once, by id, in the order of their folders and names.

    Raises: CatalogueError naming the file and field that does not hold.
    """
    written = loader.folders(FOLDER, Exercise)
    check(written, body=body(), equipment=equipment())
    return _both_ways(written)


@cache
def equipment() -> dict[str, Equipment]:
    """Read what exercises may need, by id.

    Raises: CatalogueError naming the file and field that does not hold.
    """
    return loader.listed(EQUIPMENT, "equipment", Equipment)


@cache
def checklists() -> dict[str, Checklist]:
    """Read the checklists for work and sport, by id.

    Raises: CatalogueError naming the file and field that does not hold.
    """
    found = loader.folder(CHECKLISTS, Checklist)
    conditions = {name.rsplit("/", 1)[-1].removesuffix(".toml") for name in loader.names("conditions")}
    for one in found.values():
        known(f"{CHECKLISTS}/{one.id}.toml: `conditions`", one.conditions, conditions)
    return found


@cache
def soreness() -> dict[str, Told]:
    """Read what is said about soreness, by id.

    Raises: CatalogueError naming the file and field that does not hold.
    """
    return loader.listed(SORENESS, "told", Told)


@cache
def loads() -> dict[str, LoadKind]:
    """Read the kinds of load, by id.

    Raises: CatalogueError naming the file and field that does not hold.
    """
    found = loader.listed(LOADS, "load", LoadKind)
    for one in found.values():
        known(f"{LOADS}: {one.id}: `checklist`", filter(None, (one.checklist,)), checklists())
    return found


def check(written: Mapping[str, Exercise], *, body: Body, equipment: Mapping[str, Equipment]) -> None:
    """Hold every reference of the exercises against what it names, and their steps up against going in a circle.

    Raises: CatalogueError naming the record and the field of the first one that does not hold.
    """
    for one in written.values():
        where = f"{FOLDER}: {one.id}"
        known(f"{where}: `regions`", one.regions, body.regions)
        known(f"{where}: `structures`", one.structures, body.structures)
        known(f"{where}: `motions`", one.motions, body.motions)
        known(f"{where}: `equipment`", one.equipment, equipment)
        known(f"{where}: `harder`", one.harder, written)
        known(f"{where}: `pose`", (one.pose,), skeleton().rests)
        _whole(where, one)
        for name, angles in (("start", one.start), ("end", one.end)):
            _within(f"{where}: `{name}`", angles, body.motions)
    _no_circle(written)


def posed(angles: Mapping[str, float], side: Side, motions: Mapping[str, Motion]) -> dict[Movement, float]:
    """Give the angles of an exercise as movements, in the unit of each motion; `side` works and is left or right."""
    found = {}
    for key, amount in angles.items():
        name, _, whose = key.partition(" ")
        for own in _sides(motions[name], side, whose):
            found[Movement(motion=name, side=own)] = amount
    return found


def _sides(motion: Motion, side: Side, whose: str) -> tuple[Side, ...]:
    """The sides a written angle stands for."""
    if not motion.sided:
        return (Side.MIDLINE,)
    return {"": (side,), "other": (side.other,), "both": (side, side.other)}[whose]


def _whole(where: str, one: Exercise) -> None:
    """Refuse an exercise that lacks a part, or counts what cannot be counted."""
    for name, part in (("regions", one.regions), ("motions", one.motions), ("steps", one.steps), ("stop", one.stop)):
        if not part:
            raise CatalogueError(f"{where}: `{name}` is empty, expected at least one")
    if not 1 <= one.level <= LEVELS:
        raise CatalogueError(f"{where}: `level` is {one.level}, expected 1 to {LEVELS}")
    if min(one.dose.sets, one.dose.reps, one.dose.seconds) < 1 or not 1 <= one.dose.days <= 7:
        raise CatalogueError(f"{where}: `dose` expects sets, reps and seconds of at least 1, and 1 to 7 days")
    if one.easier:
        raise CatalogueError(f"{where}: `easier` is never written: write `harder` in the easier exercise")


def _within(where: str, angles: Mapping[str, float], motions: Mapping[str, Motion]) -> None:
    """Refuse an angle of no motion, of no side, or beyond what a healthy joint does."""
    for key, amount in angles.items():
        name, _, whose = key.partition(" ")
        known(where, (name,), motions)
        if whose not in (("", "other", "both") if motions[name].sided else ("",)):
            raise CatalogueError(f"{where}: {key!r}: expected `other`, `both` or nothing behind a motion with sides")
        if not 0 <= amount <= motions[name].limit:
            raise CatalogueError(f"{where}: {key} is {amount:g}, expected 0 to {motions[name].limit:g}")


def _no_circle(written: Mapping[str, Exercise]) -> None:
    """Refuse steps up that lead back to where they began, and a step up to a lower level."""
    for one in written.values():
        for up in one.harder:
            if written[up].level < one.level:
                raise CatalogueError(f"{FOLDER}: {one.id}: `harder` names {up}, which has a lower `level`")
    try:
        TopologicalSorter({one.id: one.harder for one in written.values()}).prepare()
    except CycleError as error:
        way = error.args[1][::-1]
        raise CatalogueError(f"{FOLDER}: {way[0]}: `harder` leads back to itself: {' to '.join(way)}") from error


def _both_ways(written: Mapping[str, Exercise]) -> dict[str, Exercise]:
    """Add to every exercise those that name it as harder."""
    easier: dict[str, list[str]] = {name: [] for name in written}
    for one in written.values():
        for up in one.harder:
            easier[up].append(one.id)
    return {name: msgspec.structs.replace(one, easier=tuple(easier[name])) for name, one in written.items()}
