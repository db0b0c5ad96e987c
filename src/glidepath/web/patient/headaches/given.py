"""From the form of the diary to an entry: what was written, or what still has to be."""

from datetime import date, datetime
from math import isfinite
from uuid import UUID, uuid5

import msgspec
from django.http import QueryDict

from glidepath.aftercare import EntryError, Headache
from glidepath.catalogue import Tongue
from glidepath.web.patient.entries.giving import FORMS
from glidepath.web.patient.entries.taking import Made, taken
from glidepath.web.records.actions.home import Entry


def entry(given: QueryDict, *, session: str, at: datetime, spoken: Tongue) -> Entry:
    """Read the entry that the form tells of.

    Raises: EntryError in the language of the page.
    """
    say = spoken.say
    worst, hours = given.get("worst", ""), _number(given.get("hours", ""))
    try:
        on = date.fromisoformat(given.get("on", ""))
        key = UUID(given.get("key", ""))
        instead = UUID(given["instead"]) if given.get("instead") else None
    except ValueError as error:
        raise EntryError(say("Choose the day of the headache.")) from error
    if on > at.date():
        raise EntryError(say("This day is yet to come: choose today or a day before."))
    if instead and "none" in given:
        return _sent(Headache(on=on, worst=0, hours=0), key, instead, session=session, at=at)
    if not (worst.isdecimal() and 1 <= int(worst) <= 10):
        raise EntryError(say("Tap how strong the headache was at its worst, 1 to 10."))
    if hours is None or not 0 < hours <= 24:
        raise EntryError(say("Write how many hours of that day it lasted: more than 0, at most 24."))
    made = Headache(on=on, worst=int(worst), hours=hours, medicine="medicine" in given)
    return _sent(made, key, instead, session=session, at=at)


def _sent(made: Headache, key: UUID, instead: UUID | None, *, session: str, at: datetime) -> Entry:
    """The entry as this browser sends it."""
    sent = Made(key=key, at=at, entry=msgspec.Raw(msgspec.json.encode(made)), instead=instead)
    return taken(sent, device=uuid5(FORMS, session), sent_at=at, received_at=at)


def _number(text: str) -> float | None:
    """A number with a point or a comma; None where it is none."""
    try:
        found = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return found if isfinite(found) else None
