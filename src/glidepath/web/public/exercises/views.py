"""An exercise as one figure that moves, drawn when it is first asked for."""

from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from glidepath.body import Side
from glidepath.catalogue import body
from glidepath.catalogue.exercise import exercises
from glidepath.catalogue.figure import figure
from glidepath.catalogue.skeleton import skeleton
from glidepath.web.drawing.exercise import moving_exercise
from glidepath.web.public.kept import Kept, answer, kept

DRAWN = 64
"""Figures that a process keeps, some 45 kB each."""


@require_safe
def moving(request: HttpRequest, exercise: str) -> HttpResponse:
    """Answer the figure as SVG, on the right unless the left is asked for; 404 where there is no such exercise."""
    if exercise not in exercises():
        raise Http404
    side = Side.LEFT if request.GET.get("side") == Side.LEFT.value else Side.RIGHT
    return answer(request, _drawn(exercise, side), content_type="image/svg+xml")


@lru_cache(maxsize=DRAWN)
def _drawn(name: str, side: Side) -> Kept:
    svg = moving_exercise(
        exercises()[name], id=f"moving-{name}-{side.value}", side=side, motions=body().motions, skeleton=skeleton(),
        figure=figure(),
    )  # fmt: skip
    return kept(f'<?xml-stylesheet href="{static("css/glidepath.css")}"?>{svg}'.encode())
