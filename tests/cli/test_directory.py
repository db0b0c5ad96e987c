"""`glidepath directory …`, in processes of their own, killed in the middle too."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks import nppes_file
from tests.cli.called import glidepath

ROWS, CHUNK = 40_000, 500
PATIENCE = 60.0


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of the shape of the monthly one, large enough to be killed in."""
    path = tmp_path_factory.mktemp("nppes") / "npidata.csv"
    nppes_file.write(ROWS, path)
    return path


def asked(home: Path, query: str) -> list[tuple]:
    """Rows of the database, read beside whoever writes; none while there is no table yet."""
    connection = sqlite3.connect(home / "glidepath.sqlite3")
    try:
        return connection.execute(query).fetchall()
    except sqlite3.OperationalError:
        return []
    finally:
        connection.close()


def begun(home: Path, file: Path) -> subprocess.Popen[bytes]:
    """Begin an import, and come back when some of it is on file."""
    left = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")
    environment = {name: value for name, value in os.environ.items() if name not in left}
    process = subprocess.Popen(
        [sys.executable, "-m", "glidepath", "directory", "import", "nppes", str(file), "--chunk", str(CHUNK)],
        env=environment | {"GLIDEPATH_HOME": str(home)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        rows = asked(home, "SELECT rows FROM listing_importrun")
        if rows and rows[0][0] >= 2 * CHUNK:
            return process
        time.sleep(0.02)
    raise AssertionError("the import did not begin, or was over before it could be killed")


def test_killed_in_the_middle_it_goes_on_and_ends_as_if_never_killed(tmp_path: Path, file: Path) -> None:
    """SIGKILL loses no transaction that was done and none is done twice; the end is that of a run left alone."""
    killed, alone = tmp_path / "killed", tmp_path / "alone"
    killed.mkdir()
    process = begun(killed, file)
    process.send_signal(signal.SIGKILL)
    process.wait()
    ((done, line),) = asked(killed, "SELECT rows, line FROM listing_importrun")
    assert 0 < done < ROWS and done == asked(killed, "SELECT count(*) FROM listing_identity")[0][0]

    again = glidepath("directory", "import", "nppes", str(file), home=killed)
    glidepath("directory", "import", "nppes", str(file), home=alone)

    assert 0 == again.returncode and f"going on after line {line:,}" in again.stderr
    assert f"{ROWS:,} rows kept, 0 wrong" in again.stdout
    assert "It does not prove a licence" in again.stdout.replace("\n", " ")
    columns = "npi, name, letters, reported, city, postal_code, updated, ended"
    whole = [asked(home, f"SELECT {columns} FROM listing_identity ORDER BY npi") for home in (killed, alone)]
    assert whole[0] == whole[1] and ROWS == len(whole[0])
    third = glidepath("directory", "import", "nppes", str(file), home=killed)
    assert 0 == third.returncode and "Nothing to do" in third.stdout
    assert 0 == glidepath("audit", "verify", home=killed).returncode


def test_places_and_a_search(tmp_path: Path) -> None:
    """Postal areas come in; a place that is none, or several, is said so with 2."""
    places = tmp_path / "places.txt"
    row = "US\t{}\tBoulder\tX\t{}\t\t\t\t\t{}\t-105.3\t4\n"
    places.write_text(row.format("80302", "CO", 40) + row.format("59632", "MT", 46) + "US\tbroken\n")
    came = glidepath("directory", "places", str(places), home=tmp_path)
    assert 0 == came.returncode and f"{places}, line 3: 2 fields, expected 12" in came.stderr

    assert "Nobody found" in glidepath("directory", "find", "80302", home=tmp_path).stdout
    for place, says in (("Boulder", "Boulder, CO (US)"), ("Atlantis", "in no gazetteer")):
        answer = glidepath("directory", "find", place, home=tmp_path)
        assert 2 == answer.returncode and says in answer.stderr
    wrong = glidepath("directory", "find", "--language", "xx", home=tmp_path)
    assert 2 == wrong.returncode and "expected one of" in wrong.stderr


def test_one_number(tmp_path: Path) -> None:
    """A number that cannot be one leaves with 2, one that nobody here knows with 1."""
    wrong = glidepath("directory", "npi", "1234567890", home=tmp_path)
    assert 2 == wrong.returncode and "its check digit would be 3" in wrong.stderr
    assert 1 == glidepath("directory", "npi", "1234567893", home=tmp_path).returncode


def test_files_that_do_not_fit_are_refused_with_2(tmp_path: Path) -> None:
    """Missing files, another header, a mapping that is none: said with the file and what was expected."""
    other, mapping = tmp_path / "other.csv", tmp_path / "mapping.toml"
    other.write_text("a,b\n1,2\n")
    mapping.write_text('board = "B"\nkind = "physician"\n')
    for words, says in (
        (("import", "nppes", str(other)), "the header lacks 'NPI'"),
        (("import", "nppes", str(tmp_path / "none.csv")), "No such file"),
        (("import", "npi", str(other)), "not JSON"),
        (("import", "board", str(other), "--mapping", str(mapping)), "missing required field `jurisdiction`"),
    ):
        answer = glidepath("directory", *words, home=tmp_path)
        assert 2 == answer.returncode and says in answer.stderr and str(tmp_path) in answer.stderr, words


def test_what_each_source_proves_is_said() -> None:
    """Without a database, and with help for every command."""
    said = glidepath("directory", "sources").stdout
    assert 4 == said.count("Proves:") == said.count("Leaves open:")
    for words in ((), ("import",), ("import", "nppes"), ("import", "npi"), ("import", "board"), ("places",), ("find",)):
        assert "Usage:" in glidepath("directory", *words, "--help").stdout
