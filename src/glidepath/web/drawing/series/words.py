"""A chart over time in words and as a table, in the language of a page."""

from datetime import date
from html import escape

from glidepath.body import Side
from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.web.drawing.series.values import Series

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def series_table(series: Series, *, spoken: Tongue = IN_ENGLISH) -> str:
    """The same values as an HTML table: a row a day, a column a side."""
    say, sides = spoken.say, [line.side for line in series.lines]
    rows: dict[tuple[date, str], dict[Side, list[str]]] = {}
    for line in series.lines:
        for point in line.points:
            row = rows.setdefault((point.day, point.note), {})
            row.setdefault(line.side, []).append(number(point.value))
    heads = "".join(f'<th scope="col" class="num">{_column(side, series, spoken)}</th>' for side in sides)
    body = "".join(
        f'<tr><th scope="row">{day_words(day, spoken)} {day.year}{f", {escape(say(note))}" if note else ""}</th>'
        + "".join(f'<td class="num">{" · ".join(row.get(side, ["–"]))}</td>' for side in sides)
        + "</tr>"
        for (day, note), row in sorted(rows.items(), key=lambda item: item[0][0])
    )
    label = escape(say("{name}, values", name=series.name))
    return (
        f'<div class="table-scroll" tabindex="0" role="group" aria-label="{label}">'
        f"<table><caption>{escape(series.name)}</caption>"
        f'<thead><tr><th scope="col">{escape(say("Day"))}</th>{heads}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def description(series: Series, *, spoken: Tongue = IN_ENGLISH) -> str:
    """What the picture shows, in sentences: where each side began and stands, what happened, what the band means."""
    say = spoken.say
    said = []
    for line in series.lines:
        if line.points:
            first, last = line.points[0], line.points[-1]
            who = "" if line.side is Side.MIDLINE else f"{say(line.side.value).capitalize()}: "
            said.append(who + say(
                "{first} on {began}, {last} on {now}.", first=number(first.value), last=number(last.value),
                began=f"{day_words(first.day, spoken)} {first.day.year}",
                now=f"{day_words(last.day, spoken)} {last.day.year}",
            ))  # fmt: skip
    if series.better:
        said.append(say("Higher is better.") if series.better == "higher" else say("Lower is better."))
    said += [f"{day_words(event.day, spoken)} {event.day.year}: {event.words}" for event in series.events]
    if series.baseline is not None and series.error is not None:
        said.append(say(
            "Values within {error} {unit} of the first ({first}) are within the error of the measure; the band shows "
            "them.", error=number(series.error), unit=unit_said(series, spoken), first=number(series.baseline),
        ))  # fmt: skip
    elif not series.note:
        said.append(say("The error of this measure is not known here, so no band is drawn."))
    return " ".join([*said, series.note]).strip()


def unit_said(series: Series, spoken: Tongue) -> str:
    """The unit of a chart."""
    return spoken.say(series.unit)


def side_letter(side: Side, spoken: Tongue) -> str:
    """The letter that stands behind the line of a side."""
    return spoken.say(side.value)[0].upper()


def day_words(day: date, spoken: Tongue) -> str:
    """A day as short as a chart needs it."""
    return f"{day.day} {spoken.say(MONTHS[day.month - 1])}"


def number(value: float) -> str:
    """At most one decimal, none where it is zero; a real minus sign."""
    return f"{value:.1f}".removesuffix(".0").replace("-", "−")


def _column(side: Side, series: Series, spoken: Tongue) -> str:
    unit = escape(unit_said(series, spoken))
    return unit if side is Side.MIDLINE else f"{spoken.say(side.value).capitalize()}, {unit}"
