"""Writing the made-up clinic through the same verbs a real one uses, at the moments things would have happened."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from uuid import UUID, uuid5

import msgspec
from django.db import transaction

from glidepath.assess import Hand, Pain, PainDrawing, drawing_words
from glidepath.catalogue import Shelf, pain_kinds
from glidepath.cli.demo.course import MOST_VISITS, Held
from glidepath.cli.demo.drawing import drawing
from glidepath.cli.demo.people import Complaint, MadeUp
from glidepath.plan import Standing
from glidepath.visit import Closed, Measured, encode_step, note
from glidepath.web.clinic.note.draft import as_text
from glidepath.web.records.actions import accounts, clinics, drawings, episodes, members, notes, people, visits
from glidepath.web.records.actor import Actor

CLINIC = "Riverbank, a demo clinic"
PASSWORD = "wide calm river stone"
"""Everybody's in the demo clinic; it opens nothing but made-up people."""
STAFF = {
    "owner": ("owner@demo.example", "Robin Hale"),
    "clinician": ("clinician@demo.example", "Kim Larsen"),
    "desk": ("desk@demo.example", "Toni Berg"),
}
IN_CARE = ("person@demo.example", "Ada Alder")
SPACE = UUID("5f0c3a0e-7d2f-4d5e-9f6e-4c1d52b0c5aa")
"""Steps of the demo have keys of their own making, the same for the same seed."""


class Staff(msgspec.Struct, frozen=True):
    """The clinic and who works in it."""

    clinic_id: UUID
    ids: dict[str, UUID]

    def by(self, role: str) -> Actor:
        """Somebody acting now."""
        return Actor(account_id=self.ids[role], clinic_id=self.clinic_id)


def staff() -> Staff:
    """Make the clinic, its staff and their sign-in."""
    clinic_id = clinics.add(CLINIC, demo=True)
    ids = {role: accounts.add(address, name=name, password=PASSWORD) for role, (address, name) in STAFF.items()}
    members.found(ids["owner"], clinic_id=clinic_id)
    made = Staff(clinic_id, ids)
    for role in ("clinician", "desk"):
        members.add(ids[role], role=role, by=made.by("owner"))
    return made


def person(who: MadeUp, at: Staff) -> UUID:
    """Add a made-up person."""
    fields = ("given_name", "family_name", "born", "sex", "occupation", "record_number")
    return people.add(**{name: getattr(who, name) for name in fields}, by=at.by("clinician"))


def in_care(person_id: UUID, at: Staff) -> Actor:
    """Let one made-up person sign in to see their own record."""
    address, name = IN_CARE
    account_id = accounts.add(address, name=name, password=PASSWORD)
    members.add(account_id, role="person", person_id=person_id, by=at.by("owner"))
    return Actor(account_id=account_id, clinic_id=at.clinic_id)


def episode(
    person_id: UUID, complaint: Complaint, held: Iterable[Held], *, at: Staff, shelf: Shelf, draws: bool
) -> int:
    """Write an episode with all its visits in one durable write; give how many visits it had.

    `draws`: this person draws where it hurts at the door of every visit.
    """
    count = 0
    with transaction.atomic():
        episode_id, last = None, None
        for one in held:
            actor = msgspec.structs.replace(at.by("clinician"), at=one.steps[0].at)
            if episode_id is None:
                episode_id = episodes.open(person_id, condition=complaint.condition, side=complaint.side.value,
                                           complaint=complaint.words, by=actor)  # fmt: skip
            _visit(person_id, episode_id, one, actor, shelf, drawing(one, shelf) if draws else None)
            if one.opening.number == 1 and one.plan is not None:
                episodes.change(episode_id, signs=one.state.signs, plan=one.plan, by=actor)
            count, last = count + 1, one
        if episode_id is not None and last is not None:
            _end(episode_id, last, at)
    return count


def _visit(
    person_id: UUID, episode_id: UUID, one: Held, actor: Actor, shelf: Shelf, pains: Sequence[Pain] | None
) -> None:
    """Write one visit, its drawing and then step by step, and sign its note."""
    visit_id = visits.open(person_id, episode_id=episode_id, opening=one.opening, by=actor)
    drawn = ""
    if pains is not None:
        drawings.add(person_id, pains, hand=Hand.PERSON, visit_id=visit_id, by=actor)
        made = PainDrawing(at=actor.now(), hand=Hand.PERSON, pains=tuple(pains))
        drawn = drawing_words(made, body=shelf.body, kinds=pain_kinds())
    for number, step in enumerate(one.steps):
        ended = isinstance(step, Closed)
        visits.add_step(
            visit_id, encode_step(step), key=uuid5(SPACE, f"{visit_id}:{number}"),
            by=msgspec.structs.replace(actor, at=step.at), device_at=step.at,
            readings=[step.reading] if isinstance(step, Measured) else (),
            becomes=("stopped" if one.state.stage == "stopped" else "closed") if ended else "",
        )  # fmt: skip
    later = msgspec.structs.replace(actor, at=one.steps[-1].at + timedelta(minutes=2))
    opening = msgspec.structs.replace(one.opening, plan=one.opening.plan or one.plan)
    written = note(one.state, opening=opening, shelf=shelf, drawn=drawn)
    read = notes.write(visit_id, text=as_text(written), content=msgspec.to_builtins(written), by=later)
    visits.sign(visit_id, by=later, read=read)


def _end(episode_id: UUID, last: Held, at: Staff) -> None:
    """Close an episode that came to an end."""
    actor = msgspec.structs.replace(at.by("clinician"), at=last.steps[-1].at + timedelta(minutes=5))
    if last.state.stage == "stopped":
        episodes.close(episode_id, outcome="referred", by=actor)
    elif last.standing and last.standing.standing is Standing.DISCHARGE:
        episodes.close(episode_id, outcome="goal_met", by=actor)
    elif last.standing and last.standing.standing is Standing.STOP_AND_REFER:
        episodes.close(episode_id, outcome="no_change_referred", by=actor)
    elif last.opening.number == MOST_VISITS:
        episodes.close(episode_id, outcome="last_visit_held", by=actor)
