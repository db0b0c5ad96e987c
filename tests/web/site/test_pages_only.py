"""Middlewares that only pages need."""

import pytest
from axes.middleware import AxesMiddleware
from django.contrib.messages import get_messages
from django.contrib.messages.middleware import MessageMiddleware
from django.http import HttpResponse

from glidepath.web.site import pages_only

HOOKS = ("process_view", "process_exception", "process_template_response")


@pytest.mark.parametrize(("address", "stored"), [("/people/", True), ("/api/people/", False), ("/apiary/", True)])
def test_a_program_goes_past(rf, address, stored):
    """Behind the middleware a page finds the store of its messages; a program does not wait for one to be made."""

    def view(request):
        return HttpResponse(str(hasattr(request, "_messages")))

    request = rf.get(address)
    request.session = {}
    answer = pages_only.messages(view)(request)

    assert str(stored) == answer.content.decode()
    assert [] == list(get_messages(request))


@pytest.mark.parametrize("middleware", [MessageMiddleware, AxesMiddleware])
def test_nothing_is_lost_on_the_way(middleware):
    """Django looks for hooks on what stands in the settings; those within could not be seen."""
    assert [] == [hook for hook in HOOKS if hasattr(middleware, hook)]
