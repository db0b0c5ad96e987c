"""A sentence is never stronger than the grade behind it, whatever the studies."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glidepath.catalogue import Arm, Bias, Concern, Design, Found, Result, shelf
from glidepath.evidence import ALWAYS, OFFERED, Certainty, Direction, claim, table
from tests.evidence.made import CONDITION, TREATMENT, bodies, holding, study

RANK = {Certainty.HIGH: 3, Certainty.MODERATE: 2, Certainty.LOW: 1, Certainty.VERY_LOW: 0, Certainty.NONE: 0}


def read(sentence: str) -> int:
    """How strong a sentence is to somebody who reads it: 3 it does, 2 probably, 1 may, 0 not known."""
    if re.search(r"not known|No study|no result was tested|no result could be read", sentence):
        return 0
    if " may do " in sentence:
        return 1
    return 2 if " probably does " in sentence else 3


@given(bodies())
@settings(max_examples=300)
def test_no_sentence_is_stronger_than_its_grade(studies):
    """Read by somebody who knows nothing of how it was made, each sentence stays within its grade."""
    made = claim(holding(*studies), CONDITION, TREATMENT)

    for finding in made.findings:
        assert read(finding.sentence) <= RANK[finding.graded.certainty]
        assert read(finding.sentence) == finding.strength
    assert made.strength <= RANK[made.certainty]


@given(bodies(), st.sampled_from(list(Concern)))
@settings(max_examples=150)
def test_another_concern_never_makes_a_claim_stronger(studies, concern):
    """A doubt more about every study leaves every finding as strong as it was, or weaker."""
    worse = [study(one.id, **{name: getattr(one, name) for name in one.__struct_fields__ if name not in ("id", "bias")},
                   bias=(*one.bias, Bias(concern=concern, says="A doubt more."))) for one in studies]  # fmt: skip
    before, after = (claim(holding(*some), CONDITION, TREATMENT) for some in (studies, worse))

    for one, other in zip(before.findings, after.findings, strict=True):
        assert other.strength <= one.strength


@given(bodies())
@settings(max_examples=150)
def test_certainty_is_where_the_steps_lead(studies):
    """The steps that are shown add up to the grade that is shown."""
    levels = [Certainty.VERY_LOW, Certainty.LOW, Certainty.MODERATE, Certainty.HIGH]
    for finding in claim(holding(*studies), CONDITION, TREATMENT).findings:
        graded = finding.graded
        if graded.start is Certainty.NONE:
            assert not finding.votes.counted
            continue
        level = levels.index(graded.start) - sum(step.down for step in graded.steps)
        assert levels[max(0, level)] is graded.certainty
        assert all(step.reason.strip() and step.down in (0, 1, 2) for step in graded.steps)


def large(number: int, smd: float = 0.5, **changed):
    """A faultless trial of 300 people with a clear figure."""
    arms = (Arm(id="a", treatments=(TREATMENT,), n=150), Arm(id="b", treatments=("no_treatment",), n=150))
    found = Result(outcome="pain", arm="a", versus="b", found=Found.BETTER, smd=smd, low=smd - 0.23, high=smd + 0.23)
    return study(f"MADE-{number}", people=300, arms=arms, results=(found,), **changed)


def test_only_faultless_large_trials_speak_plainly():
    """Six large trials that agree, read as a whole, bear a plain sentence; one doubt in each makes it 'probably'."""
    trials = [large(number, 0.5 + number / 50) for number in range(6)]
    doubted = [large(number, 0.5 + number / 50, bias=(Bias(concern=Concern.NOT_BLINDED, says="Open."),))
               for number in range(6)]  # fmt: skip

    assert "Active release in neck pain does more for pain than no treatment." == claim(
        holding(*trials), CONDITION, TREATMENT).sentence  # fmt: skip
    assert "Active release in neck pain probably does more for pain than no treatment." == claim(
        holding(*doubted), CONDITION, TREATMENT).sentence  # fmt: skip


def test_no_study_says_so_and_names_registers():
    """Without a study nothing is claimed, and trials on a register are told of."""
    plain = claim(holding(), CONDITION, TREATMENT)
    waiting = claim(holding(study(design=Design.REGISTERED, results=())), CONDITION, TREATMENT)

    assert (Direction.NONE, Certainty.NONE) == (plain.direction, plain.certainty)
    assert "No study of active release in neck pain was found." == plain.sentence
    assert waiting.sentence.endswith("One trial is on a register, with no results that could be found.")


def test_what_is_not_on_file_is_refused():
    """A condition or treatment that does not exist has no claim."""
    for condition, treatment in (("tail_pain", TREATMENT), (CONDITION, "levitation")):
        with pytest.raises(KeyError):
            claim(shelf(), condition, treatment)


def test_the_table_narrows():
    """By condition, treatment and direction; the three trade names stand under every condition."""
    held = shelf()

    assert {(one.condition, one.treatment) for one in table(held)} >= {
        (condition, treatment) for condition in held.conditions for treatment in ALWAYS}  # fmt: skip
    assert {CONDITION} == {one.condition for one in table(held, condition=CONDITION)}
    assert {"exercise"} == {one.treatment for one in table(held, treatment="exercise")}
    assert {Direction.MIXED, Direction.AGAINST}.isdisjoint(
        one.direction for one in table(held, direction=Direction.FAVOURS))  # fmt: skip
    assert all(one.treatment in OFFERED for one in table(held))


def test_every_technique_can_be_asked_about():
    """A technique's id is a treatment's, so that its pages may show what is claimed."""
    held = shelf()

    assert set(held.techniques) <= set(held.treatments)
    for condition in held.conditions:
        for technique in held.techniques:
            assert claim(held, condition, technique).sentence
