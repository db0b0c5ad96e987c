"""Feeds that are not revoked, and what one shows to whoever has its address."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
from django.db.models import F

from glidepath.exchange import Entry
from glidepath.web.records import audit, links
from glidepath.web.records import models as kept
from glidepath.web.records.actor import nobody
from glidepath.web.records.messages import telling

FIELDS = ("id", "diary_id", "person_id", "initials", "made_at", "read_on")
SINCE = timedelta(days=30)
"""How far back a feed goes: last week's visits stay where somebody looks for them."""
MOST = 2000
"""Visits of a feed at most."""
TITLE = "Visit"
"""What a visit is called in a feed. Calendars are shown in meetings, shared in families and kept by other companies:
no name, no type of visit, no complaint. A practitioner who must tell two visits apart may ask for initials."""


class Followed(msgspec.Struct, frozen=True, kw_only=True):
    """What a feed shows, and the last moment at which any of it became so."""

    entries: tuple[Entry, ...]
    stamped: datetime


def of_diaries(diary_ids: Iterable[UUID], *, clinic_id: UUID) -> list[dict[str, Any]]:
    """The feeds of some diaries of the clinic that are not revoked, the oldest first, with who made each."""
    return _open(clinic_id=clinic_id, diary_id__in=list(diary_ids))


def of_person(person_id: UUID, *, clinic_id: UUID) -> list[dict[str, Any]]:
    """The feeds of a person's visits that are not revoked, as `of_diaries`."""
    return _open(clinic_id=clinic_id, person_id=person_id)


def followed(secret: str, *, now: datetime) -> Followed | None:
    """What the feed at an address shows now, or None where there is none. Once a day the look is logged."""
    feed = kept.Feed.objects.filter(secret=links.hashed(secret), revoked_at__isnull=True).first()
    if feed is None:
        return None
    _noted(feed, now)
    whose = {"diary_id": feed.diary_id} if feed.diary_id else {"person_id": feed.person_id}
    rows = kept.Appointment.objects.filter(clinic_id=feed.clinic_id, state="booked", ends__gt=now - SINCE, **whose)
    visits = list(rows.select_related("diary__account", "person", "room").order_by("starts", "id")[:MOST])
    moments = [visit.changed_at or visit.made_at for visit in visits]
    return Followed(entries=tuple(_entry(visit, feed) for visit in visits), stamped=max(moments, default=feed.made_at))


def _open(**whose: Any) -> list[dict[str, Any]]:
    rows = kept.Feed.objects.filter(revoked_at__isnull=True, **whose).order_by("made_at", "id")
    return list(rows.values(*FIELDS, made_name=F("made_by__name")))


def _entry(visit: kept.Appointment, feed: kept.Feed) -> Entry:
    """A visit as a feed shows it: to the person where to go, to the practitioner in which room."""
    if feed.person_id:
        return telling.entry_of(visit, title=TITLE, place=telling.place_of(visit.diary)["place"])
    title = f"{TITLE} {_initials(visit)}".strip() if feed.initials else TITLE
    return telling.entry_of(visit, title=title, place=visit.room.name if visit.room else "")


def _initials(visit: kept.Appointment) -> str:
    """The first letters of whoever comes."""
    names = [visit.person.given_name, visit.person.family_name] if visit.person else visit.name.split()
    return "".join(f"{name[0]}." for name in (names[:1] + names[-1:] if len(names) > 1 else names))


def _noted(feed: kept.Feed, now: datetime) -> None:
    """Log the day's first look at a feed: a calendar looks every few minutes, and one entry a day says that it does."""
    if kept.Feed.objects.filter(id=feed.id).exclude(read_on=now.date()).update(read_on=now.date()):
        audit.note(audit.Entry(by=nobody(feed.clinic_id), action="read", verb="feeds.follow", subject_type="feed",
                               subject_id=feed.id, person_id=feed.person_id))  # fmt: skip
