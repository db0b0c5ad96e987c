"""Who asks, in which role, about whom."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from glidepath.web.records import access, rows
from glidepath.web.records.actions import accounts, members
from glidepath.web.records.models import AccessEntry, Account, Membership, Session
from glidepath.web.records.sessions import SessionStore


@access.person("record.read", reads="chart")
def chart(request, seen, person_id):
    """A page about a person."""
    return HttpResponse(seen.person["given_name"])


@access.visit("visit.write")
def step(request, seen, visit_id):
    """A page about a visit."""
    return HttpResponse(str(seen.visit["number"]))


@access.clinic("people.list")
def listing(request, seen):
    """A page about a clinic."""
    return HttpResponse(seen.clinic_name)


def ask(client, method: str = "get", **headers: str) -> HttpRequest:
    """A request that carries a browser's cookies."""
    request = getattr(RequestFactory(headers=headers or None), method)("/somewhere?a=1")
    for name, cookie in client.cookies.items():
        request.COOKIES[name] = cookie.value
    request.session = SessionStore(request.COOKIES.get("session"))
    return request


def test_a_clinician_sees_a_person_of_their_clinic(house, sign_in):
    """The view is called with the person's own details."""
    answer = chart(ask(sign_in(house.accounts["clinician"])), person_id=house.person_id)

    assert b"Mia" == answer.content


def test_one_query_tells_who_and_about_whom(house, sign_in, monkeypatch):
    """Session, account, role and person come in one query; a write needs no second."""
    request = ask(sign_in(house.accounts["clinician"]), "post")
    asked, run = [], rows.run
    monkeypatch.setattr(rows, "run", lambda *statement: asked.append(statement) or run(*statement))

    with CaptureQueriesContext(connection) as others:
        step(request, visit_id=house.visit_id)

    assert (1, 0) == (len(asked), len(others))


def test_a_read_is_logged_before_the_view_runs(house, sign_in):
    """A page that was opened stands in the audit with who, what and about whom."""
    chart(ask(sign_in(house.accounts["clinician"])), person_id=house.person_id)

    entry = AccessEntry.objects.order_by("-seq").first()
    expected = ("read", "chart", house.accounts["clinician"], house.person_id)
    assert expected == (entry.action, entry.verb, entry.actor_id, entry.person_id)


def test_another_clinics_person_does_not_exist(house, neighbour, sign_in):
    """Crossing the wall is 404, and nothing is logged as read."""
    before = AccessEntry.objects.count()

    with pytest.raises(Http404):
        chart(ask(sign_in(house.accounts["owner"])), person_id=neighbour.person_id)
    with pytest.raises(Http404):
        step(ask(sign_in(house.accounts["owner"])), visit_id=neighbour.visit_id)

    assert before == AccessEntry.objects.count()


def test_a_role_without_the_permission_is_refused(house, sign_in):
    """The desk may not open a chart: 403, because the person does exist for them."""
    with pytest.raises(PermissionDenied):
        chart(ask(sign_in(house.accounts["desk"])), person_id=house.person_id)


def test_a_person_in_care_meets_only_themselves(house, sign_in):
    """Their own record opens; anybody else's does not exist."""
    mine = sign_in(house.accounts["person"])

    assert 200 == chart(ask(mine), person_id=house.person_id).status_code
    with pytest.raises(Http404):
        chart(ask(mine), person_id=house.other_person_id)
    with pytest.raises(PermissionDenied):
        listing(ask(mine))


def test_a_stranger_is_sent_to_sign_in(house, client):
    """A page leads to the sign-in page and back; a script gets 401."""
    page = chart(ask(client), person_id=house.person_id)
    script = chart(ask(client, accept="application/json"), person_id=house.person_id)

    assert "/account/login/?next=%2Fsomewhere%3Fa%3D1" == page.headers["Location"]
    assert 401 == script.status_code


def test_an_expired_session_is_a_stranger(house, sign_in):
    """The session's end is checked by us, in the same query."""
    browser = sign_in(house.accounts["clinician"])
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))

    assert 302 == listing(ask(browser)).status_code


def test_a_new_password_ends_other_sessions(house, sign_in):
    """The session's hash no longer fits the account's password."""
    browser = sign_in(house.accounts["clinician"])
    accounts.set_password(house.accounts["clinician"], "another calm river stone")

    assert 302 == listing(ask(browser)).status_code


def test_a_closed_account_is_a_stranger(house, sign_in):
    """An account that was switched off has no session any more."""
    browser = sign_in(house.accounts["clinician"])
    Account.objects.filter(id=house.accounts["clinician"]).update(is_active=False)

    assert 302 == listing(ask(browser)).status_code


def test_an_ended_membership_opens_nothing(house, sign_in):
    """Whoever left the clinic finds it gone."""
    browser = sign_in(house.accounts["clinician"])
    row = Membership.objects.get(account_id=house.accounts["clinician"])
    members.end(row.id, by=house.actor("owner"))

    with pytest.raises(Http404):
        listing(ask(browser))


def test_an_undeclared_permission_fails_at_import():
    """A misspelt permission cannot wait for the first request."""
    with pytest.raises(KeyError):
        access.person("record.raed")
