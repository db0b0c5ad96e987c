"""What is asked to wait: who, and which days, hours and last day would suit."""

from collections.abc import Mapping
from datetime import date, time

from django.http import QueryDict

from glidepath.body import Value
from glidepath.catalogue import Tongue
from glidepath.web.public.booking.asking import Who, who

HOURS = tuple(time(hour) for hour in range(6, 23))
"""Hours that may be chosen from."""
UNREACHED = "No message can be sent that way from here: give the other one, or ring."
BACKWARDS = "The end comes after the beginning."


class When(Value, frozen=True, kw_only=True):
    """What would suit, as it was chosen, and what is wrong with it; what was not chosen is anything."""

    weekdays: tuple[int, ...] = ()
    opens: time | None = None
    closes: time | None = None
    until: date | None = None
    wrong: dict[str, str] = {}


def asked(given: QueryDict, spoken: Tongue) -> tuple[Who, When]:
    """Read a form: who waits, and when it would suit; what is wrong with who waits is said in a language."""
    return who(given.dict(), spoken), when(given)


def when(given: QueryDict) -> When:
    """Read what would suit; what means nothing is left out."""
    days = tuple(sorted({int(one) for one in given.getlist("day") if one in "1234567" and one}))
    opens, closes = _hour(given.dict(), "opens"), _hour(given.dict(), "closes")
    wrong = {"closes": BACKWARDS} if opens and closes and closes <= opens else {}
    try:
        until = date.fromisoformat(given.get("until", ""))
    except ValueError:
        until = None
    return When(weekdays=days, opens=opens, closes=closes, until=until, wrong=wrong)


def _hour(given: Mapping[str, str], name: str) -> time | None:
    """An hour that was chosen."""
    return next((hour for hour in HOURS if f"{hour:%H:%M}" == given.get(name, "")), None)
