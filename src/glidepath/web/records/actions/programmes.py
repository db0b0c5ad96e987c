"""Programmes for home: every change is a new version, made on the one that was looked at."""

from typing import Any
from uuid import UUID

import msgspec

from glidepath.web.records import writer
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Conflict, Locked, Unfit
from glidepath.web.records.models import Episode, Programme, Visit


def keep(
    episode_id: UUID, programme: Any, *, visit_id: UUID, after: int, by: Actor, choices: Any = None, note: str = ""
) -> int:
    """Keep a version of a programme (the library's value, or JSON) and give its number.

    `visit_id` is the visit of the episode whose clearance it rests on, `after` the number of the version that was on
    the screen, 0 where there was none.

    Raises: Conflict where there is a newer one, Locked for an episode that is closed, Unfit for another's visit.
    """
    content, chosen = msgspec.to_builtins(programme), msgspec.to_builtins(choices or {})

    def job() -> int:
        episode = mine(Episode, episode_id, by=by, lock=True)
        if episode.closed_at is not None:
            raise Locked("this episode is closed")
        if mine(Visit, visit_id, by=by).episode_id != episode_id:
            raise Unfit("the visit is of another episode")
        last = Programme.objects.filter(episode_id=episode_id).order_by("-number").first()
        if (last.number if last else 0) != after:
            raise Conflict("somebody else has changed this programme: look at it again")
        row = Programme.objects.create(
            clinic_id=by.clinic_id, person_id=episode.person_id, episode_id=episode_id, visit_id=visit_id,
            number=after + 1, content=content, choices=chosen, note=note, by_id=by.account_id, at=by.now(),
        )  # fmt: skip
        wrote("programmes.keep", "programme", row.id, by=by, person_id=episode.person_id, number=row.number)
        return row.number

    return writer.write(job)
