"""Why a verb may refuse.

Refused
├── NotHere     it does not exist, or is another clinic's: to the asker the same thing
├── Conflict    it would contradict what is already kept
├── Locked      it is closed or signed and can only be added to
└── Unfit       the content cannot be kept (wrong role, side, or a value JSON cannot hold)
"""


class Refused(Exception):  # noqa: N818  a refusal is an expected answer, not a fault
    """A verb did nothing, for a reason the asker can understand."""


class NotHere(Refused):
    """It does not exist, or belongs to another clinic."""


class Conflict(Refused):
    """It contradicts what is already kept."""


class Locked(Refused):
    """It is closed or signed."""


class Unfit(Refused):
    """The content cannot be kept."""
