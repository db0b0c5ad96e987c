"""What is free in a diary now: its rows handed to `glidepath.diary`."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from glidepath.diary import Free, Hours, OtherHours, Place, Span, free, instant, nearest
from glidepath.web.records import models as kept

AHEAD = 60
"""Days ahead that may be booked, today included."""
NEXT = 3
"""Free times named when one was taken."""
A_DAY = timedelta(days=1)


def taking(now: datetime) -> QuerySet[kept.Appointment]:
    """Appointments that take their time now: booked ones, and held ones that have not expired."""
    return kept.Appointment.objects.filter(Q(state="booked") | Q(state="held", expires_at__gt=now))


def of_diary(
    diary: kept.Diary, minutes: int, days: Sequence[date], *, now: datetime, besides: Iterable[UUID] = ()
) -> tuple[Free, ...]:
    """Every free time of a diary on some days, for visits of so many minutes, as if those `besides` were not there.

    Days that are over, or farther ahead than may be booked, have none.
    """
    zone = ZoneInfo(diary.zone)
    today = now.astimezone(zone).date()
    days = [day for day in days if today <= day < today + AHEAD * A_DAY]
    if not days:
        return ()
    around = _around(days)
    took = taking(now).filter(clinic_id=diary.clinic_id, starts__lt=around[1], ends__gt=around[0])
    rows = took.exclude(id__in=list(besides)).values_list("diary_id", "room_id", "starts", "ends")
    spans = [(of, room, Span(starts=starts, ends=ends)) for of, room, starts, ends in rows]
    rooms = kept.Room.objects.filter(clinic_id=diary.clinic_id, closed_at__isnull=True).order_by("name")
    return free(
        days, minutes=minutes, hours=usual(diary), others=others(diary, days), zone=zone, after=now,
        taken=[span for of, _, span in spans if of == diary.id],
        rooms=[Place(id=str(one), taken=tuple(span for _, room, span in spans if room == one))
               for one in rooms.values_list("id", flat=True)],
    )  # fmt: skip


def usual(diary: kept.Diary) -> tuple[Hours, ...]:
    """The working hours of a diary, in the order of the week."""
    rows = kept.WorkingHours.objects.filter(diary=diary).order_by("weekday", "opens")
    return tuple(Hours(**row) for row in rows.values("weekday", "opens", "closes"))


def others(diary: kept.Diary, days: Sequence[date]) -> tuple[OtherHours, ...]:
    """What is not as usual in a diary on some days."""
    rows = kept.OtherHours.objects.filter(diary=diary, day__in=days).order_by("day", "opens")
    return tuple(OtherHours(**row) for row in rows.values("day", "opens", "closes", "reason"))


def coming(first: date, *, days: int = AHEAD) -> list[date]:
    """So many days from one on."""
    return [first + number * A_DAY for number in range(days)]


def later(wall: datetime, days: int) -> datetime:
    """The moment so many days later at which the clock on the wall shows the same time; `wall` carries its zone."""
    assert isinstance(wall.tzinfo, ZoneInfo)
    return instant(wall.date() + days * A_DAY, wall.time(), zone=wall.tzinfo)


def nearby(
    diary: kept.Diary, minutes: int, starts: datetime, *, now: datetime, besides: Iterable[UUID] = ()
) -> tuple[Free, ...]:
    """The free times next to a moment: those of two weeks around it, else the first there are."""
    day = starts.astimezone(ZoneInfo(diary.zone)).date()
    near = of_diary(diary, minutes, coming(day - 7 * A_DAY, days=15), now=now, besides=besides)
    if near:
        return nearest(near, starts, count=NEXT)
    today = now.astimezone(ZoneInfo(diary.zone)).date()
    return of_diary(diary, minutes, coming(today), now=now, besides=besides)[:NEXT]


def _around(days: Sequence[date]) -> tuple[datetime, datetime]:
    """From before the first to after the last of some days, in whichever zone."""
    return (
        datetime.combine(min(days) - A_DAY, time(), UTC),
        datetime.combine(max(days) + 2 * A_DAY, time(), UTC),
    )
