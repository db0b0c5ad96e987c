"""DEXA on the command line: files read, scans compared, BodySpec asked over loopback, refusals with file and line."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jsonschema
import pytest

from tests.cli.called import glidepath
from tests.cli.test_library import printed
from tests.exchange.dexa import made_up
from tests.remote.bodyspec.server import PARTNER, REALM, SECRET, USER, Made, Reply, detail, serving

HEAD = "date,scanner,left_leg_lean_lbs,right_leg_lean_lbs,left_leg_fat_lbs,head_lean_lbs\n"
TWO = f"{HEAD}2026-01-10,GE Lunar iDXA,14.1,17.3,6.0,7\n2026-06-10,GE Lunar iDXA,16.9,17.4,6.1,7\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Two made-up scans, in pounds."""
    path = tmp_path / "scans.csv"
    path.write_text(TWO)
    return path


def answers(*results: str) -> bytes:
    """A file of made-up answers."""
    return made_up.raw([{"scan_info": made_up.scan_info(one), "composition": made_up.composition(one)}
                        for one in results])  # fmt: skip


def test_what_would_be_saved_is_shown(file: Path) -> None:
    """Day, scanner, name, unit as written, grams, and what is not known."""
    done = glidepath("dexa", "read", str(file))

    assert (0, "") == (done.returncode, done.stderr)
    for words in ("2026-01-10 · GE Lunar iDXA · new", "Written in lb, shown and kept in g", "Known as masses:",
                  "left leg   6396    2722", "! the region 'head' is not known here: kept, not judged"):
        assert words in done.stdout, done.stdout


def test_a_file_twice_is_taken_once(file: Path, tmp_path: Path) -> None:
    """From CSV, and from what was printed of it."""
    kept = tmp_path / "kept.json"
    kept.write_text(glidepath("dexa", "read", str(file), "--json").stdout)
    card: Any = printed("dexa", "read", str(file), str(kept), "--json")

    assert 2 == len(card["incoming"]) and 2 == len(card["left_out"])
    told = glidepath("dexa", "read", str(file), str(kept)).stdout
    assert "left out: the scan of 2026-01-10 comes a second time: taken once" in told
    jsonschema.Draft202012Validator(printed("schema", "scans")).validate(card)  # type: ignore[arg-type]


def test_answers_of_the_provider_are_read(tmp_path: Path) -> None:
    """Kept in a file side by side."""
    path = tmp_path / "answers.json"
    path.write_bytes(answers("a"))

    assert "Known as result:a. Written in kg" in glidepath("dexa", "read", str(path)).stdout


def test_two_scans_are_compared(file: Path) -> None:
    """The least significant change beside each change, whose precision it is, and who closed the gap."""
    done = glidepath("dexa", "compare", str(file), "--side", "left")
    said = " ".join(done.stdout.split())

    assert 0 == done.returncode
    for words in ("6396 7666 +1270 (+19.9 %) 478 more", "7847 7893 +46 (+0.6 %) 587 within error",
                  "2722 2767 +45 (+1.7 %) not judged", "that of people with spinal cord injury",
                  "the left side is the injured one", "the left side is behind by 1451 g",
                  "Lean mass of the leg: the gap went from 1451 to 227 g: closed by more than the error"):
        assert words in said, said
    card: Any = printed("dexa", "compare", str(file), "--json")
    assert {"more", "within_error", "cannot_be_judged"} == {one["shift"] for one in card[0]["moved"]}
    jsonschema.Draft202012Validator(printed("schema", "compared")).validate(card)


def test_the_facilitys_precision_decides(file: Path) -> None:
    """Given for lean without a word, for fat with it."""
    done = glidepath("dexa", "compare", str(file), "--precision", "leg=0.2", "--precision", "fat.leg=0.5")
    said = " ".join(done.stdout.split())

    assert "+46 (+0.6 %) 43 more" in said and "+45 (+1.7 %) 38 more" in said and "no injured side is named" in said


def test_a_scanner_that_is_not_named_may_be_given(tmp_path: Path) -> None:
    """Nothing is judged without."""
    path = tmp_path / "scans.csv"
    path.write_text("date,total_lean_kg\n2026-01-10,45\n2026-06-10,50\n")

    assert "does not name its scanner" in glidepath("dexa", "compare", str(path)).stdout
    named = glidepath("dexa", "compare", str(path), "--scanner", "GE Lunar iDXA").stdout
    assert "+5000 (+11.1 %) 1498 more" in " ".join(named.split())


