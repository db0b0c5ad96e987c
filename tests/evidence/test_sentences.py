"""The words of a claim."""

import pytest

from glidepath.catalogue import Aspect, shelf
from glidepath.evidence import Against, Certainty, Direction, Votes
from glidepath.evidence.sentences import listed, nothing, sentence, strongest


def said(direction, certainty, beside=Against.CONTROL, **votes):
    """The sentence of a direction and a certainty."""
    versus = {} if beside is Against.BEFORE else {"sham": False, "conventional": True}
    return sentence(shelf(), condition="neck_pain", treatment="instrument_strokes", against=beside, versus=versus,
                    aspect=Aspect.PAIN, direction=direction, certainty=certainty, counted=Votes(**votes),
                    together=None)  # fmt: skip


@pytest.mark.parametrize(("certainty", "does"), [
    (Certainty.HIGH, "does"), (Certainty.MODERATE, "probably does"), (Certainty.LOW, "may do"),
])  # fmt: skip
def test_each_certainty_has_its_verb(certainty, does):
    """Does, probably does, may do; the better of the two stands first."""
    name, other = "reatment with instrument strokes", "sham or conventional physiotherapy alone"

    assert said(Direction.FAVOURS, certainty) == f"T{name} in neck pain {does} more for pain than {other}."
    assert said(Direction.NEITHER, certainty) == f"T{name} in neck pain {does} no more for pain than {other}."
    assert said(Direction.AGAINST, certainty) == f"S{other[1:]} in neck pain {does} more for pain than t{name}."


def test_what_is_not_known_says_how_studies_went():
    """Very low certainty, and studies that disagree, are not known; the count stands behind."""
    mixed = said(Direction.MIXED, Certainty.HIGH, favour=("A",), against=("B", "C"), neither=("D",))

    assert mixed.startswith("It is not known whether treatment with instrument strokes in neck pain does more")
    assert mixed.endswith(
        "one study leaned towards it, two studies leaned against it and one study showed no difference.")  # fmt: skip
    assert 0 == strongest(Direction.MIXED, Certainty.HIGH) == strongest(Direction.FAVOURS, Certainty.VERY_LOW)


def test_before_and_after_and_no_result():
    """Nothing is claimed of a change without a comparison, nor of a study without a result."""
    changed = said(Direction.BEFORE_AFTER, Certainty.VERY_LOW, Against.BEFORE, favour=("A",))
    differs = said(Direction.BEFORE_AFTER, Certainty.VERY_LOW, Against.BEFORE, favour=("A",), against=("B",))

    assert "pain improved from before to after in one study, but nobody was compared" in changed
    assert "what it does is not known" in differs
    assert said(Direction.UNTOLD, Certainty.NONE).endswith("no result was tested or could be read.")
    assert said(Direction.UNTOLD, Certainty.NONE, Against.BEFORE).endswith("no result could be read.")


def test_many_on_a_register():
    """Several trials are counted in words."""
    assert nothing(shelf(), "", "exercise", ["A", "B"]).endswith(
        "Two trials are on a register, with no results that could be found.")  # fmt: skip
    assert "a, b or c" == listed(["a", "b", "c"], "or")
