"""Booking without an account: plain forms, what is kept, and whoever comes second."""

import re
from datetime import timedelta

import icalendar
import pytest
from django.test import Client
from django.utils import timezone

from glidepath.assess import Intake
from glidepath.diary import OtherHours
from glidepath.screen import Answer, SelfAnswers
from glidepath.web.listing.models import Provider
from glidepath.web.records import links
from glidepath.web.records.actions import appointments, diaries, intakes, people
from glidepath.web.records.models import Appointment, Person
from tests.web.diaries import open_diary

WHO = {"name": "Lee Park", "email": "lee@example.org", "phone": "", "consent": "yes"}


@pytest.fixture
def diary(house):
    """The clinician's diary, open to everybody."""
    return open_diary(house, provider_id=house.provider_id, online=True)


@pytest.fixture
def page(diary):
    """The address of their free times."""
    return f"/providers/{Provider.objects.get(id=diary.house.provider_id).slug}/times/"


@pytest.fixture
def client():
    """A browser that checks tokens as a real one meets them, and has none."""
    return Client(enforce_csrf_checks=True)


def held(client, page, diary, starts):
    """Choose a time; give the address of the link."""
    answer = client.post(page, {"type": str(diary.type_id), "starts": starts.isoformat()})
    assert 302 == answer.status_code
    return answer.headers["Location"]


def test_from_free_times_to_booked(diary, page, client):
    """Choose, say who comes, consent: booked, without an account, a cookie or a script; no more is kept than that."""
    shown = client.get(page, {"from": diary.monday.isoformat()}).content.decode()
    assert f'value="{diary.at(9).isoformat()}"' in shown and "Europe/Berlin" in shown
    link = held(client, page, diary, diary.at(9))
    assert "This time is yours until" in client.get(link).content.decode()
    assert 302 == client.post(link, WHO).status_code

    text = client.get(link).content.decode()
    row = Appointment.objects.get()
    assert "Lee Park, this time is yours" in text and not client.cookies
    assert ("booked", "lee@example.org", None) == (row.state, row.email, row.person_id) and row.consented_at
    assert row.secret not in link and link.strip("/").rpartition("/")[2] not in str(vars(row))
    again = client.get(page, {"from": diary.monday.isoformat()}).content.decode()
    assert f'value="{diary.at(9).isoformat()}"' not in again


def test_the_visit_as_a_calendar_keeps_it(diary, page, client):
    """A file with the moment, the place and the link; none while it is only held; cancelled, it says so."""
    link = held(client, page, diary, diary.at(9))
    assert 404 == client.get(f"{link}appointment.ics").status_code
    client.post(link, WHO)
    answer = client.get(f"{link}appointment.ics")
    (event,) = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")

    assert "text/calendar; charset=utf-8" == answer.headers["Content-Type"]
    assert (diary.at(9), diary.at(9, 30), "CONFIRMED") == (event.start, event.end, event["STATUS"])
    assert link in str(event["URL"]) and "Lee" not in answer.content.decode()
    client.post(f"{link}cancel/")
    assert b"STATUS:CANCELLED" in client.get(f"{link}appointment.ics").content


@pytest.mark.parametrize(("lacks", "says"), [
    ({"name": ""}, "what you are called"), ({"email": ""}, "reach you"), ({"email": "lee@"}, "not an e-mail"),
    ({"consent": ""}, "Without your consent"),
])  # fmt: skip
def test_what_is_missing_is_said_and_nothing_typed_is_lost(diary, page, client, lacks, says):
    """The field is marked, the rest stays, and nothing of it is kept."""
    link = held(client, page, diary, diary.at(9))
    answer = client.post(link, WHO | {"phone": ""} | lacks)

    assert 400 == answer.status_code and says in answer.content.decode()
    assert (WHO | lacks)["name"] in answer.content.decode()
    assert ("held", "") == Appointment.objects.values_list("state", "name").get()


def test_who_comes_second_is_told_the_next_free_times(diary, page, client):
    """The time is taken while the page was open."""
    held(client, page, diary, diary.at(9))
    answer = client.post(page, {"type": str(diary.type_id), "starts": diary.at(9).isoformat()})

    assert 409 == answer.status_code
    assert re.search(r"just taken this time\. Next free: Monday, \d+ \w+, 09:30;", answer.content.decode())


def test_moved_and_cancelled_by_the_link(diary, page, client):
    """The link moves it, then cancels it, and its time is free again."""
    link = held(client, page, diary, diary.at(9))
    client.post(link, WHO)
    assert "Move your visit" in client.get(f"{link}move/").content.decode()
    client.post(f"{link}move/", {"starts": diary.at(9, 15).isoformat()})
    assert [diary.at(9, 15)] == list(Appointment.objects.values_list("starts", flat=True))
    held(Client(), page, diary, diary.at(10))
    assert 409 == client.post(f"{link}move/", {"starts": diary.at(10).isoformat()}).status_code
    client.post(f"{link}cancel/")

    assert "This visit is cancelled" in client.get(link).content.decode()
    assert f'value="{diary.at(9).isoformat()}"' in client.get(page, {"from": diary.monday.isoformat()}).content.decode()


@pytest.fixture
def known(diary):
    """The link to a visit that the desk booked for somebody on record, who is written to."""
    desk = diary.house.actor("desk")
    people.change(diary.house.person_id, email="mia@example.org", by=desk)
    (made,) = appointments.book(diary.id, diary.type_id, diary.house.person_id, [diary.at(9)], by=desk)
    return f"/booking/{links.secret(made)}/"


