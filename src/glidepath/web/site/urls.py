"""Every address of the site."""

from importlib.util import find_spec

from django.urls import include, path

urlpatterns = []

if find_spec("glidepath.web.clinic") and find_spec("glidepath.web.clinic.urls"):
    urlpatterns.append(path("", include("glidepath.web.clinic.urls")))

if find_spec("glidepath.web.public"):
    urlpatterns.append(path("", include("glidepath.web.public.urls")))

urlpatterns.append(path("account/", include("allauth.urls")))
