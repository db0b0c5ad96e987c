"""Two scans of one person: what moved beyond the least significant change, and whether the sides close.

Nothing is judged across scanners: two models differ by more than two scans on one. A scan that does not name its
scanner might be from another, so it is not judged against others either.
"""

from collections.abc import Iterator, Mapping, Sequence

from glidepath.body import Side
from glidepath.catalogue import IN_ENGLISH, Measure, Tongue
from glidepath.measure import Change, Closing, Verdict, change, closing, symmetry
from glidepath.track.dexa.values import PAIRED, Compared, Moved, Part, Precision, Scan, Shift, Sides, Tissue
from glidepath.track.dexa.wording import joined, mass_words, moved_words, part_words
from glidepath.track.dexa.yardstick import OWN, reading, yardstick

UNNAMED = "a scanner that is not named"


def course(
    scans: Sequence[Scan], *, measures: Mapping[str, Measure], injured: Side | None = None,
    precision: Sequence[Precision] = (), spoken: Tongue = IN_ENGLISH,
) -> tuple[Compared, ...]:  # fmt: skip
    """Hold each later scan of one person against the first, the oldest comparison first."""
    ordered = sorted(scans, key=_when)
    return tuple(compare(ordered[0], one, measures=measures, injured=injured, precision=precision, spoken=spoken)
                 for one in ordered[1:])  # fmt: skip


def compare(
    one: Scan, other: Scan, *, measures: Mapping[str, Measure], injured: Side | None = None,
    precision: Sequence[Precision] = (), spoken: Tongue = IN_ENGLISH,
) -> Compared:  # fmt: skip
    """Hold two scans against one another, the older as the first; `precision` is the facility's own.

    `spoken` is the language of the sentences.

    Raises: ValueError for an injured side that is neither left nor right.
    """
    before, after = sorted((one, other), key=_when)
    scanners = (_scanner(before, "first"), _scanner(after, "second"))
    moved = tuple(_moved(before, after, scanners, measures, precision, spoken))
    then = _sides(before, scanners[0], measures, injured, precision)
    now = _sides(after, scanners[1], measures, injured, precision)
    closings = tuple(_closings(then, now, scanners, measures, precision))
    return Compared(before=before, after=after, injured=injured, moved=moved, sides=(*then, *now),
                    closings=closings, remarks=tuple(_remarks(before, after, moved, spoken)))  # fmt: skip


def sides(
    scan: Scan, *, measures: Mapping[str, Measure], injured: Side | None = None, precision: Sequence[Precision] = (),
) -> tuple[Sides, ...]:  # fmt: skip
    """Hold left against right in the arms and legs of one scan, the injured side first where one is known.

    Raises: ValueError for an injured side that is neither left nor right.
    """
    return _sides(scan, _scanner(scan, "only"), measures, injured, precision)


def _sides(
    scan: Scan, scanner: str, measures: Mapping[str, Measure], injured: Side | None, own: Sequence[Precision]
) -> tuple[Sides, ...]:
    """Left against right in one scan, read with a scanner of that name."""
    made = []
    for region, tissue, parts in _pairs(scan, injured):
        first, second = (reading(scan, part, tissue, scanner=scanner) for part in parts)
        if first is None or second is None:
            continue
        measure = yardstick(tissue, region, measures=measures, own=own, methods=(scanner,))
        left, right = (first, second) if first.side is Side.LEFT else (second, first)
        made.append(Sides(on=scan.on, tissue=tissue, region=region, percent=_percent(left.value, right.value),
                          symmetry=symmetry(first, second, measure=measure)))  # fmt: skip
    return tuple(made)


def _percent(left: float, right: float) -> float | None:
    """The difference between two sides, of the mean of both, in per cent."""
    return round(200 * (left - right) / (left + right), 4) if left + right else None


def _when(scan: Scan) -> tuple[str, str]:
    """The order of scans: by day, then by moment where both are of one day."""
    return scan.on.isoformat(), scan.at.isoformat() if scan.at else ""


def _scanner(scan: Scan, which: str) -> str:
    """The model as reported, or a name that no other scan shares."""
    return scan.scanner or f"{UNNAMED} ({which} scan)"


def _pairs(scan: Scan, injured: Side | None) -> Iterator[tuple[str, Tissue, tuple[Part, Part]]]:
    """Each tissue of each region that has a left and a right, the injured side first."""
    if injured is Side.MIDLINE:
        raise ValueError("the injured side is left or right, or not known")
    start = injured or Side.LEFT
    for region in PAIRED:
        one, other = scan.part(region, start), scan.part(region, start.other)
        if one and other:
            yield from ((region, tissue, (one, other)) for tissue in Tissue)


