"""BodySpec as the source of scans. Loaded when something is to be fetched, never at start."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings

from glidepath.catalogue import IN_ENGLISH, Tongue
from glidepath.remote.bodyspec import BASE, BodySpec, Credential, Door, Partner, Person, Started, finish, start
from glidepath.remote.values import RemoteError, Why
from glidepath.remote.wire import Wire
from glidepath.web.records.scans.source import Began, Got, NotFetched

SILENT_SECONDS = 10.0
"""How long BodySpec may be silent while somebody waits for a page."""
PATIENCE_SECONDS = 8.0
"""How long is waited between tries, all of them together, before whoever asked is told to try later."""


class Patience:
    """Waits between tries, and no longer than it has patience for."""

    def __init__(self, seconds: float = PATIENCE_SECONDS) -> None:
        """Begin with all of it."""
        self._left = seconds

    def __call__(self, seconds: float) -> None:
        """Wait. Raises: RemoteError where that would be too long."""
        self._left -= seconds
        if self._left < 0:
            raise RemoteError(Why.UNAVAILABLE, f"BodySpec asks to wait {seconds:.0f} seconds more: try again later")
        time.sleep(seconds)


class Source:
    """Asks BodySpec, as a person who has just signed in or as a partner."""

    def __init__(self) -> None:
        """Open nothing yet. Never asked inside a transaction, which would stay open for as long as a network takes."""
        self._wire = Wire(wait=Patience(), timeout=SILENT_SECONDS)

    def begin(self, *, back: str) -> Began:
        """Begin a sign-in of a person. Raises: NotFetched."""
        with _told():
            begun = start(_door(back))
        return Began(url=begun.url, state=begun.state, verifier=begun.verifier)

    def finish(self, began: Began, query: str, *, back: str, spoken: Tongue = IN_ENGLISH) -> Got:
        """Trade the answer for a token, fetch with it, and forget it. Raises: NotFetched."""
        started, door = Started(url=began.url, state=began.state, verifier=began.verifier), _door(back)
        with _told():
            tokens = finish(started, f"{back}?{query}", door=door, wire=self._wire, now=time.time)
            return self._fetch(Person(tokens, door=door, wire=self._wire, now=time.time), spoken=spoken)

    def of_user(self, user: str) -> Got:
        """Fetch as a partner. Raises: NotFetched."""
        with _told():
            return self._fetch(Partner(settings.BODYSPEC_PARTNER_ID, settings.BODYSPEC_PARTNER_SECRET), user=user)

    def _fetch(self, credential: Credential, *, user: str = "", spoken: Tongue = IN_ENGLISH) -> Got:
        asked = BodySpec(credential, wire=self._wire, base=settings.BODYSPEC_API or BASE, user=user)
        found = asked.fetch(spoken=spoken)
        return Got(reads=found.reads, left_out=found.left_out)


def _door(back: str) -> Door:
    """Our client, at BodySpec's own doors or those of the settings."""
    client, realm = settings.BODYSPEC_CLIENT_ID, settings.BODYSPEC_REALM
    if not realm:
        return Door(client=client, redirect=back)
    return Door(authorize=f"{realm}/auth", token=f"{realm}/token", client=client, redirect=back)


@contextmanager
def _told() -> Iterator[None]:
    """Turn what the network raises into what records say."""
    try:
        yield
    except RemoteError as error:
        raise NotFetched(error.why.value, str(error)) from error
