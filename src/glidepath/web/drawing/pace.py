"""How fast the figure of an exercise goes: read off its dose, with long holds and long walks shortened."""

from glidepath.body import Value
from glidepath.catalogue.exercise import Exercise, Use

HOLD = 8
"""From so many seconds on, or where it is done once, a repetition is a hold: its time is spent at the end."""

SHOWN = 4.0
"""The longest a hold is shown, in seconds: somebody who watches wants to see where it goes."""

STRIDE = 0.7
"""The seconds of a step of what goes on for minutes, such as walking."""

SLOW = 1.6
"""The seconds it takes into a hold and out of it."""

REST, MOVES = 0.1, 0.36
"""The shares of a repetition spent at the start, and on the way there as on the way back; the rest is at the end."""


class Pace(Value, frozen=True, kw_only=True):
    """The seconds at the start, on the way there and back, and at the end; `held` is how long the dose has it held."""

    rests: float
    moves: float
    stays: float
    held: int = 0


def pace(exercise: Exercise) -> Pace:
    """Give the pace at which the figure of an exercise moves."""
    dose = exercise.dose
    if exercise.use is Use.LOAD and dose.seconds >= HOLD:
        return Pace(rests=0, moves=STRIDE, stays=0)
    if dose.reps == 1 or dose.seconds >= HOLD:
        return Pace(rests=1, moves=SLOW, stays=min(SHOWN, dose.seconds), held=dose.seconds)
    rests, moves = REST * dose.seconds, MOVES * dose.seconds
    return Pace(rests=rests, moves=moves, stays=dose.seconds - rests - 2 * moves)
