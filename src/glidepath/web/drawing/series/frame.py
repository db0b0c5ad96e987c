"""Where a value and a day stand on a chart."""

from datetime import date
from math import floor, log10

from glidepath.body import Value
from glidepath.web.drawing.series.values import Series

WIDTH, HEIGHT = 360.0, 210.0
LEFT, RIGHT, TOP, BOTTOM = 40.0, 26.0, 30.0, 34.0
"""Units of the drawing; at 360 px wide one unit is one pixel."""


class Frame(Value, kw_only=True):
    """What a value and a day are on the page."""

    first: int
    last: int
    bottom: float
    top: float
    step: float

    def x(self, day: date) -> float:
        """Units from the left; a single day sits in the middle."""
        room = WIDTH - LEFT - RIGHT
        if self.last == self.first:
            return LEFT + room / 2
        return LEFT + room * (day.toordinal() - self.first) / (self.last - self.first)

    def y(self, value: float) -> float:
        """Units from the top, clipped to the plot."""
        share = (value - self.bottom) / (self.top - self.bottom)
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * min(1.0, max(0.0, share))


def framed(series: Series) -> Frame:
    """The page as the values need it: round steps around every value, band and goal, within the scale."""
    points = [point for line in series.lines for point in line.points]
    if not points:
        raise ValueError(f"no reading to draw for {series.name}")
    days = [point.day.toordinal() for point in points] + [day.toordinal() for day in series.visits]
    days += [event.day.toordinal() for event in series.events]
    values = [point.value for point in points]
    if series.goal is not None:
        values.append(series.goal)
    firsts = [line.points[0].value for line in series.lines if series.room and line.points]
    values += [first + away for first in firsts for away in (-series.room, series.room)]
    if series.baseline is not None and series.error is not None:
        values += [series.baseline - series.error, series.baseline + series.error]
    low, high = max(series.low, min(values)), min(series.high, max(values))
    step = round_step((high - low or abs(high) or 1.0) / 3)
    bottom = max(series.low, floor(low / step) * step)
    top = min(series.high, -floor(-high / step) * step)
    if top <= bottom:
        bottom, top = max(series.low, bottom - step), max(bottom, top) + step
    return Frame(first=min(days), last=max(days), bottom=bottom, top=top, step=step)


def round_step(rough: float) -> float:
    """The nearest step of 1, 2 or 5 times a power of ten that is not smaller."""
    power: float = 10.0 ** floor(log10(rough))
    return next(times * power for times in (1, 2, 5, 10) if times * power >= rough * 0.999)
