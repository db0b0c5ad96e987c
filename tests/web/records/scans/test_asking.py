"""The process that asks: what it is told, what it answers, and how long it waits."""

import pytest

from glidepath.remote.values import RemoteError
from glidepath.web.records.scans.asking import PATIENCE_SECONDS, Patience, answer
from glidepath.web.records.scans.question import Ask


class NoWire:
    """Nobody may be asked."""


def test_a_sign_in_begins_at_the_door_it_was_told_of():
    """BodySpec's own where it was told of none; nobody is asked for that."""
    told = answer(Ask(what="begin", back="https://x.example/dexa/bodyspec/", client="ours"), NoWire())
    other = answer(Ask(what="begin", back="https://x.example/", sign_in="https://auth.example/auth"), NoWire())

    assert told.began and told.began.url.startswith("https://auth.bodyspec.com/realms/bodyspec/") and not told.why
    assert other.began and other.began.url.startswith("https://auth.example/auth?")


def test_what_is_refused_is_said():
    """A sign-in over plain HTTP would show a password to others."""
    told = answer(Ask(what="begin", back="https://x.example/", sign_in="http://auth.example/auth"), NoWire())

    assert ("sign_in", None) == (told.why, told.began) and "does not begin with https" in told.says


def test_patience_ends():
    """All waits together; the one that would be too long is not begun."""
    wait = Patience(0.01)
    wait(0.005)
    with pytest.raises(RemoteError, match="asks to wait 110 seconds more"):
        wait(110)
    assert PATIENCE_SECONDS < 10
