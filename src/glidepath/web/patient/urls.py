"""Every address of the person's own pages. A new one needs a line in the access table of the tests."""

from django.urls import path

from glidepath.web.patient.entries import views as entries
from glidepath.web.patient.followup import views as followup
from glidepath.web.patient.measuring import views as measuring
from glidepath.web.patient.progress import views as progress
from glidepath.web.patient.shares import views as shares

spoken = [
    path("people/<uuid:person_id>/how-it-goes/", progress.page, name="own_progress"),
    path("people/<uuid:person_id>/how-it-goes/progress.pdf", progress.paper, name="own_progress_pdf"),
    path("people/<uuid:person_id>/how-it-goes/links/", shares.listing, name="shares"),
    path("shared/<slug:secret>/", shares.shared, name="shared"),
    path("follow-up/<slug:secret>/", followup.form, name="follow_up"),
    path("follow-up/<slug:secret>/safety/", followup.safety, name="follow_up_safety"),
    path("people/<uuid:person_id>/measure/", measuring.listing, name="measure"),
    path("people/<uuid:person_id>/measure/<slug:guide>/<slug:side>/", measuring.one, name="measure_one"),
]
"""The pages that are there in every language; `site` gives them their addresses."""
urlpatterns = [
    path("people/<uuid:person_id>/entries/", entries.take, name="entries"),
]
