"""The page of a person's progress."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from markupsafe import Markup

from glidepath.catalogue import shelf
from glidepath.measure.symmetry import FORMULA, PASS_MARK
from glidepath.web.drawing import series_chart, series_table
from glidepath.web.progress.gathered import asked_for, ratings
from glidepath.web.progress.loaded import load
from glidepath.web.progress.panels import Panel, progress
from glidepath.web.records import access, kept
from glidepath.web.records.queries import episodes


@access.person("record.read", reads="progress")
def progress_page(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """Every measure of the running complaint, or the last one, over time; `?episode=` shows an earlier one."""
    wanted = request.GET.get("episode", "")
    found = kept.until_written(seen, ("progress", wanted), lambda: _page(person_id, seen, wanted))
    context = {"person": seen.person, **found, "formula": FORMULA, "pass_mark": PASS_MARK,
               "may_try": seen.may("episode.write")}  # fmt: skip
    return render(request, "clinic/progress.html", context, using="jinja2")


def _page(person_id: UUID, seen: access.Access, wanted: str) -> dict[str, Any]:
    """Read the record and draw it."""
    found, held = episodes.of_person(person_id, clinic_id=seen.clinic_id), shelf()
    episode = asked_for(found, wanted)
    if episode is None:
        return {"episode": None, "made": None, "drawn": ()}
    loaded = load(episode, clinic_id=seen.clinic_id, shelf=held)
    made = progress(episode, loaded.readings, visits=loaded.visits, events=loaded.events, shelf=held)
    return {"episode": episode, "condition": held.conditions.get(episode["condition"]), "made": made,
            "drawn": [_drawn(panel) for panel in made.panels], "events": loaded.events,
            "ratings": ratings(loaded.readings)}  # fmt: skip


def _drawn(panel: Panel) -> tuple[Panel, Markup, Markup]:
    """A panel with its picture and its table."""
    return panel, Markup(series_chart(panel.series)), Markup(series_table(panel.series))
