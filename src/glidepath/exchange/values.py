"""What goes to another system."""

from datetime import datetime

from glidepath.body import Value


class Entry(Value, frozen=True, kw_only=True):
    """An appointment as a calendar keeps it.

    `id` is the same whenever the appointment is sent again, so that a calendar changes what it has by the newer stamp.
    Moments carry a time zone. Raises: ValueError where one carries none.
    """

    id: str
    title: str
    starts: datetime
    ends: datetime
    place: str = ""
    link: str = ""
    cancelled: bool = False

    def __post_init__(self) -> None:
        """Refuse a moment that could be anywhere."""
        if self.starts.tzinfo is None or self.ends.tzinfo is None:
            raise ValueError("an entry of a calendar has moments with a time zone")
