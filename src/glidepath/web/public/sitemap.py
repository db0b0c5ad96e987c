"""What search engines are led to: every page that may be found, with its twin in each language."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from glidepath.catalogue import ENGLISH, LANGUAGES, shelf
from glidepath.web.listing import entries
from glidepath.web.public.kept import answer
from glidepath.web.public.page import Page, address, draw

ALONE = ("door", "selfcheck", "understanding", "understanding_visit", "techniques", "evidence", "providers", "atlas")
MOST_PROVIDERS = 20_000
"""Providers in the map, in two languages each: a map holds at most 50,000 addresses (sitemaps.org)."""
SHUT = ("/people/", "/visits/", "/account/", "/api/")


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every page that may be found: no answers, no booking, nobody made up."""
    origin = f"{request.scheme}://{request.get_host()}"
    pages = [
        {language: origin + address(name, language, **fills) for language in LANGUAGES} for name, fills in _named()
    ]
    content = draw(Page(name="door", language=ENGLISH, origin=origin), "public/sitemap.xml", {"pages": pages})
    return answer(request, content, content_type="application/xml")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What search engines may read: what is open to everybody, and no step with answers in its address."""
    place = f"{request.scheme}://{request.get_host()}{reverse('sitemap')}"
    shut = "".join(f"Disallow: {path}\n" for path in SHUT)
    return HttpResponse(f"User-agent: *\n{shut}Sitemap: {place}\n", content_type="text/plain; charset=utf-8")


def _named() -> Iterator[tuple[str, dict[str, str]]]:
    """Pages by the names of their addresses, with what fills them."""
    held = shelf()
    yield from ((name, {}) for name in ALONE)
    for condition in held.conditions:
        yield "condition", {"condition": condition}
        yield "evidence_condition", {"condition": condition}
    yield from (("structure", {"structure": structure}) for structure in held.body.structures)
    yield from (("provider", {"slug": slug}) for slug in entries.slugs(MOST_PROVIDERS))
