"""The form of a follow-up, and the safety questions for whoever is worse: plain pages, no cookie, no script.

The forms carry no CSRF token: such a token guards what a browser sends by itself, a session, and there is none here.
"""

from typing import Any

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from glidepath.catalogue import Tongue, self_check, shelf, tongue
from glidepath.measure import Sign
from glidepath.plan import asked, worse
from glidepath.screen import Answer, Result, SelfAnswers, concern, signs_asked, to_open
from glidepath.web.patient.followup.asking import questions, readings, safety_answers
from glidepath.web.progress.loaded import load
from glidepath.web.records.actions import followups as write
from glidepath.web.records.actor import nobody
from glidepath.web.records.queries import followups
from glidepath.web.spoken import address, linked_page

open_to_all = require_http_methods(["GET", "HEAD", "POST"])
YES_NO = {"yes": True, "no": False}


@csrf_exempt
@open_to_all
def form(request: HttpRequest, secret: str, language: str) -> HttpResponse:
    """How it is now: kept once, whole; what was chosen stays where something is missing."""
    found, spoken = followups.found(secret, now=timezone.now()), tongue(language, "own")
    if found is None or found["state"] != "asked":
        return _ended(request, secret, found, spoken)
    by = nobody(found["clinic_id"])
    if "decline" in request.POST:
        write.decline(found["id"], by=by)
        return redirect(address("follow_up", language, secret=secret))
    before = load(found["episode"], clinic_id=found["clinic_id"], shelf=shelf()).readings
    given = request.POST.dict()
    put = questions(asked(_signs(found), before), given, spoken)
    elsewhere = YES_NO.get(given.get("elsewhere", ""))
    if request.method == "POST" and elsewhere is not None and all(one.chosen is not None for one in put):
        made = readings(put, at=timezone.now(), shelf=shelf())
        is_worse = worse(before, made, rating=made[-1].value)
        write.answer(found["id"], made, elsewhere=elsewhere, worse=is_worse, language=language, by=by)
        return redirect(address("follow_up_safety" if is_worse else "follow_up", language, secret=secret))
    lacks = request.method == "POST"
    context = {"questions": put, "elsewhere": elsewhere, "lacks": lacks}
    return linked_page(request, "patient/followup/form.html", context, spoken=spoken, name="follow_up",
                       status=422 if lacks else 200, secret=secret)  # fmt: skip


@csrf_exempt
@open_to_all
def safety(request: HttpRequest, secret: str, language: str) -> HttpResponse:
    """The signs of danger, for whoever says that it is worse; an emergency is told at once."""
    found, spoken = followups.found(secret, now=timezone.now()), tongue(language, "own")
    check, held = self_check(), shelf()
    if found is None or not found["worse"] or found["warned"] is not None:
        return redirect(address("follow_up", language, secret=secret))
    condition = held.conditions.get(found["episode"]["condition"])
    regions = condition.regions if condition else ()
    screens = signs_asked(regions, check, flags=held.flags, conditions=held.conditions)
    opened, given = tuple(request.POST.getlist("opened")), request.POST.dict()
    answers = safety_answers(given, screens, opened)
    shown, kept = screens, {}
    if request.method == "POST":
        further = to_open(answers, screens)
        made = concern(answers, check, flags=held.flags)
        if made.result is Result.GO_NOW or not further:
            flags = [reason.flag for reason in (*made.stops, *made.watch)]
            write.warn(found["id"], flags, by=nobody(found["clinic_id"]))
            return redirect(address("follow_up", language, secret=secret))
        shown, kept = further, _kept(answers)
    context = {"screens": shown, "kept": kept, "opening": bool(kept), "safety": check.safety}
    return linked_page(request, "patient/followup/safety.html", context, spoken=spoken, name="follow_up_safety",
                       secret=secret)  # fmt: skip


def _ended(request: HttpRequest, secret: str, found: dict[str, Any] | None, spoken: Tongue) -> HttpResponse:
    """What is said once it was answered or declined, or where there is nothing: what to do comes before thanks."""
    if found and found["state"] == "answered" and found["worse"] and found["warned"] is None:
        return redirect(address("follow_up_safety", spoken.id, secret=secret))
    told = _told(found["warned"]) if found and found["warned"] is not None else None
    return linked_page(request, "patient/followup/ended.html", {"found": found, "told": told}, spoken=spoken,
                       name="follow_up", status=200 if found else 404, secret=secret)  # fmt: skip


def _told(warned: list[str]) -> dict[str, Any]:
    """What the self-check would say to these signs; without any, no advice."""
    check, held = self_check(), shelf()
    items = {item.id: Answer.YES for screen in check.safety.screens for item in screen.items if item.flag in warned}
    made = concern(SelfAnswers(items=items), check, flags=held.flags)
    if made.result is None:
        return {"advice": None}
    said, means = check.said, {one.id: one for one in check.said.suspicions}
    return {
        "advice": next(one for one in said.advice if one.id == made.result),
        "when": next(one for one in said.whens if one.id == made.when),
        "means": [means[kind] for kind in dict.fromkeys(reason.suspicion for reason in made.stops)],
    }


def _kept(answers: SelfAnswers) -> dict[str, str]:
    """Everything answered so far, to go along with the questions of the screens that open."""
    kept = {name: answer.value for name, answer in answers.items.items()}
    return kept | {f"line-{name}": answer.value for name, answer in answers.lines.items()}


def _signs(found: dict[str, Any]) -> tuple[Sign, ...]:
    """The signs of the course."""
    return msgspec.convert(found["episode"]["signs"] or (), tuple[Sign, ...])
