"""What the buttons of the page do: a programme proposed anew or changed, from what a form sends."""

from collections.abc import Sequence
from datetime import date

from django.http import QueryDict

from glidepath.aftercare import (
    AftercareError,
    Irritability,
    Programme,
    Report,
    Stage,
    Withheld,
    added,
    easier,
    harder,
    moved,
    next_step,
    propose,
    removed,
    stepped,
    swapped,
)
from glidepath.body import Side, Value
from glidepath.catalogue import Shelf, body
from glidepath.catalogue.exercise import checklists, equipment, exercises
from glidepath.web.clinic.programme.ground import Ground
from glidepath.web.records import errors

FEWEST, MOST = 1.0, 30.0
"""Minutes a day that may be asked for."""
MOST_NOTE = 1000
MOST_NAMED = 8
"""Exercises named at most where several fit."""
ONE = {"easier": easier, "harder": harder, "add": added}
"""What can be done with one exercise."""
PLACES = {"up": -1, "down": 1}
"""How far a button moves an exercise."""
MORE = frozenset({"add", "swap", "harder"})
"""What asks more of a person: it needs a clearance that stands."""


class Choices(Value, frozen=True, kw_only=True):
    """What a programme is proposed with."""

    minutes: float = 5.0
    stage: Stage = Stage.EARLY
    irritability: Irritability = Irritability.MODERATE
    owned: tuple[str, ...] = ()


def chosen(given: QueryDict) -> Choices:
    """Read the choices of a form.

    Raises: AftercareError saying which field cannot be.
    """
    text = given.get("minutes", "").strip().replace(",", ".")
    try:
        minutes = float(text)
    except ValueError:
        raise AftercareError(f"minutes a day are {text!r}, expected a number such as 5") from None
    if not FEWEST <= minutes <= MOST:
        raise AftercareError(f"minutes a day are {minutes:g}, expected {FEWEST:g} to {MOST:g}")
    owned = tuple(dict.fromkeys(given.getlist("owned")))
    if unknown := sorted(set(owned) - set(equipment())):
        raise errors.Unfit(f"no equipment is called {unknown[0]!r}")
    try:
        return Choices(minutes=minutes, stage=Stage(given.get("stage")), owned=owned,
                       irritability=Irritability(given.get("irritability")))  # fmt: skip
    except ValueError as error:
        raise errors.Unfit(str(error)) from error


def proposed(choices: Choices, found: Ground, *, condition: str, side: Side, held: Shelf) -> Programme:
    """Propose a programme for somebody who was cleared.

    Raises: AftercareError where nobody was, or with what stands in the way.
    """
    if found.clearance is None:
        raise AftercareError(found.why)
    made = propose(
        held.conditions[condition], side, found.clearance, exercises=exercises(), equipment=equipment(),
        checklists=checklists(), measures=held.measures, body=held.body, changes=found.changes, owned=choices.owned,
        minutes=choices.minutes, stage=choices.stage, irritability=choices.irritability,
    )  # fmt: skip
    if isinstance(made, Withheld):
        raise AftercareError(" ".join(made.reasons))
    return made


def changed(
    programme: Programme, do: str, exercise: str, *, other: str = "", reports: Sequence[Report] = (), today: date
) -> Programme:
    """Change one exercise of a programme, or take the step that the reports call for; `other` takes one's place.

    Raises: AftercareError saying why it cannot be; Unfit for a button that there is not.
    """
    if do == "step":
        made = stepped(programme, next_step(reports, on=today), exercises=exercises(), motions=body().motions)
        if made == programme:
            raise AftercareError("no exercise of it has a step on file that fits: change one by hand")
        return made
    if do in PLACES:
        return moved(programme, exercise, PLACES[do])
    if do == "remove":
        return removed(programme, exercise)
    if do == "swap":
        return swapped(programme, exercise, other, exercises=exercises(), motions=body().motions)
    if do not in ONE:
        raise errors.Unfit(f"nothing is called {do!r} here")
    return ONE[do](programme, exercise, exercises=exercises(), motions=body().motions)


def named(text: str, programme: Programme) -> str:
    """Find the exercise that somebody named, among those that may still be put in: its name, or a part that fits one.

    Raises: AftercareError saying that there is none, or which there are.
    """
    sought, there = text.strip().lower(), {item.exercise for item in programme.items}
    free = {exercises()[name].name: name for name in programme.offered if name in exercises() and name not in there}
    fits = [name for name in free if name.lower() == sought] or [name for name in free if sought in name.lower()]
    if not sought or not fits:
        raise AftercareError(f"no exercise that may be put in is called {text.strip()!r}")
    if len(fits) > 1:
        raise AftercareError(f"several exercises fit {text.strip()!r}: {', '.join(fits[:MOST_NAMED])}")
    return free[fits[0]]
