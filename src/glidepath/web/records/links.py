"""Secret addresses of bookings and wishes: made of the site's own key and an id, so that they need not be kept.

The database keeps the hash alone. A message that is written now and sent later stands for its address by a place to
fill; whoever sends it makes the secret anew. Where the key was changed meanwhile it fits the hash no longer.
"""

import base64
import hashlib
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.crypto import salted_hmac

PURPOSE = "glidepath booking link 1"


def secret(of: UUID) -> str:
    """The secret of a booking or a wish: 256 bits that nobody without the site's key can make."""
    made = salted_hmac(PURPOSE, str(of), algorithm="sha256").digest()
    return base64.urlsafe_b64encode(made).rstrip(b"=").decode()


def hashed(secret: str) -> str:
    """What is kept of a secret; it is long and random, so that one pass is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()


def opens(of: UUID, kept: str | None) -> bool:
    """Whether the secret made anew fits the hash that is kept."""
    return kept is not None and hashed(secret(of)) == kept


def address(of: UUID, *, page: str = "booking") -> str:
    """The whole address by which whoever booked, or waits, comes back."""
    return settings.GLIDEPATH_ADDRESS + reverse(page, kwargs={"secret": secret(of)})
