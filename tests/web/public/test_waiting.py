"""The waitlist without an account: asked for on a form, answered by a link, in both languages."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from glidepath.web.listing.models import Provider
from glidepath.web.records import waitlist
from glidepath.web.records.models import Appointment, Message, Wish
from tests.web.diaries import open_diary
from tests.web.records.messages.visits import guest

WHO = {"name": "Lee Park", "email": "lee@example.org", "phone": "", "consent": "yes"}


@pytest.fixture
def diary(house, settings):
    """The clinician's diary, open to everybody, on a site that can write to people."""
    settings.GLIDEPATH_MAIL, settings.GLIDEPATH_ADDRESS = True, "https://clinic.example"
    return open_diary(house, provider_id=house.provider_id, online=True)


@pytest.fixture
def page(diary):
    """The address of the form."""
    return f"/providers/{Provider.objects.get(id=diary.house.provider_id).slug}/wait/"


@pytest.fixture
def client():
    """A browser that checks tokens as a real one meets them, and has none."""
    return Client(enforce_csrf_checks=True)


def text(client, address, status=200):
    """What a page says."""
    answer = client.get(address)
    assert status == answer.status_code
    return answer.content.decode()


def joined(client, page, **more):
    """Ask to wait; give the address of the link."""
    answer = client.post(page, WHO | more)
    assert 302 == answer.status_code, answer.content.decode()
    return answer.headers["Location"]


def test_from_the_form_to_a_booking(diary, page, client):
    """Days and hours chosen, a time offered by itself, taken with one button; no cookie on the way."""
    assert "Be told when a time becomes free" in text(client, page.replace("wait", "times"))
    link = joined(client, page, day=["1", "3"], opens="09:00", closes="10:00")
    said = text(client, link)
    assert "Monday, Wednesday" in said and "not before 09:00, over by 10:00" in said
    assert link.strip("/").rpartition("/")[2] not in str(Wish.objects.values())
    waitlist.offer_free(now=timezone.now())
    said = text(client, link)
    assert "A time is held for you" in said and "It is yours until" in said
    booking = client.post(link, {"answer": "take"}).headers["Location"]

    assert "Lee Park, this time is yours" in text(client, booking) and not client.cookies
    assert "It is booked." in text(client, link)
    row = Appointment.objects.get()
    assert ("booked", "lee@example.org") == (row.state, row.email) and row.starts.astimezone().weekday() in (0, 2)


def test_in_spanish_from_the_form_to_the_letter(diary, page, client):
    """Form, link and letter in one language."""
    link = joined(client, f"/es{page}")
    assert link.startswith("/es/waiting/") and "Está en la lista de espera" in text(client, link)
    waitlist.offer_free(now=timezone.now())

    assert Message.objects.get(kind="offer").subject.startswith("Hay una hora libre: ")
    assert "Aceptar esta hora" in text(client, link)


def test_let_go_and_left(diary, page, client):
    """One waits on, then no more; an answer to what is offered no longer is said to be late."""
    link = joined(client, page)
    waitlist.offer_free(now=timezone.now())
    assert 302 == client.post(link, {"answer": "refuse"}).status_code
    assert "You are on the waitlist" in text(client, link)
    late = client.post(link, {"answer": "take"})
    assert 409 == late.status_code and "held for you no longer" in late.content.decode()
    client.post(link, {"answer": "leave"})

    assert "You wait no longer" in text(client, link) and 0 == Appointment.objects.count()


def test_whoever_has_a_visit_waits_for_an_earlier_one_by_one_button(diary, client):
    """Nothing is typed again; taken, the later visit is cancelled."""
    secret, later = guest(diary, diary.at(9, days=2))
    assert "Tell me of an earlier time" in text(client, f"/booking/{secret}/")
    link = client.post(f"/booking/{secret}/earlier/").headers["Location"]
    assert "Earlier than" in text(client, link)
    assert 409 == client.post(f"/booking/{secret}/earlier/").status_code
    waitlist.offer_free(now=timezone.now())
    assert "is cancelled" in text(client, link)
    client.post(link, {"answer": "take"})

    assert "This visit is cancelled" in text(client, f"/booking/{secret}/")
    assert Appointment.objects.get(state="booked").starts < later.starts


@pytest.mark.parametrize(("lacks", "says"), [
    ({"name": ""}, "what you are called"), ({"email": ""}, "reach you"), ({"email": "lee@"}, "not an e-mail"),
    ({"consent": ""}, "Without your consent"), ({"opens": "11:00", "closes": "10:00"}, "after the beginning"),
    ({"email": "", "phone": "555-0101"}, "No message can be sent that way"),
])  # fmt: skip
def test_what_is_missing_is_said_and_nothing_typed_is_lost(diary, page, client, lacks, says):
    """The field is marked, the rest stays, nothing is kept; in Spanish too."""
    answer = client.post(page, WHO | {"day": "2"} | lacks)
    said = answer.content.decode()

    assert 400 == answer.status_code and says in said and re.search(r'value="2" checked', said)
    assert 400 == client.post(f"/es{page}", WHO | lacks).status_code and 0 == Wish.objects.count()


@pytest.mark.parametrize("given", [{"day": "9"}, {"day": "x"}, {"opens": "noon"}, {"until": "soon"}])
def test_what_means_nothing_is_left_out(diary, page, client, given):
    """It is as if it had not been chosen."""
    joined(client, page, **given)
    row = Wish.objects.get()

    assert ([], None, None) == (row.weekdays, row.opens, row.until)


def test_links_that_lead_nowhere(diary, client):
    """A stranger's, and whoever takes no bookings."""
    for address in ("/waiting/nothing/", "/es/waiting/nothing/", "/providers/nobody/wait/"):
        assert "Nothing is here" in text(client, address, 404) or "no hay nada" in text(client, address, 404)
    assert 302 == client.post("/booking/nothing/earlier/").status_code
