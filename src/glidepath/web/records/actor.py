"""Who acts."""

from datetime import datetime
from uuid import UUID

import msgspec
from django.utils import timezone


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """The account that acts and the clinic it acts in; `account_id` is None for the system itself,
    and `clinic_id` for what stands above clinics: to such an actor nobody's record exists.

    `at` is when it happened where that is not now: an import, the demo clinic. The audit always keeps the
    moment of writing.
    """

    account_id: UUID | None
    clinic_id: UUID | None
    at: datetime | None = None

    def now(self) -> datetime:
        """The moment of acting."""
        return self.at or timezone.now()


def nobody(clinic_id: UUID | None, *, at: datetime | None = None) -> Actor:
    """Somebody without an account, or the system itself, acting in a clinic."""
    return Actor(account_id=None, clinic_id=clinic_id, at=at)
