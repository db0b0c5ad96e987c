"""Effects with their intervals, a line a study, and what they say together: a forest plot, and the same as a table."""

from html import escape
from math import floor

from msgspec import field

from glidepath.body import Value
from glidepath.web.drawing.series import round_step

WIDTH = 300.0
LEFT, RIGHT, TOP, ROW, FOOT = 8.0, 8.0, 26.0, 40.0, 54.0
"""Units of the drawing; in a card on a phone one unit is one pixel."""
LINE_DOWN = 28.0
"""From the top of a row to its line; the name stands above."""
LEAST, MOST = 3.0, 7.5
"""Half the side of a square for no weight and for all of it."""
DIAMOND = 7.0
BOTH_SIDES = 0.3
"""The smaller side of no difference is at least this part of the larger, so that both are seen."""
WORDS = {
    "span": "{low} to {high}",
    "sides": "{scale}; above 0 is {better}, below 0 {worse}.",
    "study": "{name}: {value}, 95 % interval {span}.",
    "whole": "{name}: {value}, {span}.",
    "new": "A new study would fall between {low} and {high}.",
    "values": "{name}, values",
    "head_study": "Study",
    "head_effect": "Effect",
    "head_interval": "95 % interval",
    "head_weight": "Weight",
    "head_how": "Converted from",
}
"""What a plot and its table say, by name; a page in another language hands over its own."""


class ForestRow(Value, frozen=True, kw_only=True):
    """One study: its name, what the table says of it, its effect with a 95 % interval, and its weight in percent."""

    name: str
    about: str
    how: str
    value: float
    low: float
    high: float
    weight: float


class Whole(Value, frozen=True, kw_only=True):
    """What the studies say together, with its interval and where a new study would fall."""

    name: str
    value: float
    low: float
    high: float
    prediction: tuple[float, float] | None = None


class Forest(Value, frozen=True, kw_only=True):
    """A forest plot: `id` is unique on the page, `scale` what is counted, `better` and `worse` what its sides mean."""

    id: str
    name: str
    scale: str
    better: str
    worse: str
    rows: tuple[ForestRow, ...]
    whole: Whole | None = None
    words: dict[str, str] = field(default_factory=WORDS.copy)

    def span(self, low: float, high: float) -> str:
        """An interval in words."""
        return self.words["span"].format(low=number(low), high=number(high))


class _Axis(Value, frozen=True, kw_only=True):
    """What a value is on the page."""

    low: float
    high: float
    step: float

    def x(self, value: float) -> float:
        """Units from the left, clipped to the plot."""
        share = (value - self.low) / (self.high - self.low)
        return LEFT + (WIDTH - LEFT - RIGHT) * min(1.0, max(0.0, share))


def forest_chart(forest: Forest) -> str:
    """Draw the plot as an SVG string with classes only.

    Raises: ValueError where there is no study to draw.
    """
    if not forest.rows:
        raise ValueError(f"no study to draw for {forest.name}")
    axis, count = _axis(forest), len(forest.rows) + (forest.whole is not None)
    floor_y = TOP + ROW * count
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="forest" viewBox="0 0 {WIDTH:g} {floor_y + FOOT:g}" role="img" '
        f'aria-labelledby="{forest.id}-title" aria-describedby="{forest.id}-desc">'
        f'<title id="{forest.id}-title">{escape(forest.name)}</title>'
        f'<desc id="{forest.id}-desc">{escape(forest_words(forest))}</desc>',
        *_grid(forest, axis, floor_y),
    ]
    for number, row in enumerate(forest.rows):
        parts += _row(forest, row, axis, TOP + ROW * number)
    if forest.whole:
        parts += _whole(forest, forest.whole, axis, TOP + ROW * len(forest.rows))
    parts.append("</svg>")
    return "".join(parts)


