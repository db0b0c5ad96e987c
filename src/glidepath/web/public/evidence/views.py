"""The addresses of the evidence: the table, the table alone while a filter moves, and the page of a condition."""

from functools import lru_cache
from urllib.parse import parse_qsl, urlencode

import msgspec
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from glidepath.catalogue import shelf, tongue
from glidepath.evidence import OFFERED, table
from glidepath.web.drawing import forest_chart, forest_table
from glidepath.web.public.evidence import pages, words
from glidepath.web.public.evidence.asking import asked
from glidepath.web.public.kept import KEPT, Kept, answer
from glidepath.web.public.page import Page, draw, page, sent

TEMPLATES = {"evidence": "public/evidence/index.html", "evidence_rows": "public/evidence/rows.html"}


@require_safe
def browse(request: HttpRequest, language: str) -> HttpResponse:
    """Show the whole table, or what was asked for; the question stands in the address and needs no script."""
    return answer(request, _asked(request, language, "evidence"))


@require_safe
def rows(request: HttpRequest, language: str) -> HttpResponse:
    """Answer a filter with the table alone."""
    return answer(request, _asked(request, language, "evidence_rows"))


@require_safe
def condition(request: HttpRequest, language: str, condition: str) -> HttpResponse:
    """Show what the research says for one condition."""
    if condition not in shelf().conditions:
        context = {"asked": condition, "conditions": shelf().conditions.values()}
        return sent(page(request, "evidence", language), "public/evidence/nowhere.html", context, status=404)
    return answer(request, _condition(page(request, "evidence_condition", language, condition=condition)))


def _asked(request: HttpRequest, language: str, name: str) -> Kept:
    """The table a question asks for; what is not on file, or asked of nothing, is no part of its address."""
    ask = {name: value for name, value in msgspec.structs.asdict(asked(request.GET.dict(), shelf())).items() if value}
    return _table(page(request, name, language, query=urlencode(ask)))


@lru_cache(maxsize=KEPT)
def _table(place: Page) -> Kept:
    """Reckon the table anew for the question in an address and draw it."""
    held, spoken, ask = shelf(), tongue(place.language), dict(parse_qsl(place.query))
    claims = table(held, spoken=spoken, **ask)
    context = {
        "ask": ask, "parts": [pages.part(held, one, spoken) for one in claims], "held": held,
        "offered": [held.treatments[name] for name in OFFERED], "directions": words.DIRECTIONS,
        "across": () if ask else pages.across(held, spoken), "total": len(held.studies), "indexed": not ask,
    }  # fmt: skip
    return draw(place, TEMPLATES[place.name], context)


@lru_cache(maxsize=KEPT)
def _condition(place: Page) -> Kept:
    """Draw the page of a condition."""
    held, spoken = shelf(), tongue(place.language)
    told = held.conditions[dict(place.fills)["condition"]]
    context = {"page": pages.page(held, told, spoken), "held": held, "chart": forest_chart, "values": forest_table}
    return draw(place, "public/evidence/condition.html", context)
