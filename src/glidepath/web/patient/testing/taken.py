"""The readings that were taken at home by one method, and what a change between them is worth."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from glidepath.catalogue import Tongue, measures
from glidepath.measure import Change, Context, Reading, change
from glidepath.web.patient.taken import Taken
from glidepath.web.records import access
from glidepath.web.records.queries import readings

LATEST = 1000
"""Readings of a person that are looked through."""


def at_home(person_id: UUID, seen: access.Access) -> list[Taken]:
    """The person's readings that they took themselves at home, the oldest first."""
    found = readings.json_of_person(person_id, clinic_id=seen.clinic_id, limit=LATEST)
    taken = msgspec.json.decode(found, type=list[Taken])[::-1]
    return [one for one in taken if one.context is Context.HOME and not one.rater]


def since(taken: Sequence[Reading], *, condition: str, spoken: Tongue) -> Change | None:
    """The change from the first to the last, judged by the error that is published or that the trials give."""
    if len(taken) < 2:
        return None
    repeated = [one for one in taken if len(one.trials) > 1]
    return change(taken[0], taken[-1], measure=measures()[taken[0].measure], condition=condition,
                  own_trials=repeated, spoken=spoken)  # fmt: skip
