"""An earlier complaint of the person who may sign in: cared for, ended, and asked about since, twice with an answer."""

from datetime import datetime, time, timedelta
from uuid import UUID

import msgspec
from django.utils import timezone

from glidepath.body import Side
from glidepath.catalogue import Shelf
from glidepath.cli.demo.write import Staff
from glidepath.measure import Context, Reading, Sign
from glidepath.measure import reading as made
from glidepath.plan import Goal
from glidepath.web.records import followups
from glidepath.web.records.actions import episodes, people, readings
from glidepath.web.records.actions import followups as write
from glidepath.web.records.actor import Actor, nobody
from glidepath.web.records.queries import followups as read

BEGAN = timedelta(days=300)
KETTLE = Sign(measure="psfs", label="Lift a full kettle", side=Side.MIDLINE)
WORST = Sign(measure="nprs", label="worst of the day", side=Side.MIDLINE)
GRIP = Sign(measure="grip_pain_free", side=Side.RIGHT)
OTHER = Sign(measure="grip_pain_free", side=Side.LEFT)
VISITS = ((0, 11, 31, 2), (4, 14, 31, 3), (9, 19, 30, 4), (14, 25, 32, 6), (21, 27, 31, 7), (28, 29, 31, 8))
"""Days from the beginning with grip of both sides and how the activity went."""
DIARY = (5, 5, 4, 5, 4, 4, 5, 4, 3, 4, 3, 8, 9, 8, 4, 3, 3, 3, 2, 3, 2, 2)
"""The worst pain of each day from the fifth on, as it was written down at home; a flare-up among it."""
EMAIL = "ada.alder@demo.example"
ROUNDS = timedelta(days=20)
"""How far apart the worker looks in the demo's past: nothing that is due lies longer than it is asked."""
SINCE = timedelta(days=740)
AFTER = {"6_weeks": (9, 1, 4), "6_months": (8, 2, 4)}
"""What was answered when asked: the activity, the pain, the rating of the change. Three months were not answered."""


def followed(person_id: UUID, at: Staff, *, shelf: Shelf) -> None:
    """Write it as it would have happened."""
    first = timezone.make_aware(datetime.combine(timezone.localdate() - BEGAN, time(10)))

    def by(day: int) -> Actor:
        return msgspec.structs.replace(at.by("clinician"), at=first + timedelta(days=day))

    def take(sign: Sign, value: float, day: int, context: Context) -> Reading:
        measure = shelf.measures[sign.measure]
        trials = (value,) * measure.trials if measure.trials > 1 else ()
        return made(measure, side=sign.side, label=sign.label, method=measure.methods[0], trials=trials,
                    value=None if trials else value, at=first + timedelta(days=day), context=context,
                    rater="" if context is Context.HOME else "clinician")  # fmt: skip

    episode_id = episodes.open(
        person_id, condition="tennis_elbow", side="right", complaint="It catches when I lift the kettle.",
        signs=(GRIP, KETTLE, WORST), by=by(0),
        goal=Goal(words="Pour tea for the whole table without thinking of my elbow", sign=GRIP, target=28.0),
    )  # fmt: skip
    for day, right, left, kettle in VISITS:
        found = [take(GRIP, right, day, Context.BEFORE), take(OTHER, left, day, Context.BEFORE),
                 take(KETTLE, kettle, day, Context.BEFORE)]  # fmt: skip
        readings.add(person_id, found, episode_id=episode_id, by=by(day))
    for number, worst in enumerate(DIARY):
        found = [take(WORST, worst, 5 + number, Context.HOME)]
        readings.add(person_id, found, episode_id=episode_id, by=by(5 + number))
    episodes.close(episode_id, outcome="goal_met", by=by(VISITS[-1][0]))
    people.change(person_id, email=EMAIL, by=at.by("clinician"))


def asked_since(person_id: UUID, at: Staff, *, shelf: Shelf) -> None:
    """Let the worker ask everybody of the clinic as time went by, and this person answer twice.

    No message leaves the demo: of whoever did not answer it says that the message was not sent.
    """
    moment, now = timezone.now() - SINCE, timezone.now()
    while moment < now:
        followups.ask(now=moment, address=EMAIL)
        for row in read.of_clinic(clinic_id=at.clinic_id, until=moment.date()):
            if row["person_id"] == person_id and row["state"] == "asked" and row["horizon"] in AFTER:
                _answer(row["id"], AFTER[row["horizon"]], at, moment + timedelta(days=2), shelf)
        moment += ROUNDS


def _answer(follow_up_id: UUID, said: tuple[float, float, float], at: Staff, when: datetime, shelf: Shelf) -> None:
    """Answer as somebody with the link does."""
    signs = (KETTLE, WORST, Sign(measure="groc", side=Side.MIDLINE))
    found = [
        made(shelf.measures[sign.measure], side=sign.side, label=sign.label, method="self_report", value=value, at=when,
             context=Context.HOME)
        for sign, value in zip(signs, said, strict=True)
    ]  # fmt: skip
    write.answer(follow_up_id, found, elsewhere=False, worse=False, language="en",
                 by=nobody(at.clinic_id, at=when))  # fmt: skip
