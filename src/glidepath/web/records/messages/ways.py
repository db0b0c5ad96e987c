"""The ways a message can go, as whoever carries one sees them."""

from typing import Protocol
from uuid import UUID

import msgspec


class File(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of a calendar that goes with a message, and whether it is kept (REQUEST) or taken out (CANCEL)."""

    name: str
    method: str
    content: bytes


class Outgoing(msgspec.Struct, frozen=True, kw_only=True):
    """A message as it goes out, its secret address filled in; `id` is the same at every try."""

    id: UUID
    to: str
    clinic: str
    subject: str
    words: str
    files: tuple[File, ...] = ()


class Later(Exception):  # noqa: N818  an answer, not a fault
    """It was not taken now and may be at another try."""


class Never(Exception):  # noqa: N818  as above
    """It was refused for good: another try would be refused too."""


class Way(Protocol):
    """What carries messages. A class of this shape, made without arguments, is named by `GLIDEPATH_TEXTS`."""

    def send(self, message: Outgoing) -> None:
        """Hand a message over; return once it was taken. Raises Later and Never, saying why in a line."""
