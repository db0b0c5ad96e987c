"""What somebody of the demo clinic does at home: a programme from their last visit, and what they told of it."""

from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from random import Random
from uuid import UUID, uuid5

import msgspec

from glidepath.aftercare import (
    AnyEntry,
    Exercised,
    Felt,
    Irritability,
    Loaded,
    Morning,
    Programme,
    Stage,
    kind,
    readings_of,
)
from glidepath.body import Side
from glidepath.catalogue import shelf
from glidepath.cli.demo.write import SPACE, Staff
from glidepath.web.clinic.programme.changing import Choices, proposed
from glidepath.web.clinic.programme.ground import ground
from glidepath.web.records.actions import home, programmes
from glidepath.web.records.actions.home import Entry
from glidepath.web.records.actor import Actor
from glidepath.web.records.queries import episodes

EVENING = time(19, 30)
LEFT_OUT = 0.2
"""How often a day is left out."""
CHOICES = Choices(stage=Stage.BUILDING, irritability=Irritability.LOW, owned=("band",))
NOTE = "Take your time in the first week. Turning over your shoulder while you park is exercise too."


def at_home(person_id: UUID, at: Staff, themselves: Actor, *, chance: Random, today: date) -> None:
    """Give somebody whose course runs a programme, and the days since their last visit but one."""
    running = episodes.running(person_id, clinic_id=at.clinic_id)
    found = ground(running, clinic_id=at.clinic_id, today=today) if running else None
    if running is None or found is None or found.clearance is None or found.visit_id is None:
        return
    made = proposed(CHOICES, found, condition=running["condition"], side=Side(running["side"]), held=shelf())
    programmes.keep(running["id"], made, visit_id=found.visit_id, after=0, choices=CHOICES, note=NOTE,
                    by=at.by("clinician"))  # fmt: skip
    for back in range((today - running["opened_at"].date()).days - 1, 0, -1):
        if chance.random() > LEFT_OUT:
            _day(person_id, running["id"], today - timedelta(days=back), made, themselves, chance)


def _day(
    person_id: UUID, episode_id: UUID, day: date, made: Programme, themselves: Actor, chance: Random
) -> None:
    """Tell of one day, and of the morning after it."""
    pain = chance.choice((2, 3, 3, 4))
    told: tuple[AnyEntry, ...] = (
        Exercised(on=day, done=tuple(item.exercise for item in made.items), worst=chance.choice((1, 2, 2, 3))),
        Felt(on=day, pain=pain, soreness=chance.choice((0, 0, 1, 2))),
        Loaded(on=day, what="typing", amount=float(chance.choice((4, 5, 6, 7)))), Morning(on=day, settled=True),
    )  # fmt: skip
    moment = datetime.combine(day, EVENING, tzinfo=UTC)
    home.keep(
        person_id, [_entry(one, moment, f"{person_id}:{day}:{kind(one)}") for one in told], episode_id=episode_id,
        by=msgspec.structs.replace(themselves, at=moment),
    )  # fmt: skip


def _entry(one: AnyEntry, moment: datetime, name: str) -> Entry:
    return Entry(
        key=uuid5(SPACE, name), kind=kind(one), day=one.on, at=moment, device=uuid5(SPACE, "phone"),
        sent=sha256(msgspec.json.encode(one)).hexdigest(), content=msgspec.to_builtins(one),
        readings=readings_of(one, moment),
    )  # fmt: skip
