"""One spelling for a JSON value, so that equal content always has an equal hash."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any


def text(value: Any) -> str:
    """Write a JSON value with sorted keys and no spare space.

    Raises ValueError for NaN and infinities and TypeError for what JSON cannot hold.
    """
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def digest(value: Any) -> str:
    """The SHA-256 of a JSON value in its one spelling, as 64 hexadecimal digits."""
    return hashlib.sha256(text(value).encode()).hexdigest()


def moment(at: datetime) -> str:
    """A moment in UTC with exactly six decimals of a second, the same from both databases."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
