"""From the result of the self-check to a booked time: answers come along sealed, and are kept only by consent."""

import logging
import re
from html import unescape

import msgspec
import pytest
from django.apps import apps
from django.test import Client

from glidepath.assess import Intake
from glidepath.catalogue import consents
from glidepath.cli.serve import server
from glidepath.screen import Answer
from glidepath.web.listing.models import Provider
from glidepath.web.records import models as kept
from tests.web.diaries import open_diary
from tests.web.public.walking import Walk

WHO = {"name": "Lee Park", "email": "lee@example.org", "phone": "", "consent": "yes"}
HOLDS = {"Appointment", "AccessEntry"}
"""What a time that is held for minutes leaves: a time without a name, and the log's line about it."""


@pytest.fixture
def diary(house):
    """The clinician's diary, open to everybody."""
    return open_diary(house, provider_id=house.provider_id, online=True)


@pytest.fixture
def client():
    """A browser without a script."""
    return Client(enforce_csrf_checks=True)


def rows() -> dict[str, int]:
    """How many rows every table has, sessions included."""
    return {model.__name__: model._base_manager.count() for model in apps.get_models()}


def linked(answer, words: str) -> str:
    """The address that a link or a button with these words leads to."""
    return unescape(re.search(rf'href="([^"]+)"[^>]*>{words}', answer.content.decode()).group(1))


def fields(answer) -> dict[str, str]:
    """The hidden fields of a page's form."""
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', answer.content.decode())
    return {name: unescape(value) for name, value in found}


def to_the_times(client, walk: Walk):
    """From the result to a provider and their free times, by the links a person presses; every answer on the way."""
    pages = [client.get(linked(walk.answer, "Find a provider"))]
    pages.append(client.get(linked(pages[-1], "Clinician")))
    pages.append(client.get(linked(pages[-1], "See free times")))
    return pages


def held(client, page, diary, *, path: str = ""):
    """Press a time on a page of free times; give the confirm page and its address."""
    where = path or page.request["PATH_INFO"]
    sent = client.post(where, fields(page) | {"type": str(diary.type_id), "starts": diary.at(9).isoformat()})
    link = sent.headers["Location"]
    return client.get(link), link.partition("?")[0]


def test_nothing_is_stored_before_consent(diary, client, caplog):
    """Over the whole walk no table grows, but for the held time; no cookie, no log line, no referrer to anybody."""
    before = rows()
    caplog.set_level(logging.DEBUG)
    walk = Walk(client).through(care="unsure", night_pain="no")
    pages = to_the_times(client, walk)
    assert before == rows()
    confirm, _ = held(client, pages[-1], diary)
    grown = {name for name, count in rows().items() if count != before[name]}
    token = fields(confirm)["s"]

    assert HOLDS == grown
    assert ("held", "", None) == kept.Appointment.objects.values_list("state", "name", "person").get()
    assert {} == dict(client.cookies)
    for page in (*pages, confirm):
        assert "no-referrer" == page.headers["Referrer-Policy"] and "noindex" == page.headers["X-Robots-Tag"]
        assert "private, no-store" == page.headers["Cache-Control"] and token[:40] in page.content.decode()
    assert [] == [one for one in caplog.records if token[:40] in f"{one.getMessage()} {one.args}"]
    assert token[:40] not in str(list(kept.Appointment.objects.values())) + str(list(kept.AccessEntry.objects.values()))


def test_the_server_keeps_no_log_of_addresses():
    """The command that serves asks for none, and for errors alone."""
    command = server("site", host="127.0.0.1", port=1)

    assert not any("access-log" in part for part in command)
    assert "error" == command[command.index("--log-level") + 1]


def test_without_the_tick_nothing_is_handed_over(diary, client):
    """The box is there, it is empty, and booking without it keeps a name and no answer."""
    confirm, link = held(client, to_the_times(client, Walk(client).through())[-1], diary)
    text = confirm.content.decode()
    box = re.search(r'<input type="checkbox" id="hand_over"[^>]*>', text).group(0)
    assert "checked" not in box
    assert all(one in text for one in ("This is what the clinic would get", "Calf (left)", "Over 3 months"))
    before = rows()
    sent = client.post(link, fields(confirm) | WHO)

    assert (302, link) == (sent.status_code, sent.headers["Location"])
    assert {"AccessEntry", "Message"} == {name for name, count in rows().items() if count != before[name]}
    assert 0 == kept.Intake.objects.count() and "booked" == kept.Appointment.objects.get().state


