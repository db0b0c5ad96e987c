"""Chapter 6. The note writes itself.

Nobody types a note. What happened is told in the order a colleague reads it: what the person said, what was measured,
what that is worth, and what comes next. A sentence stands only for something that happened, every number keeps its
unit and its error, and what was not re-tested is not claimed.
"""

from pathlib import Path

import msgspec
from ruamel.yaml import YAML

from glidepath.catalogue import shelf
from glidepath.visit import Note, VisitFile, play

PEOPLE = Path(__file__).parents[1] / "people"


def note_of(name: str, visit: int = 1) -> Note:
    """The note of a visit of one of the people."""
    given = msgspec.convert(YAML(typ="safe").load(PEOPLE / f"{name}.yaml"), VisitFile)
    return play(given, shelf=shelf())[visit - 1].note


def test_it_opens_with_the_persons_own_words():
    """The complaint is quoted; the history and the answers at the door follow in sentences."""
    said = note_of("lateral-elbow-pain").subjective

    assert "In the person's words: “It catches when I lift the kettle”." in said
    assert "Onset 10 weeks ago; mechanism repetitive; linked to gripping and desk work; eases with rest." in said
    assert "Safety questions answered in full; no sign that refers." in said


def test_it_says_what_was_done_and_what_that_changed():
    """Structure, side, passes, contact, seconds, discomfort, and the re-test with its verdict, in one paragraph."""
    done = [words for words in note_of("lateral-elbow-pain").objective if words.startswith("Treated")]

    assert done == [
        "Treated right extensor carpi radialis brevis: 4 passes with thumb, active movement, 80 seconds in all, "
        "discomfort up to 5/10. Re-test: pain, 0 to 10 (on gripping) 6 to 3/10, real and worthwhile; "
        "grip without pain, right 15 to 23 kg, real and worthwhile."
    ]


def test_its_table_sets_before_beside_after_and_the_error():
    """One line a sign, and the source of each error is named below."""
    found = note_of("within-error")

    assert {"within error"} == {row.verdict for row in found.table}
    assert all(row.before and row.after and row.error for row in found.table)
    assert found.sources


def test_it_claims_nothing_that_was_not_measured():
    """Night pain and a questionnaire cannot be re-tested in the room: the note says so, and its table stays empty."""
    found = note_of("carpal-tunnel")

    assert () == found.table
    assert any("Not re-tested." in words for words in found.objective)
    assert any("nothing is claimed" in words for words in found.assessment)


def test_a_door_that_stayed_closed_is_documented_too():
    """Somebody referred has a note: why nobody treated them, and what they were told to do now."""
    found = note_of("cauda-equina")

    assert any(words.startswith("Safety questions: not treated.") for words in found.subjective)
    assert () == found.objective
    assert any("Go to an emergency department now" in words for words in found.plan)
