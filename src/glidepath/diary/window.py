"""Until when somebody may move or cancel a visit themselves."""

from datetime import UTC, datetime, timedelta

from glidepath.diary.values import Window


def window(starts: datetime, *, hours: int, now: datetime) -> Window:
    """Say until when a visit may be moved or cancelled, so many hours before it starts, and whether it still may.

    Hours are of real time, whatever a clock does in between. Raises: ValueError for less than none.
    """
    if hours < 0:
        raise ValueError(f"a window is none or more hours, got {hours}")
    until = starts.astimezone(UTC) - timedelta(hours=hours)
    return Window(until=until, open=now < until)
