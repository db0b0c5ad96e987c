"""What `model.csv` adds up to; needs no model, so that a test can add it up again."""

from collections import Counter
from collections.abc import Iterable, Sequence

from validation.protocols import files

COLUMNS = ("structure", "unit", "claim", "share", "agrees", "at_neutral", "covered", "covered_healthy")
WHOLE, LENGTHENS, FIRST, COVERED = "whole", "short_to_long", "first_joint", "covered"
SHARES = ("primary", "secondary")

Counts = dict[str, object]


def counts(lines: Sequence[files.Row]) -> Counts:
    """Count what agreed, whole structures and their units apart."""
    whole = [line for line in lines if line["unit"] == WHOLE]
    units = [line for line in lines if line["unit"] != WHOLE]
    moved = [line for line in whole if line["claim"] == LENGTHENS]
    covered = [float(line["covered"]) for line in moved]
    return {
        "structures": len(moved),
        **_signs(whole, "agrees"),
        "at_neutral": _signs(whole, "at_neutral"),
        "by_unit": _signs(units, "agrees"),
        "turn_over": {share: sum(_turns_over(line) for line in whole if line["share"] == share) for share in SHARES},
        "lengthens": _answers(line["agrees"] for line in moved),
        "lengthens_by_unit": _answers(line["agrees"] for line in units if line["claim"] == LENGTHENS),
        "first_joint": _answers(line["agrees"] for line in whole if line["claim"] == FIRST),
        "at_least_half": sum(share >= 0.5 for share in covered),
        "at_least_four_fifths": sum(share >= 0.8 for share in covered),
    }


def _signs(lines: Iterable[files.Row], column: str) -> Counts:
    """Count the answers on signs, by share."""
    lines = list(lines)
    return {share: _answers(line[column] for line in lines if line["share"] == share) for share in SHARES}


def _turns_over(line: files.Row) -> bool:
    """Say whether the mean over the range disagrees where the neutral pose agrees."""
    return line["agrees"] == "no" and line["at_neutral"] == "yes"


def _answers(found: Iterable[str]) -> dict[str, int]:
    """Count the answers."""
    counted = Counter(found)
    return {word: counted[word] for word in ("yes", "no", "absent")}
