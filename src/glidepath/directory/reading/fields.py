"""Fields of a row: found by the header, days read as the source writes them."""

from collections.abc import Sequence
from datetime import date, datetime


class Unreadable(ValueError):  # noqa: N818  a row is unreadable; nothing is at fault here
    """A row, a record or a header that does not fit, in words that name the field and what was expected."""


def places(header: Sequence[str], wanted: Sequence[str]) -> tuple[int, ...]:
    """Find where columns stand in a header, whatever their order.

    Raises: Unreadable naming every column that is missing.
    """
    there = {name.strip().lstrip("\ufeff"): place for place, name in enumerate(header)}
    lacking = [name for name in wanted if name not in there]
    if lacking:
        raise Unreadable(f"the header lacks {', '.join(map(repr, lacking))}")
    return tuple(there[name] for name in wanted)


def day(text: str, written: str, what: str) -> date | None:
    """Read a day written as `strptime` spells it; nothing where there is nothing.

    Raises: Unreadable naming the field.
    """
    if not text.strip():
        return None
    try:
        return datetime.strptime(text.strip(), written).date()  # noqa: DTZ007  a day has no zone
    except ValueError as error:
        raise Unreadable(f"{what} is {text!r}, expected a day written as {written}") from error


def us_day(text: str, what: str) -> date | None:
    """Read a day of the United States, month first, as NPPES writes it: 07/31/2026.

    Apart from `day` because a file holds millions of them, and `strptime` takes ten times as long.

    Raises: Unreadable naming the field.
    """
    if not text:
        return None
    try:
        if text[2:6:3] == "//" and len(text) == 10:
            return date(int(text[6:]), int(text[:2]), int(text[3:5]))
    except ValueError:
        pass
    raise Unreadable(f"{what} is {text!r}, expected MM/DD/YYYY")
