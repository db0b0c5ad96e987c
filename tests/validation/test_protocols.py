"""What is written about the checks of the protocols is what was found, on the catalogue of today; no model needed."""

import re

import pytest

from glidepath.body import Body, Kind
from glidepath.catalogue import shelf
from validation.protocols import coordinates, files, grade, report, table_check
from validation.protocols.claims import claims
from validation.protocols.counting import COLUMNS, SHARES, WHOLE, counts

AGAIN = "run `make validate-protocols` again"


@pytest.fixture(scope="module")
def body() -> Body:
    """The body on file."""
    return shelf().body


def test_the_readme_says_what_was_found(body):
    """Every generated part of the page is the one that the counts and the misses make."""
    text = report.README.read_text()
    for name, part in report.parts(body).items():
        assert text == report.placed(text, name, part), f"{name}: {AGAIN}"


def test_the_counts_of_the_model_add_up(body):
    """The counts are those of the lines, for all structures and for muscles alone."""
    rows, found = files.rows("model.csv"), files.summary()["model"]
    muscles = [row for row in rows if body.structures[row["structure"]].kind is Kind.MUSCLE]
    for name, lines in (("all", rows), ("muscles", muscles)):
        assert counts(lines) == {key: value for key, value in found[name].items() if key != "median"}


def test_the_table_was_held_against_this_catalogue(body):
    """The lines and counts of the table are those of the actions on file today."""
    lines = table_check.lines(body)

    assert lines == files.rows("table.csv"), AGAIN
    assert table_check.counts(lines) == files.summary()["table"]


def test_the_model_was_asked_about_this_catalogue(body):
    """Each structure that the model has was asked about exactly the actions on file today."""
    asked = [(row["structure"], row["claim"], row["share"]) for row in files.rows("model.csv")
             if row["unit"] == WHOLE and row["share"] in SHARES]  # fmt: skip
    names = dict.fromkeys(row["structure"] for row in files.rows("names.csv"))

    assert asked == [(name, claim.words, claim.share) for name in names
                     for claim in claims(body, body.structures[name])], AGAIN  # fmt: skip


def test_the_application_grades_by_what_was_found(body):
    """The checks in the catalogue are those of both comparisons, and the best one in full agreement is the grade."""
    assert grade.checks() == files.read(files.CHECKS), AGAIN
    for check in body.checks:
        if check.agreed == check.of:
            assert list(type(check.against)).index(body.grade(check.structure)) <= list(
                type(check.against)).index(check.against)  # fmt: skip


def test_nothing_is_graded_by_part_of_what_was_compared(body):
    """A structure of which one action disagreed with the model is not called checked against it."""
    disagreed = {row["structure"] for row in files.rows("model.csv")
                 if row["unit"] == WHOLE and row["share"] in SHARES and row["agrees"] == "no"}  # fmt: skip

    assert disagreed
    assert not [name for name in disagreed if body.grade(name) == "checked_against_an_independent_model"]


def test_nothing_read_off_the_model_is_kept():
    """The lines hold words, and shares of our own movement in twentieths: no length, no lever, no limit."""
    for row in files.rows("model.csv"):
        assert list(COLUMNS) == list(row)
        for column in ("agrees", "at_neutral"):
            assert row[column] in ("yes", "no", "absent", "")
        for column in ("covered", "covered_healthy"):
            assert re.fullmatch(r"|-?[01]\.[0-9][05]", row[column])


def test_the_map_to_the_model_is_whole(body):
    """It names coordinates and structures that exist, and every correction has its reason."""
    for way in coordinates.ways():
        assert body.motions[way.coordinate].sign == 1
        assert way.only_for in ("", *body.structures)
        if way.sign < 0 or way.own_share != 1 or way.reversed or way.only_for or way.with_joint:
            assert way.because, way


def test_a_structure_is_made_of_its_lines_once(body):
    """No line stands twice for one structure, and each structure is one of ours."""
    named = [(row["structure"], row["unit"]) for row in files.rows("names.csv")]

    assert len(named) == len(set(named))
    assert {structure for structure, _ in named} <= set(body.structures)
