"""A page open to everybody, in a language: its address and its twin's, its words, and what search engines are told."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from glidepath.body import Value
from glidepath.catalogue import ENGLISH, LANGUAGES, tongue
from glidepath.directory import day_words
from glidepath.web.public.dates import moment_words, short_day_words, weekday_words
from glidepath.web.public.kept import Kept, drawn


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


def address(name: str, language: str, **fills: str) -> str:
    """Give the address of a page in a language."""
    return reverse(name if language == ENGLISH else f"{language}:{name}", kwargs=fills or None)


def draw(asked: Page, template: str, context: Mapping[str, Any]) -> Kept:
    """Draw a page: `t` gives a sentence, `to` an address, and those in `_words` a time in its language."""
    spoken = tongue(asked.language)
    switch = [
        {"id": id, "name": name, "href": asked.address(id), "current": id == asked.language}
        for id, name in LANGUAGES.items()
    ]
    more = {
        "t": spoken.say,
        "to": lambda name, **fills: address(name, asked.language, **fills),
        "language": asked.language,
        "unchecked": asked.language != ENGLISH and not spoken.checked_by,
        "day_words": lambda day: day_words(day, spoken),
        "weekday_words": lambda day: weekday_words(day, spoken),
        "short_day_words": lambda day: short_day_words(day, spoken),
        "moment_words": lambda when: moment_words(when, spoken),
        "here": asked.address(asked.language),
        "canonical": asked.canonical,
        "alternates": [(one["id"], asked.origin + one["href"]) for one in switch],
    }
    path = asked.address(asked.language)
    return drawn(template, more | dict(context), path=path, language=asked.language, languages=switch)


def sent(asked: Page, template: str, context: Mapping[str, Any], *, status: int = 200) -> HttpResponse:
    """Send a page that is true at this moment: kept by nobody."""
    return HttpResponse(draw(asked, template, context).content, status=status)
