"""How messages leave, taken from two addresses."""

import pytest

from glidepath.web.site import mail


@pytest.mark.parametrize(("url", "port", "starttls", "tls"), [
    ("smtp://mail.example.org", 587, True, False), ("smtps://mail.example.org", 465, False, True),
    ("smtp+plain://mail.example.org:2525", 2525, False, False),
])  # fmt: skip
def test_a_mail_server_by_its_address(url, port, starttls, tls):
    """Guarded unless one asks otherwise."""
    found = mail.config(url, sender="clinic@example.org")

    assert found["GLIDEPATH_MAIL"] and mail.SMTP == found["EMAIL_BACKEND"] and "mail.example.org" == found["EMAIL_HOST"]
    assert (port, starttls, tls) == (found["EMAIL_PORT"], found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"])
    assert "clinic@example.org" == found["DEFAULT_FROM_EMAIL"]


def test_user_and_password_are_taken_out_of_the_address():
    """Signs in an address are written as the web writes them; the user sends where nobody else is named."""
    found = mail.config("smtps://a%40b.example:p%2Fw@mail.example.org", sender="")

    assert ("a@b.example", "p/w", "a@b.example") == (
        found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"], found["DEFAULT_FROM_EMAIL"])  # fmt: skip


def test_without_an_address_nothing_leaves():
    """Mail of the sign-in goes to the console, or wherever one says."""
    assert {"GLIDEPATH_MAIL": False, "EMAIL_BACKEND": mail.CONSOLE} == mail.config("", sender="")
    assert "x.Backend" == mail.config("", sender="", backend="x.Backend")["EMAIL_BACKEND"]
    assert "" == mail.texts("", token="")["GLIDEPATH_TEXTS"]


@pytest.mark.parametrize(("url", "sender", "says"), [
    ("http://mail.example.org", "a@b", "begins with 'http'"), ("smtp://", "a@b", "names no host"),
    ("smtp://user@mail.example.org", "", "set GLIDEPATH_SENDER"),
])  # fmt: skip
def test_what_is_no_mail_server_is_said(url, sender, says):
    """At start, not at the first message."""
    with pytest.raises(ValueError, match=says):
        mail.config(url, sender=sender)


def test_a_gateway_is_an_address_of_the_web():
    """And another class may be named in its place."""
    assert mail.GATEWAY == mail.texts("https://texts.example/send", token="")["GLIDEPATH_TEXTS"]
    assert "a.B" == mail.texts("https://texts.example/send", token="", way="a.B")["GLIDEPATH_TEXTS"]
    with pytest.raises(ValueError, match="TEXT_URL"):
        mail.texts("texts.example", token="")
