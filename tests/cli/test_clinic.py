"""Commands about a clinic: the demo, its log, its backup, and serving it."""

import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.cli.called import glidepath

pytestmark = pytest.mark.server

HELPED = ["", "serve", "demo", "visit", "visit run", "screen", "measures", "schema", "schema visit", "audit",
          "audit verify", "backup", "restore", "trial", "trial plan", "trial judge",
          "dexa", "dexa read", "dexa compare", "dexa fetch"]  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a demo clinic of two people."""
    folder: Path = tmp_path_factory.mktemp("clinic")
    done = glidepath("demo", "--people", "2", home=folder)
    assert 0 == done.returncode, done.stderr
    assert "2 made-up people" in done.stdout
    assert "clinician@demo.example" in done.stdout
    return folder


@pytest.mark.parametrize("words", HELPED)
def test_every_command_explains_itself(words, home):
    """Help says what it does and ends with 0."""
    done = glidepath(*words.split(), "--help", home=home)

    assert 0 == done.returncode
    assert len(done.stdout.splitlines()) > 4


def test_the_demo_builds_only_in_an_empty_place(home):
    """Twice is refused with 2; asked only to be there, it says how to sign in and leaves all as it is."""
    twice, there = glidepath("demo", home=home), glidepath("demo", "--if-missing", home=home)

    assert 2 == twice.returncode
    assert "There is a clinic here already" in twice.stderr
    assert 0 == there.returncode
    assert "Sign in with the password" in there.stdout


def test_the_log_is_proven_and_a_break_is_named(home, tmp_path):
    """The log is whole; with one entry changed past the database's guard, that entry is named and the answer is no."""
    whole = glidepath("audit", "verify", home=home)
    assert 0 == whole.returncode
    assert "The log is whole" in whole.stdout

    broken = tmp_path / "broken"
    broken.mkdir()
    with sqlite3.connect(home / "glidepath.sqlite3") as kept, sqlite3.connect(broken / "glidepath.sqlite3") as copy:
        kept.backup(copy)
    kept.close()
    for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        copy.execute(f"DROP TRIGGER {name}")
    copy.execute("UPDATE records_accessentry SET verb = 'other' WHERE seq = 5")
    copy.commit()
    copy.close()

    found = glidepath("audit", "verify", home=broken)

    assert 1 == found.returncode
    assert "Broken at entry 5" in found.stdout


def test_a_backup_comes_back_whole(home, tmp_path):
    """Saved, never overwritten, restored into an empty place with the same rows; never into a full one."""
    file, empty = tmp_path / "all.zip", tmp_path / "empty"
    saved = glidepath("backup", str(file), home=home)
    again = glidepath("backup", str(file), home=home)
    restored = glidepath("restore", str(file), home=empty)
    full = glidepath("restore", str(file), home=home)

    assert (0, 2, 0, 2) == tuple(done.returncode for done in (saved, again, restored, full))
    assert saved.stdout.splitlines()[1:] == restored.stdout.splitlines()[1:]
    assert "a backup never overwrites another" in again.stderr
    assert "the database is not empty" in full.stderr
    assert 0 == glidepath("audit", "verify", home=empty).returncode


def test_a_damaged_backup_changes_nothing(home, tmp_path):
    """Half a file is refused with 2, by name."""
    file = tmp_path / "all.zip"
    glidepath("backup", str(file), home=home)
    half = tmp_path / "half.zip"
    half.write_bytes(file.read_bytes()[:5000])

    done = glidepath("restore", str(half), home=tmp_path / "empty")

    assert 2 == done.returncode
    assert str(half) in done.stderr


def test_serving_answers_and_says_where(home):
    """The address is printed, the sign-in page answers there, and it stops when told."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {"PATH": "/usr/bin:/bin", "GLIDEPATH_HOME": str(home)}
    server = subprocess.Popen([sys.executable, "-m", "glidepath", "serve", "--port", str(port)], env=environment,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)  # fmt: skip
    assert server.stdout is not None
    try:
        assert f"http://127.0.0.1:{port}/" in server.stdout.readline()
        assert b"Nobody here is real" in _page(f"http://127.0.0.1:{port}/account/login/")
    finally:
        server.terminate()
        server.wait(20)
        server.stdout.close()


def _page(address: str) -> bytes:
    """Fetch a page from a server that is still starting."""
    for _ in range(200):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                body: bytes = answer.read()
                return body
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"{address} does not answer")
