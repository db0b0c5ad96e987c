"""The inbox of the clinic, and the summary of one person before a visit."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from glidepath.aftercare import SIGNS_STAND, Kept, Programme
from glidepath.catalogue import shelf
from glidepath.catalogue.exercise import exercises
from glidepath.plan import PlanOfCare, pace
from glidepath.track.between import Concern, Notice, notices
from glidepath.web.clinic.inbox.summary import summary
from glidepath.web.clinic.intake.door import since_last
from glidepath.web.clinic.intake.told import told
from glidepath.web.progress.gathered import goal_of
from glidepath.web.records import access
from glidepath.web.records.queries import appointments, courses, episodes, home, programmes, visits

TWO_WEEKS = timedelta(days=14)
"""How far back entries are looked through, but for signs of danger."""
TITLES = {
    Concern.DANGER: "Danger told at home", Concern.NOT_SETTLING: "Pain that does not settle", Concern.WORSE: "Worse",
    Concern.CHECKPOINT: "Checkpoint due", Concern.SILENT: "Programme not told of",
}  # fmt: skip


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody with what there is to look at."""

    row: dict[str, Any]
    notices: tuple[Notice, ...]


@access.clinic("intake.read", reads="inbox")
def inbox(request: HttpRequest, seen: access.Access) -> HttpResponse:
    """Everybody in care with a reason to look at them, by the most pressing of their reasons."""
    now = timezone.now()
    wrote: dict[UUID, list[Kept]] = defaultdict(list)
    for kind, back in (("warned", SIGNS_STAND), ("", TWO_WEEKS)):
        for person_id, kept in home.of_everybody(clinic_id=seen.clinic_id, since=now - back, kind=kind):
            wrote[person_id].append(kept)
    held = visits.last_held_of_everybody(clinic_id=seen.clinic_id)
    last = programmes.running(clinic_id=seen.clinic_id)
    going = courses.going_on(clinic_id=seen.clinic_id, now=now, more=("condition",))
    everybody = [
        Listed(row=row, notices=_notices(row, wrote[row["person_id"]], last.get(row["id"]), timezone.localdate(now),
                                         last_held=held.get(row["person_id"])))
        for row in going
    ]  # fmt: skip
    order = list(Concern)
    found = sorted((one for one in everybody if one.notices), key=lambda one: order.index(one.notices[0].concern))
    context = {"seen": seen, "found": found, "titles": TITLES, "total": len(going),
               "may_book": seen.may("diary.write")}  # fmt: skip
    return render(request, "clinic/inbox.html", context, using="jinja2")


@access.person("record.read", reads="before_visit")
def before_visit(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """One person on one screen: what they told, did and measured since the last visit, and what to look at."""
    now = timezone.now()
    today = timezone.localdate(now)
    running = episodes.running(person_id, clinic_id=seen.clinic_id)
    context: dict[str, Any] = {"seen": seen, "person": seen.person, "episode": running, "titles": TITLES}
    if running is not None:
        every = visits.of_person(person_id, clinic_id=seen.clinic_id)
        held = [row["started_at"] for row in every if row["episode_id"] == running["id"]]
        kept = home.entries(person_id, clinic_id=seen.clinic_id, since=today - SIGNS_STAND)
        last = programmes.latest(running["id"], clinic_id=seen.clinic_id)
        made = msgspec.convert(last["content"], Programme) if last else None
        row = running | {"held": sorted(held), "booked": [
            (one["starts"], one["id"]) for one in appointments.of_person(person_id, clinic_id=seen.clinic_id, now=now)
        ]}  # fmt: skip
        context |= {
            "condition": shelf().conditions[running["condition"]], "goal": goal_of(running),
            "notices": _notices(row, kept, last, today, last_held=visits.last_held(every)) if running["plan"] else (),
            "told": [told(one["versions"]) for one in since_last(person_id, clinic_id=seen.clinic_id)],
            "found": summary(running, kept, last_visit=max(held, default=None), made=made, today=today,
                             clinic_id=seen.clinic_id),
        }  # fmt: skip
    return render(request, "clinic/before_visit.html", context, using="jinja2")


def _notices(
    row: dict[str, Any], kept: list[Kept], last: dict[str, Any] | None, today: date, *, last_held: datetime | None
) -> tuple[Notice, ...]:
    """What there is to look at in one course."""
    held = [timezone.localdate(one) for one in row["held"]]
    booked = [timezone.localdate(one) for one, _ in row["booked"]]
    return notices(
        kept, on=today, last_visit=last_held, condition=row["condition"],
        pain=shelf().measures["nprs"], flags=shelf().flags, exercises=exercises(),
        programme=msgspec.convert(last["content"], Programme) if last else None,
        since=timezone.localdate(last["at"]) if last else None,
        pace=pace(msgspec.convert(row["plan"], PlanOfCare), held=held, booked=booked, on=today),
    )  # fmt: skip
