"""The first page: somebody in pain finds what to do, somebody signed in finds their work."""

from django.http import HttpRequest, HttpResponse

from glidepath.catalogue import ENGLISH
from glidepath.web.clinic.people import views as people
from glidepath.web.public.understanding import views as public


def door(request: HttpRequest) -> HttpResponse:
    """Lead whoever is signed in to their work, and show everybody else the public first page."""
    if request.user.is_authenticated:
        return people.home(request)
    response = public.front(request, ENGLISH)
    response.headers["Cache-Control"] = "private, no-cache"  # another page as soon as somebody signs in
    return response
