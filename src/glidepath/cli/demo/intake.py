"""Two guests of the demo clinic and what they told before their visit: one with nothing in the way, one with a sign."""

from datetime import datetime, timedelta
from uuid import UUID

import msgspec
from django.utils import timezone

from glidepath.assess import Intake, agreed, steps
from glidepath.body import Side, Value
from glidepath.catalogue import consents, intake_questions, self_check, shelf
from glidepath.cli.demo.write import Staff
from glidepath.screen import Answer, Place, SelfAnswers
from glidepath.web.records.actions import appointments, intakes
from glidepath.web.records.queries import diaries

AHEAD = 14
"""Days to look for a free time in."""


class Guest(Value, frozen=True, kw_only=True):
    """A made-up guest: how to reach them, the safety items that were not a no, and what they wrote."""

    name: str
    email: str
    place: Place
    since: str
    told: dict[str, Answer]
    single: dict[str, Answer]
    written: dict[str, str]
    ticked: dict[str, tuple[str, ...]]
    agrees: bool


GUESTS = (
    Guest(
        name="June Marsh", email="june.marsh@demo.example", place=Place(region="neck_side", side=Side.RIGHT),
        since="months", told={"bleeding": Answer.YES},
        single={"anticoagulants": Answer.YES, "bleeding_disorder": Answer.NO},
        written={"complaint": "My neck is stiff when I look over my shoulder, worst after a day at the desk.",
                 "eases": "A hot shower", "goal_1": "Park the car without turning my whole body",
                 "about_bleeding": "A blood thinner since a year ago."},
        ticked={"worse": ("sitting", "turning")}, agrees=True,
    ),
    Guest(
        name="Theo Quill", email="theo.quill@demo.example", place=Place(region="lower_back", side=Side.MIDLINE),
        since="days", told={"saddle_numbness": Answer.UNSURE}, single={},
        written={"complaint": "Low back pain since I lifted a crate."}, ticked={"worse": ("lifting",)}, agrees=False,
    ),
)  # fmt: skip


def guests(diary_id: UUID, type_id: UUID, at: Staff) -> None:
    """Book each at the next free time, and keep what they told."""
    now, by = timezone.now(), at.by("desk")
    days = [timezone.localdate() + timedelta(days=number) for number in range(1, AHEAD)]
    for number, guest in enumerate(GUESTS):
        free = diaries.free_times(diary_id, type_id, days, clinic_id=at.clinic_id, now=now)
        booked = appointments.hold(diary_id, type_id, free[4 * number].span.starts, secret=f"demo {number}", by=by)
        appointments.confirm(booked, name=guest.name, email=guest.email, phone="", consented=True, by=by)
        intakes.keep(booked, _told(guest, now), by=by)


def _told(guest: Guest, now: datetime) -> Intake:
    """The whole intake of a guest: every safety question answered, every step gone through."""
    check, held = self_check(), shelf()
    items = [item.id for screen in check.safety.screens for item in screen.items]
    asked = ("keep", "care") if guest.agrees else ("keep",)
    intake = Intake(
        answers=SelfAnswers(items={name: guest.told.get(name, Answer.NO) for name in items}, places=(guest.place,),
                            since=guest.since),
        precautions=guest.single, written=guest.written, ticked=guest.ticked,
        agreed=tuple(agreed(consents()[name], language="en", at=now) for name in asked),
    )  # fmt: skip
    order = steps(intake, check, intake_questions(), flags=held.flags, conditions=held.conditions)
    return msgspec.structs.replace(intake, sent=order)
