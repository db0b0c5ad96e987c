"""Pages that are the same for everybody: drawn once, kept, and answered with a tag by which caches know them again."""

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response

from glidepath.body import Value
from glidepath.catalogue import ENGLISH

CACHED = "public, max-age=3600"
KEPT = 256
"""Pages of one kind that a process keeps, some 60 kB each."""


class Kept(Value, frozen=True, kw_only=True):
    """A page as it is sent, and its tag."""

    content: bytes
    tag: str


def drawn(
    template: str, context: Mapping[str, Any], *, path: str, language: str = ENGLISH,
    languages: Sequence[Mapping[str, Any]] = (),
) -> Kept:
    """Draw a page for nobody in particular: the request it is drawn with carries no name, cookie or session.

    `languages` are the links to the same page in each language, for the shell.
    """
    request = HttpRequest()
    request.path = path
    request.open_to_all = True
    request.language, request.languages = language, languages
    return kept(render_to_string(template, dict(context), request, using="jinja2").encode())


def kept(content: bytes) -> Kept:
    """Tag what is sent by what it holds."""
    return Kept(content=content, tag=f'"{blake2b(content, digest_size=12).hexdigest()}"')


def answer(request: HttpRequest, page: Kept, *, content_type: str = "text/html; charset=utf-8") -> HttpResponse:
    """Send a page, or say that the one the browser has is still the same."""
    headers = {"Cache-Control": CACHED, "ETag": page.tag}
    response = HttpResponse(page.content, content_type=content_type, headers=headers)
    return get_conditional_response(request, etag=page.tag, response=response)
