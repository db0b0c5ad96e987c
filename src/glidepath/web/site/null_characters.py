"""Takes null characters out of what a form or an address says: PostgreSQL keeps none, and refuses to look for one.

No keyboard types one; it comes with a paste or by a trial, and means nothing. What is left is read as if it had not
been there. A program's JSON is left as it is: its own door says what is wrong with it.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, QueryDict

NULL = "\0"
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


class WithoutNullCharacters:
    """Cleans what is asked before anybody reads it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Wrap the next middleware."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer what is left."""
        if "%00" in request.META.get("QUERY_STRING", ""):
            request.GET = _without(request.GET)  # type: ignore[assignment]
        if request.method == "POST" and request.content_type in FORMS and _holds(request.POST):
            request.POST = _without(request.POST)  # type: ignore[assignment]
        return self.get_response(request)


def _holds(given: QueryDict) -> bool:
    return any(NULL in value for name, values in given.lists() for value in (name, *values))


def _without(given: QueryDict) -> QueryDict:
    """The same without them, in the same order, as unchangeable as it was."""
    kept = QueryDict(mutable=True, encoding=given.encoding)
    for name, values in given.lists():
        for value in values:
            kept.appendlist(name.replace(NULL, ""), value.replace(NULL, ""))
    kept._mutable = False
    return kept
