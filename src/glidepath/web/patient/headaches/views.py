"""The page of the headache diary: a day is told or corrected, and the months and four weeks are shown."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from glidepath.aftercare import EntryError, Headache, Kept, beside, standing
from glidepath.catalogue import Tongue, measures, tongue
from glidepath.diary import WEEKDAYS
from glidepath.directory import MONTHS
from glidepath.measure import Change, change, number
from glidepath.track import Span, ached, counted, headache_days, spans
from glidepath.track.headaches import SPAN
from glidepath.web.patient.complaint import HEADACHE_DAYS
from glidepath.web.patient.headaches.given import entry
from glidepath.web.patient.headaches.month import month
from glidepath.web.records import access, errors
from glidepath.web.records.actions import home as write
from glidepath.web.records.queries import episodes, home
from glidepath.web.spoken import address, own_page, short_day_words

EARLIEST = date(2000, 1, 1)
"""No month before it is shown."""
LOOKED_BACK = timedelta(days=3 * 366)
"""How far back the diary is read."""


@access.person("reading.add", reads="headaches")
def headache_page(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """Show the diary; keep what the form tells of a day, and come back to the month of that day."""
    spoken = tongue(language, "own")
    if request.method != "POST":
        return _page(request, seen, spoken)
    running = episodes.running(person_id, clinic_id=seen.clinic_id)
    try:
        made = entry(request.POST, session=request.session.session_key or "", at=timezone.localtime(), spoken=spoken)
        stands = _told(home.entries(person_id, clinic_id=seen.clinic_id, since=made.day), made.day)
        if stands and made.instead is None and stands.key != made.key:
            raise EntryError(spoken.say("You told of this day already: tap it in the month to correct it."))
        answer = write.keep(person_id, [made], episode_id=running["id"] if running else None, by=seen.actor)
        if isinstance(answer[made.key], errors.Conflict):
            raise EntryError(spoken.say("This was told otherwise already: look at the page again."))
    except EntryError as error:
        return _page(request, seen, spoken, problem=str(error))
    return redirect(f"{address('headaches', language, person_id=person_id)}?month={made.day:%Y-%m}#month")


def _page(request: HttpRequest, seen: access.Access, spoken: Tongue, *, problem: str = "") -> HttpResponse:
    person_id, today = seen.person["id"], timezone.localdate()
    kept = home.entries(person_id, clinic_id=seen.clinic_id, since=today - LOOKED_BACK)
    days = ached(kept)
    asked = _date(request.GET.get("day", ""), today)
    told = _told(kept, asked) if "day" in request.GET else None
    whole = spans(days, until=today)
    context = {
        "person": seen.person, "own": seen.role.own_only, "problem": problem, "given": request.POST, "today": today,
        "chosen": asked if told or asked not in days else None, "told": told, "new_key": uuid4, "number": number,
        "month": month(_date(f"{request.GET.get('month', '')}-01", asked), days, today=today),
        "weekdays": [spoken.say(name) for name in WEEKDAYS], "month_name": lambda on: spoken.say(MONTHS[on.month - 1]),
        "last": _last(days, today), "first_day": min(days, default=None), "whole": whole[::-1],
        "since": _since(whole, spoken),
        "differ": ", ".join(short_day_words(on, spoken) for on in _differ(kept)),
    }  # fmt: skip
    return own_page(request, "patient/headaches.html", context, status=422 if problem else 200, spoken=spoken,
                    name="headaches", person_id=person_id)  # fmt: skip


def _date(text: str, otherwise: date) -> date:
    """A day of an address; another where it is none, or yet to come."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return otherwise
    return found if EARLIEST <= found <= timezone.localdate() else otherwise


def _told(kept: list[Kept], on: date) -> Kept | None:
    """What stands of a day, the last told; a new entry corrects it."""
    found = [one for one in standing(kept) if isinstance(one.entry, Headache) and one.entry.on == on]
    return found[-1] if found else None


def _last(days: dict[date, Any], today: date) -> Span | None:
    """The four weeks that end today."""
    return counted(days, begins=today - SPAN + timedelta(days=1)) if days else None


def _differ(kept: list[Kept]) -> list[date]:
    """The days of which two devices tell otherwise."""
    return sorted({one.entry.on for one, _ in beside(kept) if isinstance(one.entry, Headache)})


def _since(whole: list[Span], spoken: Tongue) -> Change | None:
    """The change from the first whole four weeks to the last; None before there are two."""
    if len(whole) < 2:
        return None
    taken = headache_days(whole, zone=timezone.get_current_timezone())
    return change(taken[0], taken[-1], measure=measures()[HEADACHE_DAYS], spoken=spoken)
