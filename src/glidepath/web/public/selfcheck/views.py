"""The addresses of the self-check. Each answer is sent, sealed into the next address, and forgotten here.

No cookie, no session, no query: so there is nothing a forged form could change, and no token against one is needed.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from glidepath.catalogue import Choice, Item, self_check, shelf, tongue
from glidepath.screen import Conclusion, Open, SelfAnswers, asked, conclude, lines_of, steps
from glidepath.screen.selfcheck import PLACE, SIGNS, STORY
from glidepath.web.public.kept import answer
from glidepath.web.public.page import address, draw, page
from glidepath.web.public.selfcheck import screens
from glidepath.web.public.selfcheck.given import merged, screen_of
from glidepath.web.public.selfcheck.sealed import HOURS, UnsealedError, seal, unseal
from glidepath.web.public.selfcheck.told import place_name, rows, told

View = Callable[..., HttpResponse]
JSON = "application/json"


def private(view: View) -> View:
    """Keep an address with answers out of caches, other sites and search engines; an old one says so kindly."""

    @wraps(view)
    def guarded(request: HttpRequest, language: str, **more: Any) -> HttpResponse:
        try:
            response = view(request, language, **more)
        except UnsealedError:
            gone = draw(page(request, "selfcheck", language), "public/selfcheck/gone.html", {"hours": HOURS})
            response = HttpResponse(gone.content, status=410)
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Cache-Control"] = "private, no-store"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return guarded


@require_safe
def start(request: HttpRequest, language: str) -> HttpResponse:
    """Say what the self-check is, what it is not, and that nothing is kept."""
    first = self_check().safety.screens[0].id
    return answer(request, draw(page(request, "selfcheck", language), "public/selfcheck/start.html", {"first": first}))


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
    items = tuple(item.id for item in _items(step, answers))
    given = merged(answers, step, request.POST, self_check(), shelf().body.regions, items)
    if (step == PLACE and not given.places) or (step == STORY and not given.since):
        return _asked(request, language, step, given, lacks=True)
    made = _conclude(given)
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
    made = _conclude(answers)
    if isinstance(made, Open):
        return _to(request, language, made.missing[0], answers)
    asked_for = page(request, name, language, query=f"s={token}")
    check, held = self_check(), shelf()
    choices = {one.id: one.says for one in (*check.points.since, *check.points.linked)}
    context = {
        "token": token, "hours": HOURS, "made": made, "told": told(made, answers, check, held),
        "rows": rows(answers, check),
        "places": [place_name(one, held.body, tongue(language)) for one in answers.places],
        "since": choices.get(answers.since, ""), "linked": [choices[one] for one in answers.linked],
        "clinician": [reason.to_clinician for reason in made.stops], "back": _order(answers)[-1] if not made.stops
        else _step_of(made.stops[0].flag),
    }  # fmt: skip
    return HttpResponse(draw(asked_for, template, context).content)


def _asked(
    request: HttpRequest, language: str, step: str, answers: SelfAnswers, *, lacks: bool = False
) -> HttpResponse:
    """Draw a step with what was answered there before; `lacks` says that an answer is still needed."""
    token, order = seal(answers), _order(answers)
    shown = screen_of(step, self_check())
    at = order.index(step)
    asked_for = page(request, "selfcheck_step", language, query=f"s={token}", step=step)
    context = {
        "token": token, "step": step, "at": at + 1, "of": len(order), "before": order[at - 1] if at else "",
        "lacks": lacks, "screen": shown, "items": _items(step, answers), "answers": answers,
        "given": answers.items | answers.lines, "points": self_check().points, "safety": self_check().safety,
    }  # fmt: skip
    kind = "safety" if shown else step
    if step == PLACE:
        context |= screens.places(answers, language)
    content = draw(asked_for, f"public/selfcheck/{kind}.html", context).content
    return HttpResponse(content, status=422 if lacks else 200)


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


def _items(step: str, answers: SelfAnswers) -> tuple[Choice | Item, ...]:
    """What a safety step asks this person: its signs, or one line for each screen that has one."""
    held, check = shelf(), self_check()
    regions = [place.region for place in answers.places]
    if step == SIGNS:
        return tuple(Choice(id=screen.id, says=screen.line)
                     for screen in lines_of(check, regions, flags=held.flags, conditions=held.conditions))  # fmt: skip
    return tuple(item for screen in check.safety.screens if screen.id == step
                 for item in asked(screen, regions, flags=held.flags, conditions=held.conditions))  # fmt: skip


def _conclude(answers: SelfAnswers) -> Conclusion | Open:
    held = shelf()
    if any(place.region not in held.body.regions for place in answers.places):
        raise UnsealedError("a place that is no longer on file")
    try:
        return conclude(answers, self_check(), flags=held.flags, precautions=held.precautions,
                        conditions=held.conditions)  # fmt: skip
    except ValueError as error:  # sealed by a version that asked something else
        raise UnsealedError(str(error)) from error


def _step_of(flag: str) -> str:
    """The step at which a sign is asked."""
    return next(screen.id for screen in self_check().safety.screens if any(item.flag == flag for item in screen.items))
