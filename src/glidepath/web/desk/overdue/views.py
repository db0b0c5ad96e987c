"""The list of who is overdue, has nothing booked, is booked late, or is through, with one tap to book."""

from datetime import date
from typing import Any
from urllib.parse import urlencode
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from glidepath.plan import Keeping, Pace, PlanOfCare, pace
from glidepath.web.records import access
from glidepath.web.records.queries import courses, diaries

LISTED = 100
"""People of one kind on the page at most; how many more there are is said."""
SECTIONS = (
    (Keeping.OVERDUE, "Overdue", "Past the day their plan says, and nothing is booked."),
    (Keeping.UNBOOKED, "Nothing booked", "Not due yet. Book before it is."),
    (Keeping.LATE, "Booked later than the plan says", "Move it nearer, or leave it if that was agreed."),
    (Keeping.THROUGH, "Plan is through", "Every visit took place. The clinician discharges, or changes the plan."),
)


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody on the list: their row, their pace, and where the one tap leads."""

    row: dict[str, Any]
    pace: Pace
    book: str


@access.clinic("diary.read", reads="overdue")
def overdue(request: HttpRequest, seen: access.Access) -> HttpResponse:
    """Everybody whose plan of care goes on, the longest overdue first; by days alone, so that the desk may see it."""
    found, now = diaries.of_clinic(clinic_id=seen.clinic_id), timezone.now()
    zone = ZoneInfo(found[0]["zone"]) if found else timezone.get_current_timezone()
    today = timezone.localdate(now, timezone=zone)
    books = {row["account_id"]: row["id"] for row in found}
    everybody = [_listed(row, today, zone, books) for row in courses.going_on(clinic_id=seen.clinic_id, now=now)]
    sections = []
    for state, title, words in SECTIONS:
        there = sorted((one for one in everybody if one.pace.state is state), key=lambda one: one.pace.due)
        sections.append((state.value, title, words, there[:LISTED], len(there)))
    context = {
        "seen": seen, "page": "overdue", "sections": sections, "total": len(everybody), "today": today,
        "in_time": sum(one.pace.state is Keeping.BOOKED for one in everybody), "may_write": seen.may("diary.write"),
        "may_read": seen.may("record.read"),
    }  # fmt: skip
    return render(request, "desk/overdue.html", context, using="jinja2")


def _listed(row: dict[str, Any], today: date, zone: ZoneInfo, books: dict[UUID, UUID]) -> Listed:
    """Hold a course against its plan, and say how the rest of it would be booked."""
    plan = msgspec.convert(row["plan"], PlanOfCare)
    held = [timezone.localdate(one, timezone=zone) for one in row["held"]]
    booked = [timezone.localdate(one, timezone=zone) for one, _ in row["booked"]]
    found = pace(plan, held=held, booked=booked, on=today)
    asked = {"person": row["person_id"], "day": max(found.due, today), "count": max(1, found.left - len(booked)),
             "every": plan.days_between, "look": "1"}  # fmt: skip
    if row["clinician_id"] in books:
        asked["diary"] = books[row["clinician_id"]]
    return Listed(row=row, pace=found, book=f"{reverse('book_visits')}?{urlencode(asked)}")
