"""From a form to an entry: what was tapped, and what still has to be."""

import json
from datetime import datetime
from math import isfinite
from typing import Any
from uuid import UUID, uuid5

import msgspec
from django.http import QueryDict

from glidepath.aftercare import EntryError
from glidepath.catalogue import Tongue
from glidepath.web.patient.entries.taking import Made, taken
from glidepath.web.records.actions.home import Entry

FORMS = UUID("a3b1a5d8-5c9b-4a57-9d4a-7a0e9f6f2c11")
"""The space in which a browser that sends forms has its name as a device, by its session."""
NUMBERS = frozenset({"worst", "pain", "soreness"})


def entry(given: QueryDict, *, session: str, at: datetime, spoken: Tongue) -> Entry:
    """Read the entry that a form tells of.

    Raises: EntryError in the language of the page, or naming the field where a form was forged.
    """
    kind, on = given.get("kind", ""), given.get("on", "")
    if lacking := _lacking(kind, given, spoken):
        raise EntryError(lacking)
    made = Made(key=_id(given.get("key", "")), at=at, entry=msgspec.Raw(json.dumps(_said(kind, on, given)).encode()),
                instead=_id(given["instead"]) if given.get("instead") else None)  # fmt: skip
    return taken(made, device=uuid5(FORMS, session), sent_at=at, received_at=at)


def _said(kind: str, on: str, given: QueryDict) -> dict[str, Any]:
    """What a form says, as an entry."""
    said: dict[str, Any] = {"type": kind, "on": on}
    if kind == "exercised":
        said |= {"done": given.getlist("done"), "note": given.get("note", "").strip()[:500]}
    elif kind == "morning":
        said["settled"] = given.get("settled") == "yes"
    elif kind == "loaded":
        said |= {"what": given.get("what", ""), "amount": _amount(given)}
    return said | {name: int(given[name]) for name in NUMBERS & given.keys() if given[name].isdecimal()}


def _lacking(kind: str, given: QueryDict, spoken: Tongue) -> str:
    """What has to be tapped before a form can be kept; empty where nothing is lacking."""
    if kind == "exercised" and "worst" not in given:
        return spoken.say("Tap how strong the pain was at its worst, 0 if there was none.")
    if kind == "felt" and "pain" not in given:
        return spoken.say("Tap how strong the pain was at its worst, 0 if there was none.")
    if kind == "morning" and given.get("settled") not in ("yes", "no"):
        return spoken.say("Tap yes or no.")
    if kind == "loaded" and _amount(given) is None:
        return spoken.say("Write how much it was as a number, such as 5.")
    return ""


def _amount(given: QueryDict) -> float | None:
    """How much, with a point or a comma."""
    try:
        found = float(given.get("amount", "").strip().replace(",", "."))
    except ValueError:
        return None
    return found if isfinite(found) else None


def _id(text: str) -> UUID:
    """An id. Raises EntryError for what is none."""
    try:
        return UUID(text)
    except ValueError as error:
        raise EntryError(f"{text!r} is no key") from error
