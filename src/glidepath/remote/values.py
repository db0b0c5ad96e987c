"""What may come of asking another system."""

from collections.abc import Mapping
from enum import StrEnum

from glidepath.body import Value


class Why(StrEnum):
    """Why another system gave no answer that can be used."""

    SIGN_IN = "sign_in"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    NOT_ACCEPTED = "not_accepted"
    TOO_MANY = "too_many"
    UNAVAILABLE = "unavailable"
    UNREACHABLE = "unreachable"
    MALFORMED = "malformed"


class RemoteError(Exception):
    """No answer that can be used: `why` for whoever handles it, the message for whoever reads it."""

    def __init__(self, why: Why, says: str) -> None:
        """Keep both."""
        super().__init__(says)
        self.why = why


class Answer(Value, frozen=True, kw_only=True):
    """What came back: the HTTP status, the body, and the headers by small letters."""

    status: int
    body: bytes
    headers: Mapping[str, str]
