"""Links to a person's progress, and what one opens."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from django.db.models import F

from glidepath.web.records import audit, links, writer
from glidepath.web.records.actor import nobody
from glidepath.web.records.models import Share
from glidepath.web.records.queries import episodes

FIELDS = ("id", "person_id", "episode_id", "made_at", "expires_at", "revoked_at", "opened", "opened_at")
LISTED = 50
"""Links that are listed, the newest; those that have ended too, so that it is seen how often they were opened."""


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """What a link shows: an episode of a clinic, what the person is called, and until when."""

    episode: dict[str, Any]
    clinic_id: UUID
    called: str
    expires_at: datetime


def of_person(person_id: UUID, *, clinic_id: UUID) -> list[dict[str, Any]]:
    """A person's links, the newest first, with who made each and which complaint it shows."""
    found = Share.objects.filter(person_id=person_id, clinic_id=clinic_id).order_by("-made_at", "-id")[:LISTED]
    return list(found.values(*FIELDS, made_name=F("made_by__name"), condition=F("episode__condition")))


def opened(secret: str, *, now: datetime) -> Opened | None:
    """What the link at an address shows now, or None where there is none. Every look is counted and logged."""
    open_now = {"secret": links.hashed(secret), "revoked_at__isnull": True, "expires_at__gt": now}
    if not Share.objects.filter(**open_now).exists():  # asked first, so that a guess takes no turn to write
        return None

    def job() -> Share | None:
        audit.hold()
        if not Share.objects.filter(**open_now).update(opened=F("opened") + 1, opened_at=now):
            return None
        row = Share.objects.select_related("person").get(secret=open_now["secret"])
        audit.append([audit.Entry(by=nobody(row.clinic_id), action="read", verb="shares.open", subject_type="share",
                                  subject_id=row.id, person_id=row.person_id)])  # fmt: skip
        return row

    row = writer.write(job)
    episode = episodes.one(row.episode_id, clinic_id=row.clinic_id) if row else None
    if row is None or episode is None:
        return None
    person = row.person
    return Opened(episode=episode, clinic_id=row.clinic_id, called=person.known_as or person.given_name,
                  expires_at=row.expires_at)  # fmt: skip
