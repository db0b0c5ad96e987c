"""Texts over a gateway of the test's own: what is posted, and what each answer means."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from glidepath.web.records.messages import sending
from glidepath.web.records.models import Message
from glidepath.web.site import mail
from tests.web.records.messages.visits import guest


class Answers(BaseHTTPRequestHandler):
    """Keeps what is posted and answers what it is told to."""

    def do_POST(self) -> None:
        """Take a text."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.taken.append((self.path, dict(self.headers), body))
        code = self.server.answers.pop(0) if self.server.answers else 202
        self.send_response(code)
        if code == 302:
            self.send_header("Location", "/elsewhere")
        self.end_headers()
        self.wfile.write(b"no  credit\n left" if code >= 400 else b"")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def gateway(settings) -> Iterator[ThreadingHTTPServer]:
    """Serve a gateway, named in the settings."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.taken, server.answers = [], []
    thread = Thread(target=server.serve_forever)
    thread.start()
    for name, value in mail.texts(f"http://127.0.0.1:{server.server_port}/texts", token="t0ken").items():
        setattr(settings, name, value)
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_a_text_is_posted_as_json_with_its_link(diary, settings):
    """To, text and the message's own id; the token as bearer."""
    settings.GLIDEPATH_ADDRESS = "https://clinic.example"
    with gateway(settings) as server:
        secret, _ = guest(diary, diary.at(9), email="", phone="+1 555 0101")
        assert 1 == sending.send_due()
    ((path, headers, body),), row = server.taken, Message.objects.get()

    assert ("/texts", "Bearer t0ken", str(row.id)) == (path, headers["Authorization"], headers["Idempotency-Key"])
    assert {"to": "+1 555 0101", "id": str(row.id)}.items() <= body.items() and "sent" == row.state
    assert body["text"].endswith(f"Move or cancel: https://clinic.example/booking/{secret}/")


@pytest.mark.parametrize(("code", "state"), [
    (500, "waiting"), (503, "waiting"), (429, "waiting"), (408, "waiting"), (400, "failed"), (402, "failed"),
    (302, "failed"),
])  # fmt: skip
def test_what_an_answer_means(diary, settings, code, state):
    """Its fault or too many: later. Ours: for good. Sent elsewhere: not followed."""
    with gateway(settings) as server:
        server.answers.append(code)
        guest(diary, diary.at(9), email="", phone="555-0101")
        sending.send_due()
    row = Message.objects.get()

    assert (state, ["/texts"]) == (row.state, [path for path, _, _ in server.taken])
    assert str(code) in row.error and (code < 400 or "no credit left" in row.error)


def test_a_gateway_that_is_not_there_is_waited_for(diary, settings):
    """The message is put off."""
    for name, value in mail.texts("http://127.0.0.1:1/", token="").items():
        setattr(settings, name, value)
    guest(diary, diary.at(9), email="", phone="555-0101")
    sending.send_due()

    assert "waiting" == Message.objects.get().state and "was not reached" in Message.objects.get().error


class Kept:
    """Another way: a class of the same shape."""

    sent: list = []

    def send(self, message) -> None:
        """Keep it."""
        self.sent.append(message)


def test_another_way_is_a_class_named_in_the_settings(diary, settings):
    """Nothing else has to change."""
    settings.GLIDEPATH_TEXTS = f"{__name__}.Kept"
    guest(diary, diary.at(9), email="", phone="555-0101")

    assert 1 == sending.send_due() and ["555-0101"] == [one.to for one in Kept.sent]
