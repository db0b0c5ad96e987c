"""`glidepath work`, in a process of its own: what it says, what it sends, and how it ends."""

import os
import signal
import subprocess
import sys

import pytest

from tests import mailbox
from tests.cli.called import glidepath

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


def test_once_it_says_what_it_did(tmp_path):
    """Without a mail server it says so, and that messages wait."""
    done = glidepath("work", "--once", home=tmp_path)

    assert 0 == done.returncode and "No mail server is set (EMAIL_URL): e-mails wait." in done.stdout
    assert "0 reminders made, 0 times offered, 0 messages sent" in done.stdout


def test_a_wrong_address_is_said_at_start(tmp_path, monkeypatch):
    """Not at the first message."""
    monkeypatch.setenv("EMAIL_URL", "mail.example.org")

    assert "EMAIL_URL begins with ''" in glidepath("work", "--once", home=tmp_path).stderr


def test_it_sends_until_told_to_end(tmp_path):
    """A booking's letter goes out; SIGTERM ends it with 0."""
    environment = os.environ | {"GLIDEPATH_HOME": str(tmp_path), "GLIDEPATH_WRITER": "queue"}
    environment.pop("DATABASE_URL", None)
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    subprocess.run([sys.executable, "-c", BOOKS], env=environment, check=True)
    with mailbox.served() as box:
        environment |= {"EMAIL_URL": f"smtp+plain://127.0.0.1:{box.port}", "GLIDEPATH_SENDER": "clinic@example.org"}
        with subprocess.Popen([sys.executable, "-m", "glidepath", "work"], env=environment, text=True,
                              stdout=subprocess.PIPE) as process:  # fmt: skip
            assert box.got.wait(30)
            process.send_signal(signal.SIGTERM)
            said, _ = process.communicate(timeout=20)

    assert 0 == process.returncode and "nothing was left half done" in said
    assert ["lee@example.org"] == [letter["To"] for letter in box.letters]
