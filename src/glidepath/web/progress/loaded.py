"""What is on record of an episode's progress: its readings, its visits, and what happened on the way."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

import msgspec

from glidepath.aftercare import WORST_TODAY
from glidepath.catalogue import IN_ENGLISH, Shelf, Tongue
from glidepath.measure import Context, Reading, number, unit_words
from glidepath.track import flares
from glidepath.web.drawing import Event, Happened
from glidepath.web.progress.gathered import Taken, by_sign
from glidepath.web.records.queries import readings, visits

MOST = 3000
"""Readings of an episode that are looked at, the latest; a year of a daily diary of eight signs."""
MOST_VISITS = 2000


class Loaded(msgspec.Struct, frozen=True, kw_only=True):
    """An episode with its readings, the oldest first, the person's visits, and events in the order of days."""

    episode: dict[str, Any]
    readings: list[Taken]
    visits: list[dict[str, Any]]
    events: tuple[Event, ...]


def load(
    episode: dict[str, Any], *, clinic_id: UUID, shelf: Shelf, spoken: Tongue = IN_ENGLISH,
    also: Iterable[Event] = (),
) -> Loaded:  # fmt: skip
    """Read what there is of an episode; `also` are events that others know of, such as a new programme."""
    person_id = episode["person_id"]
    taken = readings.course(person_id, episode["id"], clinic_id=clinic_id, limit=MOST)
    oldest_first = msgspec.json.decode(taken, type=list[Taken])[::-1]
    found = [*_flares(oldest_first, episode["condition"], shelf, spoken), *also]
    return Loaded(
        episode=episode, readings=oldest_first,
        visits=visits.of_person(person_id, clinic_id=clinic_id, limit=MOST_VISITS),
        events=tuple(sorted(found, key=lambda one: one.day)),
    )  # fmt: skip


def _flares(taken: Sequence[Reading], condition: str, shelf: Shelf, spoken: Tongue) -> list[Event]:
    """The flare-ups in what was written down at home of the worst pain of each day."""
    made = []
    for sign, found in by_sign([one for one in taken if one.context is Context.HOME]).items():
        if sign.label != WORST_TODAY:
            continue
        for one in flares(found, measure=shelf.measures[sign.measure], condition=condition):
            unit = unit_words(one.unit)
            words = spoken.say("a flare-up of {days} days, worst {worst}, usually {usual}",
                               days=str((one.ends - one.starts).days + 1), worst=f"{number(one.worst)}{unit}",
                               usual=f"{number(one.usual)}{unit}")  # fmt: skip
            made.append(Event(kind=Happened.FLARE, day=one.starts, words=words))
    return made
