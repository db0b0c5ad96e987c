"""One person's own trials: planned, and the order drawn in the same moment, once."""

import secrets
from datetime import date
from uuid import UUID

import msgspec

from glidepath.measure import Sign
from glidepath.track.single import FEWEST, Design, SingleError, count, order
from glidepath.web.records import writer
from glidepath.web.records.actions._find import mine
from glidepath.web.records.actions._log import wrote
from glidepath.web.records.actor import Actor
from glidepath.web.records.errors import Unfit
from glidepath.web.records.models import Episode, Trial

LONGEST = 7
"""Days of an occasion at most."""


def draw(
    episode_id: UUID, *, tried: str, sign: Sign, design: Design, starts: date, every: int = 1, by: Actor
) -> UUID:  # fmt: skip
    """Plan a trial and draw its order by real chance.

    Raises: NotHere; Unfit for a design that leaves too little to chance or a trial that says not what is tried.
    """
    if not tried.strip() or not 1 <= every <= LONGEST:
        raise Unfit(f"a trial needs what is tried, and occasions of 1 to {LONGEST} days")
    try:
        possible = count(design)
        drawn = order(design, secrets.randbelow(possible))
    except SingleError as error:
        raise Unfit(str(error)) from error
    if possible < FEWEST:
        raise Unfit(f"only {possible} orders are possible, which can never show an effect: "
                    "plan more occasions or shorter phases")  # fmt: skip

    def job() -> UUID:
        episode = mine(Episode, episode_id, by=by)
        row = Trial.objects.create(
            clinic_id=by.clinic_id, person_id=episode.person_id, episode=episode, tried=tried.strip(),
            sign=msgspec.to_builtins(sign), design=msgspec.to_builtins(design), phases=list(drawn), starts=starts,
            every=every, made_by_id=by.account_id, made_at=by.now(),
        )  # fmt: skip
        wrote("trials.draw", "trial", row.id, by=by, person_id=row.person_id, orders=possible)
        return row.id

    return writer.write(job)
