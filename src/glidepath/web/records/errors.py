"""Why a verb may refuse.

Refused
├── NotHere     it does not exist, or is another clinic's: to the asker the same thing
├── Conflict    it would contradict what is already kept
│   └── Taken   the time was taken by somebody else; knows the next free ones
├── Locked      it is closed or signed and can only be added to
└── Unfit       the content cannot be kept (wrong role, side, or a value JSON cannot hold)
"""

from glidepath.diary import Free


class Refused(Exception):  # noqa: N818  a refusal is an expected answer, not a fault
    """A verb did nothing, for a reason the asker can understand."""


class NotHere(Refused):
    """It does not exist, or belongs to another clinic."""


class Conflict(Refused):
    """It contradicts what is already kept."""


class Taken(Conflict):
    """The time is not free, or no longer; `free` are the next that are."""

    def __init__(self, free: tuple[Free, ...]) -> None:
        """Keep what is free instead."""
        super().__init__("this time is not free any more")
        self.free = free


class Locked(Refused):
    """It is closed or signed."""


class Unfit(Refused):
    """The content cannot be kept."""
