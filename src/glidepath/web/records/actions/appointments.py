"""Appointments: held for minutes, booked, moved, cancelled; one, or the rest of a series.

Whoever comes second is refused with the next free times (`errors.Taken`). Each verb takes the log's chain first, so
that it sees what was booked before it; that two never overlap holds in the database itself (`overlap`). What becomes of
a visit is told to whoever has it by a message written in the same transaction.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction

from glidepath.catalogue import ENGLISH, LANGUAGES
from glidepath.diary import Free, window
from glidepath.web.records import audit, times, writer
from glidepath.web.records import models as kept
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._guest import guest
from glidepath.web.records.actions._log import entry
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Locked, NotHere, Taken, Unfit
from glidepath.web.records.ids import new_id
from glidepath.web.records.messages import telling

Answer = TypeVar("Answer")
HELD = timedelta(minutes=10)
"""How long a time is held while somebody types: the house's own rule."""
MOST_HELD = 8
"""Times of one diary that may be held at once, so that nobody can hold a whole week by pressing buttons."""
MOST_TOGETHER = 60
"""Visits of a series at most."""


def hold(
    diary_id: UUID, visit_type_id: UUID, starts: datetime, *, secret: str, by: Actor, id: UUID | None = None,
    lasts: timedelta = HELD,
) -> UUID:
    """Hold a time as long as it `lasts`; `secret` is the hash of the link by which whoever holds it comes back.

    Raises NotHere, Taken, and Locked where too many are held.
    """

    def job() -> UUID:
        diary, kind = _open(diary_id, visit_type_id, by=by)
        if kept.Appointment.objects.filter(diary=diary, state="held").count() >= MOST_HELD:
            raise Locked("many are choosing a time just now; try again in a few minutes")
        row = _take(diary, kind, starts, by=by, id=id or new_id(), state="held", expires_at=by.now() + lasts,
                    secret=secret)  # fmt: skip
        _wrote("appointments.hold", [row], by=by)
        return row.id

    return _booking(job)


def confirm(
    appointment_id: UUID, *, name: str, email: str, phone: str, consented: bool, by: Actor, language: str = ENGLISH
) -> None:
    """Book what is held, for somebody without a record: a name, one way to reach them, and consent to keep these.

    Raises Unfit where one of the three is missing or the language is none, NotHere when it is held no longer.
    """
    if language not in LANGUAGES:
        raise Unfit(f"messages are not written in {language!r}")
    who = guest("a booking", name=name, email=email, phone=phone, consented=consented)

    def job() -> None:
        row = _held(appointment_id, by=by)
        row.state, row.expires_at, row.consented_at, row.language = "booked", None, by.now(), language
        row.name, row.email, row.phone = who["name"], who["email"], who["phone"]
        row.save()
        _told("booked", "appointments.confirm", [row], by=by)

    _booking(job)


def confirm_for(appointment_id: UUID, person_id: UUID, *, by: Actor) -> None:
    """Book what is held, for a person on record. Raises NotHere when it is held no longer."""

    def job() -> None:
        row = _held(appointment_id, by=by)
        row.state, row.expires_at, row.person = "booked", None, mine(kept.Person, person_id, by=by)
        row.language = _language(row.person)
        row.save()
        _told("booked", "appointments.confirm", [row], by=by)

    _booking(job)


def book(diary_id: UUID, visit_type_id: UUID, person_id: UUID, starts: Sequence[datetime], *, by: Actor) -> list[UUID]:
    """Book one visit of a person, or a series in one go: all of it or nothing. Raises NotHere, Taken and Unfit."""
    if not 1 <= len(starts) <= MOST_TOGETHER:
        raise Unfit(f"one to {MOST_TOGETHER} visits are booked in one go")

    def job() -> list[UUID]:
        diary, kind = _open(diary_id, visit_type_id, by=by)
        person = mine(kept.Person, person_id, by=by)
        series = new_id() if len(starts) > 1 else None
        rows = [_take(diary, kind, one, by=by, state="booked", person=person, series=series, language=_language(person))
                for one in sorted(starts)]  # fmt: skip
        _told("booked", "appointments.book", rows, by=by)
        return [row.id for row in rows]

    return _booking(job)


