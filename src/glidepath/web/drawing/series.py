"""One measure over time as a picture and as a table: both sides, the visits, and the band of mere error."""

from datetime import date
from html import escape
from math import floor, log10

from glidepath.body import Side, Value
from glidepath.catalogue import IN_ENGLISH, Tongue

WIDTH, HEIGHT = 360.0, 210.0
LEFT, RIGHT, TOP, BOTTOM = 40.0, 26.0, 30.0, 34.0
"""Units of the drawing; at 360 px wide one unit is one pixel."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
APART = 13.0
"""The least distance between two names at the ends of lines, so that they never overlap."""


class Point(Value, kw_only=True):
    """A value on a day; `note` says what the day does not (before, after, at home)."""

    day: date
    value: float
    note: str = ""


class Line(Value, kw_only=True):
    """The points of one side in order of day."""

    side: Side
    points: tuple[Point, ...]


class Series(Value, kw_only=True):
    """One measure over time.

    `id` is unique on the page. `baseline` and `error` (the minimal detectable change, in `unit`) make the
    band; without either no band is drawn and the description says why. `low` and `high` are the ends of the
    scale. `better` is `higher` or `lower`; empty where neither is, which `note` then explains instead.
    `room` is how far the scale reaches around every first value at the least, so that mere error is not blown up.
    """

    id: str
    name: str
    unit: str
    low: float
    high: float
    better: str = ""
    lines: tuple[Line, ...]
    visits: tuple[date, ...] = ()
    baseline: float | None = None
    error: float | None = None
    goal: float | None = None
    note: str = ""
    room: float = 0.0


class _Frame(Value, kw_only=True):
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


def series_chart(series: Series, spoken: Tongue = IN_ENGLISH) -> str:
    """Draw the series as an SVG string with classes only, its words in a language.

    Raises: ValueError where there is no point to draw.
    """
    frame = _frame(series)
    title = spoken.say("{name}, {unit}, over time", name=series.name, unit=series.unit)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="series-chart" viewBox="0 0 {WIDTH:g} {HEIGHT:g}" '
        f'role="img" aria-labelledby="{series.id}-title" aria-describedby="{series.id}-desc">'
        f'<title id="{series.id}-title">{escape(title)}</title>'
        f'<desc id="{series.id}-desc">{escape(description(series, spoken))}</desc>',
        *_band(series, frame, spoken),
        *_axes(series, frame, spoken),
    ]
    if series.goal is not None:
        y = frame.y(series.goal)
        parts.append(f'<line class="goal" x1="{LEFT:g}" x2="{WIDTH - RIGHT:g}" y1="{y:.1f}" y2="{y:.1f}"/>')
    for line in series.lines:
        parts += _line(line, frame, series.unit, spoken)
    parts += _names(series, frame, spoken)
    parts.append("</svg>")
    return "".join(parts)


def series_table(series: Series, spoken: Tongue = IN_ENGLISH) -> str:
    """The same values as an HTML table: a row a day, a column a side."""
    sides = [line.side for line in series.lines]
    rows: dict[tuple[date, str], dict[Side, list[str]]] = {}
    for line in series.lines:
        for point in line.points:
            row = rows.setdefault((point.day, point.note), {})
            row.setdefault(line.side, []).append(_number(point.value))
    heads = "".join(f'<th scope="col" class="num">{_column(side, series.unit, spoken)}</th>' for side in sides)
    body = "".join(
        f'<tr><th scope="row">{_day(day, spoken)} {day.year}{f", {escape(note)}" if note else ""}</th>'
        + "".join(f'<td class="num">{" · ".join(row.get(side, ["–"]))}</td>' for side in sides)
        + "</tr>"
        for (day, note), row in sorted(rows.items(), key=lambda item: item[0][0])
    )
    label = escape(spoken.say("{name}, values", name=series.name))
    return (
        f'<div class="table-scroll" tabindex="0" role="group" aria-label="{label}">'
        f"<table><caption>{escape(series.name)}</caption>"
        f'<thead><tr><th scope="col">{spoken.say("Day")}</th>{heads}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def description(series: Series, spoken: Tongue = IN_ENGLISH) -> str:
    """What the picture shows, in sentences: where each side began and stands, and what the band means."""
    said = []
    for line in series.lines:
        if line.points:
            first, last = line.points[0], line.points[-1]
            who = "" if line.side is Side.MIDLINE else f"{spoken.say(line.side.value).capitalize()}: "
            said.append(who + spoken.say(
                "{first} on {then}, {last} on {now}.", first=_number(first.value), last=_number(last.value),
                then=f"{_day(first.day, spoken)} {first.day.year}", now=f"{_day(last.day, spoken)} {last.day.year}",
            ))  # fmt: skip
    if series.better:
        said.append(spoken.say("Higher is better." if series.better == "higher" else "Lower is better."))
    if series.baseline is not None and series.error is not None:
        said.append(spoken.say(
            "Values within {error} {unit} of the first ({first}) are within the error of the measure; the band shows "
            "them.", error=_number(series.error), unit=series.unit, first=_number(series.baseline),
        ))  # fmt: skip
    elif not series.note:
        said.append(spoken.say("The error of this measure is not known here, so no band is drawn."))
    return " ".join([*said, series.note]).strip()


def _frame(series: Series) -> _Frame:
    """The page as the values need it: round steps around every value, band and goal, within the scale."""
    points = [point for line in series.lines for point in line.points]
    if not points:
        raise ValueError(f"no reading to draw for {series.name}")
    days = [point.day.toordinal() for point in points] + [day.toordinal() for day in series.visits]
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
    return _Frame(first=min(days), last=max(days), bottom=bottom, top=top, step=step)


def round_step(rough: float) -> float:
    """The nearest step of 1, 2 or 5 times a power of ten that is not smaller."""
    power: float = 10.0 ** floor(log10(rough))
    return next(times * power for times in (1, 2, 5, 10) if times * power >= rough * 0.999)


def _band(series: Series, frame: _Frame, spoken: Tongue) -> list[str]:
    if series.baseline is None or series.error is None:
        return []
    top, bottom = frame.y(series.baseline + series.error), frame.y(series.baseline - series.error)
    end = WIDTH - RIGHT
    edge = '<line class="band-edge" x1="{0:g}" x2="{1:g}" y1="{2:.1f}" y2="{2:.1f}"/>'
    return [
        f'<rect class="band" x="{LEFT:g}" y="{top:.1f}" width="{end - LEFT:g}" height="{bottom - top:.1f}"/>',
        edge.format(LEFT, end, top),
        edge.format(LEFT, end, bottom),
        f'<text x="{end:g}" y="14" text-anchor="end">'
        f'{spoken.say("band: error, ± {error}", error=_number(series.error))}</text>',
    ]


def _axes(series: Series, frame: _Frame, spoken: Tongue) -> list[str]:
    """Grid with values, the unit above it, the first and last day below, a tick for each visit."""
    floor_y, end = HEIGHT - BOTTOM, WIDTH - RIGHT
    parts = [f'<text class="axis-label" x="0" y="14">{escape(series.unit)}</text>']
    count = int((frame.top - frame.bottom) / frame.step + 1e-9)
    for value in [frame.bottom + frame.step * n for n in range(count + 1)]:
        y = frame.y(value)
        parts.append(
            f'<line class="grid" x1="{LEFT:g}" x2="{end:g}" y1="{y:.1f}" y2="{y:.1f}"/>'
            f'<text x="{LEFT - 8:g}" y="{y + 4:.1f}" text-anchor="end">{_number(value)}</text>'
        )
    parts.append(f'<line class="axis" x1="{LEFT:g}" x2="{end:g}" y1="{floor_y:g}" y2="{floor_y:g}"/>')
    for day in series.visits:
        x = frame.x(day)
        parts.append(
            f'<line class="visit-tick" x1="{x:.1f}" x2="{x:.1f}" y1="{floor_y:g}" y2="{floor_y + 6:g}"/>'
        )
    first, last = date.fromordinal(frame.first), date.fromordinal(frame.last)
    long = first.year != last.year
    below = f'y="{HEIGHT - 8:g}"'
    parts.append(f'<text x="{LEFT:g}" {below}>{_day(first, spoken)}{_year(first, long)}</text>')
    if first != last:
        parts.append(f'<text x="{end:g}" {below} text-anchor="end">{_day(last, spoken)}{_year(last, long)}</text>')
    return parts


def _line(line: Line, frame: _Frame, unit: str, spoken: Tongue) -> list[str]:
    """A line with a mark at each point: discs for right and midline, squares for left."""
    places = [(frame.x(point.day), frame.y(point.value), point) for point in line.points]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y, _ in places)
    parts = [f'<path class="line line-{line.side}" d="M{path}"/>'] if len(places) > 1 else []
    size, unit = 4.2 if len(places) <= 30 else 2.6, escape(unit)
    for x, y, point in places:
        tip = f"<title>{_day(point.day, spoken)}: {_number(point.value)} {unit}</title>"
        if line.side is Side.LEFT:
            parts.append(
                f'<rect class="dot dot-left" x="{x - size:.1f}" y="{y - size:.1f}" width="{2 * size:g}" '
                f'height="{2 * size:g}">{tip}</rect>'
            )
        else:
            disc = f'<circle class="dot dot-{line.side}" cx="{x:.1f}" cy="{y:.1f}" r="{size + 0.4:g}">'
            parts.append(f"{disc}{tip}</circle>")
    return parts


def _names(series: Series, frame: _Frame, spoken: Tongue) -> list[str]:
    """The first letter of each side (R and L) behind the last point of each side, moved apart where they would meet."""
    ends = sorted(
        (frame.y(line.points[-1].value) + 4, frame.x(line.points[-1].day) + 9, line.side)
        for line in series.lines
        if line.points and line.side is not Side.MIDLINE
    )
    parts, above = [], -APART
    for y, x, side in ends:
        above = max(y, above + APART)
        letter = spoken.say(side.value).upper()[0]
        parts.append(f'<text class="name-{side}" x="{x:.1f}" y="{above:.1f}">{letter}</text>')
    return parts


def _column(side: Side, unit: str, spoken: Tongue) -> str:
    return escape(unit) if side is Side.MIDLINE else f"{spoken.say(side.value).capitalize()}, {escape(unit)}"


def _day(day: date, spoken: Tongue) -> str:
    return f"{day.day} {spoken.say(MONTHS[day.month - 1])}"


def _year(day: date, shown: bool) -> str:
    return f" {day.year}" if shown else ""


def _number(value: float) -> str:
    """At most one decimal, none where it is zero; a real minus sign."""
    return f"{value:.1f}".removesuffix(".0").replace("-", "−")
