"""A page for somebody who is signed in, or who has a secret address, in the language of its address."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from glidepath.catalogue import Tongue
from glidepath.web.spoken.words import address, switch, words

QUIET = {"X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store, private"}
"""What goes with a page behind a secret address: found by no search engine, told to no other site, kept by nobody."""


def own_page(
    request: HttpRequest, template: str, context: Mapping[str, Any], *, spoken: Tongue, name: str, status: int = 200,
    **fills: Any,
) -> HttpResponse:
    """Draw a page with Jinja2 in a language, its shell with the links to the others.

    `name` and `fills` are those of its address, from which its twins follow; the query goes along.
    """
    query = request.META.get("QUERY_STRING", "") if request.method in ("GET", "HEAD") else ""

    def at(language: str) -> str:
        return address(name, language, **fills) + (f"?{query}" if query else "")

    request.language, request.languages = spoken.id, switch(spoken.id, at)  # type: ignore[attr-defined]
    return render(request, template, words(spoken) | dict(context), status=status, using="jinja2")


def linked_page(
    request: HttpRequest, template: str, context: Mapping[str, Any], *, spoken: Tongue, name: str, status: int = 200,
    **fills: Any,
) -> HttpResponse:
    """Draw a page for whoever has its secret address: in the shell of the public pages, with nobody's name in it."""
    request.open_to_all = True  # type: ignore[attr-defined]
    answer = own_page(request, template, context, spoken=spoken, name=name, status=status, **fills)
    for header, value in QUIET.items():
        answer.headers[header] = value
    return answer
