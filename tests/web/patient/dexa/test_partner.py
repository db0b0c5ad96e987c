"""A partner of BodySpec: who a person is there, and what is told of results."""

import pytest

from glidepath.web.records.actions import scan_links
from glidepath.web.records.models import ScanLink
from tests.exchange.dexa import made_up

SECRET = "a-secret-of-the-address-that-nobody-guesses"


@pytest.fixture(autouse=True)
def partner(settings):
    """A site that is a partner."""
    settings.BODYSPEC_PARTNER_ID, settings.BODYSPEC_PARTNER_SECRET = "pk_made_up", "s3cret"
    settings.BODYSPEC_WEBHOOK_SECRET = SECRET


def told(kind="results_ready", user="u", event="e", **data):
    """What BodySpec sends."""
    facts = {"user_id": user, "appt_id": "a", "result_id": "r"} | data
    return made_up.raw({"event_type": kind, "event_id": event, "partner_id": "p", "data": facts})


def tell(client, body, secret=SECRET):
    """Tell it."""
    return client.post(f"/hooks/bodyspec/{secret}/", body, content_type="application/json")


@pytest.fixture
def linked(house):
    """A person who is a user of BodySpec, with nothing due."""
    scan_links.link(house.person_id, "u", agreed=True, by=house.actor())
    ScanLink.objects.update(due_at=None, next_try_at=None)
    return house


def test_a_result_that_is_ready_makes_a_fetch_due_once(linked, client):
    """However often it is told; other events, and people nobody knows, are passed over and nothing is kept of them."""
    for event in ("e1", "e2", "e3"):
        assert 204 == tell(client, told(event=event)).status_code
    assert 1 == ScanLink.objects.filter(due_at__isnull=False).count() == ScanLink.objects.count()

    ScanLink.objects.update(due_at=None)
    for body in (told("reservation_created"), told("reservation_no_show"), told(user="stranger")):
        assert 204 == tell(client, body).status_code
    assert 0 == ScanLink.objects.filter(due_at__isnull=False).count()


def test_who_does_not_know_the_address_is_not_heard(linked, client, settings):
    """Nor is anybody where no secret is set; what is no event is refused with its field."""
    assert 404 == tell(client, told(), secret="guess").status_code
    assert 400 == tell(client, b"{}").status_code and "event_type" in tell(client, b"{}").json()["detail"]
    assert 413 == tell(client, b"x" * 70_000).status_code
    assert 405 == client.get(f"/hooks/bodyspec/{SECRET}/").status_code
    settings.BODYSPEC_WEBHOOK_SECRET = ""
    assert 404 == tell(client, told()).status_code
    assert 0 == ScanLink.objects.filter(due_at__isnull=False).count()


def test_a_clinician_says_who_somebody_is(house, sign_in):
    """With the person's yes; ended it fetches nothing more, and who they were there is forgotten."""
    client, address = sign_in(house.accounts["clinician"]), f"/people/{house.person_id}/dexa/link/"

    assert "their yes" in client.post(address, {"user": "u"}, follow=True).content.decode()
    shown = client.post(address, {"user": " u ", "agreed": "on"}, follow=True).content.decode()
    assert "is fetched within a minute" in shown and "A fetch is due." in shown
    other = client.post(f"/people/{house.other_person_id}/dexa/link/", {"user": "u", "agreed": "on"}, follow=True)
    assert "Another person of this clinic is that user" in other.content.decode()
    assert "Those that are here stay." in client.post(address, {"end": "1"}, follow=True).content.decode()
    row = ScanLink.objects.get()
    assert row.ended_at and not row.user and row.due_at is None


def test_where_the_site_is_no_partner_nothing_is_said_of_it(house, sign_in, settings):
    """Nor to a person, who does not link themselves."""
    assert "User id at BodySpec" not in sign_in(house.accounts["person"]).get(
        f"/people/{house.person_id}/dexa/").content.decode()  # fmt: skip
    settings.BODYSPEC_PARTNER_ID = ""
    assert "User id at BodySpec" not in sign_in(house.accounts["clinician"]).get(
        f"/people/{house.person_id}/dexa/").content.decode()  # fmt: skip
