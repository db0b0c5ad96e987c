"""The first limit: a Django page that does one raw query and nothing else. No session, no log, no middleware."""

import os

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from glidepath.web.site import database


def page(request: HttpRequest, person_id: str) -> HttpResponse:
    """Name a person."""
    key = person_id if connection.vendor == "postgresql" else person_id.replace("-", "")
    with connection.cursor() as cursor:
        cursor.execute("SELECT given_name, family_name FROM records_person WHERE id = %s", [key])
        given, family = cursor.fetchone()
    return HttpResponse(f"<!doctype html><title>Plain</title><p>{given} {family}")


urlpatterns = [path("<uuid:person_id>/", lambda request, person_id: page(request, str(person_id)))]

if not settings.configured and "GLIDEPATH_PLAIN" in os.environ:
    settings.configure(
        SECRET_KEY="bench", ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF="benchmarks.plain",
        MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
        DATABASES={"default": database.config(os.environ["DATABASE_URL"], home=None)},
    )  # fmt: skip
    django.setup()
    application = get_wsgi_application()