@pytest.mark.parametrize("language", ["", "/es"])
def test_the_link_of_somebody_on_record_says_when_with_whom_and_where(diary, known, client, language):
    """Not who they are, nor the type of visit, the room, or what was told: a link can be read over a shoulder."""
    appointment = Appointment.objects.get()
    keep = Intake(answers=SelfAnswers(items={"saddle_numbness": Answer.YES}))
    intakes.keep(appointment.id, keep, by=diary.house.actor("desk"))
    person, text = Person.objects.get(id=diary.house.person_id), client.get(language + known).content.decode()
    calendar = client.get(f"{known}appointment.ics").content.decode()

    assert "09:00" in text and Provider.objects.get(id=diary.house.provider_id).name in text
    hidden = (person.given_name, person.family_name, "mia@example.org", "Visit clinician", "Room clinician", "elbow")
    for said in hidden:
        assert said not in text and said not in calendar
    assert "danger" not in text and "/intake/now/" not in text


def test_somebody_on_record_moves_and_cancels_by_the_link(diary, known, client):
    """One visit, as a guest does; in a diary that nobody else may book in, too, and with no entry in the directory."""
    diaries.change(diary.id, online=False, provider_id=None, by=diary.house.actor("owner"))
    shown = client.get(f"{known}move/").content.decode()
    assert "Move your visit" in shown and "Visit clinician" not in shown
    assert client.post(f"{known}move/", {"starts": diary.at(9, 15).isoformat()}).status_code == 302
    assert [diary.at(9, 15)] == list(Appointment.objects.values_list("starts", flat=True))
    assert "with Clinician" in client.get(known).content.decode()
    client.post(f"{known}cancel/")

    assert "This visit is cancelled" in client.get(known).content.decode()
    assert "cancelled" == Appointment.objects.values_list("state", flat=True).get()


def test_of_a_series_the_link_moves_its_own_visit_alone(diary, client):
    """The others stay where they are."""
    desk = diary.house.actor("desk")
    people.change(diary.house.person_id, email="mia@example.org", by=desk)
    starts = [diary.at(9), diary.at(9, days=2)]
    first, second = appointments.book(diary.id, diary.type_id, diary.house.person_id, starts, by=desk)
    client.post(f"/booking/{links.secret(second)}/move/", {"starts": diary.at(10, days=2).isoformat()})
    client.post(f"/booking/{links.secret(first)}/cancel/")

    assert [(diary.at(9), "cancelled"), (diary.at(10, days=2), "booked")] == list(
        Appointment.objects.order_by("starts").values_list("starts", "state"))  # fmt: skip


@pytest.mark.parametrize("of", ["guest", "known"])
def test_within_the_window_it_stands_fast(diary, page, client, of, request):
    """No button, and a request past the page changes nothing, for a guest and for somebody on record."""
    link = request.getfixturevalue("known") if of == "known" else held(client, page, diary, diary.at(9))
    client.post(link, WHO)
    diaries.change(diary.id, cancel_hours=24 * 14, by=diary.house.actor("owner"))
    Appointment.objects.update(starts=timezone.now() + timedelta(days=1), ends=timezone.now() + timedelta(days=1.1))

    assert "It stands fast now" in client.get(link).content.decode()
    for path in ("cancel/", "move/"):
        assert 302 == client.post(link + path, {"starts": diary.at(10).isoformat()}).status_code
    assert "booked" == Appointment.objects.values_list("state", flat=True).get()


def test_a_hold_that_is_over_and_a_link_that_is_none(diary, page, client):
    """Both are answered the same, by a way back."""
    link = held(client, page, diary, diary.at(9))
    Appointment.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    assert [404, 404] == [client.get(one).status_code for one in (link, "/booking/nothing/")]
    assert 404 == client.post(link, WHO).status_code


def test_the_directory_says_when_the_next_time_is_free(diary, page, client):
    """In the list and on the provider's page; with whoever takes no bookings, nothing is said and no page is there."""
    found = client.get("/providers/").content.decode()
    one = client.get(page.removesuffix("times/")).content.decode()
    assert "Next free:" in found and f'href="{page}"' in one
    diaries.change(diary.id, online=False, by=diary.house.actor("owner"))

    assert 404 == client.get(page).status_code
    assert "Next free:" not in client.get("/providers/").content.decode()


def test_providers_are_found_by_how_soon_a_time_is_free(diary, client):
    """Whoever has none within so many days, or takes no bookings here, is left out; a number not offered asks nothing.
    """
    owner, today = diary.house.actor("owner"), timezone.localdate()
    for day in (today + timedelta(days=days) for days in range((diary.monday - today).days)):
        diaries.set_day(diary.id, day, [OtherHours(day=day)], by=owner)

    def found(within: str) -> bool:
        return "found-provider" in client.get("/providers/", {"soon": within}).content.decode()

    assert (False, True, True) == (found("2"), found("28"), found("3"))
    diaries.change(diary.id, online=False, by=owner)
    assert (False, True) == (found("28"), found(""))


@pytest.mark.parametrize("given", [
    {"starts": "soon"}, {"starts": "2026-01-01T09:00"}, {"type": "x"}, {"from": "x"}, {},
])  # fmt: skip
def test_what_means_nothing_is_left_out(diary, page, client, given):
    """A page of free times comes back, and nothing is held."""
    assert [200, 200] == [client.get(page, given).status_code, client.post(page, given).status_code]
    assert 0 == Appointment.objects.count()


def test_a_clinic_that_offers_nothing_online(diary, page, client):
    """It says so."""
    diaries.close(diary.type_id, by=diary.house.actor("owner"))

    assert "Nothing can be booked here online" in client.get(page).content.decode()
