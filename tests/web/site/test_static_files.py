"""Text goes over the line compressed, and unpacks to the very file."""

import gzip
from pathlib import Path

from django.test import Client

from glidepath.web.site import shell

SHEET = Path(shell.__file__).parent / "static" / "css" / "glidepath.css"


def sent(client: Client, encoding: str) -> tuple[dict[str, str], bytes]:
    """Ask for the stylesheet."""
    answer = client.get("/static/css/glidepath.css", headers={"accept-encoding": encoding})
    return dict(answer.headers), b"".join(answer.streaming_content)


def test_the_stylesheet_is_sent_small_to_whoever_can_unpack_it(client: Client) -> None:
    """A quarter of its size or less, and the same when unpacked."""
    headers, body = sent(client, "gzip, br")

    assert ("gzip", "Accept-Encoding") == (headers["Content-Encoding"], headers["Vary"])
    assert SHEET.read_bytes() == gzip.decompress(body)
    assert len(body) < SHEET.stat().st_size / 4


def test_and_as_it_is_to_everybody_else(client: Client) -> None:
    """Without a word of an encoding."""
    headers, body = sent(client, "identity")

    assert "Content-Encoding" not in headers
    assert SHEET.read_bytes() == body


def test_what_is_not_there_is_not_there(client: Client, db) -> None:
    """No twin is made of nothing."""
    assert 404 == client.get("/static/css/none.css").status_code
