"""Days and moments in words, in the language of a page."""

from datetime import date, datetime

from glidepath.catalogue import Tongue
from glidepath.diary import WEEKDAYS
from glidepath.directory import MONTHS


def weekday_words(day: date, spoken: Tongue) -> str:
    """Name the day of the week: Tuesday."""
    return spoken.say(WEEKDAYS[day.weekday()])


def short_day_words(day: date, spoken: Tongue) -> str:
    """Name a day within the year: 3 March."""
    return spoken.say("{day} {month}", day=str(day.day), month=spoken.say(MONTHS[day.month - 1]))


def moment_words(when: datetime, spoken: Tongue) -> str:
    """Name a moment by the clock it carries: Tuesday, 3 March, 14:30."""
    return f"{weekday_words(when, spoken)}, {short_day_words(when, spoken)}, {when:%H:%M}"
