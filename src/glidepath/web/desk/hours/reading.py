"""Hours as people write them: `09:00-12:00, 14:00-18:00`, read and written back."""

import re
from collections.abc import Iterable
from datetime import time
from itertools import pairwise

Stretch = tuple[time, time]
HOW = "Write hours as 09:00-12:00, 14:00-18:00; leave it empty where nobody works."
CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?")
MOST = 6
"""Stretches of a day at most."""


def stretches(text: str) -> list[Stretch]:
    """Read the stretches of a day, in order. Raises: ValueError that says which part is wrong, and how it is right."""
    found = sorted(_stretch(part.strip()) for part in re.split(r"[,;]", text) if part.strip())
    if len(found) > MOST:
        raise ValueError(f"A day has {MOST} stretches at most.")
    for (_, closes), (opens, _) in pairwise(found):
        if opens < closes:
            raise ValueError(f"Two stretches overlap: one closes at {closes:%H:%M}, the next opens at {opens:%H:%M}.")
    return found


def written(found: Iterable[Stretch]) -> str:
    """Write stretches as they are read."""
    return ", ".join(f"{opens:%H:%M}-{closes:%H:%M}" for opens, closes in found)


def _stretch(part: str) -> Stretch:
    ends = [one.strip() for one in re.split(r"[-–—]|\bto\b", part)]
    if len(ends) != 2:
        raise ValueError(f"“{part}” is no stretch. {HOW}")
    opens, closes = (_clock(one, part) for one in ends)
    if closes <= opens:
        raise ValueError(f"“{part}” closes before it opens. Hours end on the day they begin.")
    return opens, closes


def _clock(text: str, part: str) -> time:
    found = CLOCK.fullmatch(text)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
    if hour > 23 or minute > 59:
        raise ValueError(f"“{text}” in “{part}” is no time of the day. {HOW}")
    return time(hour, minute)
