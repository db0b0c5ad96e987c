"""What a person's scans say: each mass over time with its error, left against right, and what to know first."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from glidepath.body import Side
from glidepath.catalogue import Figure, Measure, Tongue
from glidepath.measure import Closing
from glidepath.track.dexa import (
    KNOWN,
    PAIRED,
    Compared,
    Moved,
    Precision,
    Scan,
    Shift,
    Sides,
    Tissue,
    closing_words,
    compare,
    index_words,
    mass_words,
    sides,
    sides_words,
)
from glidepath.web.drawing import Line, Point, Series
from glidepath.web.patient.dexa.injured import Injured

ORDER = ("leg", "arm", "trunk", "total", "android", "gynoid")
"""Regions as a page has them: limbs first, where left is held against right; others follow by name."""
SIDES = (Side.LEFT, Side.RIGHT)
HEAVIEST = 500_000.0
ROOM = 0.1
"""Share of the first mass that a picture's scale reaches up and down at the least, so that error looks small."""
FIRST = ("leg", "arm", "trunk", "total")
"""Regions that are drawn at once; the others are there to unfold."""
SHIFTS = {
    Shift.MORE: ("more than before", "real"), Shift.LESS: ("less than before", "real"),
    Shift.WITHIN_ERROR: ("within the error", "within_error"), Shift.CANNOT_JUDGE: ("not judged", "cannot_be_judged"),
}  # fmt: skip
"""A word and a mark for each; none is that of better or worse."""


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """One mass: how it changed since the scan it is held against, and by the scans between."""

    side: Side
    moved: Moved
    word: str
    mark: str
    between: tuple[tuple[Scan, str], ...]


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Left against right: on the day of each scan, the index where a side is injured, and what became of the gap."""

    days: tuple[tuple[Scan, str], ...]
    index: str
    closing: str


class Panel(msgspec.Struct, frozen=True, kw_only=True):
    """One tissue of one region."""

    region: str
    series: Series
    facts: tuple[Fact, ...]
    pair: Pair | None
    figure: Figure | None


class OfTissue(msgspec.Struct, frozen=True, kw_only=True):
    """The panels of one tissue: those to see at once, and those to unfold. Unfolded is what is not judged anyway."""

    tissue: Tissue
    shown: tuple[Panel, ...]
    folded: tuple[Panel, ...]
    judged: bool


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """All of it. `since` is the scan that the last is held against, None where there is one scan alone."""

    last: Scan
    since: Scan | None
    remarks: tuple[str, ...]
    tissues: tuple["OfTissue", ...]
    real: tuple[Moved, ...]
    judged: int
    figures: tuple[tuple[str, Figure], ...]


class _Held(msgspec.Struct, frozen=True, kw_only=True):
    """What every panel is made from."""

    scans: Sequence[Scan]
    since: Scan | None
    compared: Sequence[Compared]
    plain: Sequence[Compared]
    alone: Mapping[tuple[str, Tissue], Sides]
    injured: Injured | None
    spoken: Tongue


def told(
    scans: Sequence[Scan], *, measures: Mapping[str, Measure], precision: Sequence[Sequence[Precision]],
    injured: Injured | None, since: Scan | None, spoken: Tongue,
) -> Told:  # fmt: skip
    """Put scans (the oldest first, at least one) together; `precision` is that of the facility of each.

    `since` is the scan to hold the later ones against.
    """
    own = dict(zip([id(one) for one in scans], precision, strict=True))

    def held(side: Side | None) -> list[Compared]:
        later = scans[scans.index(since) + 1 :] if since else []
        return [compare(since, one, measures=measures, injured=side, spoken=spoken,
                        precision=_cautious(own[id(since)], own[id(one)])) for one in later if since]  # fmt: skip

    compared = held(injured.side if injured else None)
    given = _Held(scans=scans, since=since, compared=compared, plain=held(None), injured=injured, spoken=spoken,
                  alone=_alone(scans[-1], measures, precision[-1], injured))  # fmt: skip
    tissues = tuple(_tissue(tissue, tuple(_panels(tissue, given))) for tissue in Tissue)
    moved = compared[-1].moved if compared else ()
    return Told(
        last=scans[-1], since=since, tissues=tuple(one for one in tissues if one.shown or one.folded),
        remarks=(*_elsewhere(scans, spoken), *(compared[-1].remarks if compared else ())),
        real=tuple(one for one in moved if one.shift in (Shift.MORE, Shift.LESS)),
        judged=sum(one.shift is not Shift.CANNOT_JUDGE for one in moved),
        figures=tuple({mass_words(one.tissue, one.region, spoken=spoken): one.figure
                       for one in moved if one.figure}.items()),
    )  # fmt: skip


def against(scans: Sequence[Scan]) -> Scan | None:
    """The scan to hold the last against: the first on the same scanner, else the first; None for one scan alone."""
    *before, last = scans
    same = [one for one in before if one.scanner and one.scanner == last.scanner]
    return next(iter((*same, *before)), None)


def _alone(
    scan: Scan, measures: Mapping[str, Measure], own: Sequence[Precision], injured: Injured | None
) -> dict[tuple[str, Tissue], Sides]:
    """Left against right in one scan, limb by limb, the injured side as the complaint names it for that limb."""
    return {(one.region, one.tissue): one for region in PAIRED
            for one in sides(scan, measures=measures, precision=own, injured=injured.of(region) if injured else None)
            if one.region == region}  # fmt: skip


def _cautious(one: Sequence[Precision], other: Sequence[Precision]) -> tuple[Precision, ...]:
    """The facility's own precision for two scans: of what both say, the larger."""
    found: dict[tuple[Tissue, str], Precision] = {}
    for each in (*one, *other):
        place = (each.tissue, each.region)
        if place not in found or each.percent > found[place].percent:
            found[place] = each
    return tuple(found.values())


