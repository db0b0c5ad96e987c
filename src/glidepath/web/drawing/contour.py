"""The contour of a form: two edges beside a middle line, from the stations it passes."""

import math
from collections.abc import Callable, Sequence

from glidepath.body import Value
from glidepath.catalogue.figure import Style
from glidepath.web.drawing.curves import Points, between, lengths, unit

Station = Sequence[complex]
"""One point of the page, or several that lie across the form."""

NARROW = 0.3
"""A line across that is seen so much shorter than the form is wide is seen end-on: it no longer says which way."""

SLENDER = 3.6
"""A band narrower than this needs no more points than its stations."""

THINNEST = 0.1
"""The half width left of a form that is seen edge-on, as a share of its width."""


class Contour(Value, frozen=True, kw_only=True):
    """Both edges and the middle line, point by point; caps are the points that close a wide end.

    Of its two ends, `tapered` are those that run out in a tendon, `wide` those that something lies across.
    """

    one: list[complex]
    other: list[complex]
    middle: list[complex]
    start_cap: list[complex]
    end_cap: list[complex]
    tapered: tuple[bool, bool]
    wide: tuple[bool, bool]

    def outline(self) -> tuple[list[complex], set[int]]:
        """The points around the form and which of them are corners."""
        around = [*self.one, *self.end_cap, *reversed(self.other), *reversed(self.start_cap)]
        last = len(self.one) - 1
        second = last + len(self.end_cap) + 1
        firm = {0, second + len(self.other) - 1} if self.wide[0] else set()
        return around, firm | ({last, second} if self.wide[1] else set())

    def along(self, share: float, start: float, end: float) -> list[complex]:
        """A line inside the form: `share` of the way across, between two fractions of its length."""
        line = [one + (other - one) * share for one, other in zip(self.one, self.other, strict=True)]
        at = lengths(self.middle)
        inside = [point for point, where in zip(line, at, strict=True) if start < where < end]
        return [_at(line, at, start), *inside, _at(line, at, end)]


def contour(stations: Sequence[Station], *, style: Style, width: float) -> Contour:
    """Build the contour of one strand of a form from its stations on the page."""
    spans = [_span(station, width) for station in stations]
    centres = [_centre(station) for station in stations]
    plain = style is Style.CORD or (style is Style.BAND and width < SLENDER)
    pieces = 1 if plain else max(1, round(5 / (len(stations) - 1)))
    middle = between(centres, pieces=pieces)
    at = lengths(middle)
    known = at[::pieces]
    halves = _halves(stations, known, style, width)
    wide = [len(station) > 1 for station in stations]
    ways = _ways(middle, pieces, spans)
    widths = [_half(where, known, halves, style, wide) for where in at]
    return Contour(
        one=[point + way * half for point, way, half in zip(middle, ways, widths, strict=True)],
        other=[point - way * half for point, way, half in zip(middle, ways, widths, strict=True)],
        middle=middle,
        start_cap=_cap(stations[0], spans[0], ways[0]),
        end_cap=_cap(stations[-1], spans[-1], ways[-1]),
        tapered=(style is Style.BELLY and not spans[0], style in (Style.BELLY, Style.FAN) and not spans[-1]),
        wide=(wide[0], wide[-1]),
    )


PROFILES: dict[Style, Callable[[float], float]] = {
    Style.BELLY: lambda at: 0.16 + 0.84 * math.sin(math.pi * min(1.0, max(0.0, at)) ** 0.93) ** 0.62,
    Style.FAN: lambda at: 1 - 0.8 * at,
    Style.BAND: lambda at: 1 - 0.22 * (2 * at - 1) ** 4,
    Style.SHEET: lambda at: 1.0,
    Style.CORD: lambda at: 1 - 0.5 * at,
    Style.BONE: lambda at: 0.62 + 0.38 * (2 * at - 1) ** 4,
}
"""How wide a form of each style is along its way, where nothing across it says so."""


def _span(station: Station, width: float) -> complex:
    """The way across a station of several points; none for one point, or for a line seen end-on."""
    if len(station) == 1:
        return 0j
    across = station[-1] - station[0]
    return across if abs(across) > NARROW * width else 0j


def _centre(station: Station) -> complex:
    return (station[0] + station[-1]) / 2


def _halves(stations: Sequence[Station], known: Sequence[float], style: Style, width: float) -> list[float]:
    """Half the width at every station: what lies across says it, and where nothing does, the style."""
    profile = PROFILES[style]
    flat = style is Style.SHEET and any(len(station) > 1 for station in stations)
    found = []
    for station, where in zip(stations, known, strict=True):
        if len(station) > 1:
            found.append(max(abs(station[-1] - station[0]) / 2, THINNEST * width / 2))
        elif flat and where in (0.0, 1.0):
            found.append(THINNEST * width / 2)
        else:
            found.append(max(profile(where) * width / 2, 0.4))
    return found


def _half(where: float, known: Sequence[float], halves: Sequence[float], style: Style, wide: Sequence[bool]) -> float:
    """Half the width anywhere: by the profile alone, or swelling softly from one wide station to the next."""
    profile = PROFILES[style]
    number = next((n for n in range(len(known) - 1) if where <= known[n + 1]), len(known) - 2)
    gap = known[number + 1] - known[number]
    share = (where - known[number]) / gap if gap else 0.0
    if not wide[number] and not wide[number + 1]:
        low, high = halves[number] / profile(known[number]), halves[number + 1] / profile(known[number + 1])
        return profile(where) * (low + (high - low) * share)
    eased = share if style in (Style.SHEET, Style.BAND) else share * share * (3 - 2 * share)
    return halves[number] + (halves[number + 1] - halves[number]) * eased


def _ways(middle: Points, pieces: int, spans: Sequence[complex]) -> list[complex]:
    """The direction across the form at every point of its middle line, always to the same hand of the way."""
    last = len(middle) - 1
    normals = [unit(middle[min(n + 1, last)] - middle[max(n - 1, 0)]) * 1j for n in range(last + 1)]
    turned = [_towards(span, normals[n * pieces]) if span else normals[n * pieces] for n, span in enumerate(spans)]
    found = []
    for number, normal in enumerate(normals):
        station, rest = divmod(number, pieces)
        if not rest:
            found.append(turned[station])
            continue
        share = rest / pieces
        lean = (turned[station] / (normals[station * pieces] or 1)) * (1 - share)
        lean += (turned[station + 1] / (normals[(station + 1) * pieces] or 1)) * share
        found.append(unit(normal * lean) or normal)
    return found


def _towards(span: complex, normal: complex) -> complex:
    """The way across, to the same hand as the normal."""
    return unit(span) if (span * normal.conjugate()).real >= 0 else -unit(span)


def _cap(station: Station, span: complex, way: complex) -> list[complex]:
    """The points between the two ends of a wide first or last station, from the one edge to the other."""
    inner = list(station[1:-1]) if span else []
    return inner[::-1] if (span * way.conjugate()).real > 0 else inner


def _at(line: Points, known: Sequence[float], where: float) -> complex:
    """The point of a line at a fraction of its way."""
    for number in range(len(known) - 1):
        if where <= known[number + 1]:
            gap = known[number + 1] - known[number]
            share = (where - known[number]) / gap if gap else 0.0
            return line[number] + (line[number + 1] - line[number]) * share
    return line[-1]
