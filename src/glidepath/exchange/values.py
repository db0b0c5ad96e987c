"""What goes to another system."""

from datetime import datetime

from glidepath.body import Value


class Entry(Value, frozen=True, kw_only=True):
    """An appointment as a calendar keeps it.

    `id` is the same whenever the appointment is sent again, and `sequence` grows by one with each change, so that a
    calendar changes what it has and an older message changes nothing. `stamped` is when what is said became so, where
    that is not the moment of writing. Moments carry a time zone. Raises: ValueError where one carries none.
    """

    id: str
    title: str
    starts: datetime
    ends: datetime
    place: str = ""
    link: str = ""
    cancelled: bool = False
    sequence: int = 0
    stamped: datetime | None = None

    def __post_init__(self) -> None:
        """Refuse a moment that could be anywhere."""
        if self.starts.tzinfo is None or self.ends.tzinfo is None:
            raise ValueError("an entry of a calendar has moments with a time zone")


class Invitation(Value, frozen=True, kw_only=True):
    """Who sends an entry to whom, by e-mail address; a calendar then offers to keep it or takes it out."""

    sender: str
    sender_name: str
    to: str