def _elsewhere(scans: Sequence[Scan], spoken: Tongue) -> Iterator[str]:
    """Say where a scan was taken on another scanner than the one before it."""
    for one, other in pairwise(scans):
        if one.scanner and other.scanner and one.scanner != other.scanner:
            yield spoken.say("Between {before} and {after} the scanner changed, from {one} to {other}: what differs "
                             "between them may be the scanner.", before=one.on, after=other.on, one=one.scanner,
                             other=other.scanner)  # fmt: skip


def _panels(tissue: Tissue, held: _Held) -> Iterator[Panel]:
    """Every region of which a scan gives this tissue."""
    there = {part.region for scan in held.scans for part in scan.parts if part.mass(tissue) is not None}
    for region in (*(one for one in ORDER if one in there), *sorted(there - set(KNOWN))):
        lines = tuple(_lines(tissue, region, held.scans))
        facts = tuple(_facts(tissue, region, held))
        figure = next((one.moved.figure for one in facts if one.moved.figure), None)
        midline = lines[0].side is Side.MIDLINE and bool(facts)
        name = mass_words(tissue, region, spoken=held.spoken)
        series = Series(
            id=f"dexa-{tissue}-{region}", name=name, unit="g", low=0.0, high=HEAVIEST, lines=lines,
            baseline=facts[0].moved.before_g if midline and facts[0].moved.lsc else None,
            error=facts[0].moved.lsc if midline else None,
            note=_note(figure, held.spoken) if held.since else " ",
            room=ROOM * max(line.points[0].value for line in lines),
        )  # fmt: skip
        yield Panel(region=region, series=series, facts=facts, pair=_pair(tissue, region, held), figure=figure)


def _tissue(tissue: Tissue, panels: Sequence[Panel]) -> OfTissue:
    """Put panels where they are seen: lean mass and whatever is judged at once, the rest to unfold."""
    judged = any(fact.moved.shift is not Shift.CANNOT_JUDGE for one in panels for fact in one.facts)
    at_once = [one for one in panels if (judged or tissue is Tissue.LEAN) and one.region in FIRST]
    return OfTissue(tissue=tissue, shown=tuple(at_once), judged=judged,
                    folded=tuple(one for one in panels if one not in at_once))  # fmt: skip


def _note(figure: Figure | None, spoken: Tongue) -> str:
    """What a change is held against, for whoever hears the picture."""
    if figure is None:
        return spoken.say("No precision is known for it: shown, not judged.")
    return spoken.say("A change of less than {percent} % is within the error.", percent=f"{figure.value:.1f}")


def _lines(tissue: Tissue, region: str, scans: Sequence[Scan]) -> Iterator[Line]:
    """A line a side."""
    for side in (*SIDES, Side.MIDLINE):
        found = [(scan.on, part.mass(tissue)) for scan in scans if (part := scan.part(region, side))]
        points = tuple(Point(day=day, value=round(mass)) for day, mass in found if mass is not None)
        if points:
            yield Line(side=side, points=points)


def _facts(tissue: Tissue, region: str, held: _Held) -> Iterator[Fact]:
    """How each side changed to the last scan, and to those between."""
    if not held.compared:
        return
    for moved in held.compared[-1].moved:
        if (moved.tissue, moved.region) == (tissue, region):
            between = tuple(
                (one.after, other.sentence) for one in held.compared[:-1] for other in one.moved
                if (other.tissue, other.region, other.side) == (tissue, region, moved.side))  # fmt: skip
            word, mark = SHIFTS[moved.shift]
            yield Fact(side=moved.side, moved=moved, word=word, mark=mark, between=between)


def _pair(tissue: Tissue, region: str, held: _Held) -> Pair | None:
    """Left against right on the days of both scans; the index where the complaint is about this limb."""
    now = held.alone.get((region, tissue))
    if region not in PAIRED or now is None:
        return None
    side = held.injured.of(region) if held.injured else None
    compared = held.compared if side else held.plain
    then = next((one for one in compared[-1].sides if (one.region, one.tissue, one.on)
                 == (region, tissue, compared[-1].before.on)), None) if compared else None  # fmt: skip
    days = [(held.scans[-1], sides_words(now, held.spoken))]
    if then is not None and held.since is not None:
        days.insert(0, (held.since, sides_words(then, held.spoken)))
    closing = _closing(tissue, region, compared[-1].closings) if compared else None
    return Pair(
        days=tuple(days), index=index_words(now.symmetry, held.spoken) if side else "",
        closing=closing_words(closing, held.spoken) if closing else "",
    )  # fmt: skip


def _closing(tissue: Tissue, region: str, closings: Sequence[Closing]) -> Closing | None:
    wanted = (f"dxa_{tissue}", region)
    return next((one for one in closings
                 if (one.before.injured.measure, one.before.injured.label) == wanted), None)  # fmt: skip
