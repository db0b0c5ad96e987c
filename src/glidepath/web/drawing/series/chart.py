"""One measure over time as a picture: both sides, the visits, what happened, and the band of mere error."""

from datetime import date
from html import escape

from glidepath.body import Side
from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.web.drawing.series.frame import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH, Frame, framed
from glidepath.web.drawing.series.values import Event, Happened, Line, Series
from glidepath.web.drawing.series.words import day_words, description, number, side_letter, unit_said

APART = 13.0
"""The least distance between two names at the ends of lines, so that they never overlap."""


def series_chart(series: Series, *, spoken: Tongue = IN_ENGLISH) -> str:
    """Draw the series as an SVG string with classes only.

    Raises: ValueError where there is no point to draw.
    """
    frame = framed(series)
    title = spoken.say("{name}, {unit}, over time", name=series.name, unit=unit_said(series, spoken))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="series-chart" viewBox="0 0 {WIDTH:g} {HEIGHT:g}" '
        f'role="img" aria-labelledby="{series.id}-title" aria-describedby="{series.id}-desc">'
        f'<title id="{series.id}-title">{escape(title)}</title>'
        f'<desc id="{series.id}-desc">{escape(description(series, spoken=spoken))}</desc>',
        *_band(series, frame, spoken),
        *_axes(series, frame, spoken),
    ]
    if series.goal is not None:
        y = frame.y(series.goal)
        parts.append(f'<line class="goal" x1="{LEFT:g}" x2="{WIDTH - RIGHT:g}" y1="{y:.1f}" y2="{y:.1f}"/>')
    for event in series.events:
        parts += _event(event, frame, spoken)
    for line in series.lines:
        parts += _line(line, frame, unit_said(series, spoken), spoken)
    parts += _names(series, frame, spoken)
    parts.append("</svg>")
    return "".join(parts)


def _band(series: Series, frame: Frame, spoken: Tongue) -> list[str]:
    if series.baseline is None or series.error is None:
        return []
    top, bottom = frame.y(series.baseline + series.error), frame.y(series.baseline - series.error)
    end = WIDTH - RIGHT
    said = spoken.say("band: error, ± {error}", error=number(series.error))
    edge = '<line class="band-edge" x1="{0:g}" x2="{1:g}" y1="{2:.1f}" y2="{2:.1f}"/>'
    return [
        f'<rect class="band" x="{LEFT:g}" y="{top:.1f}" width="{end - LEFT:g}" height="{bottom - top:.1f}"/>',
        edge.format(LEFT, end, top),
        edge.format(LEFT, end, bottom),
        f'<text x="{end:g}" y="14" text-anchor="end">{escape(said)}</text>',
    ]


def _axes(series: Series, frame: Frame, spoken: Tongue) -> list[str]:
    """Grid with values, the unit above it, the first and last day below, a tick for each visit."""
    floor_y, end = HEIGHT - BOTTOM, WIDTH - RIGHT
    parts = [f'<text class="axis-label" x="0" y="14">{escape(unit_said(series, spoken))}</text>']
    count = int((frame.top - frame.bottom) / frame.step + 1e-9)
    for value in [frame.bottom + frame.step * n for n in range(count + 1)]:
        y = frame.y(value)
        parts.append(
            f'<line class="grid" x1="{LEFT:g}" x2="{end:g}" y1="{y:.1f}" y2="{y:.1f}"/>'
            f'<text x="{LEFT - 8:g}" y="{y + 4:.1f}" text-anchor="end">{number(value)}</text>'
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
    parts.append(f'<text x="{LEFT:g}" {below}>{day_words(first, spoken)}{_year(first, long)}</text>')
    if first != last:
        parts.append(f'<text x="{end:g}" {below} text-anchor="end">{day_words(last, spoken)}{_year(last, long)}</text>')
    return parts


def _event(event: Event, frame: Frame, spoken: Tongue) -> list[str]:
    """A line through the plot on a day, with a mark above it: a flare-up points up, a new programme is a diamond."""
    x, top = frame.x(event.day), TOP - 7
    tip = f"<title>{day_words(event.day, spoken)}: {escape(event.words)}</title>"
    shape = (f"M{x:.1f} {top - 5:g}l5 9h-10z" if event.kind is Happened.FLARE
             else f"M{x:.1f} {top - 5:g}l5 5l-5 5l-5 -5z")  # fmt: skip
    return [
        f'<line class="event event-{event.kind}" x1="{x:.1f}" x2="{x:.1f}" y1="{TOP - 3:g}" y2="{HEIGHT - BOTTOM:g}"/>'
        f'<path class="event-mark event-{event.kind}" d="{shape}">{tip}</path>'
    ]


def _line(line: Line, frame: Frame, unit: str, spoken: Tongue) -> list[str]:
    """A line with a mark at each point: discs for right and midline, squares for left."""
    places = [(frame.x(point.day), frame.y(point.value), point) for point in line.points]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y, _ in places)
    parts = [f'<path class="line line-{line.side}" d="M{path}"/>'] if len(places) > 1 else []
    size, unit = 4.2 if len(places) <= 30 else 2.6, escape(unit)
    for x, y, point in places:
        tip = f"<title>{day_words(point.day, spoken)}: {number(point.value)} {unit}</title>"
        if line.side is Side.LEFT:
            parts.append(
                f'<rect class="dot dot-left" x="{x - size:.1f}" y="{y - size:.1f}" width="{2 * size:g}" '
                f'height="{2 * size:g}">{tip}</rect>'
            )
        else:
            disc = f'<circle class="dot dot-{line.side}" cx="{x:.1f}" cy="{y:.1f}" r="{size + 0.4:g}">'
            parts.append(f"{disc}{tip}</circle>")
    return parts


def _names(series: Series, frame: Frame, spoken: Tongue) -> list[str]:
    """R and L behind the last point of each side, moved apart where they would meet."""
    ends = sorted(
        (frame.y(line.points[-1].value) + 4, frame.x(line.points[-1].day) + 9, line.side)
        for line in series.lines
        if line.points and line.side is not Side.MIDLINE
    )
    parts, above = [], -APART
    for y, x, side in ends:
        above = max(y, above + APART)
        letter = side_letter(side, spoken)
        parts.append(f'<text class="name-{side}" x="{x:.1f}" y="{above:.1f}">{letter}</text>')
    return parts


def _year(day: date, shown: bool) -> str:
    return f" {day.year}" if shown else ""
