"""Middlewares that only pages need: whatever is asked by a program goes past them.

A message for the next page and the page after too many wrong passwords mean nothing to a program, which saves a
reading at every tap.
"""

from collections.abc import Callable

from axes.middleware import AxesMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.http import HttpRequest, HttpResponse

PROGRAMS = "/api/"
"""Where the addresses for programs begin."""

Answering = Callable[[HttpRequest], HttpResponse]
Middleware = Callable[[Answering], Answering]


def for_pages(middleware: Middleware) -> Middleware:
    """The middleware for pages alone; one that also has hooks, such as `process_view`, would lose them."""

    def wrap(get_response: Answering) -> Answering:
        around = middleware(get_response)

        def answer(request: HttpRequest) -> HttpResponse:
            return (get_response if request.path_info.startswith(PROGRAMS) else around)(request)

        return answer

    return wrap


messages = for_pages(MessageMiddleware)
lockout = for_pages(AxesMiddleware)
