"""One form as it is painted: its outline as a single path, and the quiet lines inside that no one can touch."""

from collections.abc import Mapping

from glidepath.body import Value
from glidepath.catalogue.figure import Form, Landmark, Style
from glidepath.web.drawing.contour import Contour, contour
from glidepath.web.drawing.curves import Points, closed, opened, polygon
from glidepath.web.drawing.projecting import reflected, stations

GRAIN = {
    Style.BELLY: (0.33, 0.67),
    Style.FAN: (0.25, 0.5, 0.75),
    Style.SHEET: (0.33, 0.67),
    Style.BAND: (0.5,),
}
"""Where across a form of each style its fibres run."""

THIN = 3.2
"""A form narrower than this shows one fibre, or none."""

BROAD = 27.0
"""A form wider than this is a flat sheet on which no single light falls."""


class Tissue(Value, frozen=True, kw_only=True):
    """Path data of a form: its outline, fibres, tendon ends, and the line on which light falls, `light` wide."""

    outline: str
    fibres: str = ""
    sinew: str = ""
    sheen: str = ""
    light: float = 0


def tissue(
    form: Form,
    landmarks: Mapping[str, Landmark],
    *,
    picture: str,
    digits: int,
    astride: bool = False,
) -> Tissue:
    """Shape a form for a picture; `astride` one reaches from its edge to the mirror of it."""
    aspect = form.seen(picture)
    strands = [stations(strand, landmarks, picture=picture) for strand in aspect.strands]
    if astride:
        strands = [[_doubled(station) for station in strand] for strand in strands]
    found = [contour(strand, style=form.style, width=aspect.width) for strand in strands]
    outline = "".join(_outline(one, digits) for one in found)
    if form.style in (Style.CORD, Style.BONE):
        return Tissue(outline=outline)
    fibres = "".join(_fibres(one, form.style, digits) for one in found)
    if form.style not in (Style.BELLY, Style.FAN):
        return Tissue(outline=outline, fibres=fibres)
    sinew = "".join(_sinew(one, digits) for one in found)
    widest = _widest(found[0])
    sheen = opened(_fewer(found[0].along(0.4, 0.24, 0.74)), digits=digits) if THIN * 2 < widest < BROAD else ""
    return Tissue(outline=outline, fibres=fibres, sinew=sinew, sheen=sheen, light=round(widest * 0.3, 1))


def _doubled(station: list[complex]) -> list[complex]:
    """A station from its outer end on the one half to that on the other; one point of the midline stays."""
    return [reflected(station[-1]), station[-1]] if len(station) > 1 else station


def _outline(one: Contour, digits: int) -> str:
    points, corners = one.outline()
    return closed(points, corners=corners, digits=digits)


def _widest(one: Contour) -> float:
    return max(abs(a - b) for a, b in zip(one.one, one.other, strict=True))


def _fibres(one: Contour, style: Style, digits: int) -> str:
    """Lines from end to end, fewer where there is little room."""
    widest = _widest(one)
    shares = GRAIN[style] if widest > THIN * 2 else (0.5,) if widest > THIN / 2 else ()
    start = 0.16 if one.tapered[0] else 0.05
    end = 0.84 if one.tapered[1] else 0.95
    return "".join(opened(_fewer(one.along(share, start, end)), digits=digits) for share in shares)


def _fewer(points: Points) -> list[complex]:
    """Every second point of a line, and its last: enough for a quiet line."""
    return [*points[:-1:2], points[-1]]


def _sinew(one: Contour, digits: int) -> str:
    """The paler ends of a belly: the flesh begins in a V."""
    parts = []
    if one.tapered[0]:
        parts.append(_tip(one, 0.0, 0.15, 0.07, digits))
    if one.tapered[1] and abs(one.one[-1] - one.other[-1]) < _widest(one) / 3:
        parts.append(_tip(one, 1.0, 0.84, 0.93, digits))
    return "".join(parts)


def _tip(one: Contour, end: float, edge: float, deep: float, digits: int) -> str:
    """One tendon end between the tip, the two edges and the point where the flesh reaches furthest."""
    sides = [one.along(share, min(end, edge), max(end, edge)) for share in (0, 1)]
    left, right = [side[::-1] if end else side for side in sides]
    vertex = one.along(0.5, deep, deep)[0]
    return polygon([left[-1], left[0], right[0], right[-1], vertex], digits=digits)
