"""The addresses of the evidence: the table, the table alone while a filter moves, and the page of a condition."""

from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from glidepath.catalogue import shelf
from glidepath.evidence import OFFERED, table
from glidepath.web.drawing import forest_chart, forest_table
from glidepath.web.public.atlas.kept import KEPT, Kept, answer, drawn
from glidepath.web.public.evidence import pages, words
from glidepath.web.public.evidence.asking import Asked, asked


@require_safe
def browse(request: HttpRequest) -> HttpResponse:
    """Show the whole table, or what was asked for; the question stands in the address and needs no script."""
    return answer(request, _table(asked(request.GET.dict(), shelf()), "public/evidence/index.html"))


@require_safe
def rows(request: HttpRequest) -> HttpResponse:
    """Answer a filter with the table alone."""
    return answer(request, _table(asked(request.GET.dict(), shelf()), "public/evidence/rows.html"))


@require_safe
def condition(request: HttpRequest, condition: str) -> HttpResponse:
    """Show what the research says for one condition."""
    if condition not in shelf().conditions:
        context = {"asked": condition, "conditions": shelf().conditions.values()}
        content = drawn("public/evidence/nowhere.html", context, path=reverse("evidence")).content
        return HttpResponse(content, status=404)
    return answer(request, _condition(condition))


@lru_cache(maxsize=KEPT)
def _table(ask: Asked, template: str) -> Kept:
    """Reckon the table anew for a question and draw it."""
    held = shelf()
    claims = table(held, condition=ask.condition, treatment=ask.treatment, direction=ask.direction)
    context = {
        "ask": ask, "parts": [pages.part(held, one) for one in claims], "held": held,
        "offered": [held.treatments[name] for name in OFFERED], "directions": words.DIRECTIONS,
        "across": pages.across(held) if ask == Asked() else (), "total": len(held.studies),
    }  # fmt: skip
    return drawn(template, context, path=reverse("evidence"))


@lru_cache(maxsize=KEPT)
def _condition(name: str) -> Kept:
    """Draw the page of a condition."""
    held = shelf()
    context = {
        "page": pages.page(held, held.conditions[name]), "held": held, "chart": forest_chart, "values": forest_table,
        "marks": range(4),
    }  # fmt: skip
    return drawn("public/evidence/condition.html", context, path=reverse("evidence_condition", args=[name]))
