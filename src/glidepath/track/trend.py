"""Which way a sign goes: the median of all slopes between two days, which a few odd readings do not sway.

Theil's slope with Sen's interval (Sen 1968, https://doi.org/10.1080/01621459.1968.10480934), ties counted as there.
Readings of one person follow one another and are not independent, so the interval is somewhat too narrow: it describes
and does not decide; `Milestones` decide.
"""

from collections import Counter
from collections.abc import Sequence
from math import sqrt
from statistics import median

from glidepath.catalogue import Direction, Measure
from glidepath.measure import Reading, number, unit_words
from glidepath.track.readings import standing
from glidepath.track.values import Course, Trend

FEWEST = 5
"""Days below which no slope is given: of four the 95 % interval reaches past the outermost slopes."""
Z95 = 1.959964
"""Standard normal quantile of 95 % confidence, by definition."""
WEEK = 7.0


def trend(readings: Sequence[Reading], *, measure: Measure) -> Trend:
    """Give the slope of the readings of one sign, of those taken by the latest method.

    Several readings of a day count once, as their median. Raises: MeasureError for readings of several signs.
    """
    taken = standing(readings)
    same = [one for one in taken if one.method == taken[-1].method]
    days = _by_day(same)
    others = len(taken) - len(same)
    if len(days) < FEWEST:
        said = f"{len(days)} of {FEWEST} days are measured that a trend needs."
        return Trend(slope=None, low=None, high=None, days=len(days), others=others, course=Course.TOO_FEW,
                     sentence=said)  # fmt: skip
    sign = 1 if measure.direction is Direction.HIGHER else -1
    slope, low, high = slopes([(day / WEEK, sign * value) for day, value in days])
    course = Course.BETTER if low > 0 else Course.WORSE if high < 0 else Course.UNCLEAR
    return Trend(slope=slope, low=low, high=high, days=len(days), others=others, course=course,
                 sentence=_sentence(slope, low, high, course, measure))  # fmt: skip


def slopes(points: Sequence[tuple[float, float]]) -> tuple[float, float, float]:
    """The median slope of points (x, y) and its 95 % interval; x must not all be the same."""
    found = sorted(
        (later[1] - one[1]) / (later[0] - one[0])
        for at, one in enumerate(points) for later in points[at + 1:] if later[0] != one[0]
    )  # fmt: skip
    reach = Z95 * sqrt(_variance(points))
    first = max(round((len(found) - reach) / 2) - 1, 0)
    last = min(round((len(found) + reach) / 2), len(found) - 1)
    return median(found), found[first], found[last]


def _variance(points: Sequence[tuple[float, float]]) -> float:
    """The variance of Kendall's count of rising less falling pairs, with ties taken off."""
    def pairs(n: int) -> float:
        return n * (n - 1) * (2 * n + 5)

    ties = sum(pairs(n) for axis in (0, 1) for n in Counter(point[axis] for point in points).values())
    return max(0.0, (pairs(len(points)) - ties) / 18)


def _by_day(readings: Sequence[Reading]) -> list[tuple[int, float]]:
    """The median of each day, by the number of the day."""
    found: dict[int, list[float]] = {}
    for one in readings:
        found.setdefault(one.at.toordinal(), []).append(one.value)
    return [(day, median(values)) for day, values in sorted(found.items())]


def _sentence(slope: float, low: float, high: float, course: Course, measure: Measure) -> str:
    """Say which way, how fast, and how sure that is."""
    unit, sure = unit_words(measure.unit), "with 95 % confidence"
    match course:
        case Course.BETTER:
            return f"Better by {number(slope)}{unit} a week, between {number(low)} and {number(high)} {sure}."
        case Course.WORSE:
            return f"Worse by {number(-slope)}{unit} a week, between {number(-high)} and {number(-low)} {sure}."
        case _:
            span = f"between {number(abs(low))}{unit} worse and {number(abs(high))}{unit} better a week {sure}"
            return f"No clear direction: {span}."
