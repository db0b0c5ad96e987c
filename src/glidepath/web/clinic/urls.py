"""Every address of the clinic. A new one needs a line in the access table of the tests."""

from django.urls import include, path

from glidepath.web.clinic.body import views as body
from glidepath.web.clinic.chart import views as chart
from glidepath.web.clinic.drawing import views as drawing
from glidepath.web.clinic.feeds import views as feeds
from glidepath.web.clinic.followups import views as followups
from glidepath.web.clinic.inbox import views as inbox
from glidepath.web.clinic.intake import views as intake
from glidepath.web.clinic.listing import views as listing
from glidepath.web.clinic.messages import views as messages
from glidepath.web.clinic.note import views as note
from glidepath.web.clinic.people import views as people
from glidepath.web.clinic.programme import views as programme
from glidepath.web.clinic.progress import views as progress
from glidepath.web.clinic.trial import views as trial
from glidepath.web.clinic.visit import views as visit
from glidepath.web.clinic.waitlist import views as waitlist

spoken = [path("people/<uuid:person_id>/drawing/", drawing.draw, name="pain_drawing")]
"""The page that a person fills in, in every language; `site` gives it its addresses."""
urlpatterns = [
    path("api/", include("glidepath.web.clinic.api")),  # first: a visit asks it at every tap
    path("home/", people.home, name="home"),
    path("people/", people.listing, name="people"),
    path("people/add/", people.add, name="add_person"),
    path("people/<uuid:person_id>/", chart.chart, name="chart"),
    path("people/<uuid:person_id>/body/", body.body, name="body"),
    path("people/<uuid:person_id>/intake/", intake.of_person, name="person_intake"),
    path("between/", inbox.inbox, name="inbox"),
    path("people/<uuid:person_id>/before/", inbox.before_visit, name="before_visit"),
    path("intakes/", intake.coming, name="intakes"),
    path("intakes/<uuid:appointment_id>/", intake.one, name="intake_of"),
    path("intakes/<uuid:appointment_id>/whose/", intake.whose, name="whose_intake"),
    path("people/<uuid:person_id>/episode/", chart.new_episode, name="new_episode"),
    path("people/<uuid:person_id>/goal/", chart.goal, name="goal"),
    path("people/<uuid:person_id>/programme/", programme.programme_page, name="programme"),
    path("people/<uuid:person_id>/programme/change/", programme.change_programme, name="change_programme"),
    path("people/<uuid:person_id>/end/", chart.end_episode, name="end_episode"),
    path("people/<uuid:person_id>/trial/", trial.page, name="trial"),
    path("followups/", followups.overview, name="followups"),
    path("people/<uuid:person_id>/progress/", progress.progress_page, name="progress"),
    path("people/<uuid:person_id>/visit/", visit.start, name="start_visit"),
    path("people/<uuid:person_id>/calendars/", feeds.of_person, name="person_feeds"),
    path("calendars/", feeds.of_diaries, name="feeds"),
    path("calendars/<slug:secret>/visits.ics", feeds.follow, name="feed"),
    path("people/<uuid:person_id>/wait/", waitlist.add, name="person_wait"),
    path("waitlist/", waitlist.overview, name="waitlist"),
    path("messages/", messages.overview, name="messages"),
    path("messages/retry/", messages.retry, name="message_retry"),
    path("messages/remind/", messages.remind, name="message_remind"),
    path("visits/<uuid:visit_id>/", visit.screen, name="visit"),
    path("visits/<uuid:visit_id>/note/", note.read, name="note"),
    path("visits/<uuid:visit_id>/note.pdf", note.pdf, name="note_pdf"),
    path("visits/<uuid:visit_id>/sign/", note.sign, name="sign_note"),
    path("visits/<uuid:visit_id>/addendum/", note.addend, name="addend_note"),
    path("listing/", listing.overview, name="listing"),
    path("listing/claim/", listing.claim, name="listing_claim"),
    path("listing/claims/<uuid:claim_id>/", listing.decide, name="listing_decide"),
    path("listing/<uuid:provider_id>/", listing.entry, name="listing_entry"),
    path("listing/<uuid:provider_id>/says/", listing.says, name="listing_says"),
    path("listing/<uuid:provider_id>/licence/", listing.add_licence, name="listing_licence"),
    path("listing/<uuid:provider_id>/certificate/", listing.add_certificate, name="listing_certificate"),
    path("listing/<uuid:provider_id>/withdraw/", listing.withdraw, name="listing_withdraw"),
    path("listing/<uuid:provider_id>/check/", listing.check, name="listing_check"),
]
