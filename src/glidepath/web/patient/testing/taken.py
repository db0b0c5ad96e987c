"""The readings that were taken at home by one method, and what a change between them is worth."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from glidepath.catalogue import Tongue, measures
from glidepath.measure import Change, Reading, change
from glidepath.web.records import access
from glidepath.web.records.queries import readings

LATEST = 1000
"""Readings of a person that are looked through."""


class Kept(Reading, frozen=True, kw_only=True):
    """A reading as the record gives it, with where it belongs."""

    id: UUID
    episode_id: UUID | None = None
    visit_id: UUID | None = None


def at_home(person_id: UUID, seen: access.Access) -> list[Kept]:
    """The person's readings that they took themselves at home, the oldest first."""
    found = readings.json_of_person(person_id, clinic_id=seen.clinic_id, limit=LATEST)
    return [one for one in msgspec.json.decode(found, type=list[Kept])[::-1] if one.context == "home" and not one.rater]


def since(taken: Sequence[Reading], *, condition: str, spoken: Tongue) -> Change | None:
    """The change from the first to the last, judged by the error that is published or that the trials give."""
    if len(taken) < 2:
        return None
    repeated = [one for one in taken if len(one.trials) > 1]
    return change(taken[0], taken[-1], measure=measures()[taken[0].measure], condition=condition,
                  own_trials=repeated, spoken=spoken)  # fmt: skip
