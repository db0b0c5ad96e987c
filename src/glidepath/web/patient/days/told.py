"""What a person wrote down and what was measured, day by day, in the words of a language."""

from collections.abc import Iterable
from datetime import date

from glidepath.aftercare import (
    WORST_TODAY,
    AnyEntry,
    Exercised,
    Felt,
    Headache,
    Kept,
    Loaded,
    Measured,
    Morning,
    Warned,
    standing,
)
from glidepath.body import Side
from glidepath.catalogue import Tongue, shelf
from glidepath.catalogue.exercise import loads
from glidepath.measure import Reading, method_words, number, unit_words

Days = list[tuple[date, list[str]]]


def told(readings: Iterable[Reading], entries: Iterable[Kept], *, spoken: Tongue) -> Days:
    """Give the days, the newest first, each with its lines.

    What an entry measured stands among the readings; the pain of a day stands once, as it was written down.
    """
    days: dict[date, list[str]] = {}
    for entry in standing(entries):
        if not isinstance(entry.entry, Measured):
            days.setdefault(entry.entry.on, []).append(_entry(entry.entry, spoken))
    for reading in readings:
        if reading.label != WORST_TODAY:
            days.setdefault(reading.at.date(), []).append(_reading(reading, spoken))
    return sorted(days.items(), reverse=True)


def _reading(reading: Reading, spoken: Tongue) -> str:
    """Give a reading with side and method, such as `Neck rotation, right: 48 degrees (phone)`."""
    held = shelf()
    name = spoken.say(held.body.motions[reading.motion].name if reading.motion else held.measures[reading.measure].name)
    label = f" ({reading.label})" if reading.label else ""
    side = "" if reading.side is Side.MIDLINE else f", {spoken.say(reading.side.value)}"
    value = f"{number(reading.value)}{unit_words(reading.unit, spoken)}"
    return f"{name[0].upper()}{name[1:]}{label}{side}: {value} ({method_words(reading.method, spoken)})"


def _entry(entry: AnyEntry, spoken: Tongue) -> str:
    """Say an entry in a line."""
    say = spoken.say
    match entry:
        case Exercised(done=done, worst=worst, note=note):
            line = say("Exercises done: {count}. Worst pain during them: {worst}/10.", count=len(done), worst=worst)
            return f"{line} {note}".strip()
        case Morning(settled=True):
            return say("Settled by the next morning.")
        case Morning():
            return say("Not settled by the next morning.")
        case Felt(pain=pain, soreness=None):
            return say("Worst pain of the day: {pain}/10.", pain=pain)
        case Felt(pain=pain, soreness=soreness):
            return say("Worst pain of the day: {pain}/10, soreness {soreness}/10.", pain=pain, soreness=soreness)
        case Loaded(what=what, amount=amount):
            kind = loads().get(what)
            return f"{say(kind.name) if kind else what}: {amount:g}{unit_words(kind.unit, spoken) if kind else ''}"
        case Headache(worst=worst, hours=hours):
            return say("Headache for {hours} hours, at worst {worst}/10.", hours=f"{hours:g}", worst=worst)
        case Warned(flags=flags):
            return say("A sign of danger was told: {count}.", count=len(flags))
        case _:
            raise TypeError(f"{type(entry).__name__} is no line of its own")
