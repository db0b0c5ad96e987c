"""The waitlist: somebody joins it, is offered a time, takes it or lets it go, or leaves.

An offer holds its time as a hold of the booking does; whether it is still free is the database's to say (`overlap`).
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from glidepath.catalogue import ENGLISH, LANGUAGES
from glidepath.web.records import audit, links, writer
from glidepath.web.records import models as kept
from glidepath.web.records.actions import appointments
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._guest import guest
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Conflict, Locked, NotHere, Unfit
from glidepath.web.records.ids import new_id
from glidepath.web.records.messages import telling

ANSWER = timedelta(hours=4)
"""How long an offered time is held for whoever may take it: the house's own rule. Long enough to see a message between
two meetings, short enough that a second and a third can still be asked the same day."""
MOST_OFFERS = 5
"""Times offered to one wish before it ends: whoever lets five go waits for something else."""
LONGEST = timedelta(days=90)
"""How long a wish waits at most: a season later a problem is another, and nobody remembers having asked."""
MOST_OPEN = 200
"""Open wishes of one diary, so that nobody can fill it by pressing buttons."""


def join(
    diary_id: UUID, visit_type_id: UUID, *, by: Actor, person_id: UUID | None = None, name: str = "", email: str = "",
    phone: str = "", consented: bool = False, language: str = ENGLISH, weekdays: Sequence[int] = (),
    opens: time | None = None, closes: time | None = None, until: date | None = None, instead: UUID | None = None,
) -> UUID:
    """Put somebody on the list: a person on record, or a guest by name, a way to reach them and consent.

    `instead` is a booked visit of theirs with this practitioner. Raises Unfit for what is missing or means nothing,
    NotHere for what is not of the clinic, Conflict where they wait for that already, Locked where the list is full.
    """
    who = {} if person_id else guest("the waitlist", name=name, email=email, phone=phone, consented=consented)
    if language not in LANGUAGES or not set(weekdays) <= set(range(1, 8)) or (opens and closes and closes <= opens):
        raise Unfit("a language, weekdays from 1 to 7, and hours that close after they open")

    def job() -> UUID:
        audit.hold()
        diary, kind = mine(kept.Diary, diary_id, by=by, lock=True), mine(kept.VisitType, visit_type_id, by=by)
        person = mine(kept.Person, person_id, by=by) if person_id else None
        has = mine(kept.Appointment, instead, by=by) if instead else None
        open_ones = kept.Wish.objects.filter(diary=diary, state="open")
        if has is not None and (has.state != "booked" or open_ones.filter(instead=has).exists()):
            raise Conflict("this visit is not booked any more, or something earlier is waited for already")
        if open_ones.count() >= MOST_OPEN:
            raise Locked("many wait for this diary already; please ring")
        row = kept.Wish(
            id=new_id(), clinic_id=by.clinic_id, diary=diary, visit_type=kind, person=person, instead=has,
            language=language, weekdays=sorted(set(weekdays)), opens=opens, closes=closes, until=until,
            made_at=by.now(), consented_at=by.now() if who else None, **who,
        )  # fmt: skip
        row.secret = links.hashed(links.secret(row.id))
        row.save(force_insert=True)
        wrote("waitlist.join", "wish", row.id, by=by, person_id=person_id)
        return row.id

    return writer.write(job)


def offer(wish_id: UUID, starts: datetime, *, by: Actor) -> UUID:
    """Hold a time for a wish for as long as `ANSWER`, and write to whoever waits.

    Raises Taken where it is not free any more, Conflict where they have an offer already, NotHere for a wish that
    ended, Locked where too many times of the diary are held.
    """

    def job() -> UUID:
        audit.hold()
        wish = _open(wish_id, by=by)
        if kept.Offer.objects.filter(wish=wish, state="open").exists():
            raise Conflict("this wish has an offer already")
        id = new_id()
        appointments.hold(wish.diary_id, wish.visit_type_id, starts, id=id, lasts=ANSWER,
                          secret=links.hashed(links.secret(id)), by=by)  # fmt: skip
        row = kept.Offer.objects.create(clinic_id=by.clinic_id, wish=wish, appointment_id=id, starts=starts,
                                        made_at=by.now(), expires_at=by.now() + ANSWER)  # fmt: skip
        wrote("waitlist.offer", "wish", wish.id, by=by, person_id=wish.person_id, starts=starts.isoformat())
        telling.offer(row, at=by.now())
        return row.id

    return writer.write(job)


def take(wish_id: UUID, *, by: Actor) -> UUID:
    """Book what is offered, and cancel the visit it stands in for; answers the appointment's id.

    Raises NotHere where nothing is offered any more.
    """

    def job() -> UUID:
        audit.hold()
        wish, row = _offered(wish_id, by=by)
        if wish.person_id:
            appointments.confirm_for(row.appointment_id, wish.person_id, by=by)
        else:
            appointments.confirm(row.appointment_id, name=wish.name, email=wish.email, phone=wish.phone,
                                 consented=True, language=wish.language, by=by)  # fmt: skip
        _end(row, "taken")
        _close(wish, "met", by=by)
        has = wish.instead
        if has is not None and has.state == "booked" and has.starts > by.now():
            appointments.cancel(has.id, by=by)
        return row.appointment_id

    return writer.write(job)


def refuse(wish_id: UUID, *, by: Actor) -> None:
    """Let what is offered go, and wait on. Raises as `take`."""

    def job() -> None:
        audit.hold()
        wish, row = _offered(wish_id, by=by)
        kept.Appointment.objects.filter(id=row.appointment_id, state="held").delete()
        _end(row, "refused")
        wrote("waitlist.refuse", "wish", wish.id, by=by, person_id=wish.person_id)

    writer.write(job)


def leave(wish_id: UUID, *, by: Actor, state: str = "left") -> None:
    """End a wish, and let go what is offered to it. Raises NotHere for one that ended."""

    def job() -> None:
        audit.hold()
        wish = _open(wish_id, by=by)
        for row in kept.Offer.objects.filter(wish=wish, state="open"):
            kept.Appointment.objects.filter(id=row.appointment_id, state="held").delete()
            _end(row, "refused")
        _close(wish, state, by=by)

    writer.write(job)


def lapse(offer_id: UUID, *, by: Actor) -> None:
    """End an offer that nobody answered; its hold has expired by itself."""

    def job() -> None:
        audit.hold()
        row = mine(kept.Offer, offer_id, by=by, lock=True)
        if row.state == "open" and row.expires_at <= by.now():
            _end(row, "lapsed")
            wrote("waitlist.lapse", "wish", row.wish_id, by=by, person_id=row.wish.person_id)

    writer.write(job)


def _open(wish_id: UUID, *, by: Actor) -> kept.Wish:
    """A wish that has not ended, held until commit."""
    wish = mine(kept.Wish, wish_id, by=by, lock=True)
    if wish.state != "open":
        raise NotHere("this wish has ended")
    return wish


def _offered(wish_id: UUID, *, by: Actor) -> tuple[kept.Wish, kept.Offer]:
    """An open wish and what is offered to it now."""
    wish = _open(wish_id, by=by)
    row = kept.Offer.objects.filter(wish=wish, state="open", expires_at__gt=by.now()).first()
    if row is None:
        raise NotHere("nothing is offered any more")
    return wish, row


def _end(row: kept.Offer, state: str) -> None:
    row.state = state
    row.save(update_fields=["state"])


def _close(wish: kept.Wish, state: str, *, by: Actor) -> None:
    wish.state, wish.ended_at = state, by.now()
    wish.save(update_fields=["state", "ended_at"])
    wrote(f"waitlist.{state}", "wish", wish.id, by=by, person_id=wish.person_id)
