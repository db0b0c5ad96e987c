"""Shares: links at which somebody else sees the progress of one episode, made for a while and revoked at will."""

import secrets
from datetime import timedelta
from uuid import UUID

from glidepath.web.records import links, writer
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Conflict, Unfit
from glidepath.web.records.models import Episode, Person, Share

SECRET_BYTES = 24
USUAL, LONGEST = 14, 90
"""Days a link is open if nobody says otherwise, and at most: the house's own choice."""
MOST = 10
"""Links of one person that are open at once."""


def make(episode_id: UUID, *, days: int = USUAL, by: Actor) -> str:
    """Make a link to an episode's progress; answers the secret of its address, which is told this once.

    Raises: NotHere, Unfit for a time that is too short or too long, Conflict where there are too many.
    """
    if not 1 <= days <= LONGEST:
        raise Unfit(f"a link is open for {days} days, expected 1 to {LONGEST}")

    def job() -> str:
        episode = mine(Episode, episode_id, by=by)
        mine(Person, episode.person_id, by=by, lock=True)
        now, whose = by.now(), {"person_id": episode.person_id, "revoked_at__isnull": True}
        if Share.objects.filter(expires_at__gt=now, **whose).count() >= MOST:
            raise Conflict(f"there are {MOST} links already; revoke one that is not used")
        secret = secrets.token_urlsafe(SECRET_BYTES)
        row = Share.objects.create(
            clinic_id=by.clinic_id, person_id=episode.person_id, episode=episode, secret=links.hashed(secret),
            made_by_id=by.account_id, made_at=now, expires_at=now + timedelta(days=days),
        )  # fmt: skip
        wrote("shares.make", "share", row.id, by=by, person_id=row.person_id, days=days)
        return secret

    return writer.write(job)


def revoke(share_id: UUID, *, by: Actor) -> None:
    """End a link for good: whoever has its address finds nothing there. Raises NotHere."""

    def job() -> None:
        row = mine(Share, share_id, by=by, lock=True)
        if row.revoked_at is None:
            row.revoked_at = by.now()
            row.save(update_fields=["revoked_at"])
            wrote("shares.revoke", "share", row.id, by=by, person_id=row.person_id)

    writer.write(job)
