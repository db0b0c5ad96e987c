"""The addresses of an intake. Whoever has the link of the booking fills it in, by phone and without a script.

Every step is kept as it is sent, as the next version; nothing is kept before the first consent. The forms carry no CSRF
token, as those of a booking: there is no session to ride on.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from glidepath.assess import Intake, agreed, given, withdraw
from glidepath.assess.intake import CARE, MORE
from glidepath.catalogue import consents, intake_questions, self_check, shelf, tongue
from glidepath.catalogue.intake import HAND_OVER, KEEP
from glidepath.web.listing import entries
from glidepath.web.public.intake.given import filled, merged
from glidepath.web.public.intake.pages import ANSWERS, closely, name_of, raises, read, sheet_of, standing
from glidepath.web.public.page import address, page, sent
from glidepath.web.public.selfcheck import screens
from glidepath.web.public.selfcheck.carried import Carried, kept_private, laid_out
from glidepath.web.public.selfcheck.given import lacks
from glidepath.web.records import booking

View = Callable[..., HttpResponse]


def by_link(view: View) -> View:
    """For an address with a booking's secret: the view is called with (request, booking, language, …).

    A link that is none, or is only held, leads to the booking's own page; a visit that is over or cancelled takes no
    more.
    """

    @wraps(view)
    def guarded(request: HttpRequest, secret: str, language: str, **more: Any) -> HttpResponse:
        found = booking.found(secret)
        if found is None or found.state == "held":
            return redirect(address("booking", language, secret=secret))
        if found.state != "booked" or found.ends <= timezone.now():
            asked = page(request, "intake", language, secret=secret)
            return kept_private(sent(asked, "public/intake/over.html", {"secret": secret}, status=410))
        return kept_private(view(request, found, language, secret=secret, **more))

    return guarded


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@by_link
def overview(request: HttpRequest, found: booking.Booking, language: str, *, secret: str) -> HttpResponse:
    """Ask whether answers may be kept; then say what is told and what is open."""
    intake, refused = read(found.intake), False
    if request.method == "POST":
        refused = request.POST.get("keep") != "yes"
        if not refused:
            return _begun(found, intake, language, secret)
    now = standing(intake)
    context = {
        "found": found, "secret": secret, "now": now, "refused": refused, "consents": consents(),
        "steps": [(one, name_of(one), one not in now.open) for one in now.steps],
        "kept": given(intake, KEEP), "handed": given(intake, HAND_OVER), "care": given(intake, CARE),
        "locked": request.GET.get("locked") == "yes", "row": entries.row_for(found.offer),
    }  # fmt: skip
    name = "public/intake/overview.html" if now.begun else "public/intake/start.html"
    asked = page(request, "intake", language, secret=secret)
    return sent(asked, name, context, status=400 if refused else 200)


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@by_link
def step(request: HttpRequest, found: booking.Booking, language: str, *, secret: str, step: str) -> HttpResponse:
    """Ask one step, or keep its answers and lead on."""
    intake = read(found.intake)
    now = standing(intake)
    if not now.begun or step not in now.steps:
        return redirect(address("intake", language, secret=secret))
    if request.method != "POST":
        return _asked(request, intake, step, language, secret)
    after = merged(
        intake, step, request.POST, check=self_check(), sheet=sheet_of(step), regions=shelf().body.regions,
        asked=tuple(item.id for item in screens.items(step, intake.answers)), care=consents()[CARE], language=language,
        at=timezone.now(),
    )  # fmt: skip
    if lacks(after.answers, step):
        return _asked(request, after, step, language, secret, lacking=True)
    booking.tell(found, after)
    if raises(intake, after) and standing(after).pressing:
        return redirect(address("intake_now", language, secret=secret))
    onward = standing(after).after(step)
    return redirect(address("intake_step", language, secret=secret, step=onward) if onward
                    else address("intake", language, secret=secret))  # fmt: skip


@require_safe
@by_link
def now(request: HttpRequest, found: booking.Booking, language: str, *, secret: str) -> HttpResponse:
    """Say what to do now about a sign that was told: the clinic has it, and the person does not wait for the visit."""
    intake = read(found.intake)
    stands = standing(intake)
    if stands.pressing is None:
        return redirect(address("intake", language, secret=secret))
    along = Carried(answers=intake.answers, made=stands.pressing)
    context = {
        "secret": secret, "next": stands.next, "row": entries.row_for(found.offer),
        **laid_out(along, tongue(language)),
    }  # fmt: skip
    asked = page(request, "intake_now", language, secret=secret)
    return sent(asked, "public/intake/now.html", context)


@csrf_exempt
@require_POST
@by_link
def take_back(request: HttpRequest, found: booking.Booking, language: str, *, secret: str) -> HttpResponse:
    """Take back the consent to care, or every answer."""
    intake, where = read(found.intake), address("intake", language, secret=secret)
    if request.POST.get("what") == CARE and given(intake, CARE):
        booking.tell(found, withdraw(intake, CARE, at=timezone.now()))
    elif request.POST.get("what") == KEEP:
        try:
            booking.take_back(found)
        except booking.Locked:
            return redirect(f"{where}?locked=yes")
    return redirect(where)


def _begun(found: booking.Booking, intake: Intake, language: str, secret: str) -> HttpResponse:
    """Keep the consent, if it does not stand already, and lead to the first step."""
    if not given(intake, KEEP):
        said = agreed(consents()[KEEP], language=language, at=timezone.now())
        intake = msgspec.structs.replace(intake, agreed=(*intake.agreed, said))
        booking.tell(found, intake)
    onward = standing(intake).next
    return redirect(address("intake_step", language, secret=secret, step=onward) if onward
                    else address("intake", language, secret=secret))  # fmt: skip


def _asked(
    request: HttpRequest, intake: Intake, step: str, language: str, secret: str, *, lacking: bool = False
) -> HttpResponse:
    """Draw a step with what was answered there before; `lacking` says that an answer is still needed."""
    order, sheet = standing(intake).steps, sheet_of(step)
    at = order.index(step)
    context = {
        "step": step, "at": at + 1, "of": len(order), "lacks": lacking, "secret": secret, "three": ANSWERS,
        "action": address("intake_step", language, secret=secret, step=step),
        "back": address("intake_step", language, secret=secret, step=order[at - 1]) if at
        else address("intake", language, secret=secret),
    }  # fmt: skip
    if sheet is not None:
        name, more = "public/intake/sheet.html", {
            "sheet": sheet, "fields": [(field, filled(intake, field)) for field in sheet.fields]}  # fmt: skip
    elif step == MORE:
        name, more = "public/intake/more.html", {"more": intake_questions().more, "closely": closely(intake)}
    elif step == CARE:
        name, more = "public/intake/care.html", {"consent": consents()[CARE], "stands": given(intake, CARE)}
    else:
        name, more = screens.template(step), screens.shown(step, intake.answers, language)
    asked = page(request, "intake_step", language, secret=secret, step=step)
    return sent(asked, name, context | more, status=422 if lacking else 200)
