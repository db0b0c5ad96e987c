"""A message is written with what causes it: what it says, to whom, and once."""

import re

import pytest
from django.db import transaction

from glidepath.web.records import errors, links
from glidepath.web.records.actions import appointments, people
from glidepath.web.records.messages import telling
from glidepath.web.records.models import Appointment, Message
from tests.web.records.messages.visits import book, guest


def test_a_booking_writes_its_message_and_a_refused_one_none(diary):
    """To the person's e-mail address, with practitioner and clinic; whoever comes second is not written to."""
    book(diary, diary.at(9))
    with pytest.raises(errors.Taken):
        book(diary, diary.at(9))
    row = Message.objects.get()

    assert ("booked", "email", "mia@example.org", "waiting") == (row.kind, row.channel, row.to, row.state)
    assert re.fullmatch(r"Booked: Monday \d+ \w+ 20\d\d, 09:00", row.subject)
    assert all(said in row.words for said in ("Clinician", "Riverside", "Europe/Berlin", "please ring the clinic"))
    assert diary.at(9) == row.until and diary.house.person_id == row.person_id


def test_what_is_rolled_back_was_never_to_be_said(diary):
    """The message stands or falls with the booking."""
    with pytest.raises(RuntimeError), transaction.atomic():
        book(diary, diary.at(9))
        assert 1 == Message.objects.count()
        raise RuntimeError

    assert 0 == Message.objects.count() == Appointment.objects.count()


def test_nothing_of_the_visit_but_its_time_and_place_is_said(diary):
    """Not the type of visit, not the condition: a message lies open on a screen."""
    book(diary, diary.at(9))
    row = Message.objects.get()

    assert "Visit clinician" not in row.words + row.subject + str(row.attached)
    assert "elbow" not in row.words


def test_each_change_is_told_and_counted(diary):
    """Booked, moved twice, cancelled: four causes, four messages, and the entry's sequence grows."""
    (made,) = book(diary, diary.at(9))
    desk = diary.house.actor("desk")
    appointments.move(made, diary.at(10), by=desk)
    appointments.move(made, diary.at(11), by=desk)
    appointments.cancel(made, by=desk)
    rows = list(Message.objects.order_by("id"))

    assert ["booked", "moved", "moved", "cancelled"] == [row.kind for row in rows]
    assert [0, 1, 2, 3] == [row.attached[0]["sequence"] for row in rows]
    assert [False] * 3 + [True] == [row.attached[0]["cancelled"] for row in rows]
    assert 1 == len({row.attached[0]["id"] for row in rows})


def test_somebody_on_record_gets_a_link_of_their_own(diary, settings):
    """Told when booked, moved and reminded of; the database has its hash alone, and an older visit gets one too."""
    settings.GLIDEPATH_ADDRESS = "https://clinic.example"
    (made,) = book(diary, diary.at(9))
    Appointment.objects.update(secret=None)  # as one that was booked before links were given
    appointments.move(made, diary.at(10), by=diary.house.actor("desk"))
    telling.tell("reminder", [Appointment.objects.get()], at=diary.at(8))
    rows = list(Message.objects.order_by("id"))

    assert ["booked", "moved", "reminder"] == [row.kind for row in rows]
    assert all("Move or cancel: {link}" in row.words and "ring" not in row.words for row in rows)
    assert links.hashed(links.secret(made)) == Appointment.objects.get().secret
    assert links.secret(made) not in str([vars(row) for row in rows])


def test_whoever_booked_in_spanish_before_is_written_to_in_spanish(diary):
    """A guest who became somebody on record, and is booked for by the desk afterwards."""
    _, booked = guest(diary, diary.at(9), language="es")
    appointments.recognise(booked.id, diary.house.person_id, by=diary.house.actor("desk"))
    book(diary, diary.at(10))

    assert Message.objects.order_by("id").last().subject.startswith("Reservada:")


def test_each_visit_of_a_series_has_its_own_place_for_a_link(diary, settings):
    """Below its date, so that any of them can be moved alone; a text has room for the first."""
    settings.GLIDEPATH_ADDRESS, settings.GLIDEPATH_TEXTS = "https://clinic.example", "tests.anything"
    book(diary, diary.at(9), diary.at(9, days=2))
    letter = Message.objects.get()
    people.change(diary.house.person_id, email="", phone="555-0101", by=diary.house.actor("desk"))
    book(diary, diary.at(10), diary.at(10, days=2))

    assert re.search(r"09:00\n  \{link 1\}\n  .*09:00\n  \{link 2\}\n", letter.words)
    assert "an address of its own" in letter.words
    assert Message.objects.order_by("id").last().words.endswith("(+1). Move or cancel the first: {link}")


def test_a_series_is_one_message_with_every_date(diary):
    """Six visits in one go are not six letters."""
    book(diary, *(diary.at(9, days=days) for days in (0, 2, 7)))
    row = Message.objects.get()

    assert 3 == len(re.findall(r"20\d\d, 09:00", row.words)) == len(row.attached)
    assert diary.at(9, days=7) == row.until


def test_one_cause_has_one_message_whoever_tells_it_again(diary):
    """The key is the cause's own."""
    (made,) = book(diary, diary.at(9))
    visit = Appointment.objects.get(id=made)
    telling.tell("booked", [visit], at=diary.at(8))

    assert 1 == Message.objects.count()


def test_a_guest_is_told_in_their_language_with_a_place_for_the_link(diary, settings):
    """The database keeps no secret: neither the message nor the appointment holds one."""
    settings.GLIDEPATH_ADDRESS = "https://clinic.example"
    secret, booked = guest(diary, diary.at(9), language="es")
    row = Message.objects.get()

    assert re.fullmatch(r"Reservada: lunes \d+ de \w+ de 20\d\d, 09:00", row.subject)
    assert "Cambiar o cancelar: {link}" in row.words and secret not in str(vars(row))
    assert links.secret(booked.id) == secret and links.address(booked.id).endswith(f"/booking/{secret}/")
    assert "email" == booked.told or not settings.GLIDEPATH_MAIL


def test_a_language_nobody_writes_is_refused(diary):
    """Better than a letter nobody can read."""
    with pytest.raises(errors.Unfit):
        guest(diary, diary.at(9), language="xx")


def test_whoever_left_a_phone_number_is_texted_where_texts_are_sent(diary, settings):
    """Without a gateway nothing is written, for nothing could be sent; with one, a line for a small screen."""
    _, first = guest(diary, diary.at(9), email="", phone="555-0101")
    assert (0, "") == (Message.objects.count(), first.told)

    settings.GLIDEPATH_TEXTS = "tests.anything"
    _, second = guest(diary, diary.at(10), email="", phone="555-0101")
    row = Message.objects.get()
    assert ("text", "555-0101", "text") == (row.channel, row.to, second.told)
    assert row.words.startswith("Riverside: Booked: Monday") and "\n" not in row.words


def test_whoever_left_no_way_gets_nothing(diary):
    """And is booked all the same."""
    people.change(diary.house.person_id, email="", phone="", by=diary.house.actor("desk"))
    book(diary, diary.at(9))

    assert (1, 0) == (Appointment.objects.count(), Message.objects.count())
