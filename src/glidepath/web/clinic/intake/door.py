"""What was told since the last visit, as the arrival check takes it: proposed on the screen, a fact at the gate."""

from typing import Any
from uuid import UUID

from glidepath.assess import loudest
from glidepath.catalogue import self_check
from glidepath.screen import Answers
from glidepath.web.clinic.intake.told import read
from glidepath.web.records.queries import intakes, visits


def told_since(visit: dict[str, Any], *, clinic_id: UUID) -> Answers:
    """Give what is present or not ruled out of everything a person told since their visit before this one ended.

    Every version counts: a yes is not talked down by a later no.
    """
    rows = since_last(visit["person_id"], besides=visit["id"], clinic_id=clinic_id)
    return loudest((read(content) for row in rows for content in row["versions"]), self_check())


def since_last(person_id: UUID, *, clinic_id: UUID, besides: UUID | None = None) -> list[dict[str, Any]]:
    """Give the intakes of a person that were told, or changed, after the last visit that has ended."""
    rows = intakes.of_person(person_id, clinic_id=clinic_id)
    if not rows:
        return []
    ended = [row["ended_at"] for row in visits.of_person(person_id, clinic_id=clinic_id)
             if row["ended_at"] and row["id"] != besides]  # fmt: skip
    return [row for row in rows if not ended or row["at"] > max(ended)]
