"""The page of a person's progress."""

from typing import Any
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from markupsafe import Markup

from glidepath.catalogue import shelf
from glidepath.measure.symmetry import FORMULA, PASS_MARK
from glidepath.web.clinic.chart.course import Taken, asked_for
from glidepath.web.clinic.progress.panels import Panel, progress
from glidepath.web.drawing import series_chart, series_table
from glidepath.web.records import access, kept
from glidepath.web.records.queries import episodes, readings, visits

MOST = 3000
"""Readings of an episode that are looked at, the latest; a year of a daily diary of eight signs."""
MOST_VISITS = 2000


@access.person("record.read", reads="progress")
def progress_page(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """Every measure of the running complaint, or the last one, over time; `?episode=` shows an earlier one."""
    wanted = request.GET.get("episode", "")
    found = kept.until_written(seen, ("progress", wanted), lambda: _page(person_id, seen, wanted))
    context = {"person": seen.person, **found, "formula": FORMULA, "pass_mark": PASS_MARK}
    return render(request, "clinic/progress.html", context, using="jinja2")


def _page(person_id: UUID, seen: access.Access, wanted: str) -> dict[str, Any]:
    """Read the record and draw it."""
    found, held = episodes.of_person(person_id, clinic_id=seen.clinic_id), shelf()
    episode = asked_for(found, wanted)
    if episode is None:
        return {"episode": None, "made": None, "drawn": ()}
    taken = readings.course(person_id, episode["id"], clinic_id=seen.clinic_id, limit=MOST)
    oldest_first = msgspec.json.decode(taken, type=list[Taken])[::-1]
    came = visits.of_person(person_id, clinic_id=seen.clinic_id, limit=MOST_VISITS)
    made = progress(episode, oldest_first, visits=came, shelf=held)
    return {"episode": episode, "condition": held.conditions.get(episode["condition"]), "made": made,
            "drawn": [_drawn(panel) for panel in made.panels]}  # fmt: skip


def _drawn(panel: Panel) -> tuple[Panel, Markup, Markup]:
    """A panel with its picture and its table."""
    return panel, Markup(series_chart(panel.series)), Markup(series_table(panel.series))
