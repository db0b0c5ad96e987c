"""Which moment a form or a script asks for: as a moment, or as a day with a time on the wall of the diary's zone."""

from collections.abc import Mapping
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import msgspec

from glidepath.diary import exists
from glidepath.web.desk.sheet.asking import near

WRONG_MOMENT = "Choose a day and a time."
SKIPPED = "The clock skips this time on that day."


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """The day and time as they were typed, the moment they mean, and what is wrong with them."""

    day: str = ""
    time: str = ""
    starts: datetime | None = None
    wrong: str = ""


def moment(given: Mapping[str, str], *, zone: ZoneInfo) -> Asked:
    """Read `starts`, or `day` with `time`; `again` is the second time round of an hour that the clock shows twice."""
    if given.get("starts"):
        try:
            starts = datetime.fromisoformat(given["starts"])
        except ValueError:
            return Asked(wrong=WRONG_MOMENT)
        if starts.tzinfo is None or not near(starts.date()):
            return Asked(wrong=WRONG_MOMENT)
        wall = starts.astimezone(zone)
        return Asked(day=f"{wall:%Y-%m-%d}", time=f"{wall:%H:%M}", starts=starts)
    typed = Asked(day=given.get("day", ""), time=given.get("time", ""))
    try:
        day, clock = date.fromisoformat(typed.day), time.fromisoformat(typed.time)
    except ValueError:
        return msgspec.structs.replace(typed, wrong=WRONG_MOMENT)
    if clock.tzinfo is not None or not near(day):
        return msgspec.structs.replace(typed, wrong=WRONG_MOMENT)
    if not exists(day, clock, zone=zone):
        return msgspec.structs.replace(typed, wrong=SKIPPED)
    wall = datetime.combine(day, clock, zone)
    return msgspec.structs.replace(typed, starts=wall.replace(fold=1) if given.get("again") == "1" else wall)
