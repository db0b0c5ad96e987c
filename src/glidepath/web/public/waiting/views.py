"""The waitlist: asked for on a form, answered by a secret link; no cookie, no script, as booking is (ADR 20)."""


from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from glidepath.catalogue import tongue
from glidepath.diary import WEEKDAYS
from glidepath.web.listing import entries
from glidepath.web.public.booking.asking import Who, chosen
from glidepath.web.public.page import Page, address, page, sent
from glidepath.web.public.waiting.asking import HOURS, UNREACHED, When, asked
from glidepath.web.records import booking, waiting

open_to_all = require_http_methods(["GET", "HEAD", "POST"])


@csrf_exempt
@open_to_all
def join(request: HttpRequest, slug: str, language: str) -> HttpResponse:
    """Ask to be told when a time becomes free; what was typed stays when something does not hold."""
    entry = entries.one(slug)
    offer = booking.offered(entry.row["id"]) if entry else None
    kind = chosen(offer, request.POST.dict() if request.method == "POST" else request.GET.dict()) if offer else None
    here = page(request, "wait", language, slug=slug)
    if entry is None or offer is None or kind is None:
        return sent(here, "public/waiting/gone.html", {}, status=404)
    who, when, wrong = Who(), When(), {}
    if request.method == "POST":
        who, when = asked(request.POST, tongue(language))
        say = tongue(language).say
        wrong = {**who.wrong, **{name: say(says) for name, says in when.wrong.items()}}
        if not who.wrong and not waiting.reached(email=who.email, phone=who.phone):
            wrong["email"] = say(UNREACHED)
        if not wrong:
            secret = waiting.join(offer, kind, name=who.name, email=who.email, phone=who.phone, consented=True,
                                  language=language, weekdays=when.weekdays, opens=when.opens, closes=when.closes,
                                  until=when.until)  # fmt: skip
            return redirect(address("waiting", language, secret=secret))
    context = {
        "row": entry.row, "offer": offer, "kind": kind, "who": who, "when": when, "wrong": wrong, "hours": HOURS,
        "weekdays": list(enumerate(WEEKDAYS, 1)), "today": timezone.localdate(timezone=offer.zone),
    }  # fmt: skip
    return sent(here, "public/waiting/join.html", context, status=400 if wrong else 200)


@csrf_exempt
@open_to_all
def held(request: HttpRequest, secret: str, language: str) -> HttpResponse:
    """What the link of a wish leads to: what is offered, taken or let go by a button, or that one still waits."""
    here, found = page(request, "waiting", language, secret=secret), waiting.found(secret, language=language)
    if found is None:
        return sent(here, "public/waiting/gone.html", {}, status=404)
    late = False
    if request.method == "POST":
        try:
            return redirect(_answered(found, request.POST.get("answer", ""), here))
        except waiting.NotHere:
            late, found = True, waiting.found(secret, language=language) or found
    context = {"found": found, "row": entries.row_for(found), "late": late,
               "weekdays": [WEEKDAYS[day - 1] for day in found.weekdays]}  # fmt: skip
    return sent(here, "public/waiting/held.html", context, status=409 if late else 200)


@csrf_exempt
@require_POST
def earlier(request: HttpRequest, secret: str, language: str) -> HttpResponse:
    """Wait for an earlier time than the visit one has."""
    found = booking.found(secret)
    if found is None or not found.may_change:
        return redirect(address("booking", language, secret=secret))
    return redirect(address("waiting", language, secret=waiting.earlier(found)))


def _answered(found: waiting.Waiting, answer: str, here: Page) -> str:
    """Do what was answered, and say where to go on. Raises NotHere where it is offered no more."""
    if answer == "take":
        return address("booking", here.language, secret=waiting.take(found))
    if answer == "refuse":
        waiting.refuse(found)
    elif answer == "leave":
        waiting.leave(found)
    return here.address(here.language)
