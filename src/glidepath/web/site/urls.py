"""Every address of the site."""

from importlib.util import find_spec

from django.urls import include, path
from django.views.decorators.gzip import gzip_page

from glidepath.web.site.door import door

urlpatterns = [path("", gzip_page(door), name="root")]

if find_spec("glidepath.web.clinic") and find_spec("glidepath.web.clinic.urls"):
    urlpatterns.append(path("", include("glidepath.web.clinic.urls")))

if find_spec("glidepath.web.patient"):
    urlpatterns.append(path("", include("glidepath.web.patient.urls")))

if find_spec("glidepath.web.desk"):
    urlpatterns.append(path("", include("glidepath.web.desk.urls")))

if find_spec("glidepath.web.public"):
    urlpatterns.append(path("", include("glidepath.web.public.urls")))

urlpatterns.append(path("account/", include("allauth.urls")))
