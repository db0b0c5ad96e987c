"""Commands that read a file: what they print, and how they say what is wrong with it."""

import json
from pathlib import Path

import pytest

from tests.cli.called import glidepath

PEOPLE = Path(__file__).parents[1] / "people"
ELBOW = PEOPLE / "lateral-elbow-pain.yaml"


def test_a_visit_is_played_from_step_to_note():
    """Steps, verdicts, the next step and the note stand in the order they happen."""
    done = glidepath("visit", "run", str(ELBOW))

    words = ["Arrived", "Before: Pain", "Pass with the thumb", "After: Pain", "real and worthwhile",
             "close here for today", "Safety gate: Cleared", "Subjective",
             "Objective", "Assessment", "Plan"]  # fmt: skip
    places = [done.stdout.index(word) for word in words]
    assert (0, "") == (done.returncode, done.stderr)
    assert sorted(places) == places


def test_a_visit_as_json():
    """The same as data: every step, change and note."""
    done = glidepath("visit", "run", str(ELBOW), "--json")
    (visit,) = json.loads(done.stdout)["visits"]

    assert "closed" == visit["stage"]
    assert ["worthwhile", "worthwhile"] == [change["verdict"] for change in visit["changes"]]
    assert "stop" == visit["next"]["kind"]
    assert visit["note"]["table"]


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("familiar: true", "familiar: maybe", 24, "Expected `bool`, got `str` (at visits[0].steps[5].familiar)"),
        ("condition: tennis_elbow", "condition: tennis_toe", 3, "no condition is called 'tennis_toe'"),
        ("measure: grip_pain_free, trials", "measure: grip_of_iron, trials", 23, "no measure is called 'grip_of_iron'"),
        ("value: 6,", "value: 16,", 22, "16 lies outside 0 to 10"),
        ("step: targeted", "step: tarried", 25, "Invalid value 'tarried'"),
        ("side: right\ncomplaint", "side: richt\ncomplaint", 4, "Invalid enum value 'richt'"),
        ("at: 9, step", "at: 5, step", 27, "before the previous step"),
        ("visits:", "visitors:", 6, "unknown field `visitors`"),
        ("person: elbow", "person: [elbow", 2, "expected ',' or ']'"),
        ("person: elbow", "person: \x01", 1, "special characters are not allowed"),
        ("at: 9, step", "at: 1e12, step", 27, "Expected `float` <= 1440.0"),
        ("visits:", "goal: {words: w, target: 1, sign: {measure: vim, side: left}}\nvisits:", 6,
         "no measure is called 'vim'"),
        ("all_no: true", "all_no: true, flags: {fever: maybe}", 10,
         "'maybe', expected one of no, unsure, yes (at visits[0].steps[0].flags.fever)"),
        ("step: closed", "step: closed, hme: [rest]", 29, "`hme`, expected one of step, at, home, remark"),
        ("step: targeted", "step: tarried", 25, "expected one of arrived, told, chose, measured"),
    ],
)
def test_wrong_input_is_said_with_its_line(tmp_path, old, new, line, says):
    """File, line and what was expected; the exit code is 2 and nothing else is printed."""
    text = ELBOW.read_text()
    assert old in text
    bad = tmp_path / "bad.yaml"
    bad.write_text(text.replace(old, new, 1))

    done = glidepath("visit", "run", str(bad))

    assert (2, "") == (done.returncode, done.stdout)
    assert f"{bad}, line {line}: " in done.stderr
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_what_people_wrote_is_printed_as_written(tmp_path):
    """Square brackets in a label are words, and no line ends in blanks or runs past the width."""
    file = tmp_path / "brackets.yaml"
    file.write_text(ELBOW.read_text().replace("on gripping", "'[/real] grip [bold]'"))

    done = glidepath("visit", "run", str(file))

    assert 0 == done.returncode
    assert "(on gripping)" not in done.stdout
    assert "Before: Pain, 0 to 10 ([/real] grip [bold]): 6/10." in done.stdout
    assert max(len(line) for line in done.stdout.splitlines()) <= 100


def test_a_file_that_is_not_there_is_said():
    """By name, with 2."""
    done = glidepath("visit", "run", "nowhere.yaml")

    assert (2, "nowhere.yaml: cannot be read (No such file or directory)\n") == (done.returncode, done.stderr)


def test_the_schema_describes_every_part():
    """Every field of a person's file is described or explains itself by its type's text."""
    schema = json.loads(glidepath("schema", "visit").stdout)

    assert "A person (by a code" in schema["$defs"]["VisitFile"]["description"]
    for name in ("Arrive", "Measure", "Palpate", "Release", "Close", "FileVisit"):
        assert schema["$defs"][name]["description"], name


@pytest.mark.parametrize(
    ("text", "outcome", "says"),
    [
        ("condition: low_back_pain\nall_no: true\n", "cleared", "Go ahead."),
        ("condition: low_back_pain\nall_no: true\nflags: {saddle_numbness: 'yes'}\n", "referred", "emergency"),
        ("condition: low_back_pain\nflags: {saddle_numbness: 'no'}\n", "unanswered", "a missing answer is not a no"),
        ("all_no: true\nprecautions: {anticoagulants: 'yes'}\n", "cleared", "Hold until cleared"),
    ],
)
def test_answers_go_through_the_gate(tmp_path, text, outcome, says):
    """In words for a person, as data for a program; only a clearance ends with 0."""
    file = tmp_path / "answers.yaml"
    file.write_text(text)

    spoken, data = glidepath("screen", str(file)), glidepath("screen", str(file), "--json")

    code = 0 if outcome == "cleared" else 1
    assert (code, code) == (spoken.returncode, data.returncode)
    assert says in spoken.stdout
    assert outcome == json.loads(data.stdout)["outcome"]


def test_a_misspelt_flag_does_not_vanish(tmp_path):
    """An answer to a question nobody asks is wrong input."""
    file = tmp_path / "answers.yaml"
    file.write_text("all_no: true\nflags:\n  sadle_numbness: 'yes'\n")

    done = glidepath("screen", str(file))

    assert 2 == done.returncode
    assert f"{file}, line 3: no safety question is called sadle_numbness" in done.stderr


def test_measures_come_with_their_sources():
    """As a table for eyes, as data for programs; every figure says where it is from."""
    spoken = glidepath("measures", columns=80)
    found = json.loads(glidepath("measures", "--json").stdout)

    assert "grip_pain_free" in spoken.stdout
    assert max(len(line) for line in spoken.stdout.splitlines()) <= 100
    assert all(figure["source"] for one in found for figure in one["mdc"] + one["mcid"])
