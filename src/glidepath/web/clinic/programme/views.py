"""The page of a person's programme, and the one address to which its buttons post."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone

from glidepath.aftercare import AftercareError, Irritability, Programme, Stage, Way, judged, next_step, reports
from glidepath.body import Side
from glidepath.catalogue import IN_ENGLISH, shelf
from glidepath.catalogue.exercise import Use, checklists, equipment, exercises
from glidepath.web.clinic.programme.changing import MORE, MOST_NOTE, Choices, changed, chosen, named, proposed
from glidepath.web.clinic.programme.ground import Ground, ground
from glidepath.web.records import access, errors
from glidepath.web.records.actions import programmes as write
from glidepath.web.records.queries import episodes, home, programmes
from glidepath.web.spoken.figure import exercise_figure

REPORTED = timedelta(days=28)
"""How far back what a person reported is shown."""
USES = {Use.RANGE: "Use the new range", Use.MOBILITY: "Mobility", Use.STRENGTH: "Strength", Use.LOAD: "Load"}
"""The parts of a programme that are exercises, as a clinician reads them."""


@access.person("record.read", reads="programme")
def programme_page(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """What this person does at home, with why; without one, what would be proposed with."""
    return _page(request, seen, episodes.running(person_id, clinic_id=seen.clinic_id))


@access.person("episode.write")
def change_programme(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """Do what a button says, on the version that was on the screen; what cannot be is said and changes nothing."""
    running = episodes.running(person_id, clinic_id=seen.clinic_id)
    if running is None:
        raise errors.NotHere("no complaint is open: a programme belongs to one")
    if request.method != "POST":
        return redirect("programme", person_id=person_id)
    try:
        _done(request, seen, running)
    except AftercareError as error:
        return _page(request, seen, running, problem=f"{error}", status=422)
    except errors.Conflict as error:
        return _page(request, seen, running, problem=str(error), status=409)
    return redirect("programme", person_id=person_id)


def _done(request: HttpRequest, seen: access.Access, running: dict[str, Any]) -> None:
    """Keep the version that a form asks for."""
    given, today = request.POST, timezone.localdate()
    last = programmes.latest(running["id"], clinic_id=seen.clinic_id)
    after, do = _number(given.get("after", "0")), given.get("do", "")
    if do == "propose":
        choices, found = chosen(given), ground(running, clinic_id=seen.clinic_id, today=today)
        made = proposed(choices, found, condition=running["condition"], side=Side(running["side"]), held=shelf())
        write.keep(running["id"], made, visit_id=found.visit_id, after=after, choices=choices, by=seen.actor,
                   note=last["note"] if last else "")  # fmt: skip
        return
    if last is None:
        raise AftercareError("there is no programme yet")
    now, note = msgspec.convert(last["content"], Programme), last["note"]
    if do == "note":
        note = given.get("note", "").strip()[:MOST_NOTE]
    else:
        now = _changed(given, running, now, seen, today)
    write.keep(running["id"], now, visit_id=last["visit_id"], after=after, choices=last["choices"], note=note,
               by=seen.actor)  # fmt: skip


def _changed(
    given: QueryDict, running: dict[str, Any], now: Programme, seen: access.Access, today: date
) -> Programme:
    """The programme after a button. What asks more of a person needs a clearance that stands."""
    do, exercise = given.get("do", ""), given.get("exercise", "")
    told = reports(home.entries(running["person_id"], clinic_id=seen.clinic_id, since=today - REPORTED))
    known = judged(told, on=today)
    up = do == "step" and next_step(known, on=today).way is Way.HARDER
    if (do in MORE or up) and (why := ground(running, clinic_id=seen.clinic_id, today=today).why):
        raise AftercareError(why)
    other = named(given.get("named", ""), now) if do == "swap" or (do == "add" and not exercise) else ""
    return changed(now, do, exercise or other, other=other, reports=known, today=today)


def _page(
    request: HttpRequest, seen: access.Access, running: dict[str, Any] | None, *, problem: str = "", status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {"seen": seen, "person": seen.person, "episode": running, "problem": problem}
    if running is not None:
        context |= _shown(request, seen, running, timezone.localdate())
    return render(request, "clinic/programme.html", context, status=status, using="jinja2")


def _shown(request: HttpRequest, seen: access.Access, running: dict[str, Any], today: date) -> dict[str, Any]:
    """Everything the page says about the programme of an episode."""
    last = programmes.latest(running["id"], clinic_id=seen.clinic_id)
    found = ground(running, clinic_id=seen.clinic_id, today=today) if seen.may("episode.write") else Ground()
    told = reports(home.entries(running["person_id"], clinic_id=seen.clinic_id, since=today - REPORTED))
    made = msgspec.convert(last["content"], Programme) if last else None
    step = next_step(judged(told, on=today), on=today) if made else None
    offered = _offered(made)
    return {
        "condition": shelf().conditions[running["condition"]], "last": last, "made": made, "found": found,
        "asked": _asked(request, last), "equipment": [one for one in equipment().values() if not one.household],
        "stages": list(Stage), "irritabilities": list(Irritability), "exercises": exercises(),
        "items": _items(made), "uses": USES, "offered": offered,
        "many": sum(len(rows) for _, rows in offered), "told": told[::-1][:14], "step": step,
        "may_step": step is not None and (step.way is Way.EASIER or (step.way is Way.HARDER and not found.why)),
        "stale": bool(last and found.visit_id and found.visit_id != last["visit_id"]),
        "checklists": [checklists()[name] for name in made.checklists] if made else [],
        "may_write": seen.may("episode.write"), "sent": request.POST,
    }  # fmt: skip


def _asked(request: HttpRequest, last: dict[str, Any] | None) -> dict[str, Any]:
    """What stands in the form: what was sent and could not be, else what the programme was proposed with."""
    given = request.POST
    if given.get("do") == "propose":
        return {"minutes": given.get("minutes", ""), "stage": given.get("stage"),
                "irritability": given.get("irritability"), "owned": given.getlist("owned")}  # fmt: skip
    choices = msgspec.convert(last["choices"], Choices) if last and last["choices"] else Choices()
    return {"minutes": f"{choices.minutes:g}", "stage": choices.stage, "irritability": choices.irritability,
            "owned": choices.owned}  # fmt: skip


def _items(made: Programme | None) -> list[dict[str, Any]]:
    """The exercises of a programme with their figures and what lies above and below each."""
    if made is None:
        return []
    known = exercises()
    return [
        {
            "item": item, "exercise": known[item.exercise],
            "picture": exercise_figure(item.exercise, made.side, IN_ENGLISH),
            "harder": [known[name].name for name in known[item.exercise].harder if name in made.offered],
            "easier": [known[name].name for name in known[item.exercise].easier if name in made.offered],
        }
        for item in made.items
    ]  # fmt: skip


def _offered(made: Programme | None) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """The exercises that may still be put in, by part, each with its id, name and minutes."""
    if made is None:
        return []
    known, there = exercises(), {item.exercise for item in made.items}
    left = [known[name] for name in made.offered if name in known and name not in there]
    return [
        (USES[use], [(one.id, one.name, f"{one.dose.minutes:g}") for one in left if one.use is use])
        for use in Use if any(one.use is use for one in left)
    ]  # fmt: skip


def _number(text: str) -> int:
    """The number of a version. Raises Unfit for what is none."""
    if not text.isdecimal():
        raise errors.Unfit(f"`after` is {text!r}, expected the number of a version")
    return int(text)
