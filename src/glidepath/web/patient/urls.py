"""Every address of the person's own pages. A new one needs a line in the access table of the tests."""

from django.urls import path

from glidepath.web.patient.days import views as days
from glidepath.web.patient.dexa import views as dexa
from glidepath.web.patient.dexa.adding import views as adding
from glidepath.web.patient.dexa.connecting import partner, signing
from glidepath.web.patient.entries import views as entries
from glidepath.web.patient.followup import views as followup
from glidepath.web.patient.headaches import views as headaches
from glidepath.web.patient.measuring import views as measuring
from glidepath.web.patient.offline import views as offline
from glidepath.web.patient.progress import views as progress
from glidepath.web.patient.shares import views as shares
from glidepath.web.patient.testing import activities
from glidepath.web.patient.testing import views as testing
from glidepath.web.patient.today import views as today
from glidepath.web.patient.worry import views as worry

spoken = [
    path("people/<uuid:person_id>/today/", today.today_page, name="today"),
    path("people/<uuid:person_id>/today/<slug:exercise>/", today.alone_page, name="today_exercise"),
    path("people/<uuid:person_id>/checklists/", today.checklist_page, name="checklists"),
    path("people/<uuid:person_id>/worry/", worry.worry_page, name="worry"),
    path("people/<uuid:person_id>/worry/told/", worry.told_page, name="worry_told"),
    path("follow-up/<slug:secret>/", followup.form, name="follow_up"),
    path("follow-up/<slug:secret>/safety/", followup.safety, name="follow_up_safety"),
    path("people/<uuid:person_id>/headaches/", headaches.headache_page, name="headaches"),
    path("people/<uuid:person_id>/how-it-goes/", progress.page, name="own_progress"),
    path("people/<uuid:person_id>/how-it-goes/links/", shares.listing, name="shares"),
    path("people/<uuid:person_id>/how-it-goes/progress.pdf", progress.paper, name="own_progress_pdf"),
    path("people/<uuid:person_id>/tests/", testing.listing, name="tests"),
    path("people/<uuid:person_id>/tests/<slug:test>/<slug:side>/", testing.one, name="test"),
    path("people/<uuid:person_id>/tests/activities/", activities.activities_page, name="activities"),
    path("shared/<slug:secret>/", shares.shared, name="shared"),
    path("people/<uuid:person_id>/measure/", measuring.listing, name="measure"),
    path("people/<uuid:person_id>/measure/<slug:guide>/<slug:side>/", measuring.one, name="measure_one"),
    path("people/<uuid:person_id>/dexa/", dexa.page, name="dexa"),
    path("people/<uuid:person_id>/dexa/add/", adding.from_file, name="dexa_add"),
    path("people/<uuid:person_id>/dexa/type/", adding.by_hand, name="dexa_type"),
    path("people/<uuid:person_id>/dexa/remove/", dexa.remove, name="dexa_remove"),
    path("people/<uuid:person_id>/dexa/link/", partner.link, name="dexa_link"),
    path("people/<uuid:person_id>/dexa/bodyspec/", signing.page, name="dexa_bodyspec"),
    path("people/<uuid:person_id>/dexa/bodyspec/sign-in/", signing.sign_in, name="dexa_sign_in"),
    path("people/<uuid:person_id>/days/", days.listing, name="days"),
    path("app/", offline.start, name="start"),
    path("app.webmanifest", offline.manifest, name="manifest"),
]
"""The pages that are there in every language; `site` gives them their addresses."""
urlpatterns = [
    path("dexa/bodyspec/", signing.returned, name="dexa_back"),
    path("hooks/bodyspec/<slug:secret>/", partner.told, name="dexa_told"),
    path("people/<uuid:person_id>/entries/", entries.take, name="entries"),
    path("people/<uuid:person_id>/offline/key/", offline.key, name="offline_key"),
    path("sw.js", offline.worker, name="worker"),
]