def test_with_the_tick_they_are_kept_with_the_words_and_the_moment(diary, client):
    """The answers, the very words of the consent, its version, and when; the link of the booking carries none."""
    walk = Walk(client).through(bleeding="no", fever="no")
    confirm, link = held(client, to_the_times(client, walk)[-1], diary)
    sent = client.post(link, fields(confirm) | WHO | {"hand_over": "yes"})
    row, booked = kept.Intake.objects.get(), kept.Appointment.objects.get()
    told = msgspec.convert(row.content, Intake)

    assert link == sent.headers["Location"] and (booked.id, 1, None) == (row.appointment_id, row.number, row.person_id)
    assert "calf" == told.answers.places[0].region and Answer.NO is told.answers.items["drooping_face"]
    (given,) = told.agreed
    asked = consents()["hand_over"]
    assert ("hand_over", asked.version, (*asked.words, asked.yes)) == (given.id, given.version, given.words)
    assert given.at == booked.consented_at or abs((given.at - booked.consented_at).total_seconds()) < 5
    assert "intakes.keep" in kept.AccessEntry.objects.values_list("verb", flat=True)
    assert all("drooping" not in str(one) for one in kept.AccessEntry.objects.values())


def test_what_is_wrong_in_the_form_loses_no_answer(diary, client):
    """The token and the tick are there again, and nothing is kept."""
    confirm, link = held(client, to_the_times(client, Walk(client).through())[-1], diary)
    again = client.post(link, fields(confirm) | WHO | {"name": "", "hand_over": "yes"})

    assert 400 == again.status_code and fields(again)["s"] == fields(confirm)["s"]
    assert re.search(r'id="hand_over"[^>]* checked', again.content.decode())
    assert 0 == kept.Intake.objects.count()


def test_go_now_is_not_offered_booking_at_all(diary, client):
    """No link on the result; by an address made by hand no time is shown, none held, and none booked."""
    walk = Walk(client)
    walk.send(drooping_face="yes")
    trail = f"?s={walk.addresses[-1].partition('?s=')[2]}"
    times = f"/providers/{Provider.objects.get(id=diary.house.provider_id).slug}/times/"
    assert "/providers/" not in walk.page.partition("<main")[2]
    token = {"s": trail[3:], "read": "yes"}
    for answer in (client.get(times, token), client.post(times, token | {
        "type": str(diary.type_id), "starts": diary.at(9).isoformat()})):  # fmt: skip
        assert "Get help now" in answer.content.decode() and 'name="starts"' not in answer.content.decode()
    assert "get help now" in client.get(f"/providers/{trail}").content.decode()
    assert "See free times" not in client.get(times.removesuffix("times/"), token).content.decode()
    assert 0 == kept.Appointment.objects.count()
    free = client.get(times)
    _, link = held(client, free, diary)
    refused = client.post(link, WHO | token)

    assert "Get help now" in refused.content.decode() and "held" == kept.Appointment.objects.get().state


def test_a_doctor_first_is_said_again_and_must_be_read(diary, client):
    """No time before the sentence was read; it stands on every page after that too."""
    walk = Walk(client).through(fever="unsure", weight_loss="yes")
    assert "evaluated_first" == walk.result
    first = to_the_times(client, walk)[-1]
    text = first.content.decode()
    assert 'name="starts"' not in text and 'name="read" value="yes" required' in text and "Weight lost" in text
    path, token = first.request["PATH_INFO"], fields(first)
    unread = client.post(path, token | {"type": str(diary.type_id), "starts": diary.at(9).isoformat()})
    assert 'name="starts"' not in unread.content.decode() and 0 == kept.Appointment.objects.count()

    times = client.get(path, token | {"read": "yes"})
    assert 'name="starts"' in times.content.decode() and "be seen by a doctor first" in times.content.decode()
    confirm, link = held(client, times, diary)
    assert "be seen by a doctor first" in confirm.content.decode()
    unread = client.post(link, WHO | token | {"hand_over": "yes"})
    assert "held" == kept.Appointment.objects.get().state and 'name="read"' in unread.content.decode()
    client.post(link, WHO | fields(confirm) | {"hand_over": "yes"})
    assert "booked" == kept.Appointment.objects.get().state and 1 == kept.Intake.objects.count()


def test_answers_that_are_gone_are_said_to_be(diary, client):
    """A token that opens no more stops nobody from booking; what was never finished is not carried on."""
    page = f"/providers/{Provider.objects.get(id=diary.house.provider_id).slug}/times/"
    assert "can no longer be opened" in client.get(page, {"s": "old"}).content.decode()
    assert 'name="s"' not in client.get(page, {"s": "old"}).content.decode()
    walk = Walk(client)
    walk.send()

    assert "self-check" not in client.get(page, {"s": walk.token}).content.decode().partition("<main")[2]
