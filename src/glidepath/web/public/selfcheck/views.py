"""The addresses of the self-check. Each answer is sent, sealed into the next address, and forgotten here.

No cookie, no session, no query: so there is nothing a forged form could change, and no token against one is needed.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from glidepath.catalogue import self_check, shelf, tongue
from glidepath.screen import Conclusion, Open, SelfAnswers, for_clinician, steps
from glidepath.web.public.kept import answer
from glidepath.web.public.page import address, draw, page, sent
from glidepath.web.public.selfcheck import screens
from glidepath.web.public.selfcheck.carried import Carried, concluded, kept_private, laid_out
from glidepath.web.public.selfcheck.given import lacks, merged
from glidepath.web.public.selfcheck.sealed import HOURS, UnsealedError, seal, unseal

View = Callable[..., HttpResponse]
JSON = "application/json"


def private(view: View) -> View:
    """Keep an address with answers out of caches, other sites and search engines; an old one says so kindly."""

    @wraps(view)
    def guarded(request: HttpRequest, language: str, **more: Any) -> HttpResponse:
        try:
            response = view(request, language, **more)
        except UnsealedError:
            asked_for = page(request, "selfcheck", language)
            response = sent(asked_for, "public/selfcheck/gone.html", {"hours": HOURS}, status=410)
        return kept_private(response)

    return guarded


@require_safe
def start(request: HttpRequest, language: str) -> HttpResponse:
    """Begin with the first questions, say whom to ring, that nothing is kept, and that it is no diagnosis."""
    first = self_check().safety.screens[0]
    context = {"screen": first, "items": first.items, "action": address("selfcheck_step", language, step=first.id)}
    return answer(request, draw(page(request, "selfcheck", language), "public/selfcheck/start.html", context))


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@private
def step(request: HttpRequest, language: str, step: str) -> HttpResponse:
    """Ask one step, or take its answers and lead on."""
    token = (request.POST if request.method == "POST" else request.GET).get("s", "")
    answers = unseal(token)
    order = _order(answers)
    if step not in order:
        return _to(request, language, order[0], answers)
    if request.method != "POST":
        return _asked(request, language, step, answers)
    items = tuple(item.id for item in screens.items(step, answers))
    given = merged(answers, step, request.POST, self_check(), shelf().body.regions, items)
    if lacks(given, step):
        return _asked(request, language, step, given, lacking=True)
    made = concluded(given)
    return _to(request, language, "result" if isinstance(made, Conclusion) else made.missing[0], given)


@require_safe
@private
def result(request: HttpRequest, language: str) -> HttpResponse:
    """Say what to do and why; an address whose questions are not all answered leads back to them."""
    return _ended(request, language, "selfcheck_result", "public/selfcheck/result.html")


@require_safe
@private
def show(request: HttpRequest, language: str) -> HttpResponse:
    """The answers and the result on one sheet, to show or print."""
    return _ended(request, language, "selfcheck_show", "public/selfcheck/show.html")


def _ended(request: HttpRequest, language: str, name: str, template: str) -> HttpResponse:
    """Draw a page about the conclusion."""
    token = request.GET.get("s", "")
    answers = unseal(token)
    made = concluded(answers)
    if isinstance(made, Open):
        return _to(request, language, made.missing[0], answers)
    asked_for = page(request, name, language, query=f"s={token}")
    along = Carried(token=token, answers=answers, made=made)
    context = {
        "token": token, "hours": HOURS, "made": made, "trail": along.trail, **laid_out(along, tongue(language)),
        "clinician": [for_clinician(shelf().flags[one.flag], ruled_in=one.ruled_in, spoken=tongue(language))
                      for one in made.stops],
        "back": _step_of(made.stops[0].flag) if made.stops else _order(answers)[-1],
    }  # fmt: skip
    return sent(asked_for, template, context)


def _asked(
    request: HttpRequest, language: str, step: str, answers: SelfAnswers, *, lacking: bool = False
) -> HttpResponse:
    """Draw a step with what was answered there before; `lacking` says that an answer is still needed."""
    token, order = seal(answers), _order(answers)
    at = order.index(step)
    before = f"{address('selfcheck_step', language, step=order[at - 1])}?s={token}" if at else ""
    asked_for = page(request, "selfcheck_step", language, query=f"s={token}", step=step)
    context = {
        "token": token, "step": step, "at": at + 1, "of": len(order), "back": before or address("selfcheck", language),
        "action": address("selfcheck_step", language, step=step), "lacks": lacking,
        **screens.shown(step, answers, language),
    }  # fmt: skip
    return sent(asked_for, screens.template(step), context, status=422 if lacking else 200)


def _to(request: HttpRequest, language: str, step: str, answers: SelfAnswers) -> HttpResponse:
    """Lead to a step or the result; a script is told both where to go and what to call the page it leaves."""
    token = seal(answers)
    where = address("selfcheck_result", language) if step == "result" else address(
        "selfcheck_step", language, step=step)  # fmt: skip
    if request.headers.get("Accept") == JSON:
        return JsonResponse({"next": f"{where}?s={token}", "sealed": token})
    response = HttpResponseRedirect(f"{where}?s={token}")
    response.status_code = 303
    return response


def _order(answers: SelfAnswers) -> tuple[str, ...]:
    held = shelf()
    return steps(answers, self_check(), flags=held.flags, conditions=held.conditions)


def _step_of(flag: str) -> str:
    """The step at which a sign is asked."""
    return next(screen.id for screen in self_check().safety.screens if any(item.flag == flag for item in screen.items))
