"""Signing in at BodySpec: a person by OAuth2 with PKCE, a partner by id and secret.

What is sent and understood is oauthlib's; what travels, `Wire`'s. The person signs in in their own browser, and no
password is ever seen here.
"""

from collections.abc import Callable
from typing import Any, Protocol

from oauthlib.common import generate_token
from oauthlib.oauth2 import OAuth2Error, WebApplicationClient
from urllib3.util import make_headers

from glidepath.body import Value
from glidepath.remote.values import RemoteError, Why
from glidepath.remote.wire import Wire

REALM = "https://auth.bodyspec.com/realms/bodyspec/protocol/openid-connect"
CLIENT = "bodyspec-api-ext-v1"
"""The public client that BodySpec's own description names for everybody."""
REDIRECT = "https://app.bodyspec.com/docs"
"""Where that client sends a person back to: a page of BodySpec's own, from which the address is copied."""
SCOPES = "openid profile email"
EARLY = 30.0
"""Seconds before its end at which a token is renewed, so that it does not end on the way."""
NOT_COMPLETED = {
    "mismatching_state": "the address is of another sign-in", "missing_code": "the address holds no code",
    "access_denied": "it was refused in the browser", "insecure_transport": "the address does not begin with https://",
}  # fmt: skip
"""What oauthlib's names for a failed sign-in mean."""
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}


class Credential(Protocol):
    """What proves who is asking."""

    def header(self) -> str:
        """The value of the Authorization header."""

    def renew(self) -> bool:
        """Replace what has been refused; False where there is nothing to replace it with."""


class Started(Value, frozen=True, kw_only=True):
    """A sign-in on its way: where the person goes, and the two secrets that the answer is held against."""

    url: str
    state: str
    verifier: str


class Tokens(Value, frozen=True, kw_only=True):
    """What a sign-in gave; `ends` is the second of the caller's clock at which `access` is no longer accepted."""

    access: str
    refresh: str = ""
    ends: float | None = None


class Door(Value, frozen=True, kw_only=True):
    """Which client signs in where; the defaults are BodySpec's public ones."""

    authorize: str = f"{REALM}/auth"
    token: str = f"{REALM}/token"
    client: str = CLIENT
    redirect: str = REDIRECT


def start(door: Door) -> Started:
    """Begin a sign-in of a person. Raises: RemoteError where they would sign in unencrypted."""
    client = WebApplicationClient(door.client)
    verifier, state = client.create_code_verifier(64), generate_token()
    try:
        url = client.prepare_request_uri(
            door.authorize, redirect_uri=door.redirect, scope=SCOPES, state=state,
            code_challenge=client.create_code_challenge(verifier, "S256"), code_challenge_method="S256",
        )  # fmt: skip
    except OAuth2Error as error:
        raise _not_completed(error) from error
    return Started(url=url, state=state, verifier=verifier)


def finish(started: Started, address: str, *, door: Door, wire: Wire, now: Callable[[], float]) -> Tokens:
    """End a sign-in with the address the person was sent back to.

    Raises: RemoteError where it is of another sign-in, the person said no, or BodySpec does.
    """
    client = WebApplicationClient(door.client)
    try:
        code = client.parse_request_uri_response(address.strip(), state=started.state)["code"]
    except OAuth2Error as error:
        raise _not_completed(error) from error
    body = client.prepare_request_body(code=code, redirect_uri=door.redirect, code_verifier=started.verifier)
    return _tokens(client, body, door, wire, now)


def _not_completed(error: OAuth2Error) -> RemoteError:
    """Say why a sign-in came to nothing before BodySpec was asked for tokens."""
    says = NOT_COMPLETED.get(error.error or "", error.error)
    return RemoteError(Why.SIGN_IN, f"the sign-in was not completed: {says}")


def _tokens(client: Any, body: str, door: Door, wire: Wire, now: Callable[[], float]) -> Tokens:
    """Ask for tokens and understand what comes."""
    answer = wire.send("POST", door.token, FORM, body)
    if answer.status >= 500 or answer.status == 429:
        raise RemoteError(Why.UNAVAILABLE, f"the sign-in at BodySpec answers {answer.status}: try again later")
    try:
        found = client.parse_request_body_response(answer.body.decode())
        lasts = found.get("expires_in")
        return Tokens(access=found["access_token"], refresh=found.get("refresh_token") or "",
                      ends=None if lasts is None else now() + float(lasts))  # fmt: skip
    except OAuth2Error as error:
        raise RemoteError(Why.SIGN_IN, f"BodySpec refuses the sign-in ({error.error}): sign in again") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise RemoteError(Why.MALFORMED, "the sign-in at BodySpec answers with what is no token") from error


class Person:
    """A person who has signed in; a token near its end is renewed, and so is one that was refused, once each."""

    def __init__(self, tokens: Tokens, *, door: Door, wire: Wire, now: Callable[[], float]) -> None:
        """Keep the tokens for as long as this lives and no longer."""
        self.tokens, self._door, self._wire, self._now = tokens, door, wire, now

    def header(self) -> str:
        """The token, renewed first where it is about to end. Raises: RemoteError where that is refused."""
        if self.tokens.ends is not None and self._now() >= self.tokens.ends - EARLY:
            self.renew()
        return f"Bearer {self.tokens.access}"

    def renew(self) -> bool:
        """Trade the refresh token for a new one. Raises: RemoteError where BodySpec refuses."""
        if not self.tokens.refresh:
            return False
        client = WebApplicationClient(self._door.client)
        body = client.prepare_refresh_body(refresh_token=self.tokens.refresh, client_id=self._door.client)
        fresh = _tokens(client, body, self._door, self._wire, self._now)
        self.tokens = Tokens(access=fresh.access, refresh=fresh.refresh or self.tokens.refresh, ends=fresh.ends)
        return True


class Partner:
    """A partner with id and secret, as BodySpec gives them out. Raises: ValueError for an id with a colon."""

    def __init__(self, id: str, secret: str) -> None:
        """Keep the header alone."""
        if not id or ":" in id or not secret:
            raise ValueError("a partner has an id without a colon, and a secret")
        self.id, self._header = id, make_headers(basic_auth=f"{id}:{secret}")["authorization"]

    def header(self) -> str:
        """Id and secret, as Basic asks."""
        return self._header

    def renew(self) -> bool:
        """A secret has nothing to be renewed with."""
        return False
