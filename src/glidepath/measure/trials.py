"""Whether trials of one sign agree well enough to be one reading."""

from collections.abc import Sequence

from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.measure.wording import number, unit_words

WANTED = 3
"""Trials of a measurement at home: the house's own rule, so that two readings tell the person's own error."""
MOST_APART = 10.0
"""Degrees that trials of one angle may lie apart: the house's own rule, above the published errors of range by an
inclinometer (4 to 8 degrees, catalogue `range`), so that a slip is refused and a scatter is kept."""
NONE = "Write what you measured."
TOO_FEW = "{count} of {wanted} trials: measure {more} more."
TOO_FAR = "The trials lie {apart}{unit} apart, more than {most}: measure again where one of them slipped."


def unsteady(
    trials: Sequence[float], *, wanted: int = WANTED, most: float = MOST_APART, unit: str = "degrees",
    spoken: Tongue = IN_ENGLISH,
) -> str:
    """Say in a sentence why these trials are no reading; empty where they are one.

    A test at home says itself how many trials it takes and how far apart they may lie.
    """
    if len(trials) < wanted:
        return spoken.say(TOO_FEW, count=len(trials), wanted=wanted, more=wanted - len(trials)) if wanted > 1 else (
            spoken.say(NONE))
    apart = max(trials) - min(trials)
    if apart <= most or wanted == 1:
        return ""
    return spoken.say(TOO_FAR, apart=number(apart), unit=unit_words(unit, spoken), most=number(most))
