"""A verb's refusal as an answer: 404, 409 or 422 instead of a fault."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext

from glidepath.web.records import errors

STATUS = {errors.NotHere: 404, errors.Conflict: 409, errors.Locked: 409, errors.Unfit: 422}


class Refusals:
    """Turns `errors.Refused` raised by a view into a page, or JSON for a script."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Wrap the next middleware."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Go on; refusals arrive below."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer a refusal; every other exception goes on."""
        if not isinstance(error, errors.Refused):
            return None
        status = STATUS[type(error)]
        if "application/json" in (request.content_type, request.headers.get("Accept", "")):
            return JsonResponse({"refused": type(error).__name__, "why": str(error)}, status=status)
        return render(request, "refused.html", {"why": gettext(str(error))}, status=status)
