"""Signing in with PKCE: a code is worth nothing without the secret that asked for it."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from glidepath.remote.bodyspec import Door, Started, Tokens, finish, start
from glidepath.remote.values import RemoteError, Why
from glidepath.remote.wire import Wire
from tests.remote.bodyspec.server import REALM, Made, Reply, serving

BACK = "https://app.bodyspec.com/docs"
pytestmark = pytest.mark.server


@pytest.fixture
def made() -> Iterator[Made]:
    """A realm where people sign in."""
    with serving({}) as found:
        yield found


def signed(made: Made, started: Started, address: str | None = None) -> Tokens:
    """The person has signed in, and copies the address they were sent back to."""
    challenge = parse_qs(urlsplit(started.url).query)["code_challenge"][0]
    back = address or f"{BACK}?{urlencode({'code': made.code(challenge), 'state': started.state})}\n"
    return finish(started, back, door=Door(token=f"{made.base}{REALM}/token"), wire=Wire(wait=[].append),
                  now=lambda: 1000.0)  # fmt: skip


def test_where_the_person_goes() -> None:
    """To BodySpec's own page, with a challenge and not with the secret, and never twice with the same."""
    one, other = start(Door()), start(Door())
    asked = parse_qs(urlsplit(one.url).query)

    assert one.url.startswith("https://auth.bodyspec.com/realms/bodyspec/protocol/openid-connect/auth?")
    assert ["S256"] == asked["code_challenge_method"] and [one.state] == asked["state"]
    assert ["openid profile email"] == asked["scope"] and [BACK] == asked["redirect_uri"]
    assert one.verifier not in one.url and one.verifier != other.verifier and one.state != other.state


def test_nobody_is_sent_where_their_password_would_be_read() -> None:
    """Unencrypted sign-in is not begun."""
    with pytest.raises(RemoteError, match="does not begin with https"):
        start(Door(authorize="http://auth.bodyspec.com/auth"))


def test_a_sign_in_gives_tokens(made: Made) -> None:
    """They end when the server says, by the caller's clock."""
    found = signed(made, start(Door()))

    assert ("token-1+", "refresh-1+", 1300.0) == (found.access, found.refresh, found.ends)


def test_a_code_without_its_secret_is_refused(made: Made) -> None:
    """Somebody who saw the address and not the verifier."""
    honest, thief = start(Door()), start(Door())
    stolen = Started(url=honest.url, state=honest.state, verifier=thief.verifier)

    with pytest.raises(RemoteError, match=r"BodySpec refuses the sign-in \(invalid_grant\)") as refused:
        signed(made, stolen)
    assert Why.SIGN_IN is refused.value.why


@pytest.mark.parametrize(("address", "says"), [
    (f"{BACK}?code=code-1&state=another", "of another sign-in"), (BACK, "of another sign-in"),
    (f"{BACK}?state=STATE&error=access_denied", "refused in the browser"), (f"{BACK}?state=STATE", "holds no code"),
    (f"{BACK}?state=STATE&error=server_error", "server_error"), ("http://127.0.0.1/?code=1", "begin with https://"),
])  # fmt: skip
def test_an_address_that_is_of_no_sign_in(made: Made, address: str, says: str) -> None:
    """Of another sign-in, of a person who said no, of none; nothing is asked of the server then."""
    started = start(Door())
    with pytest.raises(RemoteError, match=f"the sign-in was not completed: .*{says}"):
        signed(made, started, address.replace("STATE", started.state))
    assert [] == made.asked


@pytest.mark.parametrize(("reply", "why"), [
    (Reply(500, b"oops"), Why.UNAVAILABLE), (Reply(200, b"<html>"), Why.SIGN_IN), (Reply(200, b"[]"), Why.MALFORMED),
    (Reply(200, b'{"token_type": "Bearer"}'), Why.SIGN_IN), (Reply(200, b"\xff"), Why.MALFORMED),
    (Reply(200, b'{"access_token": "a", "expires_in": "soon"}'), Why.MALFORMED),
])  # fmt: skip
def test_answers_that_are_no_token(made: Made, reply: Reply, why: Why) -> None:
    """Each is an error of its own kind, and none is tried again: a code holds once."""
    made.scripted[f"{REALM}/token"] = [reply]

    with pytest.raises(RemoteError) as refused:
        signed(made, start(Door()))
    assert why is refused.value.why and 1 == len(made.asked)


def test_a_token_without_an_end_is_taken(made: Made) -> None:
    """It holds until it is refused."""
    made.scripted[f"{REALM}/token"] = [Reply(200, b'{"access_token": "a", "token_type": "Bearer"}')]

    assert Tokens(access="a") == signed(made, start(Door()))
