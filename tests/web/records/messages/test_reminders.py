"""Reminders: by the clinic's hours, once for a time that stands, none for one that does not."""

from datetime import timedelta

import pytest
from django.utils import timezone

from glidepath.web.records.actions import appointments
from glidepath.web.records.messages import reminders, sending
from glidepath.web.records.models import Appointment, Clinic, Message
from tests.web.records.messages.visits import book

DAY = timedelta(days=1)


@pytest.fixture
def visit(diary):
    """A visit on that Monday at nine, booked long before."""
    (made,) = book(diary, diary.at(9))
    Message.objects.all().delete()
    return Appointment.objects.get(id=made)


def kinds():
    """The kinds of message there are, in order."""
    return list(Message.objects.order_by("id").values_list("kind", flat=True))


def test_a_day_before_and_once(visit):
    """Not a second earlier, and not again."""
    due = visit.starts - DAY
    assert [0, 1, 0, 0] == [reminders.remind(now=at) for at in (due - timedelta(seconds=1), due, due, due + DAY / 2)]
    row = Message.objects.get()

    assert ("reminder", due, visit.starts) == (row.kind, row.due, row.until) and "You have a visit:" in row.words


@pytest.mark.parametrize(("hours", "written"), [(0, 0), (2, 0), (48, 1)])
def test_by_the_hours_of_the_clinic(visit, hours, written):
    """Two hours before is later than a day before; none is never."""
    Clinic.objects.update(reminder_hours=hours)

    assert written == reminders.remind(now=visit.starts - DAY)


def test_whoever_has_just_booked_or_moved_is_not_reminded(diary, visit):
    """They have read it the same day."""
    Appointment.objects.update(made_at=visit.starts - DAY + timedelta(hours=1))
    assert 0 == reminders.remind(now=visit.starts - timedelta(hours=2))
    Appointment.objects.update(made_at=visit.starts - 9 * DAY, changed_at=visit.starts - DAY / 2, reminded=None)
    assert 0 == reminders.remind(now=visit.starts - timedelta(hours=2))


def test_a_visit_that_moves_has_its_reminder_dropped_and_gets_another(diary, visit, box):
    """Nobody is reminded of the old time."""
    reminders.remind(now=visit.starts - DAY)
    appointments.move(visit.id, diary.at(9, days=7), by=diary.house.actor("desk"))
    sending.send_due(now=lambda: visit.starts - DAY)
    assert ["reminder", "moved"] == kinds() and 1 == len(box.letters)
    assert "dropped" == Message.objects.get(kind="reminder").state
    assert 1 == reminders.remind(now=diary.at(9, days=6))
    assert ["reminder", "moved", "reminder"] == kinds()


def test_a_cancelled_visit_is_not_reminded_of(diary, visit, box):
    """Neither before its reminder was written nor after."""
    reminders.remind(now=visit.starts - DAY)
    appointments.cancel(visit.id, by=diary.house.actor("desk"))
    sending.send_due(now=timezone.now)

    assert ["cancelled"] == [letter["Subject"].split(":")[0].lower() for letter in box.letters]
    Appointment.objects.update(reminded=None)
    assert 0 == reminders.remind(now=visit.starts - DAY)
