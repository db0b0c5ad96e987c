"""`glidepath work`, in a process of its own: what it says, what it sends, and how it ends."""

import os
import signal
import subprocess
import sys
import time

import pytest

from tests import mailbox
from tests.cli.called import glidepath
from tests.web.clinic.served import free_port

pytestmark = pytest.mark.server
BOOKS = """
import os, django
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "glidepath.web.site.settings")
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from tests.web.diaries import open_diary
from tests.web.house import build
from tests.web.records.messages.visits import guest
house = build("Riverside")
diary = open_diary(house, provider_id=house.provider_id, online=True)
guest(diary, diary.at(9))
"""
STATES = """
import os, django
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "glidepath.web.site.settings")
django.setup()
from glidepath.web.records.models import Message
print(list(Message.objects.values_list("state", flat=True)))
"""
SLOW = 1.5
"""Seconds the mail server takes for its last answer: long enough to be told to end meanwhile."""


def test_once_it_says_what_it_did(tmp_path):
    """Without a mail server it says so, and that messages wait."""
    done = glidepath("work", "--once", home=tmp_path)

    assert 0 == done.returncode and "No mail server is set (EMAIL_URL): e-mails wait." in done.stdout
    assert "0 reminders made, 0 people asked how they are, 0 times offered, 0 messages sent" in done.stdout


def test_a_wrong_address_is_said_at_start(tmp_path, monkeypatch):
    """Not at the first message."""
    monkeypatch.setenv("EMAIL_URL", "mail.example.org")

    assert "EMAIL_URL begins with ''" in glidepath("work", "--once", home=tmp_path).stderr


@pytest.mark.parametrize("words", [("work",), ("serve", "--port", "0")])
def test_it_sends_until_told_to_end(tmp_path, words):
    """A booking's letter goes out, beside the pages too; SIGTERM ends it with 0, and not in the middle of a letter."""
    environment = os.environ | {"GLIDEPATH_HOME": str(tmp_path), "GLIDEPATH_WRITER": "queue"}
    environment.pop("DATABASE_URL", None)
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    subprocess.run([sys.executable, "-c", BOOKS], env=environment, check=True)
    words = tuple(str(free_port()) if word == "0" else word for word in words)
    with mailbox.served() as box:
        box.then = lambda: (box.got.set(), time.sleep(SLOW))
        environment |= {"EMAIL_URL": f"smtp+plain://127.0.0.1:{box.port}", "GLIDEPATH_SENDER": "clinic@example.org"}
        with subprocess.Popen([sys.executable, "-m", "glidepath", *words], env=environment) as process:
            assert box.got.wait(30)
            process.send_signal(signal.SIGTERM)
            assert 0 == process.wait(20)
    said = subprocess.run([sys.executable, "-c", STATES], env=environment, capture_output=True, text=True, check=True)

    assert "['sent']" == said.stdout.strip()
    assert ["lee@example.org"] == [letter["To"] for letter in box.letters]