def recognise(appointment_id: UUID, person_id: UUID, *, by: Actor) -> None:
    """Say who a guest is: their visit becomes that person's, and so does what they told before it.

    How to reach them goes to the person where nothing is there, and leaves the appointment. Raises NotHere, and Locked
    where it is nobody's booking or somebody's already.
    """

    def job() -> None:
        row = mine(kept.Appointment, appointment_id, by=by, lock=True)
        person = mine(kept.Person, person_id, by=by, lock=True)
        if row.state != "booked" or row.person_id is not None:
            raise Locked("this visit is no guest's")
        person.email, person.phone = person.email or row.email, person.phone or row.phone
        person.save(update_fields=["email", "phone"])
        row.person, row.name, row.email, row.phone = person, "", "", ""
        row.save(update_fields=["person", "name", "email", "phone"])
        kept.Intake.objects.filter(appointment=row).update(person=person)
        _wrote("appointments.recognise", [row], by=by)

    _booking(job)


def move(
    appointment_id: UUID, starts: datetime, *, by: Actor, rest: bool = False, kept_window: bool = False,
    diary_id: UUID | None = None,
) -> None:
    """Move a visit to another time; with `rest`, the later ones of its series by as many days and to the same hour.

    With `diary_id` they go into another diary. `kept_window` holds the mover to the cancellation window. Raises
    NotHere, Taken, and Locked for what is over, cancelled, or stands fast.
    """

    def job() -> None:
        rows = _theirs(appointment_id, by=by, rest=rest, kept_window=kept_window)
        diary, minutes = rows[0].diary, rows[0].visit_type.minutes
        if diary_id is not None:
            diary = mine(kept.Diary, diary_id, by=by)
        targets = _shifted([row.starts for row in rows], starts, zone=diary.zone)
        free = {row.id: _free(diary, minutes, at, by=by, besides=[one.id for one in rows])
                for row, at in zip(rows, targets, strict=True)}  # fmt: skip
        for row in rows if starts < rows[0].starts else reversed(rows):  # so that none runs into the one before it
            row.diary, row.starts, row.ends = diary, free[row.id].span.starts, free[row.id].span.ends
            row.room_id = UUID(free[row.id].room) if free[row.id].room else None
            row.sequence, row.changed_at = row.sequence + 1, by.now()
            _guarded(row, diary, minutes, by=by)
        _told("moved", "appointments.move", rows, by=by)

    _booking(job)


def cancel(appointment_id: UUID, *, by: Actor, rest: bool = False, kept_window: bool = False) -> None:
    """Cancel a visit; with `rest`, the later ones of its series too. Raises NotHere, and Locked as `move`."""

    def job() -> None:
        rows = _theirs(appointment_id, by=by, rest=rest, kept_window=kept_window)
        for row in rows:
            row.state, row.cancelled_at = "cancelled", by.now()
            row.sequence, row.changed_at = row.sequence + 1, by.now()
            row.save(update_fields=["state", "cancelled_at", "sequence", "changed_at"])
        _told("cancelled", "appointments.cancel", rows, by=by)

    _booking(job)


def _booking(job: Callable[[], Answer]) -> Answer:
    """Run a job with the chain in hand: all of it or nothing, in a transaction of the caller's too."""

    def chained() -> Answer:
        audit.hold()
        with transaction.atomic():
            return job()

    return writer.write(chained)


def _held(appointment_id: UUID, *, by: Actor) -> kept.Appointment:
    """A time that is held still. Raises NotHere."""
    row = mine(kept.Appointment, appointment_id, by=by, lock=True)
    if row.state != "held" or row.expires_at is None or row.expires_at <= by.now():
        raise NotHere("this time is held no longer")
    return row


