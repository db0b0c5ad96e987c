"""Where scans are fetched from: BodySpec, asked by a process of its own.

What asks over the network stays out of the server's memory (ADR 21), and whoever waits for a page never waits longer
than that process is given.
"""

import subprocess
import sys

import msgspec
from django.conf import settings

from glidepath.catalogue import ENGLISH
from glidepath.web.records.scans.question import Ask, Began, Got, Told

ASKING = "glidepath.web.records.scans.asking"
PAGE_SECONDS = 45
"""How long somebody waits for a page with their scans."""
ROUND_SECONDS = 600
"""How long a worker waits for those of one person: less than its lease."""


class NotFetched(Exception):  # noqa: N818  an answer that has to be expected of a network
    """Nothing came: `why` is a word for a program, `says` the reason for a person, in English."""

    def __init__(self, why: str, says: str) -> None:
        """Keep both."""
        super().__init__(says)
        self.why, self.says = why, says


def begin(*, back: str) -> Began:
    """Begin a sign-in of a person, who is sent to `back` afterwards. Raises: NotFetched."""
    told = _ask(Ask(what="begin", back=back, **_doors()), PAGE_SECONDS)
    assert told.began is not None
    return told.began


def finish(began: Began, query: str, *, back: str, language: str = ENGLISH) -> Got:
    """End it with the query of the address they came back to, fetch, and keep no token. Raises: NotFetched."""
    ask = Ask(what="finish", back=back, began=began, query=query, language=language, **_doors())
    return _got(_ask(ask, PAGE_SECONDS))


def of_user(user: str) -> Got:
    """Fetch what BodySpec has of a user who is linked to this partner. Raises: NotFetched."""
    partner = {"partner": settings.BODYSPEC_PARTNER_ID, "secret": settings.BODYSPEC_PARTNER_SECRET}
    return _got(_ask(Ask(what="of_user", user=user, **partner, **_doors()), ROUND_SECONDS))


def _doors() -> dict[str, str]:
    """Where BodySpec is and who we are there, as the settings say; empty where it is where it says itself."""
    return {"api": settings.BODYSPEC_API, "sign_in": settings.BODYSPEC_SIGN_IN, "token": settings.BODYSPEC_TOKEN,
            "client": settings.BODYSPEC_CLIENT_ID}  # fmt: skip


def _got(told: Told) -> Got:
    assert told.got is not None
    return told.got


def _ask(ask: Ask, patience: int) -> Told:
    """Ask in a process of its own, which is told its secrets on its standard input alone. Raises: NotFetched."""
    try:
        done = subprocess.run([sys.executable, "-m", ASKING], input=msgspec.json.encode(ask), capture_output=True,
                              timeout=patience, check=False)  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise NotFetched("unavailable", f"BodySpec has not answered everything within {patience} seconds") from error
    if done.returncode:
        raise RuntimeError(f"scans could not be asked for: {done.stderr.decode()[-2000:]}")
    told = msgspec.json.decode(done.stdout, type=Told)
    if told.why:
        raise NotFetched(told.why, told.says)
    return told
