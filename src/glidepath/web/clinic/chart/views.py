"""A person's chart: the complaint, the course so far, the visits; opening an episode, its goal, its end."""

from datetime import date
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from markupsafe import Markup

from glidepath.catalogue import shelf
from glidepath.measure import Sign
from glidepath.plan import follow_ups
from glidepath.web.clinic.chart.course import course, goal_words
from glidepath.web.clinic.chart.forms import EndForm, EpisodeForm, GoalForm
from glidepath.web.clinic.drawing.drawn import latest
from glidepath.web.clinic.drawing.pictured import key, small
from glidepath.web.clinic.intake.door import since_last
from glidepath.web.clinic.intake.told import told
from glidepath.web.drawing import series_chart, series_table
from glidepath.web.progress.gathered import Taken, asked_for, goal_of
from glidepath.web.records import access, errors, kept
from glidepath.web.records.actions import episodes as write
from glidepath.web.records.queries import episodes, readings, visits

SHOWN = 100
"""Readings of an episode that are drawn; an older beginning is kept as the first of each sign."""
LISTED, MARKED, EVERY = 8, 21, 2000
"""Visits that are listed, those marked on the pictures (one more says that there are older ones), and all of them."""
STARTED = 12
"""Readings from the beginning of an episode: enough to hold the first of each of its signs."""


class Chart(msgspec.Struct, frozen=True, kw_only=True):
    """What a chart shows below its head, as HTML, and whether a visit runs or may begin."""

    sections: Markup
    running: bool
    may_start: bool


@access.person("record.read", reads="chart")
def chart(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """A person at a glance; `?episode=` shows an earlier complaint, `?visits=all` every visit there was."""
    wanted, today, every = request.GET.get("episode", ""), timezone.localdate(), request.GET.get("visits") == "all"
    found = kept.until_written(
        seen, ("chart", seen.role.name, wanted, today, every),
        lambda: _chart(person_id, seen, wanted=wanted, today=today, every=every),
    )  # fmt: skip
    context = {"seen": seen, "person": seen.person, "found": found, "today": today}
    return render(request, "clinic/chart.html", context, using="jinja2")


@access.person("episode.write")
def goal(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """Set the goal of the running episode; what was typed stays when something does not hold."""
    running = episodes.running(person_id, clinic_id=seen.clinic_id)
    if running is None:
        raise errors.NotHere("no complaint is open: a goal belongs to one")
    signs = msgspec.convert(running["signs"] or (), tuple[Sign, ...])
    now = goal_of(running)
    form = GoalForm(request.POST or None, signs=signs, shelf=shelf(), goal=now)
    if request.method == "POST" and form.is_valid():
        write.change(running["id"], goal=form.goal, by=seen.actor)
        return redirect("chart", person_id=person_id)
    context = {"form": form, "person": seen.person, "signs": signs}
    return render(request, "clinic/goal.html", context, status=400 if form.errors else 200)


def _chart(person_id: UUID, seen: access.Access, *, wanted: str, today: date, every: bool) -> Chart:
    """Read the record and draw it."""
    found = episodes.of_person(person_id, clinic_id=seen.clinic_id)
    shown = asked_for(found, wanted)
    seen_visits = visits.of_person(person_id, clinic_id=seen.clinic_id, limit=EVERY if every else MARKED)
    held = shelf()
    context = {
        "episodes": found, "episode": shown, "wanted": wanted, "visits": seen_visits,
        "listed": seen_visits if every else seen_visits[:LISTED], "conditions": held.conditions,
        "told": [told(row["versions"]) for row in since_last(person_id, clinic_id=seen.clinic_id)],
        "may_open": seen.may("episode.write"), "may_visit": seen.may("visit.write"),
        "may_draw": seen.may("drawing.add"), "for_clinic": not seen.role.own_only, "person_id": person_id,
    }  # fmt: skip
    condition = found[0]["condition"] if found else ""
    own = latest(person_id, clinic_id=seen.clinic_id, condition=condition, shelf=held)
    if own:
        context |= {"own": own, "pictures": small(own.drawing.pains), "key": key(own.drawing.pains)}
    if shown:
        taken = _readings(person_id, shown["id"], seen)
        context["course"] = made = course(shown, taken, visits=seen_visits, on=today, shelf=held)
        context["goal_words"] = goal_words(made.goal, held) if made.goal else ""
        context["drawn"] = [
            (one.name, one.error is not None, Markup(series_chart(one)), Markup(series_table(one)))
            for one in made.series
        ]
    return Chart(
        sections=Markup(render_to_string("clinic/chart_sections.html", context, using="jinja2")),
        running=any(row["status"] in ("open", "paused") for row in seen_visits),
        may_start=bool(found and not found[0]["closed_at"]),
    )


@access.person("episode.write")
def new_episode(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """Open an episode; what was typed stays when something does not hold."""
    form = EpisodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        write.open(person_id, **form.cleaned_data, by=seen.actor)
        return redirect("chart", person_id=person_id)
    context = {"form": form, "person": seen.person}
    return render(request, "clinic/new_episode.html", context, status=400 if form.errors else 200)


@access.person("episode.write")
def end_episode(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """End the care of the running complaint with how it came out; the person is asked later how they are."""
    running, problem = episodes.running(person_id, clinic_id=seen.clinic_id), ""
    form = EndForm(request.POST if request.method == "POST" else None)
    if running and request.method == "POST" and form.is_valid():
        try:
            write.close(running["id"], outcome=form.cleaned_data["outcome"], by=seen.actor)
            return redirect("chart", person_id=person_id)
        except errors.Conflict as refused:
            problem = f"{refused}: end it first.".capitalize()
    condition = shelf().conditions.get(running["condition"]) if running else None
    context = {"form": form, "person": seen.person, "running": running, "condition": condition, "problem": problem,
               "days": follow_ups(timezone.localdate()).values()}  # fmt: skip
    return render(request, "clinic/end_episode.html", context, status=400 if form.errors or problem else 200)


def _readings(person_id: UUID, episode_id: UUID, seen: access.Access) -> list[Taken]:
    """The episode's latest readings, and its first where it is longer than what is shown, the oldest first."""
    def ask(limit: int, *, first: bool) -> list[Taken]:
        found = readings.course(person_id, episode_id, clinic_id=seen.clinic_id, limit=limit, first=first)
        return msgspec.json.decode(found, type=list[Taken])

    latest = ask(SHOWN + 1, first=False)[::-1]
    if len(latest) <= SHOWN:
        return latest
    return [one for one in ask(STARTED, first=True) if one.at < latest[0].at] + latest
