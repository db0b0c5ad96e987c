"""The process that asks BodySpec: one question on its standard input, one answer on its standard output.

Run as `python -m`; it knows a network and no database, and nothing served imports it.
"""

import sys
import time

import msgspec

from glidepath.catalogue import tongue
from glidepath.remote.bodyspec import BASE, BodySpec, Credential, Door, Partner, Person, Started, finish, start
from glidepath.remote.values import RemoteError, Why
from glidepath.remote.wire import Wire
from glidepath.web.records.scans.question import Ask, Began, Got, Told

SILENT_SECONDS = 10.0
"""How long BodySpec may be silent."""
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


def answer(ask: Ask, wire: Wire) -> Told:
    """Answer a question, or say why there is no answer."""
    try:
        if ask.what == "begin":
            begun = start(_door(ask))
            return Told(began=Began(url=begun.url, state=begun.state, verifier=begun.verifier))
        if ask.what == "of_user":
            return Told(got=_fetched(ask, Partner(ask.partner, ask.secret), wire))
        assert ask.began is not None
        started = Started(url=ask.began.url, state=ask.began.state, verifier=ask.began.verifier)
        tokens = finish(started, f"{ask.back}?{ask.query}", door=_door(ask), wire=wire, now=time.time)
        return Told(got=_fetched(ask, Person(tokens, door=_door(ask), wire=wire, now=time.time), wire))
    except RemoteError as error:
        return Told(why=error.why.value, says=str(error))


def _fetched(ask: Ask, credential: Credential, wire: Wire) -> Got:
    """Everything BodySpec has of one person; what is remarked of it is in their language."""
    asked = BodySpec(credential, wire=wire, base=ask.api or BASE, user=ask.user)
    found = asked.fetch(spoken=tongue(ask.language, "own"))
    return Got(reads=found.reads, left_out=found.left_out)


def _door(ask: Ask) -> Door:
    """Our client, at BodySpec's own doors or those we were told of."""
    own = Door()
    return Door(authorize=ask.sign_in or own.authorize, token=ask.token or own.token, client=ask.client,
                redirect=ask.back)  # fmt: skip


if __name__ == "__main__":
    question = msgspec.json.decode(sys.stdin.buffer.read(), type=Ask)
    sys.stdout.buffer.write(msgspec.json.encode(answer(question, Wire(wait=Patience(), timeout=SILENT_SECONDS))))
