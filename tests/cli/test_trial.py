"""One person's own trial from the command line: drawn, filled in, judged."""

import json

import pytest
from ruamel.yaml import YAML

from tests.cli.called import glidepath

PUBLISHED = """\
design: {kind: withdrawal, occasions: 24, shortest: 4}
measure: nprs
phases: [A, A, A, A, A, A, B, B, B, B, B, B, A, A, A, A, A, A, B, B, B, B, B, B]
values: [6, 2, 5, 3, 4, 4, 1, 2, 3, 1, 3, 2, 2, 3, 4, 2, 4, 3, 0, 1, 2, 0, 2, 1]
"""
"""Onghena 1992."""


def judged(tmp_path, text: str, *options: str):
    """Judge a file with this text."""
    file = tmp_path / "trial.yaml"
    file.write_text(text)
    return glidepath("trial", "judge", str(file), *options)


def test_what_is_drawn_can_be_filled_in_and_judged(tmp_path):
    """The plan is a file; with values in it, it is the trial."""
    done = glidepath("trial", "plan", "--kind", "alternating", "--occasions", "10", "--measure", "grip_max")
    assert 0 == done.returncode, done.stderr
    assert "Drawn from 32 orders" in done.stdout
    phases = YAML(typ="safe").load(done.stdout)["phases"]
    values = [30 if phase == "B" else 20 for phase in phases]
    found = json.loads(judged(tmp_path, done.stdout.replace("[]", str(values)), "--json").stdout)

    assert (10.0, 1 / 32, 32) == (found["effect"], found["p"], found["orders"])


def test_the_published_example(tmp_path):
    """In words: the effect, chance, and both contrasts."""
    said = judged(tmp_path, PUBLISHED).stdout

    assert "Pain, 0 to 10 (less is better). With it 2/10 better than without" in said
    assert "2.4 % of" in said and "0.78" in said and "1.00" in said


def test_a_missed_occasion_is_counted(tmp_path):
    """It stays empty."""
    assert "Missed: 1 of 24 occasions." in judged(tmp_path, PUBLISHED.replace("[6,", "[~,")).stdout


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("[6, 2", "[60, 2", "line 4: 60 lies outside 0 to 10 (at values[0])"),
        ("values: [6, ", "values: [", "23 values, expected 24"),
        ("measure: nprs", "measure: mood", "line 2: no measure is called 'mood'"),
        ("withdrawal", "sudden", "line 1: Invalid enum value 'sudden'"),
        ("[A, A, A, A, A, A, B", "[A, B, A, B, A, B, B", "not one that this design could have drawn"),
    ],
)
def test_wrong_input_is_said_with_its_line(tmp_path, old, new, says):
    """And ends with 2."""
    done = judged(tmp_path, PUBLISHED.replace(old, new, 1))

    assert 2 == done.returncode
    assert says in done.stderr


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--kind", "alternating", "--occasions", "9"), "expected an even number"),
        (("--measure", "mood"), "no measure is called 'mood'"),
    ],
)
def test_a_plan_that_cannot_be_is_refused(options, says):
    """Before anybody measures anything."""
    done = glidepath("trial", "plan", *options)

    assert 2 == done.returncode
    assert says in done.stderr


def test_too_few_orders_are_warned_of():
    """In the file itself."""
    done = glidepath("trial", "plan", "--kind", "onset", "--occasions", "9")

    assert "So few orders can never show an effect" in done.stdout
