"""What an address asks of the diary: which day, which zone, with what is cancelled or without."""

from collections.abc import Mapping
from datetime import date

FAR = (date(2000, 1, 1), date(2100, 1, 1))
"""Days before and after which nothing is in any diary."""


def day_of(asked: Mapping[str, str], *, today: date) -> date:
    """The day that is asked for, today where it is none."""
    try:
        wanted = date.fromisoformat(asked.get("day", ""))
    except ValueError:
        return today
    return wanted if near(wanted) else today


def near(day: date) -> bool:
    """Whether a day may be in a diary at all; beyond, a calendar runs out of years."""
    return FAR[0] <= day <= FAR[1]


def one_of(wanted: str, offered: list[str]) -> str:
    """What is asked for if it is on offer, else the first."""
    return wanted if wanted in offered else offered[0]
