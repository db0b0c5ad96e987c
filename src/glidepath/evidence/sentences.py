"""The sentence that may be said, made from direction and certainty; a surer word is never within its reach.

`strongest` gives the strength a sentence may have: 3 it does, 2 it probably does, 1 it may, 0 it is not known. Each
strength has words of its own, and a sentence is put together from those of its strength and no others. In another
language it is made the same way, from the translation of each of these words: never from that of a finished sentence.
"""

from collections.abc import Mapping, Sequence

from glidepath.catalogue import IN_ENGLISH, Aspect, Shelf, Tongue
from glidepath.evidence.phrases import COUNTS, FOR, PHRASES
from glidepath.evidence.values import Against, Certainty, Direction, Pooled, Votes

SURE = {
    Certainty.HIGH: "high certainty", Certainty.MODERATE: "moderate certainty", Certainty.LOW: "low certainty",
    Certainty.VERY_LOW: "very low certainty", Certainty.NONE: "no evidence",
}  # fmt: skip
"""Certainty in words."""


def strongest(direction: Direction, certainty: Certainty) -> int:
    """Give the strength of the claim that a direction with a certainty bears; 0 where nobody knows which way."""
    known = direction in (Direction.FAVOURS, Direction.NEITHER, Direction.AGAINST)
    return certainty.strength if known else 0


def sentence(
    shelf: Shelf, *, condition: str, treatment: str, against: Against, versus: Mapping[str, bool], aspect: Aspect,
    direction: Direction, certainty: Certainty, counted: Votes, together: Pooled | None, spoken: Tongue = IN_ENGLISH,
) -> str:
    """Say what may be said of a treatment against others, for one condition (empty: across complaints).

    `versus` tells of each other treatment whether it was given alone, the same without the treatment; `together` is
    the pooled estimate where figures decide, else the votes do. `spoken` is the language it is said in.
    """
    name, where = spoken.say(shelf.treatments[treatment].spoken), place(shelf, condition, spoken)
    other = listed([_other(shelf, one, alone, spoken) for one, alone in versus.items()], "or", spoken)
    strength, measured = strongest(direction, certainty), spoken.say(FOR[aspect])
    told = {"it": name, "where": where, "aspect": measured}
    if against is Against.BEFORE and direction is not Direction.UNTOLD:
        return _before_after(told, counted, spoken)
    if direction is Direction.UNTOLD:
        return _say(spoken, "untold", other=other, **told) if other else _say(spoken, "unread", **told)
    if strength == 0:
        leans = _figures(together, counted, spoken) if together else _count(counted, spoken)
        return _say(spoken, "not_known", other=other, leans=leans, **told)
    if direction is Direction.NEITHER:
        return _say(spoken, f"no_more_{strength}", other=other, **told)
    better, worse = (name, other) if direction is Direction.FAVOURS else (other, name)
    return _say(spoken, f"more_{strength}", other=worse, **told | {"it": better})


def nothing(
    shelf: Shelf, condition: str, treatment: str, registered: Sequence[str], spoken: Tongue = IN_ENGLISH
) -> str:
    """Say that no study was found, and how many are registered without a result that could be seen."""
    said = _say(spoken, "no_study", it=spoken.say(shelf.treatments[treatment].spoken),
                where=place(shelf, condition, spoken))  # fmt: skip
    if not registered:
        return said
    return f"{said} {_first(_many(len(registered), 'trial_registered', spoken))}"


def place(shelf: Shelf, condition: str, spoken: Tongue = IN_ENGLISH) -> str:
    """Where a sentence speaks of, with a space before it; empty across complaints."""
    if not condition:
        return ""
    return " " + spoken.say(PHRASES["in"], condition=spoken.say(shelf.conditions[condition].plain).lower())


def listed(names: Sequence[str], last: str, spoken: Tongue = IN_ENGLISH) -> str:
    """Names in a sentence, the last joined by "or" or "and"."""
    return f" {spoken.say(last)} ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _other(shelf: Shelf, treatment: str, alone: bool, spoken: Tongue) -> str:
    """What a treatment was held against."""
    name = spoken.say(shelf.treatments[treatment].spoken)
    return spoken.say(PHRASES["alone"], it=name) if alone else name


def _before_after(told: Mapping[str, str], counted: Votes, spoken: Tongue) -> str:
    """Say what changed where nobody was compared, and that it proves nothing."""
    if counted.favour and not counted.against:
        some = _many(len(counted.favour), "study", spoken)
        return _say(spoken, "before_after", some=some, **told)
    return _say(spoken, "changes_differ", **told)


def _figures(together: Pooled, counted: Votes, spoken: Tongue) -> str:
    """Which way the figures go where they decide."""
    some = _many(counted.counted, "study", spoken)
    if not together.cautious.excludes_none:
        return spoken.say(PHRASES["figures_reach"], some=some)
    return spoken.say(PHRASES["figures_towards" if together.value > 0 else "figures_against"], some=some)


def _count(counted: Votes, spoken: Tongue) -> str:
    """How the studies went, each side that has any."""
    sides = {"leaned_towards": counted.favour, "leaned_against": counted.against, "no_difference": counted.neither}
    return listed([_many(len(studies), name, spoken) for name, studies in sides.items() if studies], "and", spoken)


def _many(count: int, name: str, spoken: Tongue) -> str:
    """A phrase of one, or of several with their count."""
    if count == 1:
        return spoken.say(PHRASES[f"one_{name}"])
    number = spoken.say(COUNTS[count]) if count in COUNTS else str(count)
    return spoken.say(PHRASES[f"many_{name}"], count=number)


def _say(spoken: Tongue, phrase: str, **told: str) -> str:
    """A phrase with its places filled, as a sentence begins."""
    return _first(spoken.say(PHRASES[phrase], **told))


def _first(words: str) -> str:
    """Words as a sentence begins."""
    return words[:1].upper() + words[1:]
