"""Signing in, as a browser does it."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.urls import reverse

from glidepath.web.records.models import Account, Session
from tests.web.house import PASSWORD


def email(house, role="clinician") -> str:
    """The address an account signs in with."""
    return Account.objects.get(id=house.accounts[role]).email


def sign_in(client, address: str, password: str = PASSWORD):
    """Fill in the form."""
    return client.post(reverse("account_login"), {"login": address, "password": password})


def test_address_and_password_open_a_session(house, client):
    """The session's row says whose it is."""
    answer = sign_in(client, email(house).upper())

    assert 302 == answer.status_code
    assert 1 == Session.objects.filter(account_id=house.accounts["clinician"]).count()


def test_a_wrong_password_opens_nothing(house, client):
    """The form comes back, and says no more than that the two do not fit."""
    answer = sign_in(client, email(house), "wrong")

    assert 200 == answer.status_code
    assert 0 == Session.objects.filter(account__isnull=False).count()


def test_guessing_is_stopped(house, client, settings):
    """After eight wrong passwords even the right one has to wait, with allauth's own limit out of the way."""
    settings.ACCOUNT_RATE_LIMITS = False
    for _ in range(settings.AXES_FAILURE_LIMIT):
        sign_in(client, email(house), "wrong")

    assert 302 != sign_in(client, email(house)).status_code
    assert 0 == Session.objects.filter(account__isnull=False).count()


def test_nobody_signs_up(db, client):
    """There is a page that says so, and posting to it makes no account."""
    answer = client.post(
        reverse("account_signup"), {"email": "me@example.org", "password1": PASSWORD, "password2": PASSWORD}
    )

    assert 200 == answer.status_code
    assert 0 == Account.objects.count()


def test_a_second_factor_is_asked_for(house, client):
    """With an authenticator app the password alone opens nothing; its code does."""
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(Account.objects.get(id=house.accounts["clinician"]), secret)

    answer = sign_in(client, email(house))
    assert reverse("mfa_authenticate") == answer.headers["Location"]
    assert 0 == Session.objects.filter(account__isnull=False).count()

    counter = next(iter(totp.yield_hotp_counters_from_time()))
    code = totp.format_hotp_value(totp.hotp_value(secret, counter))
    client.post(reverse("mfa_authenticate"), {"code": code})
    assert 1 == Session.objects.filter(account_id=house.accounts["clinician"]).count()


@pytest.mark.parametrize("name", ["mfa_activate_totp", "mfa_add_webauthn", "mfa_list_webauthn", "mfa_index"])
def test_the_pages_of_second_factors_open(house, client, name):
    """An app, a passkey and what one has already open in our shell once the password is confirmed."""
    sign_in(client, email(house))
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})

    answer = client.get(reverse(name))

    assert 200 == answer.status_code
    assert b"css/glidepath.css" in answer.content


def test_recovery_codes_come_with_a_second_factor(house, client):
    """Adding an authenticator app also makes codes for the day it is lost, and they are shown."""
    sign_in(client, email(house))
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    counter = next(iter(totp.yield_hotp_counters_from_time()))

    client.post(reverse("mfa_activate_totp"), {"code": totp.format_hotp_value(totp.hotp_value(secret, counter))})

    kinds = Authenticator.objects.filter(user_id=house.accounts["clinician"]).values_list("type", flat=True)
    assert ["recovery_codes", "totp"] == sorted(kinds)
    assert 200 == client.get(reverse("mfa_view_recovery_codes")).status_code


def test_signing_out_ends_the_session(house, client):
    """The row is gone, not just the cookie."""
    sign_in(client, email(house))
    client.post(reverse("account_logout"))

    assert 0 == Session.objects.filter(account__isnull=False).count()