def _moved(
    before: Scan, after: Scan, scanners: tuple[str, str], measures: Mapping[str, Measure], own: Sequence[Precision],
    spoken: Tongue,
) -> Iterator[Moved]:  # fmt: skip
    """Every tissue of every region that both scans give, in the order of the older."""
    for part in before.parts:
        then = after.part(part.region, part.side)
        for tissue in Tissue if then else ():
            assert then is not None
            first = reading(before, part, tissue, scanner=scanners[0])
            second = reading(after, then, tissue, scanner=scanners[1])
            if first is not None and second is not None:
                measure = yardstick(tissue, part.region, measures=measures, own=own, methods=scanners)
                yield _judged(part, tissue, change(first, second, measure=measure), spoken)


def _judged(part: Part, tissue: Tissue, found: Change, spoken: Tongue) -> Moved:
    """A change of a mass in neutral words: more or less, never better or worse."""
    was, now, figure = found.before.value, found.after.value, found.mdc
    lsc = was * figure.value / 100 if figure else None
    if found.verdict is Verdict.CANNOT_JUDGE:
        shift = Shift.CANNOT_JUDGE
    elif found.verdict is Verdict.WITHIN_ERROR:
        shift = Shift.WITHIN_ERROR
    else:
        shift = Shift.MORE if now > was else Shift.LESS
    percent = round(100 * (now - was) / was, 4) if was else None
    mass = mass_words(tissue, part.region, part.side, spoken)
    return Moved(tissue=tissue, region=part.region, side=part.side, before_g=was, after_g=now, percent=percent, lsc=lsc,
                 figure=figure, shift=shift, change=found,
                 sentence=moved_words(mass, found, percent, lsc, shift, spoken))  # fmt: skip


def _closings(
    then: Sequence[Sides], now: Sequence[Sides], scanners: tuple[str, str], measures: Mapping[str, Measure],
    own: Sequence[Precision],
) -> Iterator[Closing]:  # fmt: skip
    """How the gap between the sides changed, for every tissue that both scans give on both sides."""
    later = {(one.region, one.tissue): one.symmetry for one in now}
    for one in then:
        if found := later.get((one.region, one.tissue)):
            measure = yardstick(one.tissue, one.region, measures=measures, own=own, methods=scanners)
            yield closing(one.symmetry, found, measure=measure)


def _remarks(before: Scan, after: Scan, moved: Sequence[Moved], spoken: Tongue) -> Iterator[str]:
    """What a reader has to know before the figures."""
    for scan in (before, after):
        if not scan.scanner:
            yield spoken.say("The scan of {day} does not name its scanner: its changes are shown and not judged.",
                             day=scan.on)  # fmt: skip
    if before.scanner and after.scanner and before.scanner != after.scanner:
        yield spoken.say("Taken on {before}, then on {after}: nothing is judged across scanners.",
                         before=before.scanner, after=after.scanner)  # fmt: skip
    elif before.place != after.place:
        yield spoken.say("Taken at two places, so perhaps on two machines of one model: what differs between machines "
                         "is not in the least significant change.")  # fmt: skip
    for population in sorted({one.figure.population for one in moved if one.figure} - {OWN}):
        yield spoken.say("The precision of this facility is not known for every region, so that of {population} was "
                         "used.", population=spoken.say(population))  # fmt: skip
    unknown = [spoken.say(tissue.value) for tissue in Tissue if any(one.tissue is tissue and _unknown(one)
                                                                    for one in moved)]  # fmt: skip
    if unknown:
        yield spoken.say("No precision is known for some regions of {tissues}: shown and not judged.",
                         tissues=joined(unknown, spoken))  # fmt: skip
    names = [{(one.region, one.side): part_words(one.region, one.side, spoken) for one in scan.parts}
             for scan in (before, after)]  # fmt: skip
    for mine, others, scan in ((names[0], names[1], before), (names[1], names[0], after)):
        alone = [name for place, name in mine.items() if place not in others]
        if alone:
            yield spoken.say("Only the scan of {day} gives the {parts}.", day=scan.on, parts=", ".join(alone))


def _unknown(one: Moved) -> bool:
    """Whether a mass is not judged for want of a precision alone."""
    return one.shift is Shift.CANNOT_JUDGE and one.change.before.method == one.change.after.method
