"""One person's own trial: with the treatment and without it, in an order left to chance."""

from enum import StrEnum
from typing import Literal

from glidepath.body import Value

Phase = Literal["A", "B"]
"""A: without what is tried. B: with it."""


class SingleError(ValueError):
    """A trial that cannot be planned or read as it is; says what and what was expected."""


class Kind(StrEnum):
    """What chance decides.

    `onset`: the day on which it begins (AB). `withdrawal`: when it begins, is taken away and begins again (ABAB).
    `alternating`: which of every two occasions is with it.
    """

    ONSET = "onset"
    WITHDRAWAL = "withdrawal"
    ALTERNATING = "alternating"


class Design(Value, frozen=True, kw_only=True):
    """A trial as it was planned: the kind, how many occasions are measured, and the shortest phase in occasions.

    `shortest` counts for phases alone; an alternating trial has none and 1 stands there.
    """

    kind: Kind
    occasions: int
    shortest: int = 1


class Contrast(Value, frozen=True, kw_only=True):
    """A phase without and the phase with it that follows: how little they overlap.

    `tau` is the share of pairs in which the occasion with it is the better one, less the share in which it is worse.
    `tau_u` takes off what the phase without was already gaining by itself; it may leave that range.
    """

    without: tuple[float, ...]
    with_it: tuple[float, ...]
    tau: float
    tau_u: float


class Result(Value, frozen=True, kw_only=True):
    """What a trial found.

    `effect` is the mean of the phases with it less that of those without, in the unit measured, positive when better.
    `p` is the share of all orders chance could have given whose effect would have been at least as large; it can never
    be smaller than 1 / `orders`. `contrasts` are in the order of time, none for an alternating trial.
    """

    design: Design
    effect: float
    p: float
    orders: int
    contrasts: tuple[Contrast, ...]
    missing: int
    sentence: str
