"""Every address of the site."""

from django.urls import include, path
from django.views.decorators.gzip import gzip_page

from glidepath.web.clinic.urls import spoken as handed
from glidepath.web.patient.urls import spoken as own
from glidepath.web.public.urls import spoken as open_to_all
from glidepath.web.site.door import door
from glidepath.web.spoken import in_every_language

urlpatterns = [
    path("", gzip_page(door), name="root"),
    path("", include("glidepath.web.clinic.urls")),
    path("", include("glidepath.web.patient.urls")),
    path("", include("glidepath.web.desk.urls")),
    path("", include("glidepath.web.public.urls")),
    *in_every_language([*handed, *own, *open_to_all]),
    path("account/", include("allauth.urls")),
]
