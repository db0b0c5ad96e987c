"""The safety questions on one page: what is ticked is told to the clinic, and the person is told what to do."""

from typing import Any
from uuid import UUID, uuid4

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from glidepath.aftercare import SIGNS_STAND, Warned
from glidepath.catalogue import Item, Screen, conditions, self_check, shelf, tongue
from glidepath.screen import Answer, Answers, reasons, signs_asked
from glidepath.web.patient.entries.giving import keep, key_of
from glidepath.web.patient.home import home_page
from glidepath.web.patient.worry.alone import advice, answers, rung
from glidepath.web.patient.worry.told import standing_signs
from glidepath.web.records import access
from glidepath.web.records.queries import episodes, home, visits
from glidepath.web.spoken import address, own_page


@access.person("reading.add", reads="worry")
def worry_page(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """Ask; whoever ticks a sign is told at once what to do, and it is kept for the clinic."""
    spoken, running = tongue(language, "own"), episodes.running(person_id, clinic_id=seen.clinic_id)
    screens = _screens(running)
    context: dict[str, Any] = {
        "person": seen.person, "screens": screens, "key": uuid4(), "nothing": False, "answers": answers(), "rung": rung,
    }  # fmt: skip
    if request.method == "POST":
        items = [item for _, asks in screens for item in asks]
        flags = tuple(item.flag for item in items if item.flag in request.POST.getlist("flag"))
        if flags:
            entry = msgspec.to_builtins(Warned(on=timezone.localdate(), flags=flags))
            keep(request, seen, entry, key=key_of(request.POST.get("key", "")))
            context |= _told(flags, items)
        context["nothing"] = not flags
    return home_page(request, seen, "patient/worry.html", context, spoken=spoken, name="worry", person_id=person_id)


@access.person("reading.add", reads="worry")
def told_page(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """Say again what to do because of what was told; without anything that holds, lead to the page of the day."""
    since = timezone.localdate() - SIGNS_STAND
    entries = home.entries(person_id, clinic_id=seen.clinic_id, since=since)
    signs = standing_signs(entries, visits.of_person(person_id, clinic_id=seen.clinic_id))
    if not signs:
        return redirect(address("today", language, person_id=person_id))
    context = {"person": seen.person, "signs": signs, "when": timezone.localtime(signs.at)}
    return own_page(request, "patient/worry_told.html", context, spoken=tongue(language, "own"), name="worry_told",
                    person_id=person_id)  # fmt: skip


def _screens(running: dict[str, Any] | None) -> list[tuple[Screen, list[Item]]]:
    """The signs that are asked of somebody with this complaint; without one, all of them."""
    condition = conditions().get(running["condition"]) if running else None
    regions = condition.regions if condition else ()
    found = signs_asked(regions, self_check(), flags=shelf().flags, conditions=conditions())
    return [(one, list(one.items)) for one in found]


def _told(flags: tuple[str, ...], items: list[Item]) -> dict[str, Any]:
    """What to do now, by the most urgent sign; each sign with what it may mean."""
    found = reasons(Answers(flags=dict.fromkeys(flags, Answer.YES)), shelf().flags)
    says = {item.flag: item.says for item in items}
    check = self_check()
    return {
        "reasons": [(says.get(one.flag, ""), one) for one in found],
        "advice": advice(found[0].rung.value),
        "whens": {one.id: one for one in check.said.whens},
    }  # fmt: skip
