"""What a trial found: the effect, and how often chance alone would have given as much.

Randomisation test: the order was drawn, so the effect is reckoned anew under every order that could have been drawn
(Onghena 1992; Edgington and Onghena 2007). It needs no assumption about the readings, their distribution or their
independence, and is only as good as the drawing was: an order that somebody chose cannot be judged by it.
"""

from collections.abc import Sequence
from itertools import groupby
from statistics import fmean

from glidepath.catalogue import Direction
from glidepath.measure import number
from glidepath.track.single.orders import Order, orders
from glidepath.track.single.overlap import contrast
from glidepath.track.single.values import Contrast, Design, Kind, Result, SingleError

SAME = 1e-9
"""Effects closer than this are the same; far below any step of a scale, far above the error of adding floats."""
ENOUGH = 0.05
"""The usual level, by convention."""


def judge(design: Design, drawn: Order, values: Sequence[float | None], *, better: Direction, unit: str = "") -> Result:
    """Judge a finished trial by the order that was drawn and a value for each occasion, None where one was missed.

    Raises: SingleError where the order is none of the design's, where values and occasions differ in number, or where a
    phase has no value at all.
    """
    possible = list(orders(design))
    if drawn not in possible:
        raise SingleError("the order of phases is not one that this design could have drawn")
    if len(values) != len(drawn):
        raise SingleError(f"{len(values)} values, expected {len(drawn)}: one for each occasion, empty where missed")
    sign = 1.0 if better is Direction.HIGHER else -1.0
    effects = [_effect(design, one, values) for one in possible]
    found = effects[possible.index(drawn)]
    if found is None:
        raise SingleError("a phase has no value: the trial cannot be judged")
    as_large = sum(one is None or sign * one >= sign * found - SAME for one in effects)
    share = as_large / len(possible)
    missing = sum(value is None for value in values)
    contrasts = () if design.kind is Kind.ALTERNATING else _contrasts(drawn, values, better)
    return Result(
        design=design, effect=sign * found, p=share, orders=len(possible), contrasts=contrasts, missing=missing,
        sentence=_sentence(sign * found, share, len(possible), unit),
    )  # fmt: skip


def _effect(design: Design, drawn: Order, values: Sequence[float | None]) -> float | None:
    """The mean with it less the mean without, each phase counting once; None where a phase has no value."""
    groups = [(letter, [value for _, value in pairs if value is not None])
              for letter, pairs in _phases(design, drawn, values)]  # fmt: skip
    if not all(found for _, found in groups):
        return None
    means = {letter: fmean(fmean(found) for one, found in groups if one == letter) for letter in "AB"}
    return means["B"] - means["A"]


def _phases(
    design: Design, drawn: Order, values: Sequence[float | None]
) -> list[tuple[str, list[tuple[str, float | None]]]]:
    """The occasions phase by phase; of an alternating trial all without it are one, and all with it another."""
    occasions = list(zip(drawn, values, strict=True))
    if design.kind is Kind.ALTERNATING:
        occasions.sort(key=lambda one: one[0])
    return [(letter, list(pairs)) for letter, pairs in groupby(occasions, key=lambda one: one[0])]


def _contrasts(drawn: Order, values: Sequence[float | None], better: Direction) -> tuple[Contrast, ...]:
    """Each phase without, beside the phase with it that follows."""
    phases = [[value for _, value in pairs if value is not None]
              for _, pairs in groupby(zip(drawn, values, strict=True), key=lambda one: one[0])]  # fmt: skip
    return tuple(contrast(phases[at], phases[at + 1], better) for at in range(0, len(phases), 2))


def _sentence(effect: float, share: float, possible: int, unit: str) -> str:
    """Say how large, and how often chance would have done as much."""
    way = "better" if effect > 0 else "worse" if effect < 0 else "no different"
    size = f"{number(abs(effect))}{unit} {way}" if effect else way
    chance = f"chance alone would have given as much in {number(100 * share)} % of {possible} orders"
    if effect > 0 and share <= ENOUGH:
        return f"With it {size} than without: {chance}."
    if 1 / possible > ENOUGH:
        return f"With it {size} than without; with only {possible} orders nothing could have been shown."
    return f"With it {size} than without, and {chance}: not shown to work."
