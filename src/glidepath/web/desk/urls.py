"""Every address of the desk. A new one needs a line in the access table of the tests."""

from django.urls import path

from glidepath.web.desk.appointment import views as appointment
from glidepath.web.desk.booking import views as booking
from glidepath.web.desk.hours import views as hours
from glidepath.web.desk.overdue import views as overdue
from glidepath.web.desk.sheet import views as sheet

urlpatterns = [
    path("diary/", sheet.day, name="diary"),
    path("diary/week/<uuid:diary_id>/", sheet.week, name="diary_week"),
    path("diary/book/", booking.book, name="book_visits"),
    path("diary/hours/", hours.overview, name="hours"),
    path("diary/hours/<uuid:diary_id>/", hours.of_diary, name="diary_hours"),
    path("diary/overdue/", overdue.overdue, name="overdue"),
    path("diary/appointments/<uuid:appointment_id>/", appointment.show, name="appointment"),
    path("diary/appointments/<uuid:appointment_id>/move/", appointment.move, name="move_appointment"),
    path("diary/appointments/<uuid:appointment_id>/cancel/", appointment.cancel, name="cancel_appointment"),
]
