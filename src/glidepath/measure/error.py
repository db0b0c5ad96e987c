"""Which published figure fits a reading, and the error from a person's own trials where none does."""

from collections.abc import Sequence
from math import sqrt
from statistics import variance

from glidepath.body import Value
from glidepath.catalogue import IN_ENGLISH, Figure, Measure, Tongue
from glidepath.measure.values import Reading

UNVERIFIED = "{figure} is not verified and does not decide"
BORROWED = "no error is published for this complaint, so the one for {population} was used"
OTHERS = "also published: {figure}"
NAMED = "{value} {unit} for {population} ({source})"
Z95 = 1.96
"""Standard normal quantile of 95 % confidence, by definition."""
FEWEST_TRIALS = 2
"""Trials in a reading below which it says nothing about its own spread."""
FEWEST_DEGREES = 4
"""Degrees of freedom below which a spread is too poorly known to judge by: two readings of three trials give 4."""


class Threshold(Value, frozen=True, kw_only=True):
    """The figure that decides, its value in the measure's unit, and what speaks about the choice."""

    figure: Figure | None = None
    value: float | None = None
    borrowed: bool = False
    reasons: tuple[str, ...] = ()


def threshold(
    figures: Sequence[Figure], before: Reading, after: Reading, *, condition: str, own_only: bool = False,
    spoken: Tongue = IN_ENGLISH,
) -> Threshold:
    """Choose the most cautious verified figure that fits the method, the motion and the raters.

    Figures of the condition come first; without one, the most cautious of other populations is borrowed and
    said to be (`own_only` forbids borrowing). A figure that is not verified is named and never decides.
    """
    fitting = [figure for figure in figures if _fits(figure, before, after)]
    unverified = tuple(spoken.say(UNVERIFIED, figure=_figure(figure, spoken)) for figure in fitting
                       if not figure.verified)
    verified = [figure for figure in fitting if figure.verified]
    own = [figure for figure in verified if not figure.conditions or condition in figure.conditions]
    pool = own or ([] if own_only else verified)
    if not pool:
        return Threshold(reasons=unverified)
    chosen = max(pool, key=lambda figure: _in_unit(figure, before))
    borrowed = not own
    said = (spoken.say(BORROWED, population=spoken.say(chosen.population)),)
    others = tuple(spoken.say(OTHERS, figure=_figure(figure, spoken)) for figure in pool if figure is not chosen)
    return Threshold(
        figure=chosen, value=_in_unit(chosen, before), borrowed=borrowed,
        reasons=(said if borrowed else ()) + others + unverified,
    )


def detectable(measure: Measure, one: Reading, other: Reading, *, condition: str = "") -> float | None:
    """Give the minimal detectable change that fits two readings of one measure, in its unit; None if unknown."""
    return threshold(measure.mdc, one, other, condition=condition).value


def judged_methods(measure: Measure, motion: str = "") -> tuple[str, ...]:
    """List the methods, in the measure's order, for which a verified error is published for this motion."""
    fitting = [figure for figure in measure.mdc if figure.verified and (not figure.motions or motion in figure.motions)]
    return tuple(method for method in measure.methods
                 if any(not figure.methods or method in figure.methods for figure in fitting))


def own_error(readings: Sequence[Reading]) -> float | None:
    """Estimate the minimal detectable change from a person's own repeated trials, in the measure's unit.

    The pooled within-reading variance of single trials, s², gives the standard error of a mean of k trials as
    s/√k, and MDC95 = 1.96 · √2 · SEM, the definition behind the published figures. It misses what differs
    between days, so it is a floor. None where there are too few trials to know.
    """
    unique = {(reading.at, reading.trials): reading for reading in readings}.values()
    groups = [reading.trials for reading in unique if len(reading.trials) >= FEWEST_TRIALS]
    freedom = sum(len(group) - 1 for group in groups)
    if freedom < FEWEST_DEGREES:
        return None
    pooled = sum(variance(group) * (len(group) - 1) for group in groups) / freedom
    trials = min(len(group) for group in groups)
    return round(Z95 * sqrt(2) * sqrt(pooled / trials), 6)


def _fits(figure: Figure, before: Reading, after: Reading) -> bool:
    """Say whether a figure speaks of this method, this motion and these raters."""
    if figure.methods and after.method not in figure.methods:
        return False
    if figure.motions and after.motion not in figure.motions:
        return False
    if not figure.raters:
        return True
    return figure.raters == ("same" if before.rater == after.rater else "different")


def _in_unit(figure: Figure, before: Reading) -> float:
    """Give a figure in the measure's unit; a percentage is of the value before."""
    return abs(before.value) * figure.value / 100 if figure.kind == "percent" else figure.value


def _figure(figure: Figure, spoken: Tongue) -> str:
    """Name a figure with its population and source."""
    unit = "%" if figure.kind == "percent" else spoken.say(figure.unit)
    return spoken.say(NAMED, value=f"{figure.value:g}", unit=unit, population=spoken.say(figure.population),
                      source=figure.source)  # fmt: skip
