"""Every address of the person's own pages. A new one needs a line in the access table of the tests."""

from django.urls import path

from glidepath.web.patient.days import views as days
from glidepath.web.patient.entries import views as entries
from glidepath.web.patient.measuring import views as measuring
from glidepath.web.patient.offline import views as offline
from glidepath.web.patient.today import views as today
from glidepath.web.patient.worry import views as worry

spoken = [
    path("people/<uuid:person_id>/today/", today.today_page, name="today"),
    path("people/<uuid:person_id>/checklists/", today.checklist_page, name="checklists"),
    path("people/<uuid:person_id>/worry/", worry.worry_page, name="worry"),
    path("people/<uuid:person_id>/measure/", measuring.listing, name="measure"),
    path("people/<uuid:person_id>/measure/<slug:guide>/<slug:side>/", measuring.one, name="measure_one"),
    path("people/<uuid:person_id>/days/", days.listing, name="days"),
    path("app/", offline.start, name="start"),
    path("app.webmanifest", offline.manifest, name="manifest"),
]
"""The pages that are there in every language; `site` gives them their addresses."""
urlpatterns = [
    path("people/<uuid:person_id>/entries/", entries.take, name="entries"),
    path("people/<uuid:person_id>/offline/key/", offline.key, name="offline_key"),
    path("sw.js", offline.worker, name="worker"),
]