def _open(diary_id: UUID, visit_type_id: UUID, *, by: Actor) -> tuple[kept.Diary, kept.VisitType]:
    """The diary and the type of visit of the actor's clinic, with holds that have expired let go. Raises NotHere."""
    diary, kind = mine(kept.Diary, diary_id, by=by), mine(kept.VisitType, visit_type_id, by=by)
    if kind.closed_at is not None:
        raise NotHere("no such visit_type in this clinic")
    kept.Appointment.objects.filter(clinic_id=by.clinic_id, state="held", expires_at__lte=by.now()).delete()
    return diary, kind


def _take(diary: kept.Diary, kind: kept.VisitType, starts: datetime, *, by: Actor, **more: Any) -> kept.Appointment:
    """Take a time that is free. Raises Taken."""
    found = _free(diary, kind.minutes, starts, by=by)
    row = kept.Appointment(
        clinic_id=diary.clinic_id, diary=diary, visit_type=kind, starts=found.span.starts, ends=found.span.ends,
        room_id=UUID(found.room) if found.room else None, made_at=by.now(), **more,
    )  # fmt: skip
    _guarded(row, diary, kind.minutes, by=by)
    return row


def _language(person: kept.Person) -> str:
    """The language somebody on record is written to: the one in which they last booked by themselves."""
    own = kept.Appointment.objects.filter(person=person, consented_at__isnull=False)
    return own.order_by("-made_at").values_list("language", flat=True).first() or ENGLISH


def _free(
    diary: kept.Diary, minutes: int, starts: datetime, *, by: Actor, besides: Sequence[UUID] = ()
) -> Free:
    """The free time that starts at a moment. Raises Taken."""
    near = times.coming(starts.date() - times.A_DAY, days=3)
    for one in times.of_diary(diary, minutes, near, now=by.now(), besides=besides):
        if one.span.starts == starts:
            return one
    raise Taken(times.nearby(diary, minutes, starts, now=by.now(), besides=besides))


def _guarded(row: kept.Appointment, diary: kept.Diary, minutes: int, *, by: Actor) -> None:
    """Save, and turn the database's refusal into ours."""
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise Taken(times.nearby(diary, minutes, row.starts, now=by.now())) from error


def _theirs(appointment_id: UUID, *, by: Actor, rest: bool, kept_window: bool) -> list[kept.Appointment]:
    """A booked visit that is still to come, and with `rest` the later ones of its series, in order."""
    row = mine(kept.Appointment, appointment_id, by=by, lock=True)
    if row.state != "booked" or row.starts <= by.now():
        raise Locked("this visit is over or cancelled" if row.state != "held" else "this time is only held")
    held = window(row.starts, hours=row.diary.cancel_hours if kept_window else 0, now=by.now())
    if not held.open:
        raise Locked(f"a visit stands fast {row.diary.cancel_hours} hours before; please ring")
    if not rest or row.series is None:
        return [row]
    later = kept.Appointment.objects.select_related("diary", "visit_type").filter(
        series=row.series, clinic_id=by.clinic_id, state="booked", starts__gte=row.starts
    )
    return list(later.order_by("starts"))


def _shifted(old: Sequence[datetime], to: datetime, *, zone: str) -> list[datetime]:
    """Where each goes when the first goes to a moment: by as many days, to the same hour on the wall."""
    there = to.astimezone(ZoneInfo(zone))
    first = old[0].astimezone(there.tzinfo).date()
    days = [(one.astimezone(there.tzinfo).date() - first).days for one in old]
    return [to if not apart else times.later(there, apart) for apart in days]


def _told(kind: str, verb: str, rows: Sequence[kept.Appointment], *, by: Actor) -> None:
    """Log what became of visits, and write it to whoever has them."""
    _wrote(verb, rows, by=by)
    telling.tell(kind, rows, at=by.now())


def _wrote(verb: str, rows: Sequence[kept.Appointment], *, by: Actor) -> None:
    """Log what became of appointments."""
    audit.append([
        entry(verb, "appointment", row.id, by=by, person_id=row.person_id, starts=row.starts.isoformat())
        for row in rows
    ])  # fmt: skip
