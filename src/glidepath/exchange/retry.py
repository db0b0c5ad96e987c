"""When to try again what another system has not taken."""

from datetime import datetime, timedelta

WAITS = (
    timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=20), timedelta(hours=1), timedelta(hours=4),
    timedelta(hours=12), timedelta(hours=24),
)  # fmt: skip
"""How long is waited after each try that came to nothing: the house's own rule.

What is waited for is the clinic's own mail server or gateway, not the far end: it restarts in minutes, and is mended
within a day or two. After these, somebody has to look; the days that RFC 5321 asks of a mail server begin behind it."""
TRIES = len(WAITS) + 1
"""Tries at most, the first included: the written limit."""


def next_try(tries: int, *, failed: datetime) -> datetime | None:
    """Give when to try again after so many tries, the last of which failed at a moment; None where that was the last.

    Raises: ValueError unless something was tried.
    """
    if tries < 1:
        raise ValueError(f"what was never tried is not tried again, got {tries} tries")
    return failed + WAITS[tries - 1] if tries < TRIES else None
