"""Whether trials of one sign agree well enough to be one reading."""

from collections.abc import Sequence

from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.measure.wording import number

WANTED = 3
"""Trials of a measurement at home: the house's own rule, so that two readings tell the person's own error."""
MOST_APART = 10.0
"""Degrees that trials of one angle may lie apart: the house's own rule, above the published errors of range by an
inclinometer (4 to 8 degrees, catalogue `range`), so that a slip is refused and a scatter is kept."""
TOO_FEW = "{count} of {wanted} trials: measure {more} more."
TOO_FAR = "The trials lie {apart} degrees apart, more than {most}: measure again where one of them slipped."


def unsteady(trials: Sequence[float], *, most: float = MOST_APART, spoken: Tongue = IN_ENGLISH) -> str:
    """Say in a sentence why these trials are no reading; empty where they are one."""
    if len(trials) < WANTED:
        return spoken.say(TOO_FEW, count=len(trials), wanted=WANTED, more=WANTED - len(trials))
    apart = max(trials) - min(trials)
    return spoken.say(TOO_FAR, apart=number(apart), most=number(most)) if apart > most else ""
