"""Counting studies by the direction of what they found, where figures are missing."""

from collections.abc import Iterable

from glidepath.evidence.values import Comparison, Direction, Votes


def votes(comparisons: Iterable[Comparison]) -> Votes:
    """Count each study once; one that went both ways, against one thing and another, is counted as neither."""
    by_study: dict[str, set[Direction]] = {}
    for one in comparisons:
        by_study.setdefault(one.study.id, set()).add(one.direction)
    sides: dict[Direction, list[str]] = {}
    for study, found in by_study.items():
        told = found - {Direction.UNTOLD}
        side = next(iter(told)) if len(told) == 1 else Direction.NEITHER if told else Direction.UNTOLD
        sides.setdefault(side, []).append(study)
    return Votes(
        favour=tuple(sides.get(Direction.FAVOURS, ())), neither=tuple(sides.get(Direction.NEITHER, ())),
        against=tuple(sides.get(Direction.AGAINST, ())), untold=tuple(sides.get(Direction.UNTOLD, ())),
    )  # fmt: skip


def leaning(counted: Votes) -> Direction:
    """Say which way the count leans; anything but one voice is mixed."""
    sides = {
        Direction.FAVOURS: counted.favour, Direction.NEITHER: counted.neither, Direction.AGAINST: counted.against,
    }  # fmt: skip
    told = [direction for direction, studies in sides.items() if studies]
    if not told:
        return Direction.UNTOLD
    return told[0] if len(told) == 1 else Direction.MIXED
