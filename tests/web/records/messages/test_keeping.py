"""What is deleted when it is needed no longer, by moving the clock."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from glidepath.web.records import audit, booking, links
from glidepath.web.records.actions import appointments, intakes
from glidepath.web.records.messages import keeping, sending
from glidepath.web.records.models import AccessEntry, Appointment, Intake, Message
from tests.web.records.messages.visits import book, guest

SECOND = timedelta(seconds=1)


def test_a_message_loses_address_and_words_and_keeps_what_became_of_it(diary, box):
    """A week after it was sent, and not before."""
    book(diary, diary.at(9))
    sending.send_due()
    over = Message.objects.get().settled_at + keeping.SETTLED
    assert [0, 1, 0] == [keeping.empty(now=over + late) for late in (-SECOND, SECOND, SECOND)]
    row = Message.objects.get()

    assert ("", "", "", [], "") == (row.to, row.subject, row.words, row.attached, row.error)
    assert ("sent", "booked", "email", 1) == (row.state, row.kind, row.channel, row.tries)


def test_one_that_failed_is_kept_for_somebody_to_look_at(diary, box):
    """A month."""
    book(diary, diary.at(9))
    box.to.append("550 no")
    sending.send_due()
    settled = Message.objects.get().settled_at

    assert [0, 1] == [keeping.empty(now=settled + keeping.FAILED + late) for late in (-SECOND, SECOND)]


def test_a_message_no_way_was_open_for_is_dropped_when_its_visit_begins(diary):
    """It does not go out weeks later because a mail server was named then."""
    book(diary, diary.at(9))
    assert [0, 1, 0] == [keeping.drop_stale(now=at) for at in (diary.at(9) - SECOND, diary.at(9), diary.at(9))]

    assert "dropped" == Message.objects.get().state and 1 == AccessEntry.objects.filter(verb="messages.dropped").count()


@pytest.mark.parametrize("cancelled", [True, False])
def test_a_guest_is_forgotten_a_month_after_their_visit_or_its_cancelling(diary, cancelled):
    """Name, contact, link and answers go; that a visit was, stays, with an entry in the log."""
    secret, booked = guest(diary, diary.at(9), phone="555-0101")
    intakes.keep(booked.id, {}, by=diary.house.actor("desk"))
    if cancelled:
        appointments.cancel(booked.id, by=diary.house.actor("desk"))
    over = Appointment.objects.get().cancelled_at or booked.ends
    assert [0, 1, 0] == [keeping.forget(now=over + keeping.GUESTS + late) for late in (-SECOND, SECOND, SECOND)]
    row = Appointment.objects.get()

    assert ("", "", "", None) == (row.name, row.email, row.phone, row.secret) and row.consented_at
    assert booking.found(secret) is None and not Intake.objects.exists()
    assert 1 == AccessEntry.objects.filter(verb="appointments.forget").count() and audit.verify().broken is None


def test_whoever_is_on_record_is_left_alone_but_for_their_link(diary):
    """Their record is the clinic's to keep; the link to a visit closes a month after it."""
    (made,) = book(diary, diary.at(9))
    over = diary.at(9, 30) + keeping.GUESTS
    assert 0 == keeping.forget(now=diary.at(9) + timedelta(days=999))
    assert booking.found(links.secret(made)) is not None

    assert [0, 1, 0] == [keeping.close(now=over + late) for late in (-SECOND, SECOND, SECOND)]
    assert booking.found(links.secret(made)) is None
    assert diary.house.person_id == Appointment.objects.get().person_id


def test_half_a_deletion_is_refused_by_the_database(diary):
    """Forgotten with a name left, emptied with an address left."""
    guest(diary, diary.at(9))
    with pytest.raises(IntegrityError), transaction.atomic():
        Appointment.objects.update(forgotten_at=timezone.now())
    with pytest.raises(IntegrityError), transaction.atomic():
        Message.objects.update(emptied_at=timezone.now())
