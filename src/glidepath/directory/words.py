"""What the values of the room are called in sentences."""

from datetime import date

from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.directory.values import Finding, How, Standing

HOW = {
    How.BOARD_PAGE: "on the board's own page",
    How.BOARD_FILE: "in the board's file",
    How.BODY_PAGE: "on the certifying body's own page",
    How.BODY_ASKED: "by asking the certifying body",
    How.DOCUMENT: "by the document itself",
}
"""How a credential was checked, as the middle of a sentence."""

FOUND = {
    Finding.CONFIRMED: "As they say",
    Finding.NOT_FOUND: "Not there",
    Finding.REVOKED: "Revoked, suspended or given up",
}
"""What was found, as the beginning of a sentence."""

STANDINGS = {
    Standing.CURRENT: "Checked and current",
    Standing.STALE: "Check too old",
    Standing.UNCHECKED: "Not checked",
    Standing.NOT_YET: "Not begun",
    Standing.LAPSED: "Lapsed",
    Standing.NOT_FOUND: "Not found",
    Standing.REVOKED: "Revoked",
}
"""A standing in two words or three."""


PHRASES = {
    "day": "{day} {month} {year}",
    "found_on": "{found}, on {day}.",
    "lapsed": "Lapsed on {day}: it no longer counts.",
    "begins": "Begins on {day}.",
    "licence_unchecked": "Nobody has checked this licence: it is what they say.",
    "certificate_unchecked": "Nobody has checked this certificate: it is what they say.",
    "stale": "Last checked on {day}, too long ago to count.",
    "until_it_lapses": "Checked and current; counts until {day}, when it lapses.",
    "until_the_check": "Checked and current; counts until {day}, when it has to be checked again.",
    "none_here": "No licence for {place} is on file.",
    "licensed": "Licensed as {kind} in {place} on {day}.",
    "not_licensed": "Cannot be said to be licensed today. {kind} in {place}: {says}",
}
"""The sentences of the room by their names, each to be said in every language of the public pages."""
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def day_words(day: date, spoken: Tongue = IN_ENGLISH) -> str:
    """Write a day so that nobody takes the month for the day: 3 March 2026."""
    month = spoken.say(MONTHS[day.month - 1])
    return spoken.say(PHRASES["day"], day=str(day.day), month=month, year=str(day.year))
