"""Sending: encrypted or not at all, silent servers given up, nothing sent twice that does harm twice."""

import socket

import pytest

from glidepath.remote.values import RemoteError, Why
from glidepath.remote.wire import Wire
from tests.remote.bodyspec.server import Reply, serving

pytestmark = pytest.mark.server


def test_a_silent_server_is_given_up() -> None:
    """Four times, with a pause between."""
    waits: list[float] = []
    with serving({}) as made:
        made.scripted["/x"] = [Reply(200, silent=True)] * 9
        with pytest.raises(RemoteError, match="did not answer in time after 4 attempts") as refused:
            Wire(wait=waits.append, timeout=0.05).send("GET", f"{made.base}/x", {})

    assert Why.UNREACHABLE is refused.value.why and [1.0, 2.0, 4.0] == waits


def test_a_server_that_is_not_there() -> None:
    """A port nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    with pytest.raises(RemoteError, match=rf"127.0.0.1:{port} cannot be reached after 4 attempts"):
        Wire(wait=[].append).send("GET", f"http://127.0.0.1:{port}/", {})


def test_what_may_not_be_done_twice_is_not_sent_twice() -> None:
    """A form whose answer never came may have been taken; one that was refused for now was not."""
    waits: list[float] = []
    with serving({}) as made:
        made.scripted["/x"] = [Reply(200, silent=True)]
        with pytest.raises(RemoteError, match=r"did not answer in time$"):
            Wire(wait=waits.append, timeout=0.05).send("POST", f"{made.base}/x", {}, "a=b")
        made.scripted["/x"] = [Reply(503), Reply(500)]
        assert 500 == Wire(wait=waits.append).send("POST", f"{made.base}/x", {}, "a=b").status

    assert [1.0] == waits and 3 == len(made.asked)


@pytest.mark.parametrize("url", ["http://app.bodyspec.com/", "ftp://127.0.0.1/", "http://localhost/", "https:///", ""])
def test_a_credential_is_not_sent_in_the_open(url: str) -> None:
    """Nothing is sent at all."""
    with pytest.raises(RemoteError, match="expected an address that begins with https://"):
        Wire(wait=[].append).send("GET", url, {"Authorization": "Bearer x"})


def test_a_wait_that_is_no_time_is_the_usual_one() -> None:
    """Whatever stands there."""
    waits: list[float] = []
    with serving({}) as made:
        made.scripted["/x"] = [Reply(503, headers={"Retry-After": "soon"})]
        Wire(wait=waits.append).send("GET", f"{made.base}/x", {})

    assert [1.0] == waits
