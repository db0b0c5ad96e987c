"""A verb's refusal as an answer: 404, 409 or 422 instead of a fault; a full disk as 507, so that it is tried again."""

from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext

from glidepath.web.records import errors

STATUS = {errors.NotHere: 404, errors.Conflict: 409, errors.Locked: 409, errors.Unfit: 422}


FULL = 507
DISK_FULL = "53100"
"""PostgreSQL's code for a full disk; SQLite says it in words."""


class Refusals:
    """Turns `errors.Refused` raised by a view into a page, or JSON for a script."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Wrap the next middleware."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Go on; refusals arrive below."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer a refusal or a full disk; every other exception goes on."""
        if _disk_full(error):
            return _answer(request, error, "The disk of the server is full: nothing was kept.", status=FULL)
        if not isinstance(error, errors.Refused):
            return None
        return _answer(request, error, str(error), status=STATUS[type(error)])


def _disk_full(error: Exception) -> bool:
    """Whether a database had no room left to write."""
    if not isinstance(error, OperationalError):
        return False
    return "disk is full" in str(error) or getattr(error.__cause__, "sqlstate", "") == DISK_FULL


def _answer(request: HttpRequest, error: Exception, why: str, *, status: int) -> HttpResponse:
    if "application/json" in (request.content_type, request.headers.get("Accept", "")):
        return JsonResponse({"refused": type(error).__name__, "why": why}, status=status)
    return render(request, "refused.html", {"why": gettext(why)}, status=status)
