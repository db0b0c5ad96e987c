"""Messages over a real mail server: taken, put off, refused; leases, and two workers at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from threading import Barrier

import icalendar
import pytest
from django.db import connection
from django.utils import timezone

from glidepath.exchange import TRIES
from glidepath.exchange.retry import WAITS
from glidepath.web.records import audit, links
from glidepath.web.records.actions import appointments, people
from glidepath.web.records.messages import sending
from glidepath.web.records.models import AccessEntry, Appointment, Clinic, Message
from tests import mailbox
from tests.web.diaries import open_diary
from tests.web.house import build
from tests.web.records.messages.visits import book, guest, use


def after(**span):
    """A clock that shows so much later."""
    return lambda: timezone.now() + timedelta(**span)


def stands(moment):
    """A clock that stands still."""
    return moment


def test_a_letter_is_taken_with_its_entry_and_its_link(diary, box):
    """The link opens the booking, the file asks a calendar to keep the visit, and it goes out once."""
    secret, booked = guest(diary, diary.at(9))
    assert (1, 0) == (sending.send_due(), sending.send_due())
    (letter,), row = box.letters, Message.objects.get()
    body = letter.get_body(("plain",)).get_content()
    (file,) = letter.iter_attachments()
    calendar = icalendar.Calendar.from_ical(file.get_content())
    (event,) = calendar.walk("VEVENT")

    assert f"https://clinic.example/booking/{secret}/" in body and "{link}" not in body
    assert ("Riverside <clinic@example.org>", f"<{row.id}@example.org>") == (letter["From"], letter["Message-ID"])
    assert "text/calendar" == file.get_content_type() and "REQUEST" == file.get_param("method")
    assert ("REQUEST", 0, diary.at(9)) == (calendar["METHOD"], event["SEQUENCE"], event.start)
    assert "mailto:lee@example.org" == event["ATTENDEE"] and f"{booked.id}@glidepath" == event["UID"]
    assert ("sent", 1, "") == (row.state, row.tries, row.error)
    assert '"kind":"booked"' in AccessEntry.objects.get(verb="messages.sent").detail and audit.verify().broken is None


def test_each_visit_of_a_series_goes_out_with_its_own_link(diary, box):
    """In the letter below its date, and in its entry for the calendar."""
    made = book(diary, diary.at(9), diary.at(9, days=2))
    sending.send_due()
    (letter,) = box.letters
    body = letter.get_body(("plain",)).get_content()
    urls = [str(icalendar.Calendar.from_ical(file.get_content()).walk("VEVENT")[0]["URL"])
            for file in letter.iter_attachments()]  # fmt: skip

    assert [links.address(one) for one in made] == urls
    assert body.index(urls[0]) < body.index(urls[1]) and "{link" not in body


def test_a_moved_and_a_cancelled_visit_change_what_the_calendar_has(diary, box):
    """The same id each time with a higher sequence; the last takes it out."""
    (made,) = book(diary, diary.at(9))
    sending.send_due()
    appointments.move(made, diary.at(10), by=diary.house.actor("desk"))
    sending.send_due()
    appointments.cancel(made, by=diary.house.actor("desk"))
    sending.send_due()
    events = []
    for letter in box.letters:
        (file,) = letter.iter_attachments()
        calendar = icalendar.Calendar.from_ical(file.get_content())
        (event,) = calendar.walk("VEVENT")
        events.append((str(event["UID"]), int(event["SEQUENCE"]), str(calendar["METHOD"])))

    assert [(f"{made}@glidepath", 0, "REQUEST"), (f"{made}@glidepath", 1, "REQUEST"),
            (f"{made}@glidepath", 2, "CANCEL")] == events  # fmt: skip


def test_a_message_that_was_overtaken_is_dropped(diary, box):
    """Nobody is told of a time that is no longer theirs: of three changes before a round, the last goes out."""
    (made,) = book(diary, diary.at(9))
    appointments.move(made, diary.at(10), by=diary.house.actor("desk"))
    appointments.cancel(made, by=diary.house.actor("desk"))

    assert 1 == sending.send_due()
    assert ["dropped", "dropped", "sent"] == list(Message.objects.order_by("id").values_list("state", flat=True))


def test_what_is_not_taken_now_is_tried_again_later_and_in_the_end_given_up(diary, box):
    """Each wait is longer; the last failure is for good, with the reason, and in the log."""
    book(diary, diary.at(9, days=4))
    box.to.extend(["451 4.7.1 <mia@example.org> come back later"] * TRIES)
    clock = timezone.now()
    for wait in WAITS:
        assert 0 == sending.send_due(now=partial(stands, clock))
        row = Message.objects.get()
        assert ("waiting", clock + wait) == (row.state, row.due)
        sending.send_due(now=partial(stands, clock + wait - timedelta(seconds=1)))
        clock += wait
    sending.send_due(now=partial(stands, clock))
    row = Message.objects.get()

    assert ("failed", TRIES, 0) == (row.state, row.tries, len(box.letters))
    assert "not taken now: 451 4.7.1 <…> come back later" == row.error
    assert diary.house.person_id == AccessEntry.objects.get(verb="messages.failed").person_id


@pytest.mark.parametrize("when", ["to", "data"])
def test_what_is_refused_for_good_is_not_tried_again(diary, box, when):
    """A reader who is not there, a letter that is not wanted."""
    book(diary, diary.at(9))
    getattr(box, when).append("550 5.1.1 no such reader")
    assert 0 == sending.send_due()
    row = Message.objects.get()

    assert ("failed", 1, "refused: 550 5.1.1 no such reader") == (row.state, row.tries, row.error)
    assert 0 == sending.send_due(now=after(days=3))


def test_a_server_that_is_not_there_is_waited_for(diary, box, settings):
    """The message is put off, not lost."""
    book(diary, diary.at(9))
    settings.EMAIL_PORT = 1
    sending.send_due()
    row = Message.objects.get()
    assert "waiting" == row.state and "was not reached" in row.error
    settings.EMAIL_PORT = box.port

    assert 1 == sending.send_due(now=after(minutes=2))


def test_over_tls_with_a_password(diary, settings, tmp_path, monkeypatch):
    """A certificate nobody trusts and a wrong password are put off, the right ones go through, over STARTTLS."""
    trusted, tls = mailbox.certificate(tmp_path)
    book(diary, diary.at(9))
    with mailbox.served(tls=tls, password=mailbox.PASSWORD) as box:
        use(settings, f"smtp://clinic%40example.org:calm%20river@127.0.0.1:{box.port}")
        sending.send_due()
        assert "CERTIFICATE_VERIFY_FAILED" in Message.objects.get().error
        monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
        settings.EMAIL_HOST_PASSWORD = "wrong"
        sending.send_due(now=after(minutes=2))
        row = Message.objects.get()
        assert "waiting" == row.state and "does not take us: 535" in row.error
        settings.EMAIL_HOST_PASSWORD = mailbox.PASSWORD
        assert 1 == sending.send_due(now=after(minutes=10))
        settings.EMAIL_USE_TLS = False
        book(diary, diary.at(10))
        sending.send_due()

    assert 1 == len(box.letters)
    assert "waiting" == Message.objects.latest("id").state


def test_without_a_mail_server_messages_wait(diary):
    """Nothing is tried, nothing is lost."""
    book(diary, diary.at(9))

    assert 0 == sending.send_due(now=after(days=1))
    assert ("waiting", 0) == Message.objects.values_list("state", "tries").get()


def test_a_killed_workers_message_is_taken_up_again(diary, box):
    """Not before its lease has lapsed; and whoever killed every worker is given up in the end."""
    book(diary, diary.at(9))
    held = sending._lease(sending.ways(), timezone.now())
    assert held is not None and 0 == sending.send_due()
    assert 1 == sending.send_due(now=after(minutes=6))
    sending._settle(held, "failed", "too late to say so", at=timezone.now())
    assert "sent" == Message.objects.get().state

    book(diary, diary.at(10))
    for number in range(TRIES):
        assert sending._lease(sending.ways(), timezone.now() + number * timedelta(minutes=6)) is not None
    sending.send_due(now=after(hours=2))
    assert ("failed", sending.KILLED) == Message.objects.order_by("id").values_list("state", "error").last()


def test_a_fault_in_one_message_keeps_no_other_waiting(diary, box):
    """One that cannot be made is put off; the next goes out."""
    book(diary, diary.at(9))
    Message.objects.update(attached=[{"id": f"{Appointment.objects.get().id}@glidepath", "sequence": 0}])
    book(diary, diary.at(10))

    assert 1 == sending.send_due()
    errors = list(Message.objects.order_by("id").values_list("error", flat=True))
    assert ["a fault of ours: ValidationError", ""] == errors


def test_names_and_addresses_of_any_letters_arrive_whole(diary, box):
    """A clinic's name and an address with letters beyond ASCII, and words in Spanish."""
    Clinic.objects.update(name="Clínica Río, Dr. Núñez")
    guest(diary, diary.at(9), language="es", email="mía@example.org")
    sending.send_due()
    (letter,) = box.letters

    assert "Clínica Río, Dr. Núñez" == letter["From"].addresses[0].display_name
    words = letter.get_body(("plain",)).get_content()
    assert [["mía@example.org"]] == box.readers and "está reservada" in words and "/es/booking/" in words


