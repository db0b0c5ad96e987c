"""What readings say, in words for somebody of twelve: whether it is better, how sure that is, and how the sides stand.

The judgement is `measure`'s and `milestones`'; here it only gets its words. Nothing within error is called better.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from glidepath.body import Side, Value
from glidepath.catalogue import IN_ENGLISH, Measure, Tongue
from glidepath.directory import day_words
from glidepath.measure import (
    Change,
    Closing,
    Gap,
    Reading,
    Symmetry,
    Verdict,
    detectable,
    number,
    unit_words,
)
from glidepath.track.milestones import milestones
from glidepath.track.readings import standing
from glidepath.track.values import Milestones

OFTEN = 2
"""Readings in a row that must show a change before it is called one to trust: one beyond the error comes by chance."""
SIDES = {Side.LEFT: "left side", Side.RIGHT: "right side", Side.MIDLINE: ""}


class Said(StrEnum):
    """What is said of a sign: better (and lately, or for good), as it was, worse, too early, or nobody can tell."""

    BETTER = "better"
    PERHAPS = "perhaps"
    FADED = "faded"
    SAME = "same"
    WORSE = "worse"
    EARLY = "early"
    UNKNOWN = "unknown"


class Plain(Value, frozen=True, kw_only=True):
    """One sign: where it was and is, whether that is better, and how sure; `times` counts the readings."""

    first: Reading
    last: Reading
    then: str
    now: str
    said: Said
    times: int
    sentence: str
    sure: str


def plain(
    readings: Sequence[Reading], *, measure: Measure, condition: str = "", spoken: Tongue = IN_ENGLISH
) -> Plain:
    """Say what the readings of one sign show.

    Raises: MeasureError for readings of several signs, and where none shows how somebody is.
    """
    taken = standing(readings)
    reached = milestones(readings, measure=measure, condition=condition)
    latest = reached.latest
    agreeing = _agreeing(taken, reached)
    said = _said(latest, reached, agreeing)
    return Plain(
        first=taken[0], last=taken[-1], then=value_said(taken[0], spoken), now=value_said(taken[-1], spoken),
        said=said, times=len(taken), sentence=_sentence(said, latest, reached, spoken),
        sure=_sure(said, latest, measure, condition, agreeing, spoken),
    )  # fmt: skip


def value_said(reading: Reading, spoken: Tongue = IN_ENGLISH) -> str:
    """Give a value with its unit, such as `48 degrees` or `6/10`."""
    return f"{number(reading.value)}{unit_words(reading.unit, spoken)}"


def sides_said(now: Symmetry, *, spoken: Tongue = IN_ENGLISH) -> str:
    """Say how the hurt side stands beside the other, both values first."""
    say, hurt, other = spoken.say, now.injured, now.reference
    values = say(
        "{one}: {value}. {other}: {reference}.", one=say(SIDES[hurt.side]).capitalize(), value=value_said(hurt, spoken),
        other=say(SIDES[other.side]).capitalize(), reference=value_said(other, spoken),
    )  # fmt: skip
    apart = f"{number(abs(now.gap))}{unit_words(now.unit, spoken)}"
    if now.verdict is Gap.CANNOT_JUDGE:
        return f"{values} {say('Nobody can say yet whether that is a real difference.')}"
    if now.verdict is Gap.WITHIN_ERROR:
        return f"{values} {say('As far as can be measured, both sides are the same.')}"
    key = "The hurt side is behind by {apart}." if now.gap > 0 else "The hurt side is ahead by {apart}."
    return f"{values} {say(key, apart=apart)}"


def closing_said(made: Closing, *, spoken: Tongue = IN_ENGLISH) -> str:
    """Say whether the gap between the sides has become smaller, and never call it good where the other side lost."""
    say = spoken.say
    since = day_words(made.before.injured.at.date(), spoken)
    if made.verdict is Gap.CANNOT_JUDGE:
        return say("Whether the gap has changed since {day} cannot be told.", day=since)
    if made.verdict is Gap.WITHIN_ERROR:
        return say("Since {day} the gap has not changed by enough to be sure.", day=since)
    if made.closed < 0:
        return say("Since {day} the gap has grown.", day=since)
    if made.reference.verdict is Verdict.WORSE:
        return say("Since {day} the gap is smaller, but the other side has lost. That is no gain.", day=since)
    return say("Since {day} the gap has become smaller.", day=since)


def _agreeing(taken: Sequence[Reading], reached: Milestones) -> int:
    """On how many days in a row, the last among them, it was better; what was measured another way tells nothing."""
    since = reached.real_since
    if since is None:
        return 0
    return len({one.at.date() for one in taken[1:] if one.at.date() >= since and one.method == taken[0].method})


def _said(latest: Change | None, reached: Milestones, agreeing: int) -> Said:
    if latest is None:
        return Said.EARLY
    if latest.verdict.won:
        return Said.BETTER if agreeing >= OFTEN else Said.PERHAPS
    if latest.verdict is Verdict.WORSE:
        return Said.WORSE
    if latest.verdict is Verdict.CANNOT_JUDGE:
        return Said.UNKNOWN
    return Said.FADED if reached.first_real else Said.SAME


def _sentence(said: Said, latest: Change | None, reached: Milestones, spoken: Tongue) -> str:
    """Say it, in a sentence or two."""
    say = spoken.say
    match said:
        case Said.EARLY:
            return say("It has been measured once. It is too early to tell.")
        case Said.BETTER | Said.PERHAPS:
            since = day_words(_day(reached.real_since), spoken)
            if latest is not None and latest.verdict is Verdict.WORTHWHILE:
                return say("Better since {day}, and by enough to feel in daily life.", day=since)
            return say("Better since {day}.", day=since)
        case Said.FADED:
            return say("It was better on {day}, but is not now.", day=day_words(_day(reached.first_real), spoken))
        case Said.WORSE:
            return say("Worse than at the start. Tell whoever treats you.")
        case Said.UNKNOWN:
            return say("Nobody can say for sure whether this is better.")
        case _:
            moved = latest is not None and bool(latest.gain)
            return say("The change is too small to be sure.") if moved else say("The same as at the start.")


def _sure(
    said: Said, latest: Change | None, measure: Measure, condition: str, agreeing: int, spoken: Tongue
) -> str:  # fmt: skip
    """Say how sure that is, and what would make it surer."""
    say = spoken.say
    if latest is None:
        return say("Measure it again on another day.")
    if said is Said.UNKNOWN:
        if latest.before.method != latest.after.method:
            return say("It was measured in two ways. Only what is measured the same way can be held side by side.")
        return say("How exact this measure is, is not known for you. The numbers are shown as they are.")
    error = latest.own_error or detectable(measure, latest.before, latest.after, condition=condition)
    least = f"{number(error)}{unit_words(measure.unit, spoken)}" if error is not None else ""
    match said:
        case Said.BETTER:
            return say("The last {count} times all showed it. That is hardly chance.", count=str(agreeing))
        case Said.PERHAPS:
            return say("So far only the last time showed it. If the next one does too, you can trust it.")
        case Said.WORSE:
            return say("The change is more than measuring alone can explain.")
        case _:
            return say("A change of less than {least} can come from measuring alone.", least=least) if least else ""


def _day(day: date | None) -> date:
    assert day is not None
    return day

