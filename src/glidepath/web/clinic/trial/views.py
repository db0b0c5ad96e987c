"""The page of a person's own trials: plan one, have its order drawn, see its days, read what it found."""

from typing import Any
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from markupsafe import Markup

from glidepath.catalogue import shelf
from glidepath.measure import Sign, sign_of
from glidepath.web.clinic.trial.asking import TrialForm
from glidepath.web.clinic.trial.judged import Shown, shown
from glidepath.web.drawing import series_chart, series_table
from glidepath.web.progress.gathered import judged
from glidepath.web.progress.loaded import load
from glidepath.web.records import access, errors
from glidepath.web.records.actions import trials as write
from glidepath.web.records.queries import episodes, trials


@access.person("episode.write", reads="trial")
def page(request: HttpRequest, seen: access.Access, person_id: UUID) -> HttpResponse:
    """Every trial that was drawn, the newest first, and the form for another of the running complaint."""
    all_of_them, held = episodes.of_person(person_id, clinic_id=seen.clinic_id), shelf()
    taken = {row["id"]: load(row, clinic_id=seen.clinic_id, shelf=held).readings for row in all_of_them}
    running = next((row for row in all_of_them if not row["closed_at"]), None)
    form, problem = None, ""
    if running is not None:
        chosen = msgspec.convert(running["signs"] or (), tuple[Sign, ...])
        signs = tuple(dict.fromkeys((*chosen, *(sign_of(one) for one in judged(taken[running["id"]])))))
        form = TrialForm(request.POST if request.method == "POST" else None, signs=signs, shelf=held,
                         initial={"starts": timezone.localdate()})  # fmt: skip
        if request.method == "POST" and form.is_valid():
            try:
                write.draw(running["id"], **form.plan, by=seen.actor)
                return redirect("trial", person_id=person_id)
            except errors.Unfit as refused:
                problem = str(refused)
    rows = [shown(row, taken.get(row["episode_id"], []), on=timezone.localdate(), shelf=held)
            for row in trials.of_person(person_id, clinic_id=seen.clinic_id)]  # fmt: skip
    context = {"person": seen.person, "form": form, "problem": problem, "trials": [_drawn(one) for one in rows]}
    faulty = bool(problem or (form and form.errors))
    return render(request, "clinic/trial/page.html", context, using="jinja2", status=422 if faulty else 200)


def _drawn(one: Shown) -> tuple[Shown, Any, Any]:
    """A trial with its picture and its table, where something was measured."""
    if one.series is None:
        return one, None, None
    return one, Markup(series_chart(one.series)), Markup(series_table(one.series))
