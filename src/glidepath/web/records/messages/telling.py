"""Writes a message in the transaction of what causes it: both are there, or neither."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
from django.conf import settings

from glidepath.catalogue import tongue
from glidepath.exchange import Entry
from glidepath.web.listing.models import Provider
from glidepath.web.records import links
from glidepath.web.records import models as kept
from glidepath.web.records.messages import words

SPACE = "@glidepath"
"""What makes the id of an appointment one of ours in any calendar."""


def tell(kind: str, visits: Sequence[kept.Appointment], *, at: datetime, due: datetime | None = None) -> None:
    """Write what became of some visits of one person: "booked", "moved", "cancelled", or a "reminder".

    One message for all that was done in one go, each visit with a secret link of its own. Whoever left no way that can
    be used gets none. The key names the first visit and how often it had changed, so that one cause has one message,
    whoever tells it again.
    """
    visits = sorted(visits, key=lambda one: one.starts)
    first = visits[0]
    way = reach(first)
    if way is None:
        return
    channel, to = way
    if kind != "cancelled":
        _link(visits)
    told = _told(first, visits)
    write = words.letter if channel == "email" else words.text
    kept.Message.objects.get_or_create(
        key=f"{kind}:{first.id}:{first.sequence}",
        defaults={
            "clinic_id": first.clinic_id, "person_id": first.person_id, "appointment": first, "kind": kind,
            "channel": channel, "to": to, "made_at": at, "due": due or at, "until": max(one.starts for one in visits),
            "subject": words.subject(kind, told),
            "words": write(kind, told),
            "attached": [msgspec.to_builtins(_entry(one, told)) for one in visits],
        },
    )  # fmt: skip


def offer(row: kept.Offer, *, at: datetime) -> None:
    """Write to whoever waits that a time is held for them, and until when."""
    wish = row.wish
    way = reach(wish)
    if way is None:
        return
    where, zone = place_of(wish.diary), ZoneInfo(wish.diary.zone)
    told = words.Told(
        clinic=wish.clinic.name, practitioner=where["name"], place=where["place"], phone=where["phone"],
        zone=wish.diary.zone, starts=(row.starts.astimezone(zone),), answer=row.expires_at.astimezone(zone),
        link=links.opens(wish.id, wish.secret) and bool(settings.GLIDEPATH_ADDRESS), language=wish.language,
    )  # fmt: skip
    write = words.letter if way[0] == "email" else words.text
    kept.Message.objects.create(
        key=f"offer:{row.id}", clinic_id=row.clinic_id, person_id=wish.person_id, wish=wish, kind="offer",
        channel=way[0], to=way[1], made_at=at, due=at, until=row.expires_at, subject=words.subject("offer", told),
        words=write("offer", told),
    )  # fmt: skip


def reach(visit: kept.Appointment | kept.Wish) -> tuple[str, str] | None:
    """The channel and the address of whoever has a visit, or waits for one: e-mail first, text where texts are sent."""
    who = visit.person or visit
    if who.email:
        return "email", who.email
    return ("text", who.phone) if who.phone and settings.GLIDEPATH_TEXTS else None


def entry_of(visit: kept.Appointment, *, title: str, place: str = "") -> Entry:
    """A visit as a calendar keeps it."""
    return Entry(id=f"{visit.id}{SPACE}", title=title, starts=visit.starts, ends=visit.ends, place=place,
                 cancelled=visit.state == "cancelled", sequence=visit.sequence,
                 stamped=visit.changed_at or visit.made_at)  # fmt: skip


def place_of(diary: kept.Diary) -> dict[str, str]:
    """Who works by a diary, where, and which number is rung: from their entry in the directory, if there is one."""
    fields = ("name", "practice", "address", "city", "phone")
    row = Provider.objects.filter(id=diary.provider_id, clinic_id=diary.clinic_id).values(*fields).first() or {}
    return {
        "name": row.get("name") or diary.account.name, "phone": row.get("phone", ""),
        "place": ", ".join(filter(None, (row.get("practice"), row.get("address"), row.get("city")))),
    }  # fmt: skip


def _link(visits: Sequence[kept.Appointment]) -> None:
    """Give each visit of somebody on record its link, where it has none: a guest has theirs from the start."""
    for one in visits:
        if one.person_id is not None and one.secret is None:
            one.secret = links.hashed(links.secret(one.id))
            one.save(update_fields=["secret"])


def _told(first: kept.Appointment, visits: Sequence[kept.Appointment]) -> words.Told:
    """What there is to tell."""
    where, zone = place_of(first.diary), ZoneInfo(first.diary.zone)
    return words.Told(
        clinic=first.clinic.name, practitioner=where["name"], place=where["place"], phone=where["phone"],
        zone=first.diary.zone, starts=tuple(one.starts.astimezone(zone) for one in visits),
        link=links.opens(first.id, first.secret) and bool(settings.GLIDEPATH_ADDRESS), language=first.language,
    )  # fmt: skip


def _entry(visit: kept.Appointment, told: words.Told) -> Entry:
    """A visit as it goes with a message."""
    title = tongue(told.language).say("Visit with {name}", name=told.practitioner)
    return entry_of(visit, title=title, place=told.place)
