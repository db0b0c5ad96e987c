"""What is known when a visit begins, gathered from the episode and its readings."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from glidepath.body import Side
from glidepath.measure import Reading, Sign
from glidepath.plan import Goal, PlanOfCare
from glidepath.visit import Opening
from glidepath.web.records.queries import readings

FIRST = ("before", "baseline")
"""Contexts of a reading that shows how somebody came, untouched by the day's treatment."""


def opening_of(
    episode: dict[str, Any], *, rows: Sequence[dict[str, Any]], number: int, on: date, clinician: str
) -> Opening:
    """Gather the opening of an episode's next visit; `rows` are the episode's readings, the oldest first."""
    visits = [row["visit_id"] for row in rows if row["visit_id"]]
    first = [row for row in rows if visits and row["visit_id"] == visits[0] and row["context"] in FIRST]
    last = readings.latest([row for row in rows if visits and row["visit_id"] == visits[-1]])
    return Opening(
        person=str(episode["person_id"]),
        condition=episode["condition"],
        side=Side(episode["side"]),
        number=number,
        on=on,
        clinician=clinician,
        complaint=episode["complaint"] or "",
        goal=msgspec.convert(episode["goal"], Goal) if episode["goal"] else None,
        plan=msgspec.convert(episode["plan"], PlanOfCare) if episode["plan"] else None,
        first=tuple(reading_of(row) for row in first),
        last=tuple(reading_of(row) for row in last),
        signs=msgspec.convert(episode["signs"] or (), tuple[Sign, ...]),
    )


def reading_of(row: dict[str, Any]) -> Reading:
    """A kept row as the library's value."""
    names = ("measure", "motion", "label", "side", "value", "unit", "method", "trials", "rater", "at", "context")
    return msgspec.convert({name: row[name] for name in names}, Reading)
