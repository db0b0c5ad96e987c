"""Evidence on the command line: claims with their steps, one's own studies pooled, and refusals with their line."""

from pathlib import Path

import jsonschema
import pytest

from tests.cli.called import glidepath
from tests.cli.test_library import printed

MEANS = "study,mean1,sd1,n1,mean2,sd2,n2\n"


def test_every_claim_in_a_table() -> None:
    """Each condition with its treatments, certainty and sentence; what the rule is stands below."""
    done = glidepath("evidence", columns=160)

    assert 0 == done.returncode
    assert "Tension headache" in done.stdout and "probably does more for pain" in done.stdout
    assert "not by a panel" in done.stdout


def test_a_condition_shows_why_no_more_is_said() -> None:
    """The steps, the votes and the studies follow the sentence."""
    done = glidepath("evidence", "neck_pain")

    assert "It is not known whether active release in neck pain does more for pain" in " ".join(done.stdout.split())
    for words in ("Imprecision: down 2", "ART-01 Kim, Lee, Park 2015", "by direction, not pooled", "NCT05190328"):
        assert words in done.stdout, words


def test_a_technique_is_shown_for_every_condition() -> None:
    """Across complaints first; with a condition, that one alone, tried there or not."""
    whole, one = (printed("evidence", *words, "--technique", "self_care", "--json") for words in ((), ("neck_pain",)))

    assert isinstance(whole, list) and 13 == len(whole) and "" == whole[0]["condition"]
    assert isinstance(one, list) and [("neck_pain", "self_care")] == [(x["condition"], x["treatment"]) for x in one]


@pytest.mark.parametrize(("words", "says"), [
    (("evidence", "neck_pian"), "no condition is called 'neck_pian'; did you mean neck_pain"),
    (("evidence", "--technique", "active_relase"), "no technique is called 'active_relase'; did you mean active_rel"),
])  # fmt: skip
def test_what_is_not_known_is_answered_with_what_is_near(words: tuple[str, ...], says: str) -> None:
    """Ends with 2."""
    done = glidepath(*words)

    assert 2 == done.returncode and says in done.stderr


def test_ones_own_studies_are_pooled(tmp_path: Path) -> None:
    """Three rows of means: a table, the whole, and what each leaves; JSON fits the printed schema."""
    file = tmp_path / "own.csv"
    file.write_text(f"{MEANS}A,5,2,20,4,2,22\nB,6,2,30,4,2,30\nC,5,1.5,12,4.5,2,15\n")
    done = glidepath("evidence", "pool", str(file))
    card = printed("evidence", "pool", str(file), "--json")

    assert "3 studies: 0.64 (95 % interval -0.278 to 1.56" in done.stdout and "(without B)" in done.stdout
    jsonschema.Draft202012Validator(printed("schema", "pool")).validate(card)  # type: ignore[arg-type]
    assert printed("schema", "study")["title"].startswith("Study row")  # type: ignore[index]


def test_one_study_alone_is_said_to_be(tmp_path: Path) -> None:
    """Nothing is pooled then."""
    file = tmp_path / "own.csv"
    file.write_text(f"{MEANS}A,5,2,20,4,2,22\n")

    assert "One study: 0.491" in glidepath("evidence", "pool", str(file)).stdout


@pytest.mark.parametrize(("text", "says"), [
    (f"{MEANS}A,5,0,20,4,2,22\n", "line 2: Expected `float` > 0.0 - at `$.sd1`"),
    (f"{MEANS}A,5,2,20,4,2,22\nB,5,2,1,4,2,22\n", "line 3: Expected `int` >= 2 - at `$.n1`"),
    (f"{MEANS}A,5,2,20,4,2,22\nA,5,2,20,4,2,22\n", "line 3: `study` 'A' stands twice"),
    (f"{MEANS}A,5,2,20,4,2\n", "line 2: expected as many values as the first line names"),
    (f"{MEANS}A,five,2,20,4,2,22\n", "line 2: Expected `float | null`, got `str` - at `$.mean1`"),
    ("study,effect,variance,unit\nA,1,1,mm\nB,1,1,cm\n", "line 3: `unit` is 'cm', expected 'mm'"),
    ("study,p,n1,n2,better\nA,1.2,9,9,true\n", "line 2: Expected `float` < 1.0 - at `$.p`"),
    ("study,effect\nA,1\n", "line 2: no way to an effect is complete"),
    ("name,effect\nA,1\n", "line 1: found 'name'; expected `study`"),
    ("effect,variance\n1,1\n", "line 1: a name stands twice or `study` is missing"),
    ("study,effect,variance\n", "line 2: expected at least one study"), ("", "line 1: a name stands twice"),
])  # fmt: skip
def test_figures_that_cannot_be_are_refused_with_their_line(text: str, says: str, tmp_path: Path) -> None:
    """Spread of 0, a group of one, a study twice, mixed units, missing and unreadable figures: 2, file and line."""
    file = tmp_path / "own.csv"
    file.write_text(text)
    done = glidepath("evidence", "pool", str(file))

    assert 2 == done.returncode and str(file) in done.stderr and says in done.stderr, done.stderr


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """Missing, and no text."""
    binary = tmp_path / "own.csv"
    binary.write_bytes(b"\xff\xfe\x00")

    assert "cannot be read" in glidepath("evidence", "pool", str(tmp_path / "none.csv")).stderr
    assert "is not text in UTF-8" in glidepath("evidence", "pool", str(binary)).stderr
