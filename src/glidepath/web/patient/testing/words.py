"""Somebody's own words for what they do, written alike each time, and the value they write with them."""

from collections.abc import Iterable

MOST_WORDS = 60
"""Characters of somebody's own words."""
MINUTES = "min"
"""The unit in which a time may also be written as on a watch."""


def own_words(text: str, known: Iterable[str]) -> str:
    """Give words without needless space; as they were written before where only capitals differ."""
    words = " ".join(text.split())[:MOST_WORDS].strip()
    return next((one for one in known if one.casefold() == words.casefold()), words)


def value(text: str, unit: str) -> float:
    """Read a number with a point or a comma, or minutes as a watch shows them: 27:30, 1:02:30.

    Raises: ValueError for what is neither.
    """
    if unit != MINUTES or ":" not in text:
        return float(text.replace(",", "."))
    parts = [int(part) for part in text.split(":")]
    if len(parts) > 3 or any(not 0 <= part < 60 for part in parts[1:]):
        raise ValueError(text)
    *hours, minutes, seconds = parts
    return sum(hours) * 60 + minutes + seconds / 60
