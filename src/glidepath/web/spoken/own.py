"""A page for somebody who is signed in, in the language of its address."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from glidepath.catalogue import Tongue
from glidepath.web.spoken.words import address, switch, words


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
