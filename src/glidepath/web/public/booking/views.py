"""Free times of a provider, one of them held, booked, moved or cancelled: plain pages and forms, no cookie, no script.

The forms carry no CSRF token: such a token guards what a browser sends by itself, a session, and there is none here.
Whoever has the link may act by it, and nobody else.
"""

from datetime import timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from glidepath.catalogue import consents, tongue
from glidepath.catalogue.intake import HAND_OVER
from glidepath.exchange import Entry, calendar
from glidepath.web.listing import entries
from glidepath.web.public.booking.asking import (
    WEEK,
    Who,
    by_day,
    chosen,
    first_day,
    handed_over,
    moment,
    who,
)
from glidepath.web.public.intake.pages import read, standing
from glidepath.web.public.page import Page, address, page, sent
from glidepath.web.public.selfcheck.carried import NOTHING, Carried, carried, carrying, laid_out
from glidepath.web.records import booking

open_to_all = require_http_methods(["GET", "HEAD", "POST"])


@csrf_exempt
@open_to_all
@carrying
def free_times(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """A week of free times; choosing one holds it and leads on."""
    entry = entries.one(slug)
    offer = booking.offered(entry.row["id"]) if entry else None
    if entry is None or offer is None:
        return sent(page(request, "providers", language), "public/no_provider.html", {}, status=404)
    asked = request.POST if request.method == "POST" else request.GET
    place = page(request, "free_times", language, query=request.GET.urlencode(), slug=slug)
    along = carried(asked.dict())
    if along.halts:
        return _first(along, place)
    kind, starts = chosen(offer, asked.dict()), moment(asked.dict())
    taken: tuple[Any, ...] | None = None
    if request.method == "POST" and kind and starts:
        try:
            return redirect(address("booking", language, secret=booking.hold(offer, kind, starts)) + along.trail)
        except booking.Taken as refused:
            taken = refused.free
    return _times(request, place, entry.row, offer, kind, taken=taken, along=along)


@csrf_exempt
@open_to_all
@carrying
def held(request: HttpRequest, language: str, secret: str) -> HttpResponse:
    """What a link leads to: the form for who comes and what they hand over, or the visit as it is booked."""
    found = booking.found(secret)
    if found is None:
        return sent(page(request, "providers", language), "public/booking/gone.html", {}, status=404)
    typed, along = Who(), carried((request.POST if request.method == "POST" else request.GET).dict())
    place, spoken = page(request, "booking", language, query=along.more, secret=secret), tongue(language)
    if found.state == "held" and along.halts:
        return _first(along, place)
    if request.method == "POST" and found.state == "held":
        typed = who(request.POST.dict(), spoken)
        if not typed.wrong:
            handed = handed_over(along, at=timezone.now(), language=language) if typed.hands_over else None
            booking.book(found, name=typed.name, email=typed.email, phone=typed.phone, consented=typed.consent,
                         language=language, intake=handed)  # fmt: skip
            return redirect(address("booking", language, secret=secret))
    context = {
        "held": found, "who": typed, "secret": secret, "row": _row(found), "along": along,
        "hand_over": consents()[HAND_OVER], "intake": standing(read(found.intake)), **laid_out(along, spoken),
    }  # fmt: skip
    return sent(place, "public/booking/held.html", context, status=400 if typed.wrong else 200)


@require_safe
def calendar_file(request: HttpRequest, secret: str) -> HttpResponse:
    """The visit as a calendar keeps it, with the link to move or cancel; cancelled, it says so."""
    found = booking.found(secret)
    if found is None or found.state == "held":
        raise Http404
    row, cancelled = _row(found), found.state == "cancelled"
    what, room = ("Visit", "") if found.known else (found.type.name, found.room)
    entry = Entry(
        id=f"{found.id}@glidepath", title=" with ".join(filter(None, (what, row.get("name")))),
        starts=found.starts, ends=found.ends, cancelled=cancelled, sequence=found.sequence,
        place=", ".join(filter(None, (row.get("practice"), row.get("address"), row.get("city"), room))),
        link=request.build_absolute_uri(reverse("booking", kwargs={"secret": secret})),
    )  # fmt: skip
    return HttpResponse(calendar([entry], stamped=timezone.now()), content_type="text/calendar; charset=utf-8",
                        headers={"Content-Disposition": 'attachment; filename="appointment.ics"'})  # fmt: skip


@csrf_exempt
@open_to_all
def move(request: HttpRequest, language: str, secret: str) -> HttpResponse:
    """Another time for a booked visit, within its window."""
    found = booking.found(secret)
    if found is None or not found.may_change:
        return redirect(address("booking", language, secret=secret))
    starts, taken = moment(request.POST.dict()), None
    if request.method == "POST" and starts:
        try:
            booking.move(found, starts)
            return redirect(address("booking", language, secret=secret))
        except booking.Taken as refused:
            taken = refused.free
    place = page(request, "booking_move", language, query=request.GET.urlencode(), secret=secret)
    return _times(request, place, _row(found), found.offer, found.type, taken=taken, moving=found)


@csrf_exempt
@require_POST
def cancel(request: HttpRequest, language: str, secret: str) -> HttpResponse:
    """Cancel a booked visit, within its window."""
    found = booking.found(secret)
    if found is not None and found.may_change:
        booking.cancel(found)
    return redirect(address("booking", language, secret=secret))


def _row(found: booking.Booking) -> dict[str, Any]:
    """Who works there and where, from the entry in the directory; without one, as the clinic calls them."""
    return entries.row_for(found.offer) or {"name": found.practitioner, "practice": found.clinic}


def _times(
    request: HttpRequest, place: Page, row: dict[str, Any], offer: booking.Offer, kind: booking.Type | None, *,
    taken: tuple[Any, ...] | None, moving: booking.Booking | None = None, along: Carried = NOTHING,
) -> HttpResponse:
    """Draw a week of free times; 409 where the one that was chosen is taken."""
    today = timezone.localdate(timezone=offer.zone)
    first = first_day(request.GET.dict(), today=today)
    days = [first + timedelta(days=number) for number in range(WEEK)]
    found = booking.free(offer, kind, days, besides=moving) if kind else ()
    context = {
        "row": row, "offer": offer, "kind": kind, "days": by_day(offer, found, first), "moving": moving,
        "taken": None if taken is None else [one.span.starts.astimezone(offer.zone) for one in taken],
        "before": max(today, first - timedelta(days=WEEK)) if first > today else None,
        "after": first + timedelta(days=WEEK), "along": along,
    }  # fmt: skip
    return sent(place, "public/booking/times.html", context, status=200 if taken is None else 409)


def _first(along: Carried, place: Page) -> HttpResponse:
    """Say again what the self-check said: go now, without a time; a doctor first, and on only after reading it."""
    context = {"along": along, "onward": address(place.name, place.language, **dict(place.fills)),
               **laid_out(along, tongue(place.language))}  # fmt: skip
    return sent(place, "public/handover/first.html", context)
