"""Offers what is free to those who wait: the rule is `glidepath.diary.matches`, the moment is a worker's."""

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Count

from glidepath.diary import Wish, matches
from glidepath.web.records import models as kept
from glidepath.web.records import times
from glidepath.web.records.actions import waitlist
from glidepath.web.records.actor import nobody
from glidepath.web.records.errors import Refused
from glidepath.web.records.messages import sending, telling

LEAD = timedelta(hours=6)
"""How far ahead a time has to be to be offered: an answer may take four hours (`waitlist.ANSWER`), and whoever comes
has to get there."""


def offer_free(*, now: datetime) -> int:
    """End what nobody answered, and offer what is free to the next in line; answers how many offers were made.

    Only to those whom a message can reach from here: a time held for somebody who never hears of it helps nobody.
    """
    _lapse(now)
    waiting = kept.Wish.objects.filter(state="open").exclude(offers__state="open")
    made = 0
    for diary in kept.Diary.objects.filter(id__in=waiting.values("diary_id")):
        made += _of_diary(diary, now=now)
    return made


def _of_diary(diary: kept.Diary, *, now: datetime) -> int:
    """Offer what is free in one diary."""
    zone, ways = ZoneInfo(diary.zone), sending.ways()
    rows = kept.Wish.objects.filter(diary=diary, state="open", visit_type__closed_at__isnull=True).exclude(
        offers__state="open"
    )
    reached = [row for row in rows.select_related("visit_type", "person", "instead").prefetch_related("offers")
               if (telling.reach(row) or ("", ""))[0] in ways]  # fmt: skip
    wishes = [_wish(row) for row in reached]
    days = times.coming(now.astimezone(zone).date())
    free = {
        minutes: [one for one in times.of_diary(diary, minutes, days, now=now) if one.span.starts >= now + LEAD]
        for minutes in {wish.minutes for wish in wishes}
    }  # fmt: skip
    return sum(_offered(UUID(one.wish.id), one.free.span.starts, diary, now=now)
               for one in matches(wishes, free, zone=zone))  # fmt: skip


def _offered(wish_id: UUID, starts: datetime, diary: kept.Diary, *, now: datetime) -> bool:
    """Make one offer; another worker, or somebody who books, may have been quicker."""
    try:
        waitlist.offer(wish_id, starts, by=nobody(diary.clinic_id, at=now))
    except Refused:
        return False
    return True


def _wish(row: kept.Wish) -> Wish:
    """A wish as the library reads it; of a visit that is over or cancelled, nothing is earlier any more."""
    stands = row.instead is not None and row.instead.state == "booked"
    return Wish(
        id=str(row.id), minutes=row.visit_type.minutes, asked=row.made_at, weekdays=tuple(row.weekdays),
        opens=row.opens, closes=row.closes, until=row.until, before=row.instead.starts if stands else None,
        refused=tuple(offer.starts for offer in row.offers.all()),
    )  # fmt: skip


def _lapse(now: datetime) -> None:
    """End offers that nobody answered, and wishes that no time can meet any more or that let too many go."""
    for row in kept.Offer.objects.filter(state="open", expires_at__lte=now).values("id", "clinic_id"):
        waitlist.lapse(row["id"], by=nobody(row["clinic_id"], at=now))
    rows = kept.Wish.objects.filter(state="open").exclude(offers__state="open").select_related("diary", "instead")
    for row in rows.annotate(offered=Count("offers")):
        today = now.astimezone(ZoneInfo(row.diary.zone)).date()
        late = row.until is not None and row.until < today
        gone = row.instead is not None and (row.instead.state != "booked" or row.instead.starts <= now)
        old = row.made_at + waitlist.LONGEST <= now
        if late or gone or old or row.offered >= waitlist.MOST_OFFERS:
            waitlist.leave(row.id, state="lapsed", by=nobody(row.clinic_id, at=now))
