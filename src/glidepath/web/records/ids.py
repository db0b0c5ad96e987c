"""Public ids: 128 bits that sort by the moment they were made and cannot be guessed."""

import secrets
import time
from uuid import UUID


def new_id() -> UUID:
    """Make a version 7 UUID: 48 bits of milliseconds, then 74 random bits (RFC 9562, section 5.7)."""
    millis = time.time_ns() // 1_000_000
    number = (millis & (1 << 48) - 1) << 80 | 0x7 << 76 | secrets.randbits(12) << 64
    return UUID(int=number | 0b10 << 62 | secrets.randbits(62))
