"""A list of what a phone can measure, and a page that measures one of them on one side, three times."""

from datetime import date
from typing import Any
from uuid import UUID

import msgspec
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from markupsafe import Markup

from glidepath.body import Side
from glidepath.catalogue import Guide, Tongue, conditions, guides, measures, tongue
from glidepath.measure import (
    Change,
    Context,
    MeasureError,
    Reading,
    change,
    number,
    reading,
    unit_words,
    unsteady,
)
from glidepath.measure.trials import MOST_APART, WANTED
from glidepath.web.patient.complaint import of_headache
from glidepath.web.patient.home import home_page
from glidepath.web.patient.measuring.pictures import drawn
from glidepath.web.patient.sides import sides
from glidepath.web.patient.taken import Taken
from glidepath.web.records import access
from glidepath.web.records.actions import readings as write
from glidepath.web.records.queries import episodes, readings
from glidepath.web.spoken import address

METHOD = "phone"
GROUPS = ("For your complaint", "Everything else")
WORDS = {
    "settling": "Keep the phone still.",
    "ready": "Now move, as far as it goes, and hold it there.",
    "turning": "Hold it there.",
    "held": "Trial {trial}: {degrees} degrees.",
    "refused": "Not counted: the phone strayed {degrees} degrees off the line of the movement. Try again.",
    "denied": "The phone does not let this page see how it lies. Allow motion sensors, or type the values.",
    "silent": "This device does not say how it lies. Use a phone, or type the values.",
}
"""What the phone says while it measures: `static/patient/phone-measure.js`."""
LATEST = 1000
"""Readings of a person that are looked through for those taken by phone."""


@access.person("reading.add", reads="measure")
def listing(request: HttpRequest, seen: access.Access, person_id: UUID, language: str) -> HttpResponse:
    """What can be measured, with the last values by phone."""
    taken, running = _by_phone(person_id, seen), episodes.running(person_id, clinic_id=seen.clinic_id)
    spoken = tongue(language, "own")
    rows = [(guide, [(side, _last(taken, guide, side, spoken)) for side in sides(guide)])
            for guide in guides().values()]  # fmt: skip
    first = [row for row in rows if _belongs(row[0], running)]
    groups = list(zip(GROUPS, (first, [row for row in rows if row not in first]), strict=True))
    context = {"person": seen.person, "groups": groups, "headaches": of_headache(running)}
    return home_page(request, seen, "patient/measure.html", context, spoken=spoken, name="measure",
                     person_id=person_id)  # fmt: skip


@access.person("reading.add", reads="measure")
def one(
    request: HttpRequest, seen: access.Access, person_id: UUID, guide: str, side: str, language: str
) -> HttpResponse:
    """Measure one thing on one side; typed or measured values stay when something does not hold."""
    (chosen, on), spoken = _chosen(guide, side), tongue(language, "own")
    given, problem = [""] * WANTED, ""
    if request.method == "POST":
        given = [request.POST.get(f"trial-{number}", "").strip()[:12] for number in range(1, WANTED + 1)]
        made, problem = _made(given, chosen, on, spoken)
        if made is not None:
            running = episodes.running(person_id, clinic_id=seen.clinic_id)
            write.add(person_id, [made], episode_id=running["id"] if running else None, by=seen.actor)
            return redirect(address("measure_one", language, person_id=person_id, guide=guide, side=side))
    taken = _of(_by_phone(person_id, seen), chosen, on)
    others = [other for other in sides(chosen) if other is not on]
    context = {
        "person": seen.person, "guide": chosen, "side": on, "given": given, "problem": problem,
        "taken": taken[-5:][::-1], "since": _since(taken, chosen, spoken), "others": others, "wanted": WANTED,
        "most_apart": MOST_APART, "picture": Markup(drawn(chosen.id, on)), "number": number,
        "entry": _entry(chosen, on), "words": {name: spoken.say(text) for name, text in WORDS.items()},
    }  # fmt: skip
    return home_page(
        request, seen, "patient/measure_one.html", context, status=422 if problem else 200, spoken=spoken,
        name="measure_one", person_id=person_id, guide=guide, side=side,
    )  # fmt: skip


def _chosen(guide: str, side: str) -> tuple[Guide, Side]:
    """The guide and the side of an address. Raises Http404 where there is no such."""
    found = guides().get(guide)
    on = next((one for one in sides(found) if one.value == side), None) if found else None
    if found is None or on is None:
        raise Http404
    return found, on


def _belongs(guide: Guide, running: dict[str, Any] | None) -> bool:
    """Whether a guide measures what the course of a complaint is steered by, or what its condition limits."""
    if running is None:
        return False
    steers = {(sign["measure"], sign.get("motion", "")) for sign in running["signs"] or ()}
    limited = conditions()[running["condition"]].motions if running["condition"] in conditions() else ()
    return (guide.measure, guide.motion) in steers or (bool(guide.motion) and guide.motion in limited)


def _made(given: list[str], guide: Guide, side: Side, spoken: Tongue) -> tuple[Reading | None, str]:
    """A reading from what was measured or typed, or what is wrong with it."""
    try:
        trials = [float(text.replace(",", ".")) for text in given if text]
    except ValueError:
        return None, spoken.say("A value is not a number: write degrees, such as 42.")
    if problem := unsteady(trials, spoken=spoken):
        return None, problem
    try:
        return reading(measures()[guide.measure], side=side, method=METHOD, at=timezone.now(), context=Context.HOME,
                       trials=trials, motion=guide.motion), ""  # fmt: skip
    except MeasureError as error:
        return None, f"{error}."


def _entry(guide: Guide, side: Side) -> dict[str, Any]:
    """The entry that the form makes where the device takes it: see `static/patient/home/mapping.js`."""
    trials = {"$": "trial-*", "count": WANTED, "within": MOST_APART}
    return {"type": "measured", "on": "$today", "readings": [{
        "measure": guide.measure, "motion": guide.motion, "side": side.value, "unit": measures()[guide.measure].unit,
        "method": METHOD, "context": Context.HOME.value, "at": "$now",
        "value": {**trials, "as": "mean"}, "trials": {**trials, "as": "numbers"},
    }]}  # fmt: skip


def _by_phone(person_id: UUID, seen: access.Access) -> list[Taken]:
    """The person's readings by phone, the oldest first."""
    found = readings.json_of_person(person_id, clinic_id=seen.clinic_id, limit=LATEST)
    return [one for one in msgspec.json.decode(found, type=list[Taken])[::-1] if one.method == METHOD]


def _of(taken: list[Taken], guide: Guide, side: Side) -> list[Taken]:
    """Those of one guide on one side."""
    wanted = (guide.measure, guide.motion, side)
    return [one for one in taken if (one.measure, one.motion, one.side) == wanted]


def _last(taken: list[Taken], guide: Guide, side: Side, spoken: Tongue) -> tuple[str, date] | None:
    """The last value of one guide on one side, in words, with its day."""
    found = _of(taken, guide, side)
    if not found:
        return None
    return f"{number(found[-1].value)}{unit_words(found[-1].unit, spoken)}", found[-1].at.date()


def _since(taken: list[Taken], guide: Guide, spoken: Tongue) -> Change | None:
    """The change from the first to the last by phone, judged by the error that all of the trials give."""
    if len(taken) < 2:
        return None
    return change(taken[0], taken[-1], measure=measures()[guide.measure], own_trials=taken, spoken=spoken)
