"""What the values of the room are called in sentences."""

from datetime import date

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


def day_words(day: date) -> str:
    """Write a day so that nobody takes the month for the day: 3 March 2026."""
    return f"{day.day} {day:%B %Y}"