@pytest.mark.parametrize(("content", "says"), [
    (b"date,left_leg_lean\n2026-01-10,7\n", ", line 1, `left_leg_lean`: has no unit"),
    (b"date,lean_kg\n10/01/2026,45\n", ", line 2, `date`: found '10/01/2026', expected a day such as 2026-03-31"),
    (b"\xff\xfe", ": is not text in UTF-8"), (b"{\n", ", answers, line 2: is not JSON"),
    (b'{"scan_info": {}}', ", answers: Object missing required field `result_id` - at `$.scan_info`"),
    (b'{"incoming": [{}]}', ", printed scans: Object missing required field `read` - at `$.incoming[0]`"),
    (b"", ", line 1: found nothing; expected a row a region"),
])  # fmt: skip
def test_wrong_input_is_said_with_file_and_line(content: bytes, says: str, tmp_path: Path) -> None:
    """And ends with 2."""
    path = tmp_path / "scans"
    path.write_bytes(content)
    done = glidepath("dexa", "read", str(path))

    assert (2, "") == (done.returncode, done.stdout) and f"{path}{says}" in done.stderr, done.stderr


def test_what_cannot_be_compared(file: Path, tmp_path: Path) -> None:
    """No file, one scan, a precision that is none, an injured middle."""
    one = tmp_path / "one.csv"
    one.write_text("".join(TWO.splitlines(keepends=True)[:2]))

    for words, says in (
        ((str(tmp_path / "none.csv"),), "none.csv: cannot be read"), ((str(one),), "one.csv: found 1 scan, expected"),
        ((str(file), "--precision", "leg"), "--precision leg: expected a region and a percentage up to 50"),
        ((str(file), "--precision", "leg=99"), "--precision leg=99: expected"),
        ((str(file), "--side", "both"), "'both' is not one of"),
    ):  # fmt: skip
        done = glidepath("dexa", "compare", *words)
        assert 2 == done.returncode and says in done.stderr, done.stderr


def fetching(made: Made, *words: str, secret: str = SECRET) -> subprocess.Popen[str]:
    """Start a fetch from the server on loopback."""
    command = [sys.executable, "-m", "glidepath", "dexa", "fetch", "--base", made.base,
               "--token", f"{made.base}{REALM}/token", *words]  # fmt: skip
    return subprocess.Popen(command, env=os.environ | {"GLIDEPATH_BODYSPEC_SECRET": secret}, text=True,
                            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # fmt: skip


@pytest.mark.server
def test_a_partner_fetches_and_compares(tmp_path: Path) -> None:
    """What is printed is what `compare` takes; what is no scan is told."""
    with serving({"a": made_up.composition("a"), "rmr": None}) as made:
        out, err = fetching(made, "--partner", PARTNER, "--user", USER, "--json").communicate(timeout=60)
    path = tmp_path / "fetched.json"
    path.write_text(out)

    assert "" == err and ["the result rmr is no DEXA scan (Result is not a DEXA scan)"] == json.loads(out)["left_out"]
    assert "2026-03-31 · GE Lunar iDXA · Made-up place · new" in glidepath("dexa", "read", str(path)).stdout


@pytest.mark.server
def test_a_person_signs_in_and_fetches() -> None:
    """They go to the address that is printed, and paste the one they are sent back to."""
    with serving({"a": made_up.composition("a")}) as made:
        running = fetching(made)
        assert running.stderr and running.stdin
        url = next(line for line in running.stderr if "/auth?" in line).strip()
        asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        given = urlencode({"code": made.code(asked["code_challenge"]), "state": asked["state"]})
        out, _ = running.communicate(f"{asked['redirect_uri']}?{given}\n", timeout=60)

    assert 0 == running.returncode and "2026-03-31 · GE Lunar iDXA · Made-up place · new" in out


@pytest.mark.server
def test_a_refusal_ends_with_one_and_its_reason() -> None:
    """The answer is no; what is missing on the command line is wrong input."""
    with serving({}) as made:
        made.scripted[f"/api/v1/partners/{PARTNER}/users/{USER}/results"] = [Reply(403, detail("Partner ID mismatch"))]
        no = fetching(made, "--partner", PARTNER, "--user", USER)
        _, says = no.communicate(timeout=60)
        wrong = fetching(made, "--partner", PARTNER)
        _, missing = wrong.communicate(timeout=60)

    assert (1, "this person is not linked to the partner at BodySpec (Partner ID mismatch)\n") == (no.returncode, says)
    assert 2 == wrong.returncode and "the partner's secret in GLIDEPATH_BODYSPEC_SECRET" in missing
