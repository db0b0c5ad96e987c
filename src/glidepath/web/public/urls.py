"""Every public address. A new one needs a line in the access table of the tests."""

from django.urls import path
from django.views.decorators.gzip import gzip_page

from glidepath.web.public import sitemap
from glidepath.web.public.atlas import views as atlas
from glidepath.web.public.booking import views as booking
from glidepath.web.public.evidence import views as evidence
from glidepath.web.public.exercises import views as exercises
from glidepath.web.public.intake import views as intake
from glidepath.web.public.providers import views as providers
from glidepath.web.public.selfcheck import views as selfcheck
from glidepath.web.public.understanding import views as understanding
from glidepath.web.public.waiting import views as waiting

SPOKEN = (
    ("", understanding.front, "door"),
    ("understanding/", understanding.questions, "understanding"),
    ("understanding/visit/", understanding.visit, "understanding_visit"),
    ("conditions/<slug:condition>/", understanding.condition, "condition"),
    ("techniques/", understanding.techniques, "techniques"),
    ("self-check/", selfcheck.start, "selfcheck"),
    ("self-check/result/", selfcheck.result, "selfcheck_result"),
    ("self-check/show/", selfcheck.show, "selfcheck_show"),
    ("self-check/<slug:step>/", selfcheck.step, "selfcheck_step"),
    ("booking/<slug:secret>/intake/", intake.overview, "intake"),
    ("booking/<slug:secret>/intake/now/", intake.now, "intake_now"),
    ("booking/<slug:secret>/intake/take-back/", intake.take_back, "intake_take_back"),
    ("booking/<slug:secret>/intake/<slug:step>/", intake.step, "intake_step"),
    ("providers/<slug:slug>/wait/", waiting.join, "wait"),
    ("waiting/<slug:secret>/", waiting.held, "waiting"),
    ("booking/<slug:secret>/earlier/", waiting.earlier, "booking_earlier"),
    ("evidence/", evidence.browse, "evidence"),
    ("evidence/table/", evidence.rows, "evidence_rows"),
    ("evidence/<slug:condition>/", evidence.condition, "evidence_condition"),
    ("providers/", providers.find, "providers"),
    ("providers/<slug:slug>/", providers.provider, "provider"),
    ("providers/<slug:slug>/times/", booking.free_times, "free_times"),
    ("booking/<slug:secret>/", booking.held, "booking"),
    ("booking/<slug:secret>/move/", booking.move, "booking_move"),
    ("booking/<slug:secret>/cancel/", booking.cancel, "booking_cancel"),
    ("atlas/", atlas.browse, "atlas"),
    ("atlas/search/", atlas.find, "atlas_search"),
    ("atlas/<slug:structure>/", atlas.structure, "structure"),
    ("atlas/<slug:structure>/<slug:technique>/", atlas.structure, "structure_technique"),
)
"""The pages that are there in every language. English ones have no prefix; each is sent compressed, for slow phones."""

spoken = [path(route, gzip_page(view), name=name) for route, view, name in SPOKEN]
urlpatterns = [
    path("booking/<slug:secret>/appointment.ics", booking.calendar_file, name="booking_calendar"),
    path("exercises/<slug:exercise>/figure.svg", gzip_page(exercises.moving), name="exercise_figure"),
    path("sitemap.xml", gzip_page(sitemap.sitemap), name="sitemap"),
    path("robots.txt", sitemap.robots, name="robots"),
]
