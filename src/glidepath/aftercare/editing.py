"""A programme changed by hand: an exercise taken out, put in, or stepped up or down. Always a new programme.

Whatever is put in is among those the programme was cleared for, and the minutes stay within what was asked.
"""

from collections.abc import Mapping, Sequence

import msgspec

from glidepath.aftercare.rules import fitted
from glidepath.aftercare.values import AftercareError, Ground, Item, Programme, Step, Way, Why
from glidepath.aftercare.wording import BY_HAND, REASONS
from glidepath.body import Motion
from glidepath.catalogue.exercise import Exercise, Use


def removed(programme: Programme, exercise: str) -> Programme:
    """Give the programme without an exercise.

    Raises: AftercareError when it is not in the programme.
    """
    _place(programme, exercise)
    return msgspec.structs.replace(
        programme, items=tuple(item for item in programme.items if item.exercise != exercise)
    )


def added(
    programme: Programme, exercise: str, *, exercises: Mapping[str, Exercise], motions: Mapping[str, Motion],
    because: str = BY_HAND, why: Why | None = None,
) -> Programme:
    """Give the programme with one more exercise; `because` may be in the clinician's own words.

    Raises: AftercareError when it is there already, is not cleared for this person, or does not fit the minutes.
    """
    if exercise in {item.exercise for item in programme.items}:
        raise AftercareError(f"{exercise} is in the programme already")
    if exercise not in programme.offered or exercise not in exercises:
        raise AftercareError(f"{exercise} is not among the exercises this person may do")
    item = fitted(exercises[exercise], why, programme.side, motions, because=because)
    return _checked(programme, (*programme.items, item), exercises)


def swapped(
    programme: Programme, exercise: str, other: str, *, exercises: Mapping[str, Exercise],
    motions: Mapping[str, Motion], because: str = BY_HAND, why: Why | None = None,
) -> Programme:
    """Give the programme with another exercise in the place of one.

    Raises: AftercareError as `removed` and `added`.
    """
    place = _place(programme, exercise)
    rest = removed(programme, exercise)
    grown = added(rest, other, exercises=exercises, motions=motions, because=because, why=why)
    items = list(rest.items)
    items.insert(place, grown.items[-1])
    return msgspec.structs.replace(grown, items=tuple(items))


def moved(programme: Programme, exercise: str, places: int) -> Programme:
    """Give the programme with an exercise so many places further on, or back where they are less than 0.

    At either end it stays. Raises: AftercareError when it is not in the programme.
    """
    place = _place(programme, exercise)
    items = list(programme.items)
    items.insert(min(len(items) - 1, max(0, place + places)), items.pop(place))
    return msgspec.structs.replace(programme, items=tuple(items))


def harder(
    programme: Programme, exercise: str, *, exercises: Mapping[str, Exercise], motions: Mapping[str, Motion]
) -> Programme:
    """Give the programme with the first next step up that this person may do and that fits.

    Raises: AftercareError where there is none.
    """
    _place(programme, exercise)
    return _first(programme, exercise, exercises[exercise].harder, Ground.HARDER, exercises, motions)


def easier(
    programme: Programme, exercise: str, *, exercises: Mapping[str, Exercise], motions: Mapping[str, Motion]
) -> Programme:
    """Give the programme with the first step down that this person may do and that fits.

    Raises: AftercareError where there is none.
    """
    _place(programme, exercise)
    return _first(programme, exercise, exercises[exercise].easier, Ground.EASIER, exercises, motions)


def stepped(
    programme: Programme, step: Step, *, exercises: Mapping[str, Exercise], motions: Mapping[str, Motion]
) -> Programme:
    """Give the programme after a step: up for one exercise of strength, down for every one; else as it is."""
    if step.way not in (Way.HARDER, Way.EASIER):
        return programme
    change = harder if step.way is Way.HARDER else easier
    for item in programme.items:
        if item.use not in (Use.STRENGTH, Use.LOAD):
            continue
        try:
            programme = change(programme, item.exercise, exercises=exercises, motions=motions)
        except AftercareError:
            continue
        if step.way is Way.HARDER:
            break
    return programme


def _first(
    programme: Programme, exercise: str, options: Sequence[str], ground: Ground, exercises: Mapping[str, Exercise],
    motions: Mapping[str, Motion],
) -> Programme:
    """Swap for the first option that can be put in."""
    refused = []
    because, why = REASONS[ground].format(exercise=exercises[exercise].name), Why(ground=ground, after=exercise)
    for other in options:
        try:
            return swapped(programme, exercise, other, exercises=exercises, motions=motions, because=because, why=why)
        except AftercareError as error:
            refused.append(str(error))
    raise AftercareError("; ".join(refused) or f"no such step from {exercise} is on file")


def _place(programme: Programme, exercise: str) -> int:
    """Where an exercise stands in a programme."""
    for place, item in enumerate(programme.items):
        if item.exercise == exercise:
            return place
    raise AftercareError(f"{exercise} is not in the programme")


def _checked(programme: Programme, items: tuple[Item, ...], exercises: Mapping[str, Exercise]) -> Programme:
    """The programme with other items, held to its minutes."""
    made = msgspec.structs.replace(
        programme, items=items,
        verified=all(exercises[item.exercise].verified and exercises[item.exercise].dose.verified for item in items),
    )
    if made.minutes > programme.most:
        name = items[-1].exercise
        raise AftercareError(f"with {name} it takes {made.minutes:g} minutes, at most {programme.most:g} fit")
    return made
