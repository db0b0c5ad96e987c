"""A clinic to test on, and the readings its people give."""

import itertools
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import msgspec

from glidepath.body import Side
from glidepath.measure import Sign
from glidepath.visit import Minutes, Note, Opening
from glidepath.web.records.actions import accounts, claims, clinics, episodes, members, notes, people, visits
from glidepath.web.records.actor import Actor

PASSWORD = "wide calm river stone"
SIGNS = (
    Sign(measure="nprs", label="on gripping", side=Side.MIDLINE),
    Sign(measure="range", motion="wrist_flexion", side=Side.RIGHT),
)
"""What every visit of the house steers by: one sign of pain, one of movement."""
NOTE = Note(
    subjective=("Came.",), objective=(), table=(), assessment=(), plan=(), sources=(),
    minutes=Minutes(assessment=0, treatment=0, total=0),
)  # fmt: skip
_NUMBER = itertools.count(1)


@dataclass(frozen=True)
class House:
    """A clinic: an account of every role, two people in care and a running visit of each, and the clinician's entry.

    `provider_id` is that entry in the directory, `claim_id` the claim by which the clinician got it. `diary_id` and
    `appointment_id` are there for tests that open one; the appointment is a guest's.
    """

    clinic_id: UUID
    accounts: dict[str, UUID]
    person_id: UUID
    other_person_id: UUID
    episode_id: UUID
    visit_id: UUID
    other_visit_id: UUID
    provider_id: UUID
    claim_id: UUID
    diary_id: UUID | None = None
    appointment_id: UUID | None = None

    def actor(self, role: str = "clinician") -> Actor:
        """The account with this role, as verbs take it."""
        return Actor(account_id=self.accounts[role], clinic_id=self.clinic_id)


def build(name: str) -> House:
    """Make a clinic with everything in it; `person_id` is the one whose own account has the role *person*."""
    clinic_id = clinics.add(name)
    made = {role: _account(role) for role in ("owner", "clinician", "desk", "person")}
    members.found(made["owner"], clinic_id=clinic_id)
    owner = Actor(account_id=made["owner"], clinic_id=clinic_id)
    members.add(made["clinician"], role="clinician", by=owner)
    members.add(made["desk"], role="desk", by=owner)
    clinician = Actor(account_id=made["clinician"], clinic_id=clinic_id)
    found = [_person(name, clinician) for name in ("Mia", "Tom")]
    members.add(made["person"], role="person", person_id=found[0][0], by=owner)
    claim_id = claims.make(name="Clinician", jurisdiction="US-CO", proof="A licence, seen.", by=clinician)
    return House(
        clinic_id=clinic_id,
        accounts=made,
        person_id=found[0][0],
        other_person_id=found[1][0],
        episode_id=found[0][1],
        visit_id=found[0][2],
        other_visit_id=found[1][2],
        provider_id=claims.decide(claim_id, accept=True, reason="", by=owner),
        claim_id=claim_id,
    )


def draft_notes(house: House) -> None:
    """Write a draft of the note of both running visits."""
    for visit_id in (house.visit_id, house.other_visit_id):
        notes.write(visit_id, text="Draft.", content=msgspec.to_builtins(NOTE), by=house.actor())


def reading(value: float = 5.0, **more: Any) -> dict[str, Any]:
    """A reading of pain by number, as verbs take it."""
    plain = {
        "measure": "nprs",
        "side": "right",
        "value": value,
        "unit": "points",
        "method": "spoken",
        "at": datetime(2026, 3, 1, 9, 30, tzinfo=UTC),
        "context": "before",
    }
    return plain | more


def _account(role: str) -> UUID:
    return accounts.add(
        f"{role}{next(_NUMBER)}-{uuid4().hex[:8]}@example.org", name=role.title(), password=PASSWORD
    )


def _person(name: str, by: Actor) -> tuple[UUID, UUID, UUID]:
    person_id = people.add(given_name=name, family_name="Ray", born=date(1980, 1, 2), by=by)
    episode_id = episodes.open(person_id, condition="tennis_elbow", side="right", signs=SIGNS, by=by)
    opening = Opening(
        person=str(person_id), condition="tennis_elbow", side=Side.RIGHT, number=1, on=date(2026, 3, 1),
        clinician="Clinician", signs=SIGNS,
    )  # fmt: skip
    return person_id, episode_id, visits.open(person_id, opening=opening, by=by)
