"""Asks those whose follow-up is due how they are, reminds them once, and counts who did not answer.

Whoever cannot be reached is counted as that, with the reason, and never left out in silence.
"""

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.db.models import QuerySet

from glidepath.plan import CLOSES, REMIND
from glidepath.web.records import audit, links, writer
from glidepath.web.records.actor import nobody
from glidepath.web.records.messages import words
from glidepath.web.records.models import FollowUp, Message

MOST = 100
"""Follow-ups seen to in one transaction, so that nobody waits long for it."""
KIND = "follow_up"


def ask(*, now: datetime, address: str | None = None) -> int:
    """See to every follow-up that is due by now; answers how many people were asked or reminded.

    `address` is where the site is; without one no link can be written, so nobody is asked.
    """
    today = now.date()
    planned = FollowUp.objects.filter(state="planned", due__lte=today)
    late = planned.filter(due__lte=today - CLOSES)
    asked = FollowUp.objects.filter(state="asked")
    over = asked.filter(asked_at__lte=now - CLOSES)
    _each(late, lambda row: _settle(row, "unreached", "late", now), now)
    _each(over, lambda row: _over(row, now), now)
    if not (settings.GLIDEPATH_ADDRESS if address is None else address):  # they wait, and end as not reached
        return 0
    again = asked.filter(reminded_at__isnull=True, asked_at__lte=now - REMIND, asked_at__gt=now - CLOSES)
    return _each(planned.filter(due__gt=today - CLOSES), lambda row: _ask(row, now), now) + _each(
        again, lambda row: _remind(row, now), now)  # fmt: skip


def _each(found: QuerySet[FollowUp], do: Callable[[FollowUp], bool], now: datetime) -> int:
    """Do something with some follow-ups in one transaction; answers with how many it went out."""
    if not found.exists():  # asked first, so that a worker with nothing to do takes no turn to write
        return 0

    def job() -> int:
        audit.hold()
        few = found.select_for_update(of=("self",)).select_related("person", "clinic").order_by("due", "id")[:MOST]
        return sum(do(row) for row in list(few))

    return writer.write(job)


def _ask(row: FollowUp, now: datetime) -> bool:
    """Ask for the first time, or say why not."""
    if not row.person.email:
        return _settle(row, "unreached", "no_email", now)
    row.state, row.asked_at, row.secret = "asked", now, links.hashed(links.secret(row.id))
    row.save(update_fields=["state", "asked_at", "secret"])
    _tell(row, now, again=False)
    _log(row)
    return True


def _remind(row: FollowUp, now: datetime) -> bool:
    """Ask once more."""
    row.reminded_at = now
    row.save(update_fields=["reminded_at"])
    if not row.person.email:
        return False
    _tell(row, now, again=True)
    return True


def _over(row: FollowUp, now: datetime) -> bool:
    """End the wait: dropped out where a message had gone out, else never reached."""
    reached = Message.objects.filter(follow_up_id=row.id, state="sent").exists()
    return _settle(row, "dropped" if reached else "unreached", "" if reached else "not_sent", now)


def _settle(row: FollowUp, state: str, why: str, now: datetime) -> bool:
    """Say what became of it, in the log too."""
    row.state, row.why, row.settled_at = state, why, now
    row.save(update_fields=["state", "why", "settled_at"])
    _log(row)
    return False


def _tell(row: FollowUp, now: datetime, *, again: bool) -> None:
    """Write the message; until it is sent its link is a place to fill."""
    asked_at = row.asked_at or now
    Message.objects.get_or_create(
        key=f"{KIND}:{row.id}:{int(again)}",
        defaults={
            "clinic_id": row.clinic_id, "person_id": row.person_id, "follow_up": row, "kind": KIND,
            "channel": "email", "to": row.person.email, "made_at": now, "due": now, "until": asked_at + CLOSES,
            "subject": words.asking_subject(row.language),
            "words": words.asking(row.clinic.name, row.language, again=again),
        },
    )  # fmt: skip


def _log(row: FollowUp) -> None:
    audit.append([audit.Entry(by=nobody(row.clinic_id), action="write", verb=f"followups.{row.state}",
                              subject_type="follow_up", subject_id=row.id, person_id=row.person_id,
                              detail={"horizon": row.horizon, "why": row.why})])  # fmt: skip
