"""When somebody is reminded of a visit."""

from datetime import UTC, datetime, timedelta


def reminder(starts: datetime, *, hours: int, known: datetime) -> datetime | None:
    """Give when a reminder falls due, so many hours of real time before a visit starts.

    None where nobody is to be reminded (no hours), or where whoever comes was told of this very time (`known`) no
    sooner than that: they have just read it. Raises: ValueError for less than no hours.
    """
    if hours < 0:
        raise ValueError(f"a reminder goes out none or more hours before, got {hours}")
    due = starts.astimezone(UTC) - timedelta(hours=hours)
    return due if hours and known < due else None
