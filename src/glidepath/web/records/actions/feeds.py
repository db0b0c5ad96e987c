"""Feeds: addresses at which a calendar follows a diary or a person's visits, made and revoked."""

import secrets
from uuid import UUID

from glidepath.web.records import links, writer
from glidepath.web.records import models as kept
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Conflict

SECRET_BYTES = 24
MOST = 5
"""Feeds of one diary or person at once: a phone, a tablet, a desk, and who is at home."""


def of_diary(diary_id: UUID, *, initials: bool = False, by: Actor) -> str:
    """Make a feed of a diary; answers the secret of its address, which is told this once. Raises NotHere, Conflict."""
    return writer.write(lambda: _make(diary=mine(kept.Diary, diary_id, by=by, lock=True), initials=initials, by=by))


def of_person(person_id: UUID, *, by: Actor) -> str:
    """Make a feed of a person's visits. Answers and raises as `of_diary`."""
    return writer.write(lambda: _make(person=mine(kept.Person, person_id, by=by, lock=True), by=by))


def renew(feed_id: UUID, *, by: Actor) -> str:
    """Revoke a feed and make another like it, for an address that got into other hands. Answers and raises as above."""

    def job() -> str:
        row = mine(kept.Feed, feed_id, by=by, lock=True)
        _revoke(row, by=by)
        return _make(diary=row.diary, person=row.person, initials=row.initials, by=by)

    return writer.write(job)


def revoke(feed_id: UUID, *, by: Actor) -> None:
    """End a feed for good: whoever has its address finds nothing there. Raises NotHere."""

    writer.write(lambda: _revoke(mine(kept.Feed, feed_id, by=by, lock=True), by=by))


def _revoke(row: kept.Feed, *, by: Actor) -> None:
    """End a feed that has not ended."""
    if row.revoked_at is None:
        row.revoked_at = by.now()
        row.save(update_fields=["revoked_at"])
        wrote("feeds.revoke", "feed", row.id, by=by, person_id=row.person_id)


def _make(
    *, by: Actor, diary: kept.Diary | None = None, person: kept.Person | None = None, initials: bool = False
) -> str:
    """Keep the hash of a new secret."""
    if kept.Feed.objects.filter(diary=diary, person=person, revoked_at__isnull=True).count() >= MOST:
        raise Conflict(f"there are {MOST} calendars already; revoke one that is not used")
    secret = secrets.token_urlsafe(SECRET_BYTES)
    row = kept.Feed.objects.create(clinic_id=by.clinic_id, diary=diary, person=person, secret=links.hashed(secret),
                                   initials=initials, made_by_id=by.account_id, made_at=by.now())  # fmt: skip
    wrote("feeds.make", "feed", row.id, by=by, person_id=row.person_id)
    return secret
