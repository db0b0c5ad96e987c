"""Every public address. A new one needs a line in the access table of the tests."""

from django.urls import path

from glidepath.web.public.atlas import views as atlas
from glidepath.web.public.booking import views as booking
from glidepath.web.public.providers import views as providers

urlpatterns = [
    path("atlas/", atlas.browse, name="atlas"),
    path("atlas/search/", atlas.find, name="atlas_search"),
    path("atlas/<slug:structure>/", atlas.structure, name="structure"),
    path("atlas/<slug:structure>/<slug:technique>/", atlas.structure, name="structure_technique"),
    path("providers/", providers.find, name="providers"),
    path("providers/<slug:slug>/", providers.provider, name="provider"),
    path("providers/<slug:slug>/times/", booking.free_times, name="free_times"),
    path("booking/<slug:secret>/", booking.held, name="booking"),
    path("booking/<slug:secret>/appointment.ics", booking.calendar_file, name="booking_calendar"),
    path("booking/<slug:secret>/move/", booking.move, name="booking_move"),
    path("booking/<slug:secret>/cancel/", booking.cancel, name="booking_cancel"),
]
