"""The sentence that may be said, made from direction and certainty; a surer word is never within its reach.

`strongest` gives the strength a sentence may have: 3 it does, 2 it probably does, 1 it may, 0 it is not known. Each
strength has words of its own, and a sentence is put together from those of its strength and no others.
"""

from collections.abc import Mapping, Sequence

from glidepath.catalogue import Aspect, Shelf
from glidepath.evidence.values import Against, Certainty, Direction, Pooled, Votes

DOES = {3: "does", 2: "probably does", 1: "may do"}
"""The words of each strength; without strength it is not known."""
FOR = {
    Aspect.PAIN: "pain", Aspect.RECOVERY: "recovery", Aspect.FUNCTION: "what people can do", Aspect.MOTION: "range",
    Aspect.STRENGTH: "strength", Aspect.TENDERNESS: "tenderness", Aspect.TISSUE: "the tissue",
}  # fmt: skip
"""What was measured, in a sentence."""
SURE = {
    Certainty.HIGH: "high certainty", Certainty.MODERATE: "moderate certainty", Certainty.LOW: "low certainty",
    Certainty.VERY_LOW: "very low certainty", Certainty.NONE: "no evidence",
}  # fmt: skip
"""Certainty in words."""
COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def strongest(direction: Direction, certainty: Certainty) -> int:
    """Give the strength of the claim that a direction with a certainty bears; 0 where nobody knows which way."""
    known = direction in (Direction.FAVOURS, Direction.NEITHER, Direction.AGAINST)
    return certainty.strength if known else 0


def sentence(
    shelf: Shelf, *, condition: str, treatment: str, against: Against, versus: Mapping[str, bool],
    aspect: Aspect, direction: Direction, certainty: Certainty, counted: Votes, together: Pooled | None,
) -> str:
    """Say what may be said of a treatment against others, for one condition (empty: across complaints).

    `versus` tells of each other treatment whether it was given alone, the same without the treatment; `together` is
    the pooled estimate where figures decide, else the votes do.
    """
    name, where = shelf.treatments[treatment].spoken, place(shelf, condition)
    names = [f"{shelf.treatments[one].spoken}{' alone' if alone else ''}" for one, alone in versus.items()]
    other = listed(names, "or")
    strength = strongest(direction, certainty)
    if against is Against.BEFORE and direction is not Direction.UNTOLD:
        return _before_after(name, where, aspect, counted)
    if direction is Direction.UNTOLD:
        return f"{_first(name)}{where} was held against {other}; no result was tested or could be read." if other else (
            f"{_first(name)}{where} was tried; no result could be read.")  # fmt: skip
    if strength == 0:
        leans = _figures(together, counted) if together else _count(counted)
        return f"It is not known whether {name}{where} does more for {FOR[aspect]} than {other}: {leans}."
    if direction is Direction.NEITHER:
        return f"{_first(name)}{where} {DOES[strength]} no more for {FOR[aspect]} than {other}."
    better, worse = (name, other) if direction is Direction.FAVOURS else (other, name)
    return f"{_first(better)}{where} {DOES[strength]} more for {FOR[aspect]} than {worse}."


def nothing(shelf: Shelf, condition: str, treatment: str, registered: Sequence[str]) -> str:
    """Say that no study was found, and how many are registered without a result that could be seen."""
    said = f"No study of {shelf.treatments[treatment].spoken}{place(shelf, condition)} was found."
    if not registered:
        return said
    many = _many(len(registered), "trial is", "trials are")
    return f"{said} {_first(many)} on a register, with no results that could be found."


def place(shelf: Shelf, condition: str) -> str:
    """Where a sentence speaks of, with a space before it; empty across complaints."""
    return f" in {shelf.conditions[condition].plain.lower()}" if condition else ""


def listed(names: Sequence[str], last: str) -> str:
    """Names in a sentence."""
    return f" {last} ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _before_after(name: str, where: str, aspect: Aspect, counted: Votes) -> str:
    """Say what changed where nobody was compared, and that it proves nothing."""
    if counted.favour and not counted.against:
        some = _many(len(counted.favour), "study", "studies")
        return (f"{_first(name)}{where}: {FOR[aspect]} improved from before to after in {some}, but nobody was "
                "compared, so whether that was the reason is not known.")  # fmt: skip
    return f"{_first(name)}{where}: nobody was compared and what changed differs; what it does is not known."


def _figures(together: Pooled, counted: Votes) -> str:
    """Which way the figures go where they decide."""
    own = f"the figures of {_many(counted.counted, 'study', 'studies')}"
    if not together.cautious.excludes_none:
        return f"{own} reach from better to worse"
    return f"{own} lean {'towards' if together.value > 0 else 'against'} it"


def _count(counted: Votes) -> str:
    """How the studies went, each side that has any."""
    said = [
        f"{_many(len(studies), 'study', 'studies')} {words}"
        for studies, words in ((counted.favour, "leaned towards it"), (counted.against, "leaned against it"),
                               (counted.neither, "showed no difference")) if studies
    ]  # fmt: skip
    return listed(said, "and")


def _many(count: int, one: str, many: str) -> str:
    """A count with its noun."""
    return f"{COUNTS[count] if count < len(COUNTS) else count} {one if count == 1 else many}"


def _first(words: str) -> str:
    """Words as a sentence begins."""
    return words[:1].upper() + words[1:]
