"""The page of messages: what waits, failed and was sent, a button to try again, and when the clinic reminds."""

from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from glidepath.web.clinic.paging import page_asked
from glidepath.web.records import access, errors
from glidepath.web.records.actions import messages as write
from glidepath.web.records.queries import messages

PAGE = 50
HOURS = {0: "never", 2: "2 hours before", 4: "4 hours before", 12: "12 hours before", 24: "a day before",
         48: "2 days before", 72: "3 days before", 168: "a week before"}  # fmt: skip
"""When a clinic may remind."""
STATES = {"waiting": "Waiting", "failed": "Failed", "sent": "Sent", "dropped": "Dropped"}
KINDS = {"booked": "Booked", "moved": "Moved", "cancelled": "Cancelled", "reminder": "Reminder", "offer": "Offered"}


@access.clinic("diary.read", reads="messages")
def overview(request: HttpRequest, seen: access.Access) -> HttpResponse:
    """Messages of one state, the newest first; those that failed where nothing else is asked and some did."""
    counts = messages.counts(clinic_id=seen.clinic_id)
    state = request.GET.get("state", "failed" if counts["failed"] else "waiting")
    if state not in STATES:
        raise Http404
    page = page_asked(request)
    rows = messages.of_clinic(state, clinic_id=seen.clinic_id, limit=PAGE, offset=(page - 1) * PAGE)
    now = timezone.now()
    found = messages.ways(clinic_id=seen.clinic_id, now=now)
    context: dict[str, Any] = {
        "rows": [_row(row, now=now) for row in rows], "state": state, "page": page,
        "pages": max(1, -(-counts[state] // PAGE)), "ways": found, "may_write": seen.may("diary.write"),
        "tabs": [(name, words, counts[name]) for name, words in STATES.items()],
        "hours": {found.reminder_hours: f"{found.reminder_hours} hours before"} | HOURS,
        "may_manage": seen.may("diary.manage"),
    }  # fmt: skip
    return render(request, "clinic/messages/list.html", context, using="jinja2")


@require_POST
@access.clinic("diary.write")
def retry(request: HttpRequest, seen: access.Access) -> HttpResponse:
    """Have a message that failed tried again."""
    try:
        message_id = UUID(request.POST.get("message", ""))
    except ValueError as error:
        raise errors.Unfit("no message was named") from error
    write.retry(message_id, by=seen.actor)
    return redirect(f"{reverse('messages')}?state=waiting")


@require_POST
@access.clinic("diary.manage")
def remind(request: HttpRequest, seen: access.Access) -> HttpResponse:
    """Say when the clinic reminds."""
    hours = request.POST.get("hours", "")
    if not hours.isdecimal():
        raise errors.Unfit("hours are a whole number")
    write.remind(int(hours), by=seen.actor)
    return redirect("messages")


def _row(row: dict[str, Any], *, now: Any) -> dict[str, Any]:
    """A message as the list shows it: to whom, about which visit by the clock there, and whether it can be tried."""
    moments = {at: timezone.localtime(row[at]) for at in ("made_at", "due", "settled_at", "emptied_at") if row[at]}
    name = f"{row['given_name']} {row['family_name']}" if row["person_id"] else row["guest"]
    return row | moments | {
        "name": name or "somebody no longer kept", "kind_words": KINDS[row["kind"]],
        "visit": row["starts"].astimezone(ZoneInfo(row["zone"])) if row["starts"] else None,
        "may_retry": row["state"] == "failed" and row["emptied_at"] is None and row["until"] > now,
    }  # fmt: skip
