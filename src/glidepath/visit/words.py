"""Signs, readings and structures in the words of a note."""

from collections.abc import Sequence

from glidepath.body import Side
from glidepath.catalogue import IN_ENGLISH, Shelf, Tongue
from glidepath.measure import Reading, Sign, method_words, number, sign_of, unit_words


def sign_words(sign: Sign, shelf: Shelf, *, spoken: Tongue = IN_ENGLISH) -> str:
    """Name a sign as a colleague would, such as `Neck rotation, right`."""
    name = spoken.say(shelf.body.motions[sign.motion].name if sign.motion else shelf.measures[sign.measure].name)
    label = f" ({spoken.say(sign.label)})" if sign.label else ""
    side = "" if sign.side is Side.MIDLINE else f", {spoken.say(sign.side.value)}"
    return f"{name[0].upper()}{name[1:]}{label}{side}"


def value_words(reading: Reading) -> str:
    """Give a value with its unit, such as `48 degrees` or `6/10`."""
    return f"{number(reading.value)}{unit_words(reading.unit)}"


def reading_words(reading: Reading, shelf: Shelf) -> str:
    """Give a reading with its method, such as `Neck rotation, right: 48 degrees (goniometer)`."""
    return f"{sign_words(sign_of(reading), shelf)}: {value_words(reading)} ({method_words(reading.method)})"


def place_words(structure: str, side: Side, shelf: Shelf) -> str:
    """Name a structure with its side, such as `right levator scapulae`."""
    return side.named(shelf.body.structures[structure].spoken)


def listed(items: Sequence[str]) -> str:
    """Join items as English does: `a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
