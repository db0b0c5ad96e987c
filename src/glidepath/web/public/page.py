"""A page open to everybody, in a language: its address and its twin's, its words, and what search engines are told."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse

from glidepath.body import Value
from glidepath.catalogue import tongue
from glidepath.web.public.kept import Kept, drawn
from glidepath.web.spoken import address, switch, words


class Page(Value, frozen=True, kw_only=True):
    """Which page: the name of its address and what fills it, its language, and the site it is asked at."""

    name: str
    language: str
    origin: str
    fills: tuple[tuple[str, str], ...] = ()
    query: str = ""

    def address(self, language: str) -> str:
        """The address of this page in a language."""
        return address(self.name, language, **dict(self.fills)) + (f"?{self.query}" if self.query else "")

    @property
    def canonical(self) -> str:
        """The whole address of this page, site and all."""
        return self.origin + self.address(self.language)


def page(request: HttpRequest, name: str, language: str, *, query: str = "", **fills: str) -> Page:
    """Name the page that is asked for."""
    origin = f"{request.scheme}://{request.get_host()}"
    return Page(name=name, language=language, origin=origin, fills=tuple(fills.items()), query=query)


def draw(asked: Page, template: str, context: Mapping[str, Any]) -> Kept:
    """Draw a page with the words of its language."""
    links = switch(asked.language, asked.address)
    more = words(tongue(asked.language)) | {
        "here": asked.address(asked.language),
        "canonical": asked.canonical,
        "alternates": [(one["id"], asked.origin + one["href"]) for one in links],
    }
    path = asked.address(asked.language)
    return drawn(template, more | dict(context), path=path, language=asked.language, languages=links)


def sent(asked: Page, template: str, context: Mapping[str, Any], *, status: int = 200) -> HttpResponse:
    """Send a page that is true at this moment: kept by nobody."""
    return HttpResponse(draw(asked, template, context).content, status=status)
