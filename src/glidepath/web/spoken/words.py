"""What a page in a language needs: addresses in it, its words, and links to itself in the others."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from django.urls import URLPattern, URLResolver, include, path, reverse

from glidepath.catalogue import ENGLISH, LANGUAGES, Tongue
from glidepath.directory import day_words
from glidepath.web.spoken.dates import moment_words, short_day_words, weekday_words


def in_every_language(pages: Iterable[URLPattern]) -> list[URLResolver]:
    """Give the addresses of pages in every language: English without a prefix, another under its id.

    The views take the language as `language`.
    """
    once = list(pages)
    others = [language for language in LANGUAGES if language != ENGLISH]
    return [
        path("", include(once), {"language": ENGLISH}),
        *(path(f"{language}/", include((once, language)), {"language": language}) for language in others),
    ]


def address(name: str, language: str, **fills: Any) -> str:
    """Give the address of a page in a language."""
    return reverse(name if language == ENGLISH else f"{language}:{name}", kwargs=fills or None)


def switch(here: str, at: Callable[[str], str]) -> list[dict[str, Any]]:
    """Give the links to a page in every language; `at` gives its address in one, `here` is the one it is in."""
    return [{"id": id, "name": name, "href": at(id), "current": id == here} for id, name in LANGUAGES.items()]


def words(spoken: Tongue) -> dict[str, Any]:
    """Give what templates call: `t` a sentence, `to` an address, and days and moments in words."""
    language = spoken.id
    return {
        "t": spoken.say,
        "to": lambda name, **fills: address(name, language, **fills),
        "language": language,
        "unchecked": language != ENGLISH and not spoken.checked_by,
        "day_words": partial(day_words, spoken=spoken),
        "weekday_words": partial(weekday_words, spoken=spoken),
        "short_day_words": partial(short_day_words, spoken=spoken),
        "moment_words": partial(moment_words, spoken=spoken),
    }
