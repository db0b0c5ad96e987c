"""A person's chart: the complaint, the course so far, the visits; and opening an episode."""

from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from markupsafe import Markup

from glidepath.catalogue import shelf
from glidepath.measure import Reading
from glidepath.web.clinic.chart.course import course
from glidepath.web.clinic.chart.forms import EpisodeForm
from glidepath.web.drawing import series_chart, series_table
from glidepath.web.records import access
from glidepath.web.records.actions import episodes as write
from glidepath.web.records.queries import episodes, readings, visits

SHOWN = 100
"""Readings of an episode that are drawn; an older beginning is kept as the first of each sign."""
STARTED = 12
"""Readings from the beginning of an episode: enough to hold the first of each of its signs."""


@access.person("record.read", reads="chart")
def chart(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """A person at a glance; `?episode=` shows an earlier complaint."""
    found = episodes.of_person(person_id, clinic_id=seen.clinic_id)
    shown = next((row for row in found if str(row["id"]) == request.GET.get("episode")), found[0] if found else None)
    seen_visits = visits.of_person(person_id, clinic_id=seen.clinic_id)
    held = shelf()
    context = {
        "seen": seen, "person": seen.person, "episodes": found, "episode": shown, "visits": seen_visits,
        "conditions": held.conditions, "today": timezone.localdate(),
        "running": next((row for row in seen_visits if row["status"] in ("open", "paused")), None),
    }  # fmt: skip
    if shown:
        taken = _readings(person_id, shown["id"], seen)
        context["course"] = made = course(shown, taken, visits=seen_visits, on=timezone.localdate(), shelf=held)
        context["drawn"] = [
            (one.name, one.error is not None, Markup(series_chart(one)), Markup(series_table(one)))
            for one in made.series
        ]
    return render(request, "clinic/chart.html", context, using="jinja2")


@access.person("episode.write")
def new_episode(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """Open an episode; what was typed stays when something does not hold."""
    form = EpisodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        write.open(person_id, **form.cleaned_data, by=seen.actor)
        return redirect("chart", person_id=person_id)
    context = {"form": form, "person": seen.person}
    return render(request, "clinic/new_episode.html", context, status=400 if form.errors else 200)


def _readings(person_id: UUID, episode_id: UUID, seen: access.Access) -> list[Reading]:
    """The episode's latest readings, and its first where it is longer than what is shown, the oldest first."""
    def ask(limit: int, *, first: bool) -> list[Reading]:
        found = readings.course(person_id, episode_id, clinic_id=seen.clinic_id, limit=limit, first=first)
        return msgspec.json.decode(found, type=list[Reading])

    latest = ask(SHOWN + 1, first=False)[::-1]
    if len(latest) <= SHOWN:
        return latest
    return [one for one in ask(STARTED, first=True) if one.at < latest[0].at] + latest