def forest_table(forest: Forest) -> str:
    """The same values as an HTML table: a row a study, and the whole below."""
    said = forest.words
    label = said["values"].format(name=forest.name)
    rows = "".join(
        f'<tr><th scope="row">{escape(row.name)}<small lang="en">{escape(row.about)}</small></th>'
        f'<td class="num">{number(row.value)}</td><td class="num">{forest.span(row.low, row.high)}</td>'
        f'<td class="num">{row.weight:.0f} %</td><td>{escape(row.how)}</td></tr>'
        for row in forest.rows
    )
    if forest.whole:
        one = forest.whole
        rows += (f'<tr><th scope="row">{escape(one.name)}</th><td class="num">{number(one.value)}</td>'
                 f'<td class="num">{forest.span(one.low, one.high)}</td><td class="num">100 %</td>'
                 f"<td>{escape(_predicted(forest, one))}</td></tr>")  # fmt: skip
    return (
        f'<div class="table-scroll" tabindex="0" role="group" aria-label="{escape(label)}">'
        f"<table><caption>{escape(forest.name)}: {escape(forest.scale)}</caption><thead><tr>"
        f'<th scope="col">{said["head_study"]}</th><th scope="col" class="num">{said["head_effect"]}</th>'
        f'<th scope="col" class="num">{said["head_interval"]}</th>'
        f'<th scope="col" class="num">{said["head_weight"]}</th><th scope="col">{said["head_how"]}</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def forest_words(forest: Forest) -> str:
    """What the picture shows, in sentences."""
    words = forest.words
    said = [words["sides"].format(scale=forest.scale.capitalize(), better=forest.better, worse=forest.worse)]
    said += [words["study"].format(name=row.name, value=number(row.value), span=forest.span(row.low, row.high))
             for row in forest.rows]  # fmt: skip
    if forest.whole:
        one = forest.whole
        said.append(words["whole"].format(name=one.name, value=number(one.value), span=forest.span(one.low, one.high)))
        said.append(_predicted(forest, one))
    return " ".join(filter(None, said))


def number(value: float) -> str:
    """Two decimals, one beyond ten; a real minus sign."""
    said = f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
    return said.replace("-", "−") if float(said) else "0"


def _tick(value: float) -> str:
    """A round number as short as it goes."""
    return f"{round(value, 6):g}".replace("-", "−")


def _predicted(forest: Forest, one: Whole) -> str:
    """Where a new study would fall."""
    if one.prediction is None:
        return ""
    low, high = one.prediction
    return forest.words["new"].format(low=number(low), high=number(high))


def _axis(forest: Forest) -> _Axis:
    """Round steps around every interval and both sides of 0; a very wide interval runs out of the picture."""
    values = [0.0, *(value for row in forest.rows for value in (row.low, row.high))]
    if forest.whole:
        values += [forest.whole.low, forest.whole.high]
    widest = 3 * max(abs(row.value) for row in forest.rows) + 1
    low, high = max(-widest, min(values)), min(widest, max(values))
    low, high = min(low, -BOTH_SIDES * high), max(high, -BOTH_SIDES * low)
    step = round_step((high - low) / 3)
    return _Axis(low=floor(low / step) * step, high=-floor(-high / step) * step, step=step)


def _grid(forest: Forest, axis: _Axis, floor_y: float) -> list[str]:
    """The line of no difference, ticks with their values, and what the two sides mean."""
    none, middle = axis.x(0.0), TOP - 8
    parts = [f'<text class="axis-label" x="{LEFT:g}" y="14">{escape(forest.scale)}</text>']
    for count in range(round((axis.high - axis.low) / axis.step) + 1):
        value = axis.low + axis.step * count
        x = axis.x(value)
        anchor = "start" if x < LEFT + 12 else "end" if x > WIDTH - RIGHT - 12 else "middle"
        parts.append(
            f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{middle:g}" y2="{floor_y:g}"/>'
            f'<text x="{x:.1f}" y="{floor_y + 16:g}" text-anchor="{anchor}">{_tick(value)}</text>'
        )
    parts.append(f'<line class="none" x1="{none:.1f}" x2="{none:.1f}" y1="{middle:g}" y2="{floor_y:g}"/>')
    y = floor_y + 38
    parts.append(
        f'<text class="side" x="{LEFT:g}" y="{y:g}">← {escape(forest.worse)}</text>'
        f'<text class="side" x="{WIDTH - RIGHT:g}" y="{y:g}" text-anchor="end">{escape(forest.better)} →</text>'
    )
    return parts


def _row(forest: Forest, row: ForestRow, axis: _Axis, top: float) -> list[str]:
    """A study: its name and figures above, its interval and square below."""
    y, size = top + LINE_DOWN, LEAST + (MOST - LEAST) * row.weight / 100
    x = axis.x(row.value)
    return [
        _named(row.name, row.value, forest.span(row.low, row.high), top),
        f'<line class="interval" x1="{axis.x(row.low):.1f}" x2="{axis.x(row.high):.1f}" y1="{y:g}" y2="{y:g}"/>',
        *_runs_out(row.low, row.high, axis, y),
        f'<rect class="effect" x="{x - size:.1f}" y="{y - size:.1f}" width="{2 * size:.1f}" height="{2 * size:.1f}"/>',
    ]


def _whole(forest: Forest, one: Whole, axis: _Axis, top: float) -> list[str]:
    """What they say together: a diamond as wide as its interval, and a thin line where a new study would fall."""
    y, left, right, x = top + LINE_DOWN, axis.x(one.low), axis.x(one.high), axis.x(one.value)
    parts = [_named(one.name, one.value, forest.span(one.low, one.high), top, " whole")]
    if one.prediction:
        low, high = (axis.x(value) for value in one.prediction)
        parts.append(f'<line class="prediction" x1="{low:.1f}" x2="{high:.1f}" y1="{y:g}" y2="{y:g}"/>')
    parts.append(f'<path class="diamond" d="M{left:.1f} {y:g}L{x:.1f} {y - DIAMOND:g}L{right:.1f} {y:g}'
                 f'L{x:.1f} {y + DIAMOND:g}Z"/>')  # fmt: skip
    return parts


def _named(name: str, value: float, span: str, top: float, kind: str = "") -> str:
    """A name on the left and its figures on the right."""
    y = top + 14
    return (
        f'<text class="name{kind}" x="{LEFT:g}" y="{y:g}">{escape(name)}</text>'
        f'<text class="figures" x="{WIDTH - RIGHT:g}" y="{y:g}" text-anchor="end">{number(value)} '
        f"({span})</text>"
    )


def _runs_out(low: float, high: float, axis: _Axis, y: float) -> list[str]:
    """An arrowhead where an interval goes on beyond the picture."""
    parts = []
    if low < axis.low:
        parts.append(f'<path class="beyond" d="M{LEFT + 6:g} {y - 4:g}L{LEFT:g} {y:g}L{LEFT + 6:g} {y + 4:g}"/>')
    if high > axis.high:
        end = WIDTH - RIGHT
        parts.append(f'<path class="beyond" d="M{end - 6:g} {y - 4:g}L{end:g} {y:g}L{end - 6:g} {y + 4:g}"/>')
    return parts
