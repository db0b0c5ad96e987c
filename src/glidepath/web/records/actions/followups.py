"""Follow-ups: planned when care ends, answered or declined by whoever has the link."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from glidepath.catalogue import ENGLISH
from glidepath.plan import follow_ups
from glidepath.web.records import rows, writer
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actions.readings import columns
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Locked
from glidepath.web.records.ids import new_id
from glidepath.web.records.models import Appointment, Episode, FollowUp, Reading

OPEN = ("planned", "asked")


def planned(episode: Episode, *, by: Actor) -> None:
    """Plan the follow-ups of an episode that closes, in its own transaction; declined where the person had declined."""
    whose = {"clinic_id": episode.clinic_id, "person_id": episode.person_id}
    declined = FollowUp.objects.filter(state="declined", **whose).exists()
    booked = Appointment.objects.filter(**whose).order_by("-made_at").values_list("language", flat=True)
    settled = {"state": "declined", "settled_at": by.now()} if declined else {}
    language = booked.first() or ENGLISH
    FollowUp.objects.bulk_create([
        FollowUp(episode=episode, horizon=horizon.value, due=due, language=language, **whose, **settled)
        for horizon, due in follow_ups(by.now().date()).items()
    ])  # fmt: skip


def answer(
    follow_up_id: UUID, readings: Sequence[Any], *, elsewhere: bool, worse: bool, language: str, by: Actor
) -> None:
    """Keep an answer: its readings, and whether safety has to be asked anew. Raises NotHere; Locked for a second."""
    values = [columns(one) for one in readings]

    def job() -> None:
        row = mine(FollowUp, follow_up_id, by=by, lock=True)
        if row.state != "asked":
            raise Locked("this was answered, or is over")
        row.state, row.settled_at, row.elsewhere, row.worse, row.language = (
            "answered", by.now(), elsewhere, worse, language)  # fmt: skip
        row.save(update_fields=["state", "settled_at", "elsewhere", "worse", "language"])
        belongs = {"clinic_id": row.clinic_id, "person_id": row.person_id, "episode_id": row.episode_id}
        rows.insert(Reading, [{"id": new_id(), **belongs, **one} for one in values])
        wrote("followups.answer", "follow_up", row.id, by=by, person_id=row.person_id, readings=len(values))

    writer.write(job)


def warn(follow_up_id: UUID, flags: Sequence[str], *, by: Actor) -> None:
    """Keep which warning signs were not ruled out by somebody who is worse. Raises NotHere, Locked where none asked."""

    def job() -> None:
        row = mine(FollowUp, follow_up_id, by=by, lock=True)
        if row.state != "answered" or not row.worse:
            raise Locked("nothing was asked here")
        row.warned = sorted(set(flags) | set(row.warned or ()))
        row.save(update_fields=["warned"])
        wrote("followups.warn", "follow_up", row.id, by=by, person_id=row.person_id, signs=len(row.warned))

    writer.write(job)


def decline(follow_up_id: UUID, *, by: Actor) -> None:
    """Let nobody ask this person again, now or after care to come. Raises NotHere."""

    def job() -> None:
        row = mine(FollowUp, follow_up_id, by=by, lock=True)
        still = FollowUp.objects.filter(clinic_id=row.clinic_id, person_id=row.person_id, state__in=OPEN)
        count = still.update(state="declined", settled_at=by.now())
        wrote("followups.decline", "follow_up", row.id, by=by, person_id=row.person_id, ended=count)

    writer.write(job)
