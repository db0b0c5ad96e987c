"""The addresses of what is read before a visit. Every page is the same for everybody, drawn once and kept."""

from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from glidepath.catalogue import shelf, tongue, understanding
from glidepath.evidence import claim, table
from glidepath.web.public.evidence.pages import sold
from glidepath.web.public.evidence.words import CERTAINTY, sure
from glidepath.web.public.kept import KEPT, Kept, answer
from glidepath.web.public.page import Page, draw, page
from glidepath.web.public.understanding import pictures, structured

FOLDER = "public/understanding"


@require_safe
def front(request: HttpRequest, language: str) -> HttpResponse:
    """The first page, for somebody in pain."""
    return answer(request, _kept(page(request, "door", language)))


@require_safe
def questions(request: HttpRequest, language: str) -> HttpResponse:
    """What it is, and what people ask."""
    return answer(request, _kept(page(request, "understanding", language)))


@require_safe
def visit(request: HttpRequest, language: str) -> HttpResponse:
    """A visit, step by step."""
    return answer(request, _kept(page(request, "understanding_visit", language)))


@require_safe
def condition(request: HttpRequest, language: str, condition: str) -> HttpResponse:
    """One complaint."""
    if condition not in shelf().conditions:
        raise Http404
    return answer(request, _kept(page(request, "condition", language, condition=condition)))


@require_safe
def techniques(request: HttpRequest, language: str) -> HttpResponse:
    """Techniques beside each other; `for` in the address keeps those used for one complaint."""
    wanted = request.GET.get("for", "")
    query = f"for={wanted}" if wanted in shelf().conditions else ""
    return answer(request, _kept(page(request, "techniques", language, query=query)))


@lru_cache(maxsize=KEPT)
def _kept(asked: Page) -> Kept:
    """Draw a page once a language."""
    made = {"door": _front, "understanding": _questions, "understanding_visit": _visit, "condition": _condition,
            "techniques": _techniques}  # fmt: skip
    return draw(asked, f"{FOLDER}/{asked.name}.html", made[asked.name](asked) | {"conditions": _conditions(asked)})


def _front(asked: Page) -> dict[str, Any]:
    return {}


def _questions(asked: Page) -> dict[str, Any]:
    held = understanding().questions.values()
    return {"questions": held, "data": structured.questions(held, tongue(asked.language))}


def _visit(asked: Page) -> dict[str, Any]:
    steps = understanding().visit.values()
    return {"steps": [(step, pictures.drawn(step.shows, asked.language)) for step in steps]}


def _condition(asked: Page) -> dict[str, Any]:
    held, name = shelf(), dict(asked.fills)["condition"]
    found, about = held.conditions[name], understanding().complaints[name]
    details: dict[str, list[str]] = {}
    for one in found.measures:
        words = [held.body.motions[one.motion].name] if one.motion else [one.label] if one.label else []
        details.setdefault(one.measure, []).extend(words)
    measures = [(held.measures[measure].plain, words) for measure, words in details.items()]
    return {
        "item": found, "about": about, "measures": measures,
        "claims": table(held, condition=name, spoken=tongue(asked.language)), "treatments": held.treatments,
        "certainty": CERTAINTY, "sold_as": [sold(held, one, name) for one in held.marketing.values()],
        "compared": [one for one in understanding().compared.values() if name in one.conditions],
        "data": structured.condition(found, about, tongue(asked.language), asked.canonical),
    }  # fmt: skip


def _techniques(asked: Page) -> dict[str, Any]:
    held, spoken, wanted = shelf(), tongue(asked.language), asked.query.removeprefix("for=")
    compared = [one for one in understanding().compared.values() if not wanted or wanted in one.conditions]
    claims = {one.id: claim(held, wanted, one.id, spoken) for one in compared if wanted}
    return {
        "wanted": wanted, "compared": compared, "cards": held.techniques, "total": len(understanding().compared),
        "claims": {name: (made.sentence, sure(made.certainty, spoken)) for name, made in claims.items()},
    }  # fmt: skip


def _conditions(asked: Page) -> list[tuple[str, str]]:
    """Every complaint by its plain name in this language, in the order of its alphabet."""
    say = tongue(asked.language).say
    return sorted(((one.id, say(one.plain)) for one in shelf().conditions.values()), key=lambda item: item[1].lower())