def test_what_cannot_be_an_address_is_refused_and_puts_in_no_header(diary, box):
    """A line's end in an address."""
    book(diary, diary.at(9))
    Message.objects.update(to="a@b\nBcc: x@example.org")
    sending.send_due()

    row = Message.objects.get()

    assert ("failed", []) == (row.state, box.readers) and "cannot be written as an e-mail" in row.error


def test_when_the_visit_has_begun_nothing_is_sent(diary, box):
    """There is no use in it any more."""
    book(diary, diary.at(9))

    assert 0 == sending.send_due(now=lambda: diary.at(9))
    assert ("dropped", sending.OVER) == Message.objects.values_list("state", "error").get()


WORKERS, LETTERS = 6, 12


@pytest.mark.parametrize("writer", ["inline", "queue"])
def test_several_workers_send_each_message_once(writer, settings, lasting):
    """On real commits, started together: every letter once, and the log whole."""
    settings.GLIDEPATH_WRITER = writer
    diary = open_diary(build("Riverside"))
    people.change(diary.house.person_id, email="mia@example.org", by=diary.house.actor("desk"))
    for number in range(LETTERS):
        book(diary, diary.at(9 + number % 3, days=number // 3))
    start = Barrier(WORKERS)

    def worker(_):
        try:
            start.wait(30)
            return sending.send_due()
        finally:
            connection.close()

    with mailbox.served() as box, ThreadPoolExecutor(WORKERS) as pool:
        use(settings, f"smtp+plain://127.0.0.1:{box.port}")
        sent = sum(pool.map(worker, range(WORKERS)))

    assert LETTERS == sent == len(box.letters) == len({letter["Message-ID"] for letter in box.letters})
    assert {"sent"} == set(Message.objects.values_list("state", flat=True)) and audit.verify().broken is None
